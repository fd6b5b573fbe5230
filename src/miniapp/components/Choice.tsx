// One of several: cards with a radio each.

import { View } from '@tarojs/components'
import { useId } from 'react'
import { Field, type FieldProps } from './Field'
import { Option } from './Option'

export interface Choosable<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string | undefined
}

interface ChoiceProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly value: Value | undefined
  readonly onChoose: (value: Value) => void
}

export const Choice = <Value extends string>({ options, value, onChoose, ...field }: ChoiceProps<Value>) => {
  const id = useId()
  return (
    <Field {...field} id={id} group="radiogroup">
      <View className="options">
        {options.map((option) => (
          <Option
            key={option.value}
            kind="radio"
            name={id}
            label={option.label}
            hint={option.hint}
            on={option.value === value}
            onChoose={() => onChoose(option.value)}
          />
        ))}
      </View>
    </Field>
  )
}
