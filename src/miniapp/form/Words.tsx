// A field of words: a line or a text, and what others will read is kept clean of numbers of people.

import { limit } from '@domain/limit'
import type { Field } from '@domain/process/field'
import type { FieldProps } from '../components/Field'
import { TextArea } from '../components/TextArea'
import { TextInput } from '../components/TextInput'
import { PublicText } from './PublicText'
import { textOf } from './value'

export interface WordsProps {
  readonly frame: FieldProps
  readonly field: Extract<Field, { kind: 'words' }>
  readonly value: unknown
  readonly quote?: string | undefined
  readonly onValue: (value: string) => void
}

export const Words = ({ frame, field, value, quote, onValue }: WordsProps) => {
  const size = field.oneLine || field.max <= limit.line ? 'line' : 'text'
  const text = { max: field.max, tall: field.max >= limit.long, onText: onValue }
  if (field.public) return <PublicText {...frame} {...text} size={size} value={textOf(value)} quote={quote} />
  return size === 'line' ? (
    <TextInput {...frame} initial={textOf(value)} max={field.max} onText={onValue} />
  ) : (
    <TextArea {...frame} {...text} initial={textOf(value)} />
  )
}
