// One figure with its name.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './Stat.css'

interface StatProps {
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  readonly note?: string | undefined
}

export const Stat = ({ label, value, unit, note }: StatProps) => (
  <View className="stat">
    <View className="second">{label}</View>
    <View className="stat-line">
      <View className="stat-value">{value}</View>
      {unit ? <View className="second">{unit}</View> : null}
    </View>
    {note ? <View className="stamp">{note}</View> : null}
  </View>
)

/** Figures side by side. */
export const Stats = ({ children }: { readonly children: ReactNode }) => <View className="stats">{children}</View>
