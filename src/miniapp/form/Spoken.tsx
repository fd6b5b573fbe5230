// An input of words into which one may speak as well: what was said goes behind what is there, to be read and corrected.

import { limit } from '@domain/limit'
import type { Role } from '@domain/people/role'
import type { Field } from '@domain/process/field'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useQuery } from '../api/use-query'
import type { FieldProps } from '../components/Field'
import { SelectPick } from '../components/SelectPick'
import { useFormWords } from '../locales/form'
import { joined } from '../speech/hearing'
import type { Speak } from './about'
import { Lines } from './Lines'
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

const maxNames = 50
/** No name: one is written instead. */
const another = ' '

/** The name of somebody who holds a role: chosen among those on the register, or written, for who is not on it. */
const NamePick = ({ role, ...words }: WordsProps & { readonly role: Role }) => {
  const { name: said } = useFormWords()
  const { state, data } = useQuery('person.list', { role, limit: maxNames })
  const names = (data?.rows ?? []).filter(({ disabled }) => !disabled).map(({ name }) => name)
  const written = textOf(words.value)
  const [writing, setWriting] = useState(false)
  if (state === 'loading') return <SelectPick {...words.frame} options={[]} value={undefined} onPick={words.onValue} />
  if (names.length === 0) return <Words {...words} />
  const own = writing || (written !== '' && !names.includes(written))
  const options = [...names.map((name) => ({ value: name, label: name })), { value: another, label: said.another }]
  return (
    <View className="stack-m">
      <SelectPick
        {...words.frame}
        options={options}
        value={own ? another : written || undefined}
        onPick={(picked) => {
          setWriting(picked === another)
          words.onValue(picked === another ? '' : picked)
        }}
      />
      {own ? <Words {...words} frame={{ label: said.write }} /> : null}
    </View>
  )
}
