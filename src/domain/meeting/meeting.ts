// The live side of a meeting: what the facilitator has set and where it stands. What it decides is kept by the matter.

import { limit } from '../limit'
import type { Ballot } from '../opinion/publish-count'
import { type PartyKind, partyKinds } from '../party/kind'
import { type Fields, insideWords } from '../process/field'

export const ballots = ['open', 'secret'] as const satisfies readonly Ballot[]

/** The side that somebody declares at the table. */
export const sides = partyKinds
export type Side = PartyKind

/** How people vote: settled before the first of them has. */
export const ballotFields = {
  ballot: { kind: 'oneOf', of: ballots },
  quorum: { kind: 'count', min: 1, max: 100_000, optional: true },
  hidden: { kind: 'yesNo', tick: true, when: { ballot: 'open' } },
} as const satisfies Fields

/** Somebody without a phone, as the host enters them. */
export const labelFields = {
  label: insideWords.line,
  side: { kind: 'oneOf', of: sides },
} as const satisfies Fields

/** Somebody who sits down by themselves. */
export const seatFields = {
  side: { kind: 'oneOf', of: sides },
  away: { kind: 'yesNo', tick: true, optional: true },
} as const satisfies Fields

export const statementFields = {
  text: { kind: 'words', max: limit.statement, public: true },
} as const satisfies Fields

export const phases = ['before', 'open', 'ended'] as const
export type Phase = (typeof phases)[number]

export const votings = ['before', 'open', 'closed'] as const
export type Voting = (typeof votings)[number]

/** What the host can put on the big screen by itself. */
export const screenKinds = ['statement', 'motion', 'picture'] as const
type ScreenKind = (typeof screenKinds)[number]

export interface OnScreen {
  readonly of: ScreenKind
  readonly id: string
}

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
  /** indexes of the items that are left out this time */
  readonly leftOut: readonly number[]
  /** what the host has put on the big screen; null: it turns by itself */
  readonly screen: OnScreen | null
  /** the instant at which the time of the present speaker or item is over; null: nobody measures */
  readonly timer: string | null
}

/** It was ended here, or held on paper and written down. */
export const isOver = ({ phase, status }: Pick<LiveMeeting, 'phase'> & { readonly status: string }): boolean =>
  phase === 'ended' || status === 'closed'

/** It was never led here: there is nothing to tell of it but what was written down. */
export const isOnPaper = (meeting: Pick<LiveMeeting, 'phase'> & { readonly status: string }): boolean =>
  isOver(meeting) && meeting.phase === 'before'

/** The agenda is written one item a line. */
export const agendaItems = (agenda: string): readonly string[] =>
  agenda.split(/\r?\n/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]))

/** The next item that is not left out; undefined after the last. */
export const nextItem = ({ item, leftOut }: Pick<LiveMeeting, 'item' | 'leftOut'>, items: number): number | undefined =>
  Array.from({ length: items }, (_, index) => index).find((index) => index > item && !leftOut.includes(index))

/** How an item of the agenda stands: what was never come to is not done, even when the meeting is over. */
type ItemStanding = 'now' | 'past' | 'later' | 'left'

export const itemStanding = (
  { phase, item, leftOut }: Pick<LiveMeeting, 'phase' | 'item' | 'leftOut'>,
  index: number,
): ItemStanding => {
  if (leftOut.includes(index)) return 'left'
  if (phase === 'before') return 'later'
  if (index === item) return phase === 'ended' ? 'past' : 'now'
  return index < item ? 'past' : 'later'
}

export const isQuorate = ({ quorum }: Pick<LiveMeeting, 'quorum'>, present: number): boolean =>
  quorum === null || present >= quorum

/**
 * Whether counts may be told. Publishing a running secret ballot again and again would give single votes away by
 * difference, so it waits until voting is closed, which in a secret ballot is for good.
 */
export const areResultsShown = ({ ballot, hidden, voting }: LiveMeeting): boolean =>
  voting === 'closed' || (ballot === 'open' && !hidden)
