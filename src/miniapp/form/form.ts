// A form: what stands in it, where it starts, what is wrong in it, the command it becomes, and what its inputs need to know.

import { localInstant } from '@domain/calendar/local-time'
import { limit } from '@domain/limit'
import { contactIn, contactPattern, isMobile, phoneIn } from '@domain/people/phone'
import { type Field, type Fields, type Input, isRequired, type Place } from '@domain/process/field'
import type { ReactNode } from 'react'
import type { ShownPhoto } from '../api/shown-photo'
import type { Choosable, FieldProps } from '../components/Field'

export type Values = Readonly<Record<string, unknown>>
/** `taken`: another has it. `refused`: the server did not take it, and says no more */
export type Fault = 'missing' | 'overlong' | 'outOfRange' | 'taken' | 'refused'
export type Faults = Readonly<Partial<Record<string, Fault>>>

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
/** What was picked; nothing is no choice. */
export const chosen = (value: unknown): string | undefined => textOf(value) || undefined
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
export const placeOf = (value: unknown): Place =>
  typeof value === 'object' && value !== null && 'text' in value ? (value as Place) : { text: '' }

/** What an input starts with when nothing was written yet. */
const blank = (field: Field, newId: () => string): unknown => {
  if (field.kind === 'newId') return newId()
  if (field.kind === 'lines') return ['']
  if (field.kind === 'yesNo' && field.tick === true) return false
  return field.kind === 'rows' || field.kind === 'photos' || field.kind === 'anyOf' ? [] : ''
}

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

/** `known` is what need not be asked: what stands there already, or what the form was opened for. */
export const startOf = (fields: Fields, known: Values, newId: () => string): Values => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, blank(field, newId)])),
  ...Object.fromEntries(
    Object.entries(known).filter(([, value]) => value !== undefined && value !== null && !isEmptyList(value)),
  ),
})

export const isFilledIn = (value: unknown): boolean => {
  if (Array.isArray(value)) return value.some(isFilledIn)
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null && 'text' in value) return isFilledIn(value.text)
  return value !== undefined && value !== null
}

const whole = (value: unknown): number | undefined => {
  const number = Number(String(value).replace(/[,，\s]/g, ''))
  return isFilledIn(value) && Number.isInteger(number) ? number : undefined
}

/** A calendar shows only what fits; a date that is typed may be any. */
const isInRange = ({ from, to }: Extract<Field, { kind: 'date' }>, date: string, today: string): boolean =>
  !(from === 'today' && date < today) && !(from === 'tomorrow' && date <= today) && !(to === 'today' && date > today)

/** As it is kept: a mobile number without anything between its digits. */
const numberIn = ({ mobile }: Extract<Field, { kind: 'phone' }>, text: string): string =>
  mobile === true ? phoneIn(text) : contactIn(text)

const isNumber = ({ mobile }: Extract<Field, { kind: 'phone' }>, number: string): boolean =>
  mobile === true ? isMobile(number) : contactPattern.test(number)

const linesIn = ({ within }: Extract<Field, { kind: 'lines' }>, value: unknown): readonly string[] => {
  const lines = listOf(value)
    .map((line) => String(line).trim())
    .filter((line) => line !== '')
  return within === undefined ? lines : [...new Set(lines)]
}

const isFitting = (field: Extract<Field, { kind: 'lines' }>, value: unknown): boolean => {
  const lines = linesIn(field, value)
  return lines.length <= (field.atMost ?? limit.entries) && lines.every((line) => line.length <= field.max)
}

const isWhole = (of: Fields, value: unknown, today: string): boolean =>
  listOf(value).every((row) => Object.keys(faultsIn(of, row as Values, today)).length === 0)

const faultIn = (field: Field, value: unknown, today: string): Fault | undefined => {
  if (!isFilledIn(value)) return isRequired(field) ? 'missing' : undefined
  if (field.kind === 'words' && textOf(value).trim().length > field.max) return 'overlong'
  if (field.kind === 'lines') return isFitting(field, value) ? undefined : 'outOfRange'
  if (field.kind === 'rows') return isWhole(field.of, value, today) ? undefined : 'missing'
  if (field.kind === 'phone') return isNumber(field, numberIn(field, textOf(value))) ? undefined : 'outOfRange'
  if (field.kind === 'instant') return /^\d{4}-\d\d-\d\dT/.test(textOf(value)) ? undefined : 'missing'
  if (field.kind === 'date') return isInRange(field, textOf(value), today) ? undefined : 'outOfRange'
  if (field.kind !== 'count') return undefined
  const number = whole(value)
  return number === undefined || number < field.min || number > field.max ? 'outOfRange' : undefined
}

/** Whether the other fields leave it open. */
export const isAsked = ({ when = {} }: Field, values: Values): boolean =>
  Object.entries(when).every(([name, is]) =>
    is === null ? !isFilledIn(values[name]) : [is].flat().includes(textOf(values[name])),
  )

