// A sentence about what is not right yet, as it stands below a field.

import { View } from '@tarojs/components'
import { Icon } from './Icon'
import './Field.css'

export const ProblemText = ({ text }: { readonly text: string }) => (
  <View className="field-error" ariaRole="alert">
    <Icon name="warn" />
    <View className="grow">{text}</View>
  </View>
)
