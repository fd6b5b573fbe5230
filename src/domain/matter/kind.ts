// What the process of a matter is made of: who acts in it, and what a decision may depend on.

import type { Calendar } from '../calendar/calendar'
import type { Sitting } from '../decision/sitting'
import type { Motion } from '../decision/stance'
import type { Terms } from '../district/term'
import type { RatingTally } from '../evaluation/rating'
import { type Actor, personIdOf } from '../people/role'
import type { Capacity, Concern } from './actor'
import type { Condition } from './condition'
import type { Matter } from './matter'
import type { StepId } from './step'

/** Who asks, what ties them to the matter, and when. */
export interface Asker {
  readonly actor: Actor
  readonly concern: Concern
  /** ISO instant */
  readonly at: string
}

/** All that a decision may depend on besides the matter and the command. */
export interface Context extends Asker {
  readonly calendar: Calendar
  readonly terms: Terms
  /** ids of the people who may be named as members of this district, for assign and hand over */
  readonly memberIds: ReadonlySet<string>
  /** ids of the district's units, for resolutions and parties */
  readonly unitIds: ReadonlySet<string>
  /** ids of people who may be asked to the table by name, as what the command says they are */
  readonly personIds: ReadonlySet<string>
  /** what meetings are called in this district besides their form */
  readonly brands?: ReadonlySet<string>
  /** what the meeting to be closed left behind; null when it was held on paper */
  readonly sitting: Sitting | null
  /** the motion that is to be resolved; null when none is named, or there is none of that id */
  readonly motion: Motion | null
  /**
   * Ratings of the present result (those of earlier results went into the log when it was reopened), and how many
   * reporters the matter answers, whether they have rated or not. Read when a matter is closed or reopened.
   */
  readonly ratings: { readonly tally: RatingTally; readonly reporters: number }
}

export interface MatterKind {
  readonly state: Matter
  readonly standing: Matter
  readonly at: StepId
  readonly condition: Condition
  readonly capacity: Capacity
  readonly asker: Asker
  readonly context: Context
}

export const working = ['lead', 'coMember'] as const satisfies readonly Capacity[]
export const desk = ['coordinator', 'office'] as const satisfies readonly Capacity[]

/** What nobody does about a matter that they lead. */
export const notOwn = { being: ['lead'], refused: 'ownStep' } as const

/** Id of who acts. */
export const me = (context: Pick<Context, 'actor'>): string => personIdOf(context.actor) ?? ''