/** What is wrong, by the name of the field; `today` is a local date. */
export const faultsIn = (fields: Fields, values: Values, today: string): Faults =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const fault = isAsked(field, values) ? faultIn(field, values[name], today) : undefined
      return fault === undefined ? [] : [[name, fault]]
    }),
  )

const sent = (field: Field, value: unknown): unknown => {
  switch (field.kind) {
    case 'lines':
      return linesIn(field, value)
    case 'phone':
      return numberIn(field, textOf(value))
    case 'rows':
      return listOf(value).map((row) => inputFrom(field.of, row as Values))
    case 'photos':
    case 'anyOf':
      return listOf(value)
    case 'count':
      return whole(value)
    case 'yesNo':
      return value === 'yes' || value === true
    case 'instant': {
      const [date = '', clock = ''] = String(value).split('T')
      return localInstant(date, clock)
    }
    case 'place': {
      const place = placeOf(value)
      return { ...place, text: place.text.trim() }
    }
    default:
      return textOf(value).trim()
  }
}

/** These stay in the command even when they are empty. */
const keepsEmpty = (field: Field): boolean =>
  (field.kind === 'words' && field.blank === true) ||
  field.kind === 'lines' ||
  field.kind === 'rows' ||
  field.kind === 'photos' ||
  field.kind === 'anyOf'

/** What stands in these fields, as it is sent. */
export const inputFrom = <const F extends Fields>(fields: F, values: Values): Input<F> =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(([name, field]) => isFilledIn(values[name]) || keepsEmpty(field))
      .map(([name, field]) => [name, sent(field, values[name])]),
  ) as Input<F>

/** The command that the server gets: it checks it against the same fields. */
export const commandOf = <Command extends { readonly action: string }>(
  action: Command['action'],
  fields: Fields,
  values: Values,
): Command =>
  Object.fromEntries([['action', action], ...Object.entries(inputFrom(fields, values))]) as unknown as Command

/** Ids of the pictures that were taken for it. */
export const picturesOf = (fields: Fields, values: Values): readonly string[] =>
  Object.entries(fields).flatMap(([name, field]) =>
    field.kind === 'photos' && field.among === undefined ? listOf(values[name]).map(String) : [],
  )

export interface FieldWords {
  readonly label: (name: string) => string
  readonly hint: (name: string) => string | undefined
  readonly option: (name: string, value: string) => string
  readonly optionHint?: (name: string, value: string) => string | undefined
  /** what stands over a row that is there already */
  readonly row?: (name: string, index: number) => string | undefined
  /** what is wrong with a field, where it is said otherwise than in every form */
  readonly fault?: (name: string, fault: Fault) => string | undefined
}

type ByField<Said> = Readonly<Record<string, Said | undefined>>

interface FieldTables {
  readonly label: ByField<string>
  readonly hint?: ByField<string>
  readonly option?: ByField<ByField<string>>
  readonly optionHint?: ByField<ByField<string>>
  readonly fault?: ByField<Readonly<Partial<Record<Fault, string>>>>
}

/** The words of a form whose fields are called the same wherever they stand. */
export const wordsFrom = ({ label, hint, option, optionHint, fault }: FieldTables): FieldWords => ({
  label: (name) => label[name] ?? name,
  hint: (name) => hint?.[name],
  option: (name, value) => option?.[name]?.[value] ?? value,
  optionHint: (name, value) => optionHint?.[name]?.[value],
  fault: (name, one) => fault?.[name]?.[one],
})

export interface ReadyRow {
  readonly label: string
  readonly values: Values
}

/** Speaking instead of typing: what is drawn for it. */
export type Speak = (onWords: (words: string) => void) => ReactNode

/** An input that one form draws by itself: what is asked, checked and sent stays with its field. */
type OwnInput = (input: {
  readonly frame: FieldProps
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}) => ReactNode

/** What the inputs of a form need to know of what it is about. */
export interface About {
  /** by the field's name */
  readonly own?: Readonly<Record<string, OwnInput>> | undefined
  /** what the action can be done to, and the field that names it */
  readonly target?: { readonly field: string; readonly options: readonly Choosable<string>[] } | undefined
  /** pictures that came in with what is answered */
  readonly sent?: readonly ShownPhoto[] | undefined
  /** words that can be a beginning */
  readonly quote?: string | undefined
  /** of a field that names one of a list, by the field's name */
  readonly listed?: Readonly<Record<string, readonly Choosable<string>[]>> | undefined
  /** rows that are known already and put in by one choice, by the field's name */
  readonly ready?: Readonly<Record<string, readonly ReadyRow[]>> | undefined
  /** how one speaks instead of typing, where somebody turns speech into words */
  readonly speak?: Speak | undefined
  /** people, units and groups not to be chosen: it is with them already */
  readonly except?: readonly (string | null)[] | undefined
}
