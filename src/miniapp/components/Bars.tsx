// Figures compared as bars, each with its number, longest first or as given.

import { View } from '@tarojs/components'
import { Tap } from './Tap'
import './Bars.css'

interface BarsProps {
  readonly label: string
  readonly items: readonly {
    readonly id: string
    readonly label: string
    readonly value: number
    readonly shown?: string | undefined
    /** leads to what it was counted from */
    readonly onTap?: (() => void) | undefined
  }[]
}

export const Bars = ({ label, items }: BarsProps) => {
  const longest = Math.max(1, ...items.map((item) => item.value))
  const leads = items.some(({ onTap }) => onTap !== undefined)
  return (
    <View className={leads ? 'bars bars-linked' : 'bars'} ariaRole="list" aria-label={label}>
      {items.map((item) => (
        <View key={item.id} className="bars-item" ariaRole="listitem">
          <View className="bars-label">
            {item.onTap === undefined ? (
              item.label
            ) : (
              <Tap className="bars-link" label={`${item.label} ${item.shown ?? item.value}`} onTap={item.onTap}>
                {item.label}
              </Tap>
            )}
          </View>
          <View className="bars-track" aria-hidden="true">
            {item.value > 0 ? (
              <View className="bars-bar" style={{ width: `${(item.value / longest) * 100}%` }} />
            ) : null}
          </View>
          <View className="bars-number">{item.shown ?? item.value}</View>
        </View>
      ))}
    </View>
  )
}
