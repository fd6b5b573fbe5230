// What a meeting is held about: a matter, or a paper of any kind that calls meetings. What of it counts at the table is said
// here for both, so that nothing else of a meeting knows which it is.

import { type Capacity, type Concern, capacitiesOf } from '../matter/actor'
import type { Matter, Meeting } from '../matter/matter'
import type { Actor } from '../people/role'
import type { Paper } from '../process/paper'
import { type PaperId, papers } from '../process/papers'
import type { Called, Standing } from './called'
import { facilitators } from './control'
import { isConcerned, sidesOpenTo } from './table'

export type MeetingSubject =
  | { readonly kind: 'matter'; readonly state: Matter }
  | { readonly kind: PaperId; readonly state: Paper }

/** As much of what a meeting is about as the meeting has to know. */
export interface Table {
  readonly title: string
  /** grows with every change of what the meeting is about */
  readonly version: number
  /** undefined where no such meeting was called */
  readonly called: Called | undefined
  /** it can be talked over now */
  readonly goesOn: boolean
  /** those who are voted on are appraised: always in secret, and never set against each other */
  readonly isAppraisal: boolean
  readonly standing: (actor: Actor, concern: Concern) => Standing
}

const isOneOf = (held: ReadonlySet<Capacity>, ...these: readonly Capacity[]): boolean =>
  these.some((capacity) => held.has(capacity))

export const meetingIn = ({ meetings }: Pick<Matter, 'meetings'>, id: string): Meeting | undefined =>
  meetings.find((meeting) => meeting.id === id)

const tableOfMatter = (matter: Matter, id: string): Table => ({
  ...{ title: matter.title, version: matter.version, called: meetingIn(matter, id), isAppraisal: false },
  goesOn: matter.status === 'open' && matter.step === 'deliberation',
  standing: (actor, concern) => {
    const held = capacitiesOf(matter, actor, concern)
    return {
      leads: isOneOf(held, ...facilitators),
      desk: held.has('coordinator'),
      concerned: isConcerned(held),
      watches: isOneOf(held, 'office', 'chair'),
      sides: actor.kind === 'person' ? sidesOpenTo(matter, actor, concern, held) : [],
      states: true,
      // a matter is talked over before everybody
      knows: true,
    }
  },
})

/** For a kind that calls none there is no table. */
const tableOfPaper = (kind: PaperId, state: Paper, id: string): Table => {
  const meets = papers[kind].meets
  const nobody = { leads: false, desk: false, concerned: false, watches: false, sides: [], states: false, knows: false }
  return {
    ...{ title: state.title, version: state.version, isAppraisal: meets?.isAppraisal === true },
    called: meets?.called(state).find((meeting) => meeting.id === id),
    goesOn: state.status === 'open' && meets?.goesOn(state) === true,
    standing: (actor) => meets?.standing(state, actor) ?? nobody,
  }
}

export const tableOf = (subject: MeetingSubject, id: string): Table =>
  subject.kind === 'matter' ? tableOfMatter(subject.state, id) : tableOfPaper(subject.kind, subject.state, id)

/** What it is about can be talked over, and the meeting is neither called off nor closed. */
export const isCurrent = ({ called, goesOn }: Pick<Table, 'called' | 'goesOn'>): boolean =>
  goesOn && called?.status === 'scheduled'
