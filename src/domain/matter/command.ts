// Everything that can be asked of a matter: what people send, and what other commands and the clock add.

import type { Calendar } from '../calendar/calendar'
import type { Light } from '../calendar/light'
import type { MatterCommand } from '../contract/matter-command'
import type { Sitting } from '../decision/sitting'
import type { Motion } from '../decision/stance'
import type { Terms } from '../district/term'
import type { RatingTally } from '../evaluation/rating'
import type { OpenKind } from '../party/invitation'
import type { Actor } from '../people/role'
import type { Concern } from './actor'
import type { ClaimScope, PartyVia } from './matter'

export type InternalCommand =
  | { readonly action: 'mergeReport'; readonly reportId: string }
  | { readonly action: 'removeReport'; readonly reportId: string }
  | { readonly action: 'widenClaim'; readonly scope: Exclude<ClaimScope, 'group'> }
  | { readonly action: 'warnDue'; readonly light: Exclude<Light, 'green'> }
  | { readonly action: 'remindPause' }
  | {
      readonly action: 'takeSeat'
      readonly partyId: string
      readonly kind: OpenKind
      readonly via: PartyVia
      readonly accepted: boolean
      readonly reason?: string
    }
  | { readonly action: 'remindUnits' }
  | { readonly action: 'remindSecondLook' }

export type Command = MatterCommand | InternalCommand

/** All that a decision may depend on besides the matter and the command. */
export interface Context {
  readonly actor: Actor
  readonly concern: Concern
  /** ISO instant */
  readonly at: string
  readonly calendar: Calendar
  readonly terms: Terms
  /** ids of the people who may be named as members of this district, for assign and hand over */
  readonly memberIds: ReadonlySet<string>
  /** ids of the district's units, for resolutions and parties */
  readonly unitIds: ReadonlySet<string>
  /** ids of people who may be asked to the table by name, as what the command says they are */
  readonly personIds: ReadonlySet<string>
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
