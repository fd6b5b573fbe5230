// Several lines of words, on weapp; grows with them.

import { Textarea } from '@tarojs/components'
import { useId, useState } from 'react'
import { Field } from './Field'
import type { LongProps } from './text-props'

export const TextArea = ({ initial = '', onText, max, placeholder, tall, ...field }: LongProps) => {
  const id = useId()
  const [length, setLength] = useState(initial.length)
  return (
    <Field {...field} id={id} used={max === undefined ? undefined : { length, max }}>
      <Textarea
        id={id}
        className={`input input-long${tall ? ' input-tall' : ''}`}
        defaultValue={initial}
        autoHeight
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
