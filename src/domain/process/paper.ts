// A process that is kept as a paper: what the shared table, lists and pages have to know of it besides its rules. It joins
// the app by its line in the registry, and has no table, no endpoint and no page of its own.

import type { Calendar } from '../calendar/calendar'
import type { Practice } from '../district/practice'
import type { Terms } from '../district/term'
import type { Refusal } from '../errors'
import type { Gone } from '../matter/succession'
import type { Meets } from '../meeting/called'
import type { Actor, Role } from '../people/role'
import type { EventOf } from './event'
import type { Fields, Input } from './field'
import type { Kind } from './kind'
import type { Process, Reckoning, Typed } from './process'
import type { ReadQuery } from './reading'

/** `open` moves; the other two are final: it came to its end, or was given up. */
type PaperStatus = 'open' | 'closed' | 'ended'

/** What the state of every paper has. */
export interface Paper {
  readonly id: string
  readonly districtId: string
  readonly version: number
  readonly title: string
  readonly status: PaperStatus
  readonly step: string
  readonly openedAt: string
  /** local date from which the time until it is due is counted */
  readonly stepFrom: string
  /** local date; null when nothing is awaited */
  readonly due: string | null
}

/**
 * Who finds it: only who are something to it, desks too, everybody without its title, or everybody. A paper that is found
 * without its title is read by nobody else.
 */
export type Reach = 'own' | 'desk' | 'cover' | 'public'

/** How it is found: what desks sort and filter by, and what is searched. What is left out is not. */
export interface PaperIndex {
  /** whose desk it lies on; without one it is the district's */
  readonly groupId?: string | null
  readonly authorId?: string | null
  readonly leadId?: string | null
  /** further people who find it among their own */
  readonly personIds?: readonly string[]
  /** units that have to do with it */
  readonly unitIds?: readonly string[]
  readonly category?: string | null
  readonly body?: string
  /** its number once it has one of its own; until then the one that it began with */
  readonly number?: string | null
  /** who finds it at all; without one everybody at the steps that are public, and desks at all steps */
  readonly reach?: Reach
  /** instant at which the clock looks at it again */
  readonly lookAt?: string | null
}

export interface PaperAsker {
  readonly actor: Actor
  /** ISO instant */
  readonly at: string
}

/** What any decision on a paper may depend on. */
export interface PaperContext extends PaperAsker {
  readonly districtId: string
  readonly calendar: Calendar
  readonly terms: Terms
  /** what the server read because the action, or the opening, says that it needs it */
  readonly read?: unknown
  readonly practice: Practice
  /** the next one in the kind's own series */
  readonly nextNumber: number
  readonly signatures: Signatures
}

/** Who has signed the text as it stands. */
export interface Signatures {
  /** of that text */
  readonly hash: string
  readonly by: readonly string[]
}

export interface PaperKind extends Kind {
  readonly state: Paper
  readonly standing: Paper
  readonly asker: PaperAsker
  readonly context: PaperContext
}

/** How one begins: who may, with which fields, and the event that its log begins with. */
export interface Opening<F extends Fields, Event, Context = PaperContext> {
  /** held somewhere; null: anyone who is signed in; none: only the clock */
  readonly by: readonly Role[] | null
  readonly fields: F
  /** optional fields that a form does not ask of somebody */
  readonly hides?: (actor: Actor) => readonly (keyof F & string)[]
  /** what the server reads first; it comes in the context */
  readonly reads?: (input: Input<F>, context: PaperContext) => ReadQuery | undefined
  readonly decide: (input: Input<F>, context: Context) => Event | Refusal
}

/** An opening when it is not known of which kind. */
interface AnyOpening<Event = object> {
  readonly by: readonly Role[] | null
  readonly fields: Fields
  readonly hides?: (actor: Actor) => readonly string[]
  readonly reads?: (input: never, context: PaperContext) => ReadQuery | undefined
  readonly decide: (input: never, context: never) => Event | Refusal
}

/** `const opening = openingOf<LetterEvents>()`: fixes the events once a kind, infers the fields. */
export const openingOf =
  <Events, Context = PaperContext>() =>
  <const F extends Fields>(row: Opening<F, EventOf<Events>, Context>): Opening<F, EventOf<Events>, Context> =>
    row

/** One that the clock begins: once, by its name. */
export interface Beginning {
  readonly name: string
  readonly fields: Readonly<Record<string, unknown>>
}

export interface Leaving {
  readonly personId: string
  readonly why: Gone
}

/**
 * Where a date lies when the calendar has changed. One that was counted in working days keeps their number; one of the calendar,
 * such as three months on, moves only when it has become a day of rest.
 */
export type MoveDate = (date: string, counted?: 'workingDays' | 'months') => string

