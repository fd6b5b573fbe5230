// Parts of a page of which one is shown.

import { View } from '@tarojs/components'
import { Tap } from '../components/Tap'
import './Segments.css'

interface SegmentsProps<Id extends string> {
  readonly label: string
  readonly items: readonly { readonly id: Id; readonly label: string }[]
  readonly present: Id
  readonly onChoose: (id: Id) => void
}

export const Segments = <Id extends string>({ label, items, present, onChoose }: SegmentsProps<Id>) => (
  <View className="segments" ariaRole="tablist" aria-label={label}>
    {items.map((item) => (
      <Tap
        key={item.id}
        className={`segment${item.id === present ? ' segment-on' : ''}`}
        role="tab"
        on={item.id === present}
        onTap={() => onChoose(item.id)}
      >
        {item.label}
      </Tap>
    ))}
  </View>
)
