// The live side of a meeting: what the facilitator has set and where it stands. What it decides is kept by the matter.

import type { Ballot } from '../opinion/publish-count'
import { type PartyKind, partyKinds } from '../party/kind'

export const ballots = ['open', 'secret'] as const satisfies readonly Ballot[]

/** The side that somebody declares at the table. */
export const sides = partyKinds
export type Side = PartyKind

export const phases = ['before', 'open', 'ended'] as const
export type Phase = (typeof phases)[number]

export const votings = ['before', 'open', 'closed'] as const
export type Voting = (typeof votings)[number]

export interface LiveMeeting {
  readonly ballot: Ballot
  /** people who must be present before voting may begin; null: any number */
  readonly quorum: number | null
  /** results are shown only when voting is closed; a secret ballot is so in any case */
  readonly hidden: boolean
  readonly phase: Phase
  readonly voting: Voting
  /** index of the present agenda item */
  readonly item: number
}

export const newMeeting: LiveMeeting = {
  ballot: 'open',
  quorum: null,
  hidden: false,
  phase: 'before',
  voting: 'before',
  item: 0,
}

/** The agenda is written one item a line. */
export const agendaItems = (agenda: string): readonly string[] =>
  agenda.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

export const isQuorate = ({ quorum }: Pick<LiveMeeting, 'quorum'>, present: number): boolean =>
  quorum === null || present >= quorum

/**
 * Whether counts may be told. Publishing a running secret ballot again and again would give single votes away by
 * difference, so it waits until voting is closed, which in a secret ballot is for good.
 */
export const areResultsShown = ({ ballot, hidden, voting }: LiveMeeting): boolean =>
  voting === 'closed' || (ballot === 'open' && !hidden)
