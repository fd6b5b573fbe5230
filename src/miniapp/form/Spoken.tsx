// Inputs of words, one or several, into which one may speak as well: what was said goes behind what is there, to be read and corrected.

import { limit } from '@domain/limit'
import type { Role } from '@domain/people/role'
import type { Field as FieldOf } from '@domain/process/field'
import { maskedPlain } from '@domain/text/private/plain'
import { roomsCovered } from '@domain/text/private/room'
import { isBlank } from '@domain/text/trim'
import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import { useQuery } from '../api/use-query'
import { Button } from '../components/basic'
import { Field, type FieldProps } from '../components/Field'
import { PrivateText } from '../components/PrivateText'
import { SelectPick } from '../components/SelectPick'
import { useFormWords } from '../locales/form'
import { joined } from '../speech/hearing'
import { listOf, type Speak, textOf } from './form'
import { InsideWords, isOneLine } from './PlainFields'

interface LinesProps extends FieldProps {
  readonly id: string
  readonly initial: readonly string[]
  readonly max: number
  /** so many at most */
  readonly atMost?: number | undefined
  readonly onLines: (lines: readonly string[]) => void
}

interface Line {
  readonly key: number
  readonly text: string
}

/** Several short texts: one input each, another at the end, each can be taken out. */
export const Lines = ({ id, initial, max, atMost = limit.entries, onLines, ...field }: LinesProps) => {
  const words = useFormWords().lines
  const [lines, setLines] = useState<readonly Line[]>(() => initial.map((text, key) => ({ key, text })))
  const change = (next: readonly Line[]) => {
    setLines(next)
    onLines(next.map((line) => line.text))
  }
  return (
    <Field {...field} id={id} group="group">
      <View className="stack-s">
        {lines.map(({ key, text }, index) => (
          <View key={key} className="stack-s">
            <PrivateText
              label={words.entry(index + 1)}
              initial={text}
              max={max}
              onText={(written) => change(lines.map((line) => (line.key === key ? { key, text: written } : line)))}
            />
            {lines.length > 1 ? (
              <View className="line">
                <Button kind="quiet" small icon="close" onTap={() => change(lines.filter((line) => line.key !== key))}>
                  {words.remove(index + 1)}
                </Button>
              </View>
            ) : null}
          </View>
        ))}
        {lines.length < atMost ? (
          <View className="line">
            <Button
              kind="quiet"
              small
              icon="plus"
              onTap={() => change([...lines, { key: (lines[lines.length - 1]?.key ?? 0) + 1, text: '' }])}
            >
              {words.add}
            </Button>
          </View>
        ) : null}
      </View>
    </Field>
  )
}

interface WordsProps {
  readonly frame: FieldProps
  readonly field: Extract<FieldOf, { kind: 'words' }>
  readonly value: unknown
  readonly quote?: string | undefined
  readonly onValue: (value: string) => void
}

/** A field of words: a line or a text, and what others will read is kept clean of numbers of people. */
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
  readonly field: Extract<FieldOf, { kind: 'lines' }>
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
