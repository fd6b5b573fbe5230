// A short list, each line with a mark.

import { View } from '@tarojs/components'
import './Bullets.css'

/** The same line may stand there twice. */
const numbered = (items: readonly string[]) => items.map((item, at) => ({ key: `${at} ${item}`, item }))

export const Bullets = ({ items }: { readonly items: readonly string[] }) => (
  <View className="bullets" ariaRole="list">
    {numbered(items).map(({ key, item }) => (
      <View key={key} className="bullet as-written" ariaRole="listitem">
        {item}
      </View>
    ))}
  </View>
)
