// One of many, on weapp: its own wheel.

import { Picker, View } from '@tarojs/components'
import { useId } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { type Choosable, Field, type FieldProps } from './Field'

export interface SelectPickProps<Value extends string> extends FieldProps {
  readonly options: readonly Choosable<Value>[]
  readonly value: Value | undefined
  readonly onPick: (value: Value) => void
}

export const SelectPick = <Value extends string>({ options, value, onPick, ...field }: SelectPickProps<Value>) => {
  const id = useId()
  const words = useWords().field
  const at = options.findIndex((option) => option.value === value)
  const shown = options[at]?.label ?? words.choose
  return (
    <Field {...field} id={id}>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(at, 0)}
        onChange={({ detail }) => {
          const picked = options[Number(detail.value)]
          if (picked) onPick(picked.value)
        }}
      >
        <View
          className={`input input-picked${at < 0 ? ' input-none' : ''}`}
          ariaRole="button"
          aria-label={`${field.label}, ${shown}`}
        >
          <View className="grow one-line">{shown}</View>
          <Icon name="down" />
        </View>
      </Picker>
    </Field>
  )
}
