// Inputs that need nothing but themselves: a line, a number, an answer out of a few. A page that has no others loads no others.

import { limit } from '@domain/limit'
import { type Field, isRequired } from '@domain/process/field'
import { View } from '@tarojs/components'
import { Check, Checks } from '../components/Checks'
import { Choice, type FieldProps } from '../components/Field'
import { TextArea } from '../components/TextArea'
import { TextInput } from '../components/TextInput'
import { useFormWords } from '../locales/form'
import { type About, chosen, type Fault, type FieldWords, isAsked, listOf, textOf } from './form'
import type { Filling } from './use-form'

export interface FramedProps {
  readonly name: string
  readonly field: Field
  readonly words: FieldWords
  readonly fault: Fault | undefined
}

/** What is there already is neither left out nor added to. */
export const isFixed = (field: Field): boolean => field.kind === 'rows' && field.fixed === true

const frameOf = (field: Field, hint: string | undefined): Pick<FieldProps, 'hint' | 'optional'> =>
  isFixed(field) ? {} : { hint, optional: isRequired(field) ? undefined : true }

/** Label, hint and what is wrong, in the words of the form or of all forms. */
export const useFrame = ({ name, field, words, fault }: FramedProps): FieldProps => {
  const form = useFormWords()
  return {
    label: words.label(name),
    ...frameOf(field, words.hint(name)),
    error: fault === undefined ? undefined : (words.fault?.(name, fault) ?? form.fault(fault, field)),
  }
}

interface PlainInputProps extends Pick<FramedProps, 'name' | 'field' | 'words'> {
  readonly frame: FieldProps
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

export const PlainInput = ({ frame, field, words, name, value, onValue }: PlainInputProps) => {
  switch (field.kind) {
    case 'web':
      return <TextInput {...frame} initial={textOf(value)} max={300} onText={onValue} />
    case 'count':
      return (
        <TextInput {...frame} initial={value === undefined ? '' : String(value)} keyboard="number" onText={onValue} />
      )
    case 'phone':
      return <TextInput {...frame} initial={textOf(value)} keyboard="phone" onText={onValue} />
    case 'words':
      return <InsideWords {...{ frame, field, value, onValue }} />
    case 'yesNo':
    case 'oneOf':
    case 'anyOf':
      return <Answering {...{ frame, field, words, name, value, onValue }} />
    default:
      return null
  }
}

interface InsideWordsProps extends Pick<PlainInputProps, 'frame' | 'value'> {
  readonly field: Extract<Field, { kind: 'words' }>
  readonly onValue: (value: string) => void
}

/** Words between those who work on it: a line or a text. */
export const InsideWords = ({ frame, field, value, onValue }: InsideWordsProps) => {
  const text = { initial: textOf(value), max: field.max, onText: onValue }
  return isOneLine(field) ? (
    <TextInput {...frame} {...text} />
  ) : (
    <TextArea {...frame} {...text} tall={field.max >= limit.long} />
  )
}

export const isOneLine = ({ oneLine, max }: Extract<Field, { kind: 'words' }>): boolean =>
  oneLine === true || max <= limit.line

interface AnsweringProps extends Omit<PlainInputProps, 'field'> {
  readonly field: Extract<Field, { kind: 'yesNo' | 'oneOf' | 'anyOf' }>
}

/** Answers that are laid open: one of them, any of them, or a tick. */
const Answering = ({ frame, field, words, name, value, onValue }: AnsweringProps) => {
  if (field.kind === 'yesNo' && field.tick === true)
    return <Check label={frame.label} hint={words.hint(name)} on={value === true} onChange={onValue} />
  const options = (field.kind === 'yesNo' ? ['yes', 'no'] : field.of).map((one) => ({
    value: one,
    label: words.option(name, one),
    hint: words.optionHint?.(name, one),
  }))
  if (field.kind === 'anyOf')
    return <Checks {...frame} options={options} values={listOf(value).map(String)} onChange={onValue} />
  return <Choice {...frame} options={options} value={chosen(value)} onChoose={onValue} />
}

interface PlainFieldsProps {
  readonly of: Filling
  readonly words: FieldWords
  readonly own?: About['own']
  /** fields that are settled by what the form was opened for */
  readonly settled?: ReadonlySet<string> | undefined
  readonly className?: string
}

/** A form that has no other inputs than these and its own. */
export const PlainFields = ({ of, words, own, settled, className = 'stack-m' }: PlainFieldsProps) => (
  <View className={className}>
    {Object.entries(of.fields)
      .filter(([name, field]) => isAsked(field, of.values) && settled?.has(name) !== true)
      .map(([name, field]) => (
        <PlainField
          key={`${of.turn}:${name}`}
          {...{ name, field, words, own: own?.[name] }}
          value={of.values[name]}
          fault={of.faults[name]}
          onValue={(value) => of.save(name, value)}
        />
      ))}
  </View>
)

interface PlainFieldProps extends FramedProps {
  readonly own: NonNullable<About['own']>[string] | undefined
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

const PlainField = ({ own, fault, ...of }: PlainFieldProps) => {
  const frame = useFrame({ ...of, fault })
  const { value, onValue } = of
  return own === undefined ? <PlainInput {...of} frame={frame} /> : own({ frame, value, onValue })
}