/** What a kind says of such changes; `null`: they change nothing in it. */
export interface Succession<State> {
  /**
   * Members and others who are in it by a role and hold it no longer: what of the state is different without them. null where
   * somebody is nothing to it any more, or stays all the same, as an author does.
   */
  readonly leaving: {
    readonly as: readonly Role[]
    readonly without: (state: State, leaving: Leaving) => Partial<State> | null
  } | null
  /** dates that were promised: what of the state is different when each is moved, as it was counted */
  readonly dates: ((state: State, move: MoveDate) => Partial<State>) | null
  /** two units, groups or accounts in it have become one: makes one of what it has of both */
  readonly joined?: (state: State) => Partial<State>
}

interface PaperProcess<K extends PaperKind, Event extends Typed, Command extends { readonly action: string }>
  extends Process<K, Event, Command> {
  /** its steps in their order */
  readonly steps: readonly K['at'][]
  /** null: another process begins one */
  readonly opening: AnyOpening<Event> | null
  /** those that the clock begins now; it judges them as it judges anybody's */
  readonly begins?: (reckoning: Reckoning & { readonly groupIds: readonly string[] }) => readonly Beginning[]
  /** what the server reads before an action is decided, by the action's id */
  readonly reads?: Readonly<Record<string, (state: K['state'], input: never, context: PaperContext) => ReadQuery>>
  /** what becomes of it when people, units, groups and the calendar change around it */
  readonly succession: Succession<K['state']>
  /** steps in which everybody may read it; before, only those who are something to it */
  readonly publicAt: readonly K['at'][]
  /** who work on it: they read what its events keep inside */
  readonly inside: readonly K['capacity'][]
  /** who act in these are not named */
  readonly unnamed: readonly K['capacity'][]
  /** as much of the state as somebody may read who is this to it, or nothing once it is public */
  readonly face: (state: K['state'], held: ReadonlySet<K['capacity']>, asker: K['asker']) => K['standing']
  readonly index: (state: K['state']) => PaperIndex
  /** people and units that what is shown names by id */
  readonly named: (standing: K['standing']) => readonly (string | null)[]
  /** what it knows itself by id, by name: a form chooses among these */
  readonly labels?: (standing: K['standing']) => Readonly<Record<string, string>>
  /** what a page shows of it, in this order: each is called as the field of the same name */
  readonly facts: readonly (keyof K['standing'] & string)[]
  readonly photos?: (standing: K['standing']) => readonly string[]
  /** who has them on a desk: those of their group, their unit, or the whole district */
  readonly desk: readonly Role[]
  /** figures by their names: how many of these events there were */
  readonly figures: Readonly<Record<string, readonly Event['type'][]>>
  /** a series of numbers without gaps: its name now, and the number that an event has given for ever */
  readonly series?: (practice: Practice) => string
  readonly numbered?: (event: Event) => { readonly series: string; readonly n: number } | null
  /** signed by many at once, beside the log: what they sign, who may, which notices ask it, and what is sent when the last one has */
  readonly signing?: {
    readonly text: (state: K['state']) => object
    readonly asked: (state: K['state']) => readonly string[]
    readonly notices: readonly Event['type'][]
    readonly complete: Command
  }
  /** the meetings that are called about it; without, there are none */
  readonly meets?: Meets<K['state'], Event>
  /** what a paper of another kind hears of an event, in the same transaction; one that has ended hears nothing */
  readonly tells?: (
    after: K['state'],
    event: Event,
  ) => { readonly kind: string; readonly id: string; readonly command: { readonly action: string } } | null
  /** what follows from an event for other papers of this kind, in the same transaction */
  readonly follows?: (after: K['state'], event: Event) => readonly { readonly id: string; readonly command: Command }[]
}

export type AnyPaper = PaperProcess<PaperKind, Typed, { readonly action: string }>

/**
 * A paper's process as the registry takes it. The engine gives its functions what it read of this very kind, and nothing
 * else: that is said here once.
 */
export const paperProcess = <K extends PaperKind, Event extends Typed, Command extends { readonly action: string }>(
  process: PaperProcess<K, Event, Command>,
): AnyPaper => process as unknown as AnyPaper

/** Who finds it as it stands. */
export const reachOf = ({ publicAt, index }: Pick<AnyPaper, 'publicAt' | 'index'>, state: Paper): Reach =>
  index(state).reach ?? (publicAt.includes(state.step) ? 'public' : 'desk')

/** May everybody read it as it stands? */
export const isPublic = (of: Pick<AnyPaper, 'publicAt' | 'index'>, state: Paper): boolean =>
  reachOf(of, state) === 'public'

/** Does somebody of these capacities read all of it? */
export const isInside = ({ inside }: Pick<AnyPaper, 'inside'>, held: ReadonlySet<string>): boolean =>
  inside.some((capacity) => held.has(capacity))
