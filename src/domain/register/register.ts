// The registers whose entries have a name: what a district keeps in order by a list and a form, without a course of events.
// One record a register; contract, statements, form, list and page are made of it.

import { limit } from '../limit'
import { type BodyKind, bodyKinds, holdsMatters } from '../people/profile'
import type { Role } from '../people/role'
import type { Field, Fields, Value } from '../process/field'

export interface Register {
  /**
   * What an entry has besides its name, each in a column of the same name in snake case. The desk answers for all of it, so
   * that none is looked at first. Of a `oneOf` the first is what a new entry starts with.
   */
  readonly fields: Fields
  /** numbers that the list tells beside each entry */
  readonly counts: readonly string[]
  /** who changes entries; everybody reads those in use */
  readonly keepers: readonly Role[]
  /** one can be merged into another, and documents keep the name of their day */
  readonly merges: boolean
  /** saved so, it is closed to what is open there, besides when it is no longer used */
  readonly closedBy?: (entered: Readonly<Record<string, unknown>>) => boolean
}

const isBody = (kind: unknown): kind is BodyKind => bodyKinds.some((one) => one === kind)

export const registers = {
  group: {
    fields: {
      kind: { kind: 'oneOf', of: bodyKinds },
      area: { kind: 'words', max: 200, oneLine: true, blank: true, public: false },
    },
    counts: ['members', 'openMatters'],
    keepers: ['office'],
    merges: true,
    // what is open there has to go on somewhere that holds matters
    closedBy: ({ kind }) => isBody(kind) && !holdsMatters(kind),
  },
  unit: { fields: {}, counts: [], keepers: ['office'], merges: true },
} as const satisfies Readonly<Record<string, Register>>

export type RegisterKind = keyof typeof registers
export type MergingKind = {
  [Kind in RegisterKind]: (typeof registers)[Kind]['merges'] extends true ? Kind : never
}[RegisterKind]

/** What is asked before one entry is merged into another of its kind. */
export const mergeFields = {
  into: { kind: 'words', max: limit.line, listed: true, public: false },
} as const satisfies Fields

export const registerKinds = Object.keys(registers) as readonly RegisterKind[]

/** What every entry has. */
export interface Entry {
  readonly id: string
  readonly name: string
  readonly disabled: boolean
  /** what it was merged into */
  readonly mergedInto?: string
  /** grows with every change; a save that names the one it was made from never undoes another */
  readonly version: number
}

type Values<F extends Fields> = { readonly [Name in keyof F]: Value<F[Name]> }

/** An entry as lists hand it out. */
export type EntryOf<R extends Register> = Entry &
  Values<R['fields']> & { readonly [Name in R['counts'][number]]: number }

/** What stands in a field of a new entry, where the one who saves does not say. */
export const startsWith = (field: Field): string => (field.kind === 'oneOf' ? (field.of[0] ?? '') : '')
