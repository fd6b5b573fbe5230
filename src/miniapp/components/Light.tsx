// The traffic light of a due date: a shape and a word, never colour alone.

import type { Light as LightName } from '@domain/calendar/light'
import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Icon } from './Icon'
import './Light.css'

interface LightProps {
  readonly light: LightName
  /** working days; negative when overdue, left out when nothing is awaited */
  readonly daysLeft?: number | null | undefined
}

const icons = { green: 'clock', yellow: 'warn', red: 'alarm' } as const

export const Light = ({ light, daysLeft }: LightProps) => {
  const words = useWords().light
  return (
    <View className={`light light-${light}`}>
      <Icon name={icons[light]} />
      <View>{typeof daysLeft === 'number' ? words.left(daysLeft) : words.name[light]}</View>
    </View>
  )
}
