// What the inputs of a form need to know of what it is about.

import type { ShownPhoto } from '../api/shown-photo'
import type { Choosable } from '../components/Choice'
import type { Speak } from './Spoken'
import type { Values } from './value'

export interface FieldWords {
  readonly label: (name: string) => string
  readonly hint: (name: string) => string | undefined
  readonly option: (name: string, value: string) => string
  /** what stands over a row that is there already */
  readonly row?: (name: string, index: number) => string | undefined
}

export interface ReadyRow {
  readonly label: string
  readonly values: Values
}

export interface About {
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
  /** not to be chosen: where it lies already */
  readonly except?: string | undefined
}
