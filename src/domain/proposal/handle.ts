// 办: talks, assistance, more time, and the answer to every suggestion by itself.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { holders, people, units } from '../notice/audience'
import { personIdOf } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import type { PaperContext } from '../process/paper'
import { daysOn, earliest } from './date'
import { withUnit } from './entrust'
import {
  type Answer,
  answering,
  type ByHand,
  byHand,
  type Exchange,
  held,
  isOwnUnit,
  type PointAnswer,
  type Proposal,
  type ProposalKind,
  proposersOf,
  type Rung,
  scans,
  standingAnswer,
  type Undertaking,
  unitCandidates,
} from './proposal'
import { meanings } from './setting'

export interface HandleEvents {
  exchanged: Omit<Exchange, 'heard' | 'correction'> & ByHand
  exchangeHeard: { id: string; right: boolean; text: string } & ByHand
  talkWaived: ByHand
  assisted: { unitId: string; text: string } & ByHand
  extensionAsked: { unitId: string; until: string; reason: string } & ByHand
  extensionDecided: { unitId: string; granted: boolean; until: string; text: string }
  answered: Omit<Answer, 'returned' | 'scanIds'> & { unitId: string; judgeBy: string } & ByHand
  answerReturned: { unitId: string; reason: string; text: string; due: string }
  urged: { rung: Rung; unitId: string; text: string; answerBy: string }
  urgeAnswered: { unitId: string; text: string } & ByHand
  noted: { unitId: string; text: string } & ByHand
  dueWarned: { light: 'yellow' | 'red'; due: string }
}

const action = actionOf<ProposalKind, HandleEvents>()

const unitOf = ({ undertakings }: Pick<Proposal, 'undertakings'>, unitId: string): Undertaking | undefined =>
  undertakings.find((one) => one.unitId === unitId)

const working = ({ undertakings }: Proposal) =>
  unitCandidates(undertakings.filter(({ part, status }) => part !== 'assist' && status === 'working'))

const isAuthor = ({ authorId }: Proposal, { actor }: PaperContext): boolean => personIdOf(actor) === authorId

/** Talked with before, as the proposer has it too, or the proposer needs no talk. */
export const hasTalked = (
  { exchanges, talkWaived }: Pick<Proposal, 'exchanges' | 'talkWaived'>,
  unitId: string,
): boolean =>
  talkWaived || exchanges.some((one) => one.unitId === unitId && one.phase === 'before' && one.heard !== 'corrected')

/** Does every suggestion have its answer, in words, and a promise its date? */
export const answersAll = (points: readonly string[], given: readonly PointAnswer[]): boolean =>
  given.length === points.length &&
  points.every((_point, index) => {
    const one = given.find(({ n }) => n === index + 1)
    return one !== undefined && one.text !== '' && (one.meaning !== 'planned' || one.by !== undefined)
  })

export const answerFaults = ['beside', 'alike'] as const

/** An answer to a suggestion that has not a word of it, or reads like one that was given elsewhere. */
export interface AnswerFault {
  readonly unitId: string
  readonly n: number
  readonly why: (typeof answerFaults)[number]
  /** the other one's number; empty for another answer within this proposal */
  readonly number: string
}

export const pointRows = {
  kind: 'rows',
  max: 10,
  fixed: true,
  of: {
    n: { kind: 'count', min: 1, max: 10, given: true },
    meaning: { kind: 'oneOf', of: meanings },
    text: { kind: 'words', max: limit.text, public: true, blank: true },
    by: { kind: 'date', optional: true },
  },
} as const

const rungOf = (proposal: Proposal, context: PaperContext): Rung => {
  const holding = held(proposal, context)
  if (holding.has('chair')) return 'chair'
  if (holding.has('secretariat')) return 'jointly'
  return holding.has('office') ? 'supervise' : 'press'
}

