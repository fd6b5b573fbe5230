// What is needed and which of it is there: read only.

import { View } from '@tarojs/components'
import { useWords } from '../locales'
import { Icon } from './basic'
import './Ticks.css'

interface TicksProps {
  readonly items: readonly { readonly id: string; readonly label: string; readonly met: boolean }[]
}

export const Ticks = ({ items }: TicksProps) => {
  const words = useWords().field
  return (
    <View className="ticks" ariaRole="list">
      {items.map(({ id, label, met }) => (
        <View key={id} className={`tick${met ? ' tick-met' : ''}`} ariaRole="listitem">
          <View className="tick-mark">{met ? <Icon name="check" /> : null}</View>
          <View className="grow">{label}</View>
          <View className="stamp">{met ? words.met : words.missing}</View>
        </View>
      ))}
    </View>
  )
}
