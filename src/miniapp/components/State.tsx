// A designed state of a page or list: empty, failed, offline, not for you. It always says what to do next.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './Icon'
import { RingMark } from './RingMark'
import './State.css'

interface StateProps {
  /** none draws the empty table */
  readonly icon?: IconName | undefined
  readonly tone?: 'pine' | 'amber' | 'clay' | undefined
  readonly title: string
  readonly text?: string | undefined
  /** the way on */
  readonly children?: ReactNode
}

export const State = ({ icon, tone = 'pine', title, text, children }: StateProps) => (
  <View className="state">
    {icon ? (
      <View className={`state-icon state-${tone}`}>
        <Icon name={icon} size="huge" />
      </View>
    ) : (
      <RingMark size="medium" present={0} />
    )}
    <View className="state-title" ariaRole="heading" aria-level={2}>
      {title}
    </View>
    {text ? <View className="state-text">{text}</View> : null}
    {children}
  </View>
)
