// A card: one thing on the table. With onTap the whole card is one target.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { Tap } from './Tap'
import './Card.css'
import './Heading.css'
import './Badge.css'

interface CardProps {
  readonly onTap?: (() => void) | undefined
  /** spoken name of a card that can be tapped; its words are read otherwise */
  readonly label?: string | undefined
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  /** the one that is open at the right of a desk */
  readonly on?: boolean | undefined
  readonly children: ReactNode
}

export const Card = ({ onTap, label, tone = 'plain', on = false, children }: CardProps) => (
  <View className={`card card-${tone}${on ? ' card-on' : ''}`}>
    {onTap ? (
      <Tap className="card-inside" label={label} onTap={onTap}>
        {children}
      </Tap>
    ) : (
      <View className="card-inside">{children}</View>
    )}
  </View>
)

interface HeadingProps {
  /** the page's title is 1 and drawn by Page */
  readonly level: 2 | 3
  /** something at the end of the line: a count, a link */
  readonly end?: ReactNode
  readonly children: ReactNode
}

/** A heading that the screen reader counts as one. */
export const Heading = ({ level, end, children }: HeadingProps) => (
  <View className={`heading heading-${level}`}>
    <View className="heading-words" ariaRole="heading" aria-level={level}>
      {children}
    </View>
    {end}
  </View>
)

interface BadgeProps {
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  readonly icon?: IconName | undefined
  readonly children: string
}

/** A word about the state of something; the tone repeats what the word says. */
export const Badge = ({ tone = 'plain', icon, children }: BadgeProps) => (
  <View className={`badge badge-${tone}`}>
    {icon ? <Icon name={icon} /> : null}
    <View>{children}</View>
  </View>
)
