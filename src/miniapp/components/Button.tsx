// A button: one primary on a screen, secondary beside it, quiet in lists, danger for what cannot be undone.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { RingMark } from './RingMark'
import { Tap } from './Tap'
import './Button.css'

export interface ButtonProps {
  readonly onTap: () => void
  readonly kind?: 'primary' | 'secondary' | 'quiet' | 'danger' | undefined
  readonly icon?: IconName | undefined
  /** the work is under way: taps are ignored, the ring turns */
  readonly busy?: boolean | undefined
  /** why it cannot be tapped yet; shown and read below the button, which is disabled by it */
  readonly why?: string | undefined
  /** as wide as its place */
  readonly wide?: boolean | undefined
  /** lower, for a line of several; still a full target */
  readonly small?: boolean | undefined
  readonly label?: string | undefined
  readonly children: ReactNode
}

export const Button = ({
  onTap,
  kind = 'primary',
  icon,
  busy = false,
  why,
  wide,
  small,
  label,
  children,
}: ButtonProps) => (
  <View className={`button-place${wide ? ' button-wide' : ''}`}>
    <Tap
      className={`button button-${kind}${small ? ' button-small' : ''}${why ? ' button-off' : ''}`}
      disabled={busy || why !== undefined}
      label={label}
      onTap={onTap}
    >
      <View className="button-content" aria-busy={busy}>
        {busy ? <RingMark size="text" turning /> : icon ? <Icon name={icon} /> : null}
        <View className="button-words">{children}</View>
      </View>
    </Tap>
    {why ? <View className="second button-why">{why}</View> : null}
  </View>
)
