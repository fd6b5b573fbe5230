// 面谈: a meeting called about a proposal, in a room with a code. Who proposed it, its units and the desk sit at one table; what
// is said there is theirs.

import { localDate } from '../calendar/local-time'
import type { StatementTally } from '../decision/sitting'
import { refuse } from '../errors'
import { limit } from '../limit'
import type { Called, Meets, Standing } from '../meeting/called'
import type { Side } from '../meeting/meeting'
import { sidesByRole } from '../meeting/table'
import { people, units } from '../notice/audience'
import type { Actor } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords } from '../process/field'
import { change, isKnown } from '../process/item'
import { type FeedbackEvents, feedbackEvents, lookAtOf, needsMeeting } from './feedback'
import {
  answering,
  type ByHand,
  byHand,
  held,
  type Proposal,
  type ProposalKind,
  type ProposalMeeting,
  proposersOf,
  scans,
} from './proposal'

export interface MeetingEvents extends Pick<FeedbackEvents, 'metFaceToFace'> {
  meetingCalled: { meetingId: string } & Pick<Called, 'startsAt' | 'place' | 'agenda'>
  meetingCalledOff: { meetingId: string; reason: string }
  meetingHeld: {
    meetingId: string
    attendance: number
    opinions: number
    minutes: string
    tally?: readonly StatementTally[]
  } & ByHand
}

const action = actionOf<ProposalKind, MeetingEvents>()

const scheduled = ({ meetings = [] }: Proposal) => meetings.filter(({ status }) => status === 'scheduled')
const meetingId = { kind: 'target' } as const

export const meetingActions = {
  callMeeting: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['desk', 'office'],
    shown: 'work',
    fields: {
      meetingId: { kind: 'newId' },
      startsAt: { kind: 'instant' },
      place: insideWords.line,
      agenda: insideWords.text,
    },
    prefill: ({ points }) => ({ agenda: points.join('\n') }),
    decide: ({ meetings = [] }, input, { at }) => {
      if (isKnown(meetings, input.meetingId)) return refuse('requestReused')
      return localDate(input.startsAt) < localDate(at) ? refuse('dateInPast') : [{ type: 'meetingCalled', ...input }]
    },
  }),
  callOffMeeting: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['desk', 'office'],
    shown: 'secondary',
    fields: { meetingId, reason: insideWords.reason },
    target: { field: 'meetingId', among: scheduled, refused: 'unknownMeeting' },
    decide: (_p, input) => [{ type: 'meetingCalledOff', ...input }],
  }),
  /** what was counted in the room is taken from it; where all had to meet, they have */
  closeMeeting: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['desk', 'office'],
    shown: 'work',
    fields: {
      meetingId,
      who: insideWords.reason,
      minutes: { kind: 'words', max: limit.text, public: false },
      scanIds: scans,
    },
    target: { field: 'meetingId', among: scheduled, refused: 'unknownMeeting' },
    decide: (proposal, { meetingId: id, who, minutes, scanIds }, context) => {
      const sitting = context.read?.sitting ?? null
      if (sitting === null) return refuse('unknownMeeting')
      if (sitting.phase !== 'ended') return refuse('meetingNotEnded')
      const { attendance, opinions, tally } = sitting
      const counted = { attendance, opinions, ...(tally.length === 0 ? {} : { tally }) }
      const hand = byHand(true, scanIds)
      const had = proposal.step === 'feedback' && needsMeeting(proposal)
      const on = localDate(proposal.meetings?.find((one) => one.id === id)?.startsAt ?? context.at)
      return [
        { type: 'meetingHeld', meetingId: id, minutes, ...counted, ...hand },
        ...(had ? [{ type: 'metFaceToFace' as const, on, who, minutes, lookAt: lookAtOf(proposal, context) }] : []),
      ]
    },
  }),
} as const

const changed = ({ meetings = [] }: Proposal, id: string, to: Partial<ProposalMeeting>) => ({
  meetings: change(meetings, (one) => one.id === id, to),
})

const around = (after: Proposal) => [people(...proposersOf(after)), units(answering(after).map(({ unitId }) => unitId))]

export const meetingEvents = {
  metFaceToFace: feedbackEvents.metFaceToFace,
  meetingCalled: {
    evolve: ({ meetings = [] }, { meetingId: id, ...rest }) => ({
      meetings: [...meetings, { id, status: 'scheduled' as const, form: 'discussion' as const, ...rest }],
    }),
    read: { without: ['place', 'agenda', 'meetingId'] },
    tell: { to: around, says: ['startsAt', 'place'], push: null },
  },
  meetingCalledOff: {
    evolve: (before, { meetingId: id }) => changed(before, id, { status: 'cancelled' }),
    read: { without: ['reason', 'meetingId'] },
    tell: { to: around, says: ['reason'], push: null },
  },
  meetingHeld: {
    evolve: (before, { meetingId: id, via: _via, scanIds: _scanIds, ...rest }) =>
      changed(before, id, { status: 'closed', ...rest }),
    read: { without: ['minutes', 'tally', 'scanIds', 'meetingId'] },
    tell: { to: around, says: ['attendance'], push: null },
  },
} as const satisfies EventRows<ProposalKind, MeetingEvents>

const sidesOf = (holding: ReadonlySet<ProposalKind['capacity']>, actor: Actor): readonly Side[] => {
  if (actor.kind !== 'person' || holding.size === 0) return []
  if (holding.has('author') || holding.has('signer')) return ['member']
  return holding.has('unit') ? ['unit'] : sidesByRole(actor)
}

/** What is said between proposers and units stays with those who are something to the proposal, whether it is public or not. */
const standing = (of: Proposal, actor: Actor): Standing => {
  const holding = held(of, { actor, at: '' })
  const leads = holding.has('desk')
  return {
    ...{ leads, desk: leads, concerned: holding.size > 0, knows: holding.size > 0, states: true },
    watches: holding.has('secretariat') || holding.has('chair'),
    sides: sidesOf(holding, actor),
  }
}

export const meets: Meets<Proposal, { readonly type: string }> = {
  called: ({ meetings = [] }) => meetings,
  goesOn: ({ step }) => step === 'handle' || step === 'feedback',
  standing,
  isAppraisal: false,
  calls: (event) =>
    event.type === 'meetingCalled' && 'meetingId' in event
      ? { meetingId: String(event.meetingId), ballot: 'open', unitIds: [] }
      : null,
}
