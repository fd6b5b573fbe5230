// The traffic light of a due date: a shape and a word, never colour alone.

import type { Awaited, Light as LightName } from '@domain/calendar/light'
import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Icon } from './Icon'
import './Light.css'

interface LightProps {
  readonly light: LightName
  /** what the days are for: a number of days alone says nothing */
  readonly until: Awaited
  /** working days; negative when overdue, left out when nothing is awaited */
  readonly daysLeft?: number | null | undefined
}

const icons = { green: 'clock', yellow: 'warn', red: 'alarm' } as const

export const Light = ({ light, until, daysLeft }: LightProps) => {
  const words = useWords().light
  return (
    <View className={`light light-${light}`}>
      <Icon name={icons[light]} />
      <View className="light-words">
        {typeof daysLeft === 'number' ? words.left(daysLeft, until) : words.name(light, until)}
      </View>
    </View>
  )
}
