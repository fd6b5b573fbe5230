// A meeting as the process that called it keeps it: what every kind of process says of one alike.

import type { MeetingForm } from '../matter/choice'
import type { Ballot } from '../opinion/publish-count'
import type { Actor } from '../people/role'
import type { Side } from './meeting'

export interface Called {
  readonly id: string
  readonly status: 'scheduled' | 'cancelled' | 'closed'
  readonly form: MeetingForm
  /** instants */
  readonly startsAt: string
  readonly endsAt?: string
  readonly place: string
  /** one item a line */
  readonly agenda: string
}

/** What somebody is to a meeting. */
export interface Standing {
  /** leads it */
  readonly leads: boolean
  /** decides as well what the machine takes for forbidden */
  readonly desk: boolean
  /** may come without the code of the room */
  readonly concerned: boolean
  /** reads who is there without leading it */
  readonly watches: boolean
  /** the sides that they may declare; none: they do not sit at this table */
  readonly sides: readonly Side[]
  /** may put a sentence before the others */
  readonly states: boolean
  /** may know that there is such a meeting, and read what everybody in the room reads */
  readonly knows: boolean
}

/** A room that opens with an event of a paper: its ballot, and the units that are voted on one by one. */
export interface Calling {
  readonly meetingId: string
  readonly ballot: Ballot
  readonly unitIds: readonly string[]
}

/** What a process that is kept as a paper says of the meetings that it calls. */
export interface Meets<State, Event> {
  readonly called: (state: State) => readonly Called[]
  /** it stands where a meeting can go on */
  readonly goesOn: (state: State) => boolean
  readonly standing: (state: State, actor: Actor) => Standing
  /** those who are voted on are appraised: always in secret, and never set against each other */
  readonly isAppraisal: boolean
  readonly calls: (event: Event) => Calling | null
}
