// Several lines of words, on h5; grows with them.

import { useId, useLayoutEffect, useRef, useState } from 'react'
import { Field } from './Field'
import type { LongProps } from './text-props'

const grow = (area: HTMLTextAreaElement) => {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight + 3}px`
}

export const TextArea = ({ initial = '', onText, max, placeholder, tall, ...field }: LongProps) => {
  const id = useId()
  const area = useRef<HTMLTextAreaElement>(null)
  const [length, setLength] = useState(initial.length)
  useLayoutEffect(() => {
    if (area.current !== null) grow(area.current)
  }, [])
  return (
    <Field {...field} id={id} used={max === undefined ? undefined : { length, max }}>
      <textarea
        id={id}
        ref={area}
        className={`input input-long${tall ? ' input-tall' : ''}`}
        defaultValue={initial}
        placeholder={placeholder}
        aria-invalid={field.error !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          grow(target)
          setLength(target.value.length)
          onText(target.value)
        }}
      />
    </Field>
  )
}
