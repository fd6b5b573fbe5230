// 评: what each proposer says of the answer, a second one where the first proposer disagrees, and then a talk face to face.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { holders, people, units } from '../notice/audience'
import { personIdOf } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import type { PaperContext } from '../process/paper'
import { addMonths, daysOn, earliest } from './date'
import { withUnit } from './entrust'
import {
  answering,
  type ByHand,
  byHand,
  type Judgement,
  type Proposal,
  type ProposalKind,
  proposersOf,
  scans,
  standingAnswer,
  unitCandidates,
} from './proposal'

export interface FeedbackEvents {
  judged: Judgement & ByHand
  rehandled: { unitId: string; due: string; round: number }
  metFaceToFace: { on: string; who: string; minutes: string; lookAt: string | null } & ByHand
  feedbackClosed: { silentIds: readonly string[]; lookAt: string | null }
}

const action = actionOf<ProposalKind, FeedbackEvents>()

const isJudged = ({ judgements }: Proposal, unitId: string, personId: string, round: number): boolean =>
  judgements.some((one) => one.unitId === unitId && one.personId === personId && one.round === round)

/** Two units or two accounts have become one: of two verdicts on the same answer the later one stands. */
export const oneVerdictEach = (all: readonly Judgement[]): readonly Judgement[] => {
  const isSame = (one: Judgement, other: Judgement) =>
    one.unitId === other.unitId && one.personId === other.personId && one.round === other.round
  return all.filter((one, index) => !all.slice(index + 1).some((later) => isSame(one, later)))
}

/** Units whose answer stands and may still be judged. */
const judgeable = ({ undertakings }: Proposal) =>
  unitCandidates(undertakings.filter(({ part, status }) => part !== 'assist' && status === 'answered'))

/** Proposers who have not spoken of an answer that stands: counted as silent, never as content. */
export const silentOf = (proposal: Proposal): readonly string[] =>
  proposersOf(proposal).filter((personId) =>
    answering(proposal).some(({ unitId, round }) => !isJudged(proposal, unitId, personId, round)),
  )

/** The first proposer has disagreed twice: before it goes on, all meet. */
export const needsMeeting = (proposal: Proposal): boolean =>
  proposal.meeting === null &&
  proposal.judgements.some(
    ({ round, personId, result }) => round >= 2 && personId === proposal.authorId && result === 'disagree',
  )

const isOpen = (meaning: string): boolean => meaning === 'planned' || meaning === 'doing'

/** What of each answer is still to come, as the unit said last: a look back counts more than the answer. */
export const promisesOf = (proposal: Proposal) =>
  answering(proposal).flatMap(({ unitId }) =>
    proposal.points.flatMap((_point, index) => {
      const n = index + 1
      const looked = proposal.lookBacks.filter((one) => one.unitId === unitId).slice(-1)[0]
      const said = (looked?.points ?? standingAnswer(proposal, unitId)?.points)?.find((one) => one.n === n)
      return said !== undefined && isOpen(said.meaning) ? [{ unitId, n, by: said.by ?? null }] : []
    }),
  )

/** When to look back: at the first date that was promised, or after a year; null when nothing is promised. */
export const lookAtOf = (proposal: Proposal, { practice, at }: Pick<PaperContext, 'practice' | 'at'>) => {
  const promises = promisesOf(proposal)
  if (promises.length === 0) return null
  const year = addMonths(localDate(at), practice.proposal.lookBackMonths)
  return earliest([year, ...promises.map(({ by }) => (by !== null && by > localDate(at) ? by : null))])
}

