// One of many, on h5: the browser's own list.

import { useId } from 'react'
import { useWords } from '../locales'
import { Icon } from './basic'
import { Field } from './Field'
import type { SelectPickProps } from './SelectPick'
import './SelectPick.css'

export const SelectPick = <Value extends string>({ options, value, onPick, ...field }: SelectPickProps<Value>) => {
  const id = useId()
  const words = useWords().field
  return (
    <Field {...field} id={id}>
      <div className="select">
        <select
          id={id}
          className="input"
          value={value ?? ''}
          aria-invalid={field.error !== undefined}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => {
            const picked = options.find((option) => option.value === target.value)
            if (picked) onPick(picked.value)
          }}
        >
          {value === undefined ? <option value="">{words.choose}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <div className="select-arrow">
          <Icon name="down" />
        </div>
      </div>
    </Field>
  )
}
