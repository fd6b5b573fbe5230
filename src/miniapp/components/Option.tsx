// One choice in a list, on weapp.

import { View } from '@tarojs/components'
import { Icon } from './basic'
import { Tap } from './Tap'
import './Option.css'

export interface OptionProps {
  readonly kind: 'radio' | 'checkbox'
  /** ties the radios of one question together */
  readonly name: string
  readonly on: boolean
  readonly onChoose: () => void
  readonly label: string
  readonly hint?: string | undefined
}

export const Option = ({ kind, on, onChoose, label, hint }: OptionProps) => (
  <View className={`option${on ? ' option-on' : ''}`}>
    <Tap className="option-inside" role={kind} on={on} label={hint ? `${label}, ${hint}` : label} onTap={onChoose}>
      <View className={`option-mark option-${kind}`}>{on ? <Icon name="check" /> : null}</View>
      <View className="grow">
        <View>{label}</View>
        {hint ? <View className="second">{hint}</View> : null}
      </View>
    </Tap>
  </View>
)
