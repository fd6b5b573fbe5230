// Any of several: a list of checkboxes.

import { View } from '@tarojs/components'
import { useId } from 'react'
import { type Choosable, Field, type FieldProps } from './Field'
import { Option } from './Option'

interface ChecksProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly values: readonly Value[]
  readonly onChange: (values: readonly Value[]) => void
}

export const Checks = <Value extends string>({ options, values, onChange, ...field }: ChecksProps<Value>) => {
  const id = useId()
  const flip = (value: Value) =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value])
  return (
    <Field {...field} id={id} group="group">
      <View className="options">
        {options.map((option) => (
          <Option
            key={option.value}
            kind="checkbox"
            name={id}
            label={option.label}
            hint={option.hint}
            on={values.includes(option.value)}
            onChoose={() => flip(option.value)}
          />
        ))}
      </View>
    </Field>
  )
}

interface CheckProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

/** One thing that is so or not, without a question above it. */
export const Check = ({ label, hint, on, onChange }: CheckProps) => (
  <Option kind="checkbox" name={useId()} label={label} hint={hint} on={on} onChoose={() => onChange(!on)} />
)
