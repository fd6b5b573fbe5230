// A desk from 1024 px: the list at the left, what is open at the right. Below that only one of the two is drawn.

import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useWide } from './wide'
import './TwoPane.css'

interface TwoPaneProps {
  readonly list: ReactNode
  /** what is open; on a phone its own page shows it instead */
  readonly detail: ReactNode
  /** shown at the right while nothing is open */
  readonly hint: ReactNode
}

export const TwoPane = ({ list, detail, hint }: TwoPaneProps) =>
  useWide() ? (
    <View className="panes">
      <View className="pane pane-list">{list}</View>
      <View className="pane pane-detail">{detail ?? hint}</View>
    </View>
  ) : (
    <View>{list}</View>
  )
