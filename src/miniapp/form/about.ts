// What the inputs of a form need to know of what it is about.

import type { ReactNode } from 'react'
import type { ShownPhoto } from '../api/shown-photo'
import type { Choosable } from '../components/Choice'
import type { FieldProps } from '../components/Field'
import type { Fault, Values } from './value'

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
