// What has happened, as every process writes it down: one row an event says how it folds, who reads it, who is told.

import type { Audience } from '../notice/audience'
import type { TemplateName } from '../notice/template'
import type { Duty } from './duty'
import type { Kind } from './kind'

/** An event as the log holds it: numbered, dated, signed with a role, chained to the one before. */
export interface Recorded<Event> {
  readonly version: number
  /** ISO instant, added by the server */
  readonly at: string
  readonly actorId: string | null
  readonly actorRole: string
  readonly event: Event
}

/** `{ claimed: { memberId: string } }` as the union of `{ type: 'claimed', memberId: string }`. */
export type EventOf<Events> = {
  [Type in keyof Events & string]: { readonly type: Type } & Readonly<Events[Type]>
}[keyof Events & string]

type NameIn<Data> = keyof Data & string

/** Who reads it: all who may read the process, only those who work on it, or all less some fields. */
export type Reading<Data> =
  | 'all'
  | 'inside'
  /** only those who hold one of these capacities */
  | { readonly only: readonly string[] }
  | {
      /** fields that only those who work on it read; `log` is the whole log that it stands in */
      readonly without: readonly NameIn<Data>[] | ((data: Data, log: readonly object[]) => readonly NameIn<Data>[])
      /** fields that nobody reads */
      readonly withoutForAll?: (data: Data) => readonly NameIn<Data>[]
    }

/** Whom to tell, what the sentence mentions, and by which message of WeChat it goes; null: it stays in the inbox. */
export interface Telling<State, Data> {
  readonly to: (after: State, data: Data, before: State) => readonly Audience[]
  readonly says: readonly NameIn<Data>[]
  readonly push: TemplateName | null
}

/** What it counts as in the record of a member. */
interface Duties<Data> {
  readonly as: Duty
  /** who is credited: the one who did it, unless the event names the member */
  readonly of?: 'memberId' & keyof Data
  /** events that have this field count as nothing */
  readonly unless?: keyof Data & string
  /** written again and again until it is right: counted once a process */
  readonly once?: true
}

export interface EventRow<State, Data> {
  /** what of the state is different afterwards */
  readonly evolve: (state: State, data: Data, at: string) => Partial<State>
  readonly read: Reading<Data>
  /** null: nobody needs telling */
  readonly tell: Telling<State, Data> | null
  readonly duty?: Duties<Data>
}

/** One row for every event; a table of events `satisfies` it. */
export type EventRows<K extends Kind, Events> = {
  readonly [Type in keyof Events]: EventRow<K['state'], Readonly<Events[Type]>>
}

/** A row when which event it is for is not known. */
export type AnyEventRow<State> = EventRow<State, never>

/** The events of a table that somebody is told of. */
export type ToldIn<Rows> = {
  [Type in keyof Rows]: Rows[Type] extends { readonly tell: null } ? never : Type
}[keyof Rows]

/** The events of a table that WeChat may deliver. */
export type PushedIn<Rows> = {
  [Type in keyof Rows]: Rows[Type] extends { readonly tell: { readonly push: TemplateName } } ? Type : never
}[keyof Rows]
