// An input of words into which one may speak as well: what was said goes behind what is there, to be read and corrected.

import { limit } from '@domain/limit'
import type { Field } from '@domain/process/field'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { FieldProps } from '../components/Field'
import { joined } from '../speech/hearing'
import type { Speak } from './about'
import { Lines } from './Lines'
import { NamePick } from './NamePick'
import { listOf, textOf } from './value'
import { Words, type WordsProps } from './Words'

/** What somebody writes: words, or the name of somebody of whom the register may know. */
export const Written = (props: WordsProps) =>
  props.field.nameOf === undefined ? <Words {...props} /> : <NamePick {...props} role={props.field.nameOf} />

interface SpokenProps {
  readonly speak: Speak
  readonly onWords: (words: string) => void
  /** begins with what is there by now */
  readonly children: ReactNode
}

const Spoken = ({ speak, onWords, children }: SpokenProps) => {
  const [round, setRound] = useState(0)
  return (
    <View className="stack-s">
      <View key={round}>{children}</View>
      {speak((said) => {
        onWords(said)
        setRound((before) => before + 1)
      })}
    </View>
  )
}

/** A line is typed: it is done before one has begun to speak. */
export const DictatedWords = ({ speak, ...props }: WordsProps & { readonly speak: Speak | undefined }) => {
  const { field, value, onValue } = props
  const written = <Written {...props} />
  if (speak === undefined || field.max <= limit.line || field.nameOf !== undefined) return written
  return (
    <Spoken speak={speak} onWords={(said) => onValue(joined(textOf(value), said, field.max))}>
      {written}
    </Spoken>
  )
}

interface DictatedLinesProps {
  readonly frame: FieldProps
  readonly field: Extract<Field, { kind: 'lines' }>
  readonly value: unknown
  readonly id: string
  readonly speak: Speak | undefined
  readonly onValue: (lines: readonly string[]) => void
}

/** What is said is one more line, in the place of the first empty one. */
export const DictatedLines = ({ frame, field, value, id, speak, onValue }: DictatedLinesProps) => {
  const initial = listOf(value).map(String)
  const said = initial.filter((line) => line.trim() !== '')
  const lines = <Lines {...frame} id={id} initial={initial} max={field.max} atMost={field.atMost} onLines={onValue} />
  if (speak === undefined || said.length >= (field.atMost ?? Number.POSITIVE_INFINITY)) return lines
  return (
    <Spoken speak={speak} onWords={(one) => onValue([...said, one.slice(0, field.max)])}>
      {lines}
    </Spoken>
  )
}
