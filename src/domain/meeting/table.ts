// Who sits at the table: who may come without the code, on which side, and when they may state and vote.

import type { ErrorCode } from '../errors'
import { type Capacity, type Concern, isOwnParty } from '../matter/actor'
import type { Matter } from '../matter/matter'
import { type Actor, holds, personIdOf } from '../people/role'
import type { LiveMeeting, Side } from './meeting'

type Standing = Pick<LiveMeeting, 'phase' | 'voting'>

/** Those whom the matter concerns may take part from wherever they are; everybody else by the code shown in the room. */
const concerned = [
  'lead',
  'coMember',
  'coordinator',
  'unit',
  'invited',
  'reporter',
  'supporter',
  'participant',
] as const satisfies readonly Capacity[]

export const isConcerned = (held: ReadonlySet<Capacity>): boolean => concerned.some((capacity) => held.has(capacity))

/**
 * The sides that somebody may declare. Anyone who works on the matter, or for a unit that is party to it, speaks as that
 * and never as a resident.
 */
export const sidesOpenTo = (
  matter: Matter,
  actor: Actor,
  concern: Concern,
  held: ReadonlySet<Capacity>,
): readonly Side[] => {
  if (held.has('lead') || held.has('coMember')) return ['member']
  if (held.has('unit')) return ['unit']
  const asExpert = matter.parties.some(
    (party) => party.kind === 'expert' && isOwnParty(party, personIdOf(actor), concern),
  )
  return sidesByRole(actor, asExpert)
}

/** Of somebody who is nothing to what is talked over: as what they may sit at the table all the same. */
export const sidesByRole = (actor: Actor, asExpert = false): readonly Side[] => [
  'resident',
  'community',
  'enterprise',
  ...(holds(actor, 'unit') ? (['unit'] as const) : []),
  ...(holds(actor, 'member') ? (['member'] as const) : []),
  ...(holds(actor, 'expert') || asExpert ? (['expert'] as const) : []),
]

/** Why somebody cannot join now; `coded`: with the code of the room. */
export const joinRefusal = ({ phase }: LiveMeeting, coded: boolean, concerned: boolean): ErrorCode | null => {
  if (phase === 'ended') return 'meetingEnded'
  if (!coded) return concerned ? null : 'notConcerned'
  return phase === 'open' ? null : 'meetingNotOpen'
}

/** What becomes of the second seat of somebody who came by two accounts that turn out to be one person. */
interface SecondSeat {
  /** nobody is present on it any more: one person counts once for the quorum */
  readonly isLeft: boolean
  /** the kept account's own votes stand, and of this seat those that the kept account has not cast itself */
  readonly votesFallAway: boolean
}

/** Open or secret, what was announced when voting closed or the meeting ended stays as it was. */
export const secondSeatIn = (meeting: Standing): SecondSeat => ({
  isLeft: meeting.phase !== 'ended',
  votesFallAway: voteRefusal(meeting) === null,
})

/** A side is settled when voting begins: votes are counted by it. */
export const maySwitchSide = ({ voting }: LiveMeeting): boolean => voting === 'before'

/** What nobody can vote on any more need not be stated. */
export const stateRefusal = ({ phase, voting, ballot }: LiveMeeting): ErrorCode | null => {
  if (phase === 'ended') return 'meetingEnded'
  return voting === 'closed' && ballot === 'secret' ? 'votingClosed' : null
}

/** Who is not in the room says so, and is there as soon as the meeting has begun; by the code of the room one is in it. */
export const isThere = ({ phase }: Pick<LiveMeeting, 'phase'>, coded: boolean, away: boolean): boolean =>
  coded || (away && phase === 'open')

/** A hand is raised by who is there, in the room or from afar, while the meeting goes on. */
export const handRefusal = ({ phase }: Pick<LiveMeeting, 'phase'>, present: boolean): ErrorCode | null => {
  if (phase !== 'open') return phase === 'ended' ? 'meetingEnded' : 'meetingNotOpen'
  return present ? null : 'notAttending'
}

export const voteRefusal = ({ phase, voting }: Standing): ErrorCode | null => {
  if (phase === 'ended') return 'meetingEnded'
  return voting === 'open' ? null : 'votingClosed'
}
