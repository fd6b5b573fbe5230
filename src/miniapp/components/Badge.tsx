// A word about the state of something; the tone repeats what the word says.

import { View } from '@tarojs/components'
import { Icon, type IconName } from './Icon'
import './Badge.css'

interface BadgeProps {
  readonly tone?: 'plain' | 'pine' | 'amber' | 'clay' | undefined
  readonly icon?: IconName | undefined
  readonly children: string
}

export const Badge = ({ tone = 'plain', icon, children }: BadgeProps) => (
  <View className={`badge badge-${tone}`}>
    {icon ? <Icon name={icon} /> : null}
    <View>{children}</View>
  </View>
)
