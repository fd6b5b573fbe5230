// One line of words, on h5.

import { useId, useState } from 'react'
import { Field } from './Field'
import type { LineProps } from './text-props'

const modes = {
  text: { type: 'text', inputMode: 'text' },
  phone: { type: 'tel', inputMode: 'tel' },
  number: { type: 'text', inputMode: 'decimal' },
  code: { type: 'text', inputMode: 'numeric' },
} as const

export const TextInput = ({ initial = '', onText, max, placeholder, keyboard = 'text', fill, ...field }: LineProps) => {
  const id = useId()
  const [length, setLength] = useState(initial.length)
  return (
    <Field {...field} id={id} used={max === undefined ? undefined : { length, max }}>
      <input
        id={id}
        className="input"
        {...modes[keyboard]}
        autoComplete={fill ?? 'off'}
        defaultValue={initial}
        placeholder={placeholder}
        aria-invalid={field.error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          setLength(target.value.length)
          onText(target.value)
        }}
      />
    </Field>
  )
}
