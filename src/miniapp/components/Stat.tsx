// One figure with its name.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Tap } from './Tap'
import './Stat.css'

interface StatProps {
  readonly label: string
  readonly value: string
  readonly unit?: string | undefined
  readonly note?: string | undefined
  /** leads to what it was counted from */
  readonly onTap?: (() => void) | undefined
}

export const Stat = ({ label, value, unit = '', note, onTap }: StatProps) => {
  const inside = (
    <>
      <View className="second">{label}</View>
      <View className="stat-line">
        <View className="stat-value">{value}</View>
        {unit ? <View className="second">{unit}</View> : null}
      </View>
      {note ? <View className="stamp">{note}</View> : null}
    </>
  )
  return onTap === undefined ? (
    <View className="stat">{inside}</View>
  ) : (
    <Tap className="stat stat-tap" label={[label, `${value}${unit}`, note].filter(Boolean).join(' ')} onTap={onTap}>
      {inside}
    </Tap>
  )
}

/** Figures side by side. */
export const Stats = ({ children }: { readonly children: ReactNode }) => <View className="stats">{children}</View>
