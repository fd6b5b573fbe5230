// The keys of the desk, as a list.

import { View } from '@tarojs/components'
import { Sheet } from '../components/Sheet'
import './today.css'

interface KeySheetProps {
  readonly open: boolean
  readonly words: { readonly title: string; readonly list: readonly (readonly [key: string, does: string])[] }
  readonly onClose: () => void
}

export const KeySheet = ({ open, words, onClose }: KeySheetProps) => (
  <Sheet open={open} title={words.title} onClose={onClose}>
    <View className="today-keys">
      {words.list.flatMap(([key, does]) => [
        <View key={`${key} key`} className="strong">
          {key}
        </View>,
        <View key={key}>{does}</View>,
      ])}
    </View>
  </Sheet>
)
