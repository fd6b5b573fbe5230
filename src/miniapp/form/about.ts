// What the inputs of a form need to know of what it is about.

import type { ShownPhoto } from '../api/shown-photo'
import type { Choosable } from '../components/Choice'

export interface FieldWords {
  readonly label: (name: string) => string
  readonly hint: (name: string) => string | undefined
  readonly option: (name: string, value: string) => string
}

export interface About {
  /** what the action can be done to, and the field that names it */
  readonly target?: { readonly field: string; readonly options: readonly Choosable<string>[] } | undefined
  /** pictures that came in with what is answered */
  readonly sent?: readonly ShownPhoto[] | undefined
  /** words that can be a beginning */
  readonly quote?: string | undefined
  /** not to be chosen: where it lies already */
  readonly except?: string | undefined
}