export const handleActions = {
  exchange: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      id: { kind: 'newId' },
      phase: { kind: 'oneOf', of: ['before', 'during', 'after'] },
      how: { kind: 'oneOf', of: ['visit', 'phone', 'meeting', 'written'] },
      on: { kind: 'date', to: 'today' },
      text: insideWords.text,
      scanIds: scans,
    },
    target: { field: 'unitId', among: (of) => unitCandidates(answering(of)), refused: 'notNow' },
    prefill: ({ step }) => ({ phase: step === 'feedback' ? 'after' : 'before' }),
    decide: ({ exchanges }, { scanIds, ...said }, context) => {
      if (exchanges.some(({ id }) => id === said.id)) return refuse('requestReused')
      const { calendar, at, practice } = context
      const confirmBy = daysOn(calendar, at, practice.proposal.days.confirm)
      return [{ type: 'exchanged', ...said, confirmBy, ...byHand(isOwnUnit(said.unitId, context), scanIds) }]
    },
  }),
  hearExchange: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['author', 'desk'],
    shown: 'work',
    fields: {
      id: { kind: 'target' },
      right: { kind: 'yesNo' },
      text: { ...insideWords.reason, blank: true },
      scanIds: scans,
    },
    target: {
      field: 'id',
      among: ({ exchanges, authorId }) =>
        exchanges.filter(({ heard }) => heard === 'open').map(({ id }) => ({ id, personId: authorId })),
      refused: 'notNow',
    },
    decide: (proposal, { id, right, text, scanIds }, context) => {
      const one = proposal.exchanges.find((exchange) => exchange.id === id)
      if (one === undefined || localDate(context.at) > one.confirmBy) return refuse('notNow')
      if (!right && text === '') return refuse('incomplete')
      return [{ type: 'exchangeHeard', id, right, text, ...byHand(isAuthor(proposal, context), scanIds) }]
    },
  }),
  waiveTalk: action({
    at: ['handle'],
    when: ['open'],
    by: ['author', 'desk'],
    shown: 'secondary',
    fields: { scanIds: scans },
    decide: (proposal, { scanIds }, context) =>
      proposal.talkWaived
        ? refuse('notNow')
        : [{ type: 'talkWaived', ...byHand(isAuthor(proposal, context), scanIds) }],
  }),
  assist: action({
    at: ['handle'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'work',
    fields: { unitId: { kind: 'target' }, text: insideWords.text, scanIds: scans },
    target: {
      field: 'unitId',
      among: ({ undertakings }) =>
        unitCandidates(undertakings.filter(({ part, status }) => part === 'assist' && status === 'working')),
      refused: 'notNow',
    },
    decide: (_p, { unitId, text, scanIds }, context) => [
      { type: 'assisted', unitId, text, ...byHand(isOwnUnit(unitId, context), scanIds) },
    ],
  }),
  askExtension: action({
    at: ['handle'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'secondary',
    fields: {
      unitId: { kind: 'target' },
      until: { kind: 'date', from: 'tomorrow' },
      reason: insideWords.reason,
      scanIds: scans,
    },
    target: { field: 'unitId', among: working, refused: 'notNow' },
    decide: (proposal, { unitId, until, reason, scanIds }, context) => {
      const own = unitOf(proposal, unitId)
      if (own === undefined || localDate(context.at) > own.due) return refuse('tooLateToExtend')
      if (own.extension !== null) return refuse('extensionPending')
      if (until <= own.due) return refuse('dateInPast')
      if (until > own.last) return refuse('pastTheEnd')
      return [{ type: 'extensionAsked', unitId, until, reason, ...byHand(isOwnUnit(unitId, context), scanIds) }]
    },
  }),
  decideExtension: action({
    at: ['handle'],
    when: ['open'],
    by: ['secretariat', 'office'],
    shown: 'work',
    fields: { unitId: { kind: 'target' }, granted: { kind: 'yesNo' }, text: { ...insideWords.reason, blank: true } },
    target: {
      field: 'unitId',
      among: ({ undertakings }) => unitCandidates(undertakings.filter(({ extension }) => extension !== null)),
      refused: 'noExtensionAsked',
    },
    decide: (proposal, { unitId, granted, text }) => {
      const own = unitOf(proposal, unitId)
      if (own === undefined || own.extension === null) return refuse('noExtensionAsked')
      const until = granted ? own.extension.until : own.due
      return until > own.last ? refuse('pastTheEnd') : [{ type: 'extensionDecided', unitId, granted, until, text }]
    },
  }),
  answer: action({
    at: ['handle'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'onward',
    fields: {
      unitId: { kind: 'target' },
      docNumber: publicWords.line,
      signer: publicWords.line,
      meaning: { kind: 'oneOf', of: meanings },
      points: pointRows,
      scanIds: scans,
    },
    target: { field: 'unitId', among: working, refused: 'notNow' },
    prefill: ({ points }) => ({
      points: points.map((_point, index) => ({ n: index + 1, meaning: 'done' as const, text: '' })),
    }),
    decide: (proposal, { unitId, points, scanIds, meaning, ...said }, context) => {
      const own = unitOf(proposal, unitId)
      const { calendar, at, practice } = context
      const { scale, days } = practice.proposal
      if (own === undefined) return refuse('notNow')
      if (!hasTalked(proposal, unitId)) return refuse('notTalked')
      if (!answersAll(proposal.points, points)) return refuse('incomplete')
      const today = localDate(at)
      if (points.some(({ meaning: of, by }) => of === 'planned' && by !== undefined && by < today)) {
        return refuse('dateInPast')
      }
      const { letter } = scale[meaning]
      const dates = {
        on: today,
        returnBy: daysOn(calendar, at, days.returnAnswer),
        judgeBy: daysOn(calendar, at, days.respond),
      }
      const hand = byHand(isOwnUnit(unitId, context), scanIds)
      return [{ type: 'answered', unitId, round: own.round, ...said, meaning, letter, points, ...dates, ...hand }]
    },
  }),
  returnAnswer: action({
    at: ['handle', 'feedback'],
    when: ['open'],
    by: ['desk'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      reason: { kind: 'oneOf', of: ['beside', 'incomplete', 'alike', 'untalked'] },
      text: insideWords.reason,
    },
    target: {
      field: 'unitId',
      among: ({ undertakings }) => unitCandidates(undertakings.filter(({ status }) => status === 'answered')),
      refused: 'notNow',
    },
    decide: (proposal, { unitId, reason, text }, { practice, calendar, at }) => {
      const answer = standingAnswer(proposal, unitId)
      const judged = proposal.judgements.some((one) => one.unitId === unitId && one.round === answer?.round)
      if (answer === undefined || judged || localDate(at) > answer.returnBy) return refuse('notNow')
      const due = daysOn(calendar, at, practice.proposal.days.mend)
      return [{ type: 'answerReturned', unitId, reason, text, due }]
    },
  }),
  /** a rung of the ladder, by a person who holds it; an answer stops it */
  urge: action({
    at: ['handle', 'lookBack'],
    when: ['open'],
    by: ['chair', 'secretariat', 'office', 'desk'],
    shown: 'secondary',
    fields: { unitId: { kind: 'target' }, text: insideWords.reason },
    target: {
      field: 'unitId',
      among: ({ undertakings }) => unitCandidates(undertakings.filter(({ status }) => status !== 'assisted')),
      refused: 'notNow',
    },
    decide: (proposal, { unitId, text }, context) => {
      const rung = rungOf(proposal, context)
      const answerBy = daysOn(context.calendar, context.at, rung === 'press' ? 3 : 5)
      return [{ type: 'urged', rung, unitId, text, answerBy }]
    },
  }),
  answerUrge: action({
    at: ['handle', 'lookBack'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'work',
    fields: { unitId: { kind: 'target' }, text: insideWords.reason, scanIds: scans },
    target: {
      field: 'unitId',
      among: ({ urges }) =>
        [...new Set(urges.filter(({ answer }) => answer === null).map(({ unitId }) => unitId))].map((unitId) => ({
          id: unitId,
          unitId,
        })),
      refused: 'notNow',
    },
    decide: (_p, { unitId, text, scanIds }, context) => [
      { type: 'urgeAnswered', unitId, text, ...byHand(isOwnUnit(unitId, context), scanIds) },
    ],
  }),
  /** how useful the proposal was: between its unit, its first proposer and the desk */
  note: action({
    at: ['handle', 'feedback', 'lookBack'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'secondary',
    fields: { unitId: { kind: 'target' }, text: insideWords.reason, scanIds: scans },
    target: { field: 'unitId', among: (of) => unitCandidates(answering(of)), refused: 'notNow' },
    decide: (_p, { scanIds, ...said }, context) => [
      { type: 'noted', ...said, ...byHand(isOwnUnit(said.unitId, context), scanIds) },
    ],
  }),
  warnDue: action({
    at: ['write', 'review', 'entrust', 'handle', 'feedback', 'lookBack'],
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: { light: { kind: 'oneOf', of: ['yellow', 'red'] }, due: { kind: 'date' } },
    decide: ({ warned, due }, input) =>
      due === input.due && warned !== `${input.due} ${input.light}`
        ? [{ type: 'dueWarned', ...input }]
        : refuse('notNow'),
  }),
} as const

/** All that were to answer have: then it is the proposers' turn. */
const afterAnswer = (before: Proposal, undertakings: readonly Undertaking[], judgeBy: string, at: string) =>
  answering({ undertakings }).every(({ status }) => status === 'answered')
    ? { undertakings, step: 'feedback' as const, stepFrom: localDate(at), judgeBy }
    : { undertakings, judgeBy: earliest([before.judgeBy, judgeBy]) }

const toProposers = (after: Proposal) => [people(...proposersOf(after))]
const toDesk = ({ deskId, districtId }: Proposal) => [
  deskId === null ? holders('office', districtId) : holders('coordinator', deskId),
]
const toSecretariat = ({ districtId }: Proposal) => [holders('secretariat', districtId), holders('office', districtId)]

/** Who lets a date pass: the desk until it is entrusted and when all is answered, then the units. */
const responsible = (after: Proposal) => {
  const { step, undertakings, due } = after
  if (step === 'write' || step === 'feedback') return toProposers(after)
  if (step === 'review' || step === 'entrust') return toDesk(after)
  const late = undertakings.filter((one) => step === 'lookBack' || one.due === due || one.talkBy === due)
  const asked = step === 'lookBack' ? toProposers(after) : []
  return [units(late.map(({ unitId }) => unitId)), ...toDesk(after), ...asked]
}

export const handleEvents = {
  exchanged: {
    evolve: ({ exchanges }, { via: _via, scanIds: _scanIds, ...one }) => ({
      exchanges: [...exchanges, { ...one, heard: 'open', correction: '' }],
    }),
    read: { without: ['text', 'scanIds', 'confirmBy'] },
    tell: { to: toProposers, says: ['phase', 'confirmBy'], push: null },
  },
  exchangeHeard: {
    evolve: ({ exchanges }, { id, right, text }) => ({
      exchanges: exchanges.map((one) =>
        one.id === id ? { ...one, heard: right ? ('right' as const) : ('corrected' as const), correction: text } : one,
      ),
    }),
    read: 'inside',
    tell: {
      to: (after, { id }) => [units(after.exchanges.filter((one) => one.id === id).map(({ unitId }) => unitId))],
      says: ['right', 'text'],
      push: null,
    },
  },
  talkWaived: {
    evolve: () => ({ talkWaived: true }),
    read: { without: ['scanIds'] },
    tell: { to: (after) => [units(answering(after).map(({ unitId }) => unitId))], says: [], push: null },
  },
  assisted: {
    evolve: (before, { unitId, text }) => ({
      undertakings: withUnit(before, unitId, () => ({ status: 'assisted', assistance: text })),
    }),
    read: { without: ['text', 'scanIds'] },
    tell: { to: (after) => [units(answering(after).map(({ unitId }) => unitId))], says: [], push: null },
  },
  extensionAsked: {
    evolve: (before, { unitId, until, reason }) => ({
      undertakings: withUnit(before, unitId, () => ({ extension: { until, reason } })),
    }),
    read: 'inside',
    tell: { to: toSecretariat, says: ['until', 'reason'], push: null },
  },
  extensionDecided: {
    evolve: (before, { unitId, until }) => ({
      undertakings: withUnit(before, unitId, () => ({ due: until, extension: null })),
    }),
    read: { without: ['text'] },
    tell: {
      to: (after, { unitId }) => [units([unitId]), people(after.authorId)],
      says: ['granted', 'until'],
      push: null,
    },
  },
  answered: {
    evolve: (before, { judgeBy, via: _via, scanIds = [], ...answer }, at) => ({
      answers: [...before.answers, { ...answer, returned: null, scanIds }],
      ...afterAnswer(
        before,
        withUnit(before, answer.unitId, () => ({ status: 'answered', extension: null })),
        judgeBy,
        at,
      ),
    }),
    read: { without: ['points', 'docNumber', 'signer', 'scanIds', 'returnBy', 'judgeBy'] },
    tell: {
      to: (after) => [...toProposers(after), ...toDesk(after)],
      says: ['letter', 'judgeBy'],
      push: 'rating',
    },
  },
  answerReturned: {
    evolve: (before, { unitId, reason, text, due }, at) => {
      const answer = standingAnswer(before, unitId)
      return {
        step: 'handle',
        stepFrom: localDate(at),
        judgeBy: null,
        answers: before.answers.map((one) => (one === answer ? { ...one, returned: { reason, text } } : one)),
        undertakings: withUnit(before, unitId, () => ({ status: 'working', due })),
      }
    },
    read: 'inside',
    tell: {
      to: (after, { unitId }) => [units([unitId]), ...toProposers(after)],
      says: ['reason', 'text', 'due'],
      push: null,
    },
  },
  urged: {
    evolve: ({ urges }, { rung, unitId, text, answerBy }) => ({
      urges: [...urges, { rung, unitId, text, answerBy, answer: null }],
    }),
    read: { without: ['text'] },
    tell: { to: (_p, { unitId }) => [units([unitId])], says: ['rung', 'text', 'answerBy'], push: 'todo' },
  },
  urgeAnswered: {
    evolve: ({ urges }, { unitId, text }) => ({
      urges: urges.map((one) => (one.unitId === unitId && one.answer === null ? { ...one, answer: text } : one)),
    }),
    read: 'inside',
    tell: { to: (after) => [...toDesk(after), holders('chair', after.districtId)], says: ['text'], push: null },
  },
  noted: {
    evolve: () => ({}),
    read: { only: ['author', 'desk'] },
    tell: { to: ({ authorId }) => [people(authorId)], says: [], push: null },
  },
  dueWarned: {
    evolve: (_p, { light, due }) => ({ warned: `${due} ${light}` }),
    read: 'inside',
    tell: { to: responsible, says: ['light', 'due'], push: 'todo' },
  },
} as const satisfies EventRows<ProposalKind, HandleEvents>
