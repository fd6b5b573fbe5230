// A day or a time of day, on h5: the browser's own picker.

import { useId } from 'react'
import type { DatePickProps } from './DatePick'
import { Field } from './Field'

export const DatePick = ({ value, onPick, kind = 'date', from, to, ...field }: DatePickProps) => {
  const id = useId()
  return (
    <Field {...field} id={id}>
      <input
        id={id}
        className="input"
        type={kind}
        value={value ?? ''}
        min={from}
        max={to}
        aria-invalid={field.error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => onPick(target.value)}
      />
    </Field>
  )
}