export const feedbackActions = {
  respond: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['author', 'signer', 'desk'],
    shown: 'onward',
    fields: {
      unitId: { kind: 'target' },
      talked: { kind: 'yesNo' },
      attitude: { kind: 'oneOf', of: ['good', 'fair', 'poor'] },
      result: { kind: 'oneOf', of: ['agree', 'understand', 'reserve', 'disagree'] },
      text: { ...publicWords.reason, blank: true },
      /** whose paper form the desk enters; everybody else speaks for themselves */
      forId: { kind: 'ref', to: 'person', optional: true },
      scanIds: scans,
    },
    target: { field: 'unitId', among: judgeable, refused: 'notNow' },
    among: (of, { actor }) => {
      const all = proposersOf(of)
      return { forId: all.includes(personIdOf(actor) ?? '') ? [] : all }
    },
    decide: (proposal, { unitId, forId, scanIds, ...said }, context) => {
      const me = personIdOf(context.actor)
      const proposers = proposersOf(proposal)
      const own = me !== null && proposers.includes(me)
      const who = own ? me : (forId ?? proposal.authorId)
      if ((own && forId !== undefined && forId !== me) || !proposers.includes(who)) return refuse('notAllowed')
      const { round = 1 } = proposal.undertakings.find((one) => one.unitId === unitId) ?? {}
      if (isJudged(proposal, unitId, who, round)) return refuse('alreadyAnswered')
      if (said.result === 'disagree' && said.text === '') return refuse('incomplete')
      const { calendar, at, practice } = context
      const again = said.result === 'disagree' && who === proposal.authorId && round === 1
      const due = daysOn(calendar, at, practice.proposal.days.rehandle)
      const judgement = { unitId, personId: who, round, ...said }
      const after = { ...proposal, judgements: [...proposal.judgements, judgement] }
      // when all have spoken there is nobody left to wait for
      const over = !again && proposal.step === 'feedback' && silentOf(after).length === 0 && !needsMeeting(after)
      return [
        { type: 'judged', ...judgement, ...byHand(own, scanIds) },
        ...(again ? [{ type: 'rehandled' as const, unitId, due, round: 2 }] : []),
        ...(over ? [{ type: 'feedbackClosed' as const, silentIds: [], lookAt: lookAtOf(after, context) }] : []),
      ]
    },
  }),
  recordMeeting: action({
    at: ['feedback'],
    when: ['open', 'asked'],
    by: ['desk', 'office', 'secretariat'],
    shown: 'onward',
    fields: {
      on: { kind: 'date', to: 'today' },
      who: insideWords.reason,
      minutes: { kind: 'words', max: limit.text, public: false },
      scanIds: scans,
    },
    decide: (proposal, { scanIds, ...said }, context) => [
      { type: 'metFaceToFace', ...said, lookAt: lookAtOf(proposal, context), ...byHand(true, scanIds) },
    ],
  }),
  /** all have spoken, or the time for it is over */
  closeFeedback: action({
    at: ['feedback'],
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: (proposal, _input, context) => {
      const silentIds = silentOf(proposal)
      const over = proposal.judgeBy !== null && localDate(context.at) > proposal.judgeBy
      return (silentIds.length === 0 || over) && !needsMeeting(proposal)
        ? [{ type: 'feedbackClosed', silentIds, lookAt: lookAtOf(proposal, context) }]
        : refuse('notNow')
    },
  }),
} as const

const onward = (lookAt: string | null, at: string) =>
  ({ step: 'lookBack', stepFrom: localDate(at), judgeBy: null, lookAt }) as const

const toDesk = ({ deskId, districtId }: Proposal) => [
  deskId === null ? holders('office', districtId) : holders('coordinator', deskId),
]

export const feedbackEvents = {
  judged: {
    evolve: ({ judgements }, { via: _via, scanIds: _scanIds, ...one }) => ({ judgements: [...judgements, one] }),
    // who said what is between those who work on it: everybody reads the totals
    read: { without: ['personId', 'text', 'scanIds', 'talked', 'attitude', 'result'] },
    tell: {
      to: (after, { unitId }) => [units([unitId]), ...toDesk(after), holders('secretariat', after.districtId)],
      says: ['result', 'text'],
      push: null,
    },
  },
  rehandled: {
    evolve: (before, { unitId, due, round }, at) => ({
      step: 'handle',
      stepFrom: localDate(at),
      judgeBy: null,
      undertakings: withUnit(before, unitId, ({ last }) => ({
        status: 'working',
        round,
        due,
        // a second answer has days of its own
        last: last < due ? due : last,
      })),
    }),
    read: 'all',
    tell: {
      to: (after, { unitId }) => [
        units([unitId]),
        ...toDesk(after),
        holders('secretariat', after.districtId),
        people(...proposersOf(after)),
      ],
      says: ['due'],
      push: null,
    },
  },
  metFaceToFace: {
    evolve: (_p, { on, who, minutes, lookAt }, at) => ({ meeting: { on, who, minutes }, ...onward(lookAt, at) }),
    read: { without: ['who', 'minutes', 'scanIds'] },
    tell: {
      to: (after) => [
        people(...proposersOf(after)),
        units(answering(after).map(({ unitId }) => unitId)),
        ...toDesk(after),
        holders('secretariat', after.districtId),
      ],
      says: ['on'],
      push: null,
    },
  },
  feedbackClosed: {
    evolve: (_p, { silentIds, lookAt }, at) => ({ silentIds, ...onward(lookAt, at) }),
    read: { without: ['silentIds'] },
    tell: null,
  },
} as const satisfies EventRows<ProposalKind, FeedbackEvents>
