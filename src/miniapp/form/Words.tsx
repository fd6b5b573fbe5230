// A field of words: a line or a text, and what others will read is kept clean of numbers of people.

import { limit } from '@domain/limit'
import type { Field } from '@domain/process/field'
import type { FieldProps } from '../components/Field'
import { InsideWords, isOneLine } from './PlainFields'
import { PublicText } from './PublicText'
import { textOf } from './value'

export interface WordsProps {
  readonly frame: FieldProps
  readonly field: Extract<Field, { kind: 'words' }>
  readonly value: unknown
  readonly quote?: string | undefined
  readonly onValue: (value: string) => void
}

export const Words = ({ frame, field, value, quote, onValue }: WordsProps) =>
  field.public ? (
    <PublicText
      {...frame}
      size={isOneLine(field) ? 'line' : 'text'}
      tall={field.max >= limit.long}
      value={textOf(value)}
      max={field.max}
      quote={quote}
      onText={onValue}
    />
  ) : (
    <InsideWords {...{ frame, field, value, onValue }} />
  )
