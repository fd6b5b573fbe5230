// A field of words: a line or a text, and what others will read is kept clean of numbers of people.

import { limit } from '@domain/limit'
import type { Field } from '@domain/process/field'
import { maskedPlain } from '@domain/text/private/plain'
import { roomsCovered } from '@domain/text/private/room'
import { isBlank } from '@domain/text/trim'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../components/Button'
import type { FieldProps } from '../components/Field'
import { PrivateText } from '../components/PrivateText'
import { useFormWords } from '../locales/form'
import { InsideWords, isOneLine } from './PlainFields'
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

interface PublicTextProps extends FieldProps {
  readonly value: string
  readonly max: number
  readonly size: 'line' | 'text'
  readonly tall: boolean
  /** offered as a beginning */
  readonly quote?: string | undefined
  readonly onText: (text: string) => void
}

/** Words that others will read, begun from those that they answer if one likes. */
const PublicText = ({ value, max, size, tall, quote, onText, ...frame }: PublicTextProps) => {
  const words = useFormWords()
  /** counts the texts that were put in by the button, so that the input starts again with each */
  const [given, setGiven] = useState(0)
  const put = (text: string) => {
    onText(text)
    setGiven(given + 1)
  }
  return (
    <View className="stack-s">
      <PrivateText key={given} {...frame} size={size} tall={tall} initial={value} max={max} onText={onText} />
      {quote && isBlank(value) ? (
        <View className="line">
          <Button kind="quiet" small icon="edit" onTap={() => put(roomsCovered(maskedPlain(quote)).slice(0, max))}>
            {words.quote}
          </Button>
        </View>
      ) : null}
    </View>
  )
}
