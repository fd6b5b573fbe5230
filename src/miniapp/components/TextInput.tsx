// One line of words, on weapp. It keeps its own text: a controlled input makes the cursor jump there.

import { Input } from '@tarojs/components'
import { useId, useState } from 'react'
import { Field } from './Field'
import type { LineProps } from './text-props'

const types = { text: 'text', phone: 'number', number: 'digit', code: 'number' } as const

export const TextInput = ({
  initial = '',
  onText,
  max,
  placeholder,
  keyboard = 'text',
  fill: _fill,
  ...field
}: LineProps) => {
  const id = useId()
  const [length, setLength] = useState(initial.length)
  return (
    <Field {...field} id={id} used={max === undefined ? undefined : { length, max }}>
      <Input
        id={id}
        className="input"
        type={types[keyboard]}
        defaultValue={initial}
        maxlength={-1}
        placeholder={placeholder ?? ''}
        placeholderClass="input-placeholder"
        aria-label={field.label}
        onInput={({ detail }) => {
          setLength(detail.value.length)
          onText(detail.value)
        }}
      />
    </Field>
  )
}
