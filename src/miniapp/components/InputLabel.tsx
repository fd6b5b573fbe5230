// The visible label of one input, on weapp, where the input itself carries the spoken name.

import { View } from '@tarojs/components'

export interface InputLabelProps {
  /** id of the input */
  readonly id: string
  readonly children: string
}

export const InputLabel = ({ id, children }: InputLabelProps) => (
  <View id={`${id}-label`} className="strong" aria-hidden="true">
    {children}
  </View>
)
