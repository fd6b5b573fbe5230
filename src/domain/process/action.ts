// What can be done in a process: one row an action says where, when, by whom, with which fields, to what, and what
// happens then. Server and screens read the same row.

import type { ErrorCode, Refusal } from '../errors'
import type { EventOf } from './event'
import type { Fields, Input } from './field'
import type { Kind } from './kind'

/**
 * Where a screen shows it: as the thing that moves the process on, as work, behind "more", on a page of its own; or
 * nowhere, because the clock or another command sends it.
 */
export type Shown = 'onward' | 'work' | 'secondary' | 'elsewhere' | 'never'

/** Something that an action can be done to. */
export interface Candidate {
  readonly id: string
  /** the unit that it belongs to: its staff may act on it */
  readonly unitId?: string | undefined
  /** the person that it belongs to */
  readonly personId?: string
  /** the party to a consultation that it belongs to; without one, a party may be the candidate itself */
  readonly partyId?: string | undefined
}

/** What an action is done to: the form lets people choose among these, and the server refuses all others. */
export interface Target<K extends Kind, Name extends string> {
  /** the field that names it */
  readonly field: Name
  /** all that are in a state for it */
  readonly among: (of: K['standing'], asker: K['asker']) => readonly Candidate[]
  /** of these, those whose time for it is now; the decision tells why the others wait or come too late */
  readonly now?: (of: K['standing'], asker: K['asker']) => readonly Candidate[]
  /** what is told when the one named is not among them */
  readonly refused: ErrorCode | ((of: K['standing'], named: string) => ErrorCode)
}

export interface Action<K extends Kind, F extends Fields, S extends Shown, Event> {
  readonly at: readonly K['at'][]
  readonly when?: readonly K['condition'][]
  /** whether its time has come: until then nobody is offered it, and who sends it is told `notNow` */
  readonly isDue?: (of: K['standing'], asker: K['asker']) => boolean
  readonly by: readonly K['capacity'][]
  /** capacities that rule it out again: who already leads does not join */
  readonly not?: { readonly being: readonly K['capacity'][]; readonly refused: ErrorCode }
  readonly shown: S
  /** makes no sense to send later from a weak network, when it may stand elsewhere */
  readonly atOnce?: true
  readonly fields: F
  readonly target?: Target<K, keyof F & string>
  /** what is known already is not asked again */
  readonly prefill?: (of: K['standing'], target: string | undefined) => Partial<Input<F>>
  /** what some fields choose among, by their names and for the person who asks: a field with nothing to choose is not asked */
  readonly among?: (of: K['standing'], asker: K['asker']) => Readonly<Record<string, readonly string[]>>
  /** people and units that a form does not offer, since they have that part already */
  readonly except?: (of: K['standing']) => readonly (string | null)[]
  /** `input` is what was typed, without white space at its ends */
  readonly decide: (state: K['state'], input: Input<F>, context: K['context']) => readonly Event[] | Refusal
}

/** A row when which action it is for is not known. */
export interface AnyAction<K extends Kind, Event = object> {
  readonly at: readonly K['at'][]
  readonly when?: readonly K['condition'][]
  readonly isDue?: (of: K['standing'], asker: K['asker']) => boolean
  readonly by: readonly K['capacity'][]
  readonly not?: { readonly being: readonly K['capacity'][]; readonly refused: ErrorCode }
  readonly shown: Shown
  readonly atOnce?: true
  readonly fields: Fields
  readonly target?: Target<K, string>
  readonly prefill?: (of: K['standing'], target: string | undefined) => Readonly<Record<string, unknown>>
  readonly among?: (of: K['standing'], asker: K['asker']) => Readonly<Record<string, readonly string[]>>
  readonly except?: (of: K['standing']) => readonly (string | null)[]
  readonly decide: (state: K['state'], input: never, context: K['context']) => readonly Event[] | Refusal
}

/** `const action = actionOf<MatterKind, TopicEvents>()`: fixes the kind once a file, infers the rest. */
export const actionOf =
  <K extends Kind, Events>() =>
  <const F extends Fields, const S extends Shown>(
    row: Action<K, F, S, EventOf<Events>>,
  ): Action<K, F, S, EventOf<Events>> =>
    row

type FieldsOf<Row> = Row extends { readonly fields: infer F extends Fields } ? F : never

/** The union of commands that a table of actions takes. */
export type CommandOf<Actions> = {
  [Id in keyof Actions & string]: { readonly action: Id } & Input<FieldsOf<Actions[Id]>>
}[keyof Actions & string]

/** Ids of the actions that people send; the others come from the clock or another command. */
export type SentIdOf<Actions> = {
  [Id in keyof Actions & string]: Actions[Id] extends { readonly shown: 'never' } ? never : Id
}[keyof Actions & string]

/** The union of commands that people send. */
export type SentCommandOf<Actions> = CommandOf<Pick<Actions, SentIdOf<Actions>>>

/** Ids of the actions that a screen shows in one place. */
export type ShownIdOf<Actions, Place extends Shown> = {
  [Id in keyof Actions & string]: Actions[Id] extends { readonly shown: Place } ? Id : never
}[keyof Actions & string]

type AskedIn<F> = { [Name in keyof F]: F[Name] extends { kind: 'newId' } | { given: true } ? never : Name }[keyof F]

/** Names of the fields that forms ask for: each has a label. */
export type AskedNameOf<Actions> = {
  [Id in SentIdOf<Actions>]: AskedIn<FieldsOf<Actions[Id]>> & string
}[SentIdOf<Actions>]
