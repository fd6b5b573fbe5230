// The process of a proposal 提案: its six seats, what can be done at each, and what the shared papers have to know of it.

import { light } from '../calendar/light'
import { localDate, localInstant } from '../calendar/local-time'
import { holds } from '../people/role'
import type { CommandOf, SentCommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { type Paper, type PaperIndex, paperProcess } from '../process/paper'
import type { ReadQuery } from '../process/reading'
import { proposalAskings } from './asking'
import { earliest } from './date'
import { datesMoved, type EntrustEvents, entrustActions, entrustEvents, onePartEach } from './entrust'
import {
  type FeedbackEvents,
  feedbackActions,
  feedbackEvents,
  needsMeeting,
  oneVerdictEach,
  silentOf,
} from './feedback'
import { type HandleEvents, handleActions, handleEvents } from './handle'
import { type LookBackEvents, lookBackActions, lookBackEvents } from './look-back'
import { type MeetingEvents, meetingActions, meetingEvents, meets } from './meeting'
import { type PastEvents, pastEvents } from './past'
import { held, type Proposal, type ProposalKind, proposalSteps, proposersOf, signedText } from './proposal'
import { isLookedAt, type ReviewEvents, reviewActions, reviewEvents } from './review'
import { seriesOf } from './setting'
import { isShowable, type ShowcaseEvents, showcaseActions, showcaseEvents } from './showcase'
import { proposalOpening, type WriteEvents, writeActions, writeEvents } from './write'

type ProposalEvents = PastEvents &
  WriteEvents &
  ReviewEvents &
  EntrustEvents &
  HandleEvents &
  FeedbackEvents &
  MeetingEvents &
  LookBackEvents &
  ShowcaseEvents
export type ProposalEvent = EventOf<ProposalEvents>

export const proposalActions = {
  ...writeActions,
  ...reviewActions,
  ...entrustActions,
  ...handleActions,
  ...feedbackActions,
  ...meetingActions,
  ...lookBackActions,
  ...showcaseActions,
} as const
type ProposalClockCommand = CommandOf<typeof proposalActions>
export type ProposalCommand = SentCommandOf<typeof proposalActions>

const eventRows = {
  ...pastEvents,
  ...writeEvents,
  ...reviewEvents,
  ...entrustEvents,
  ...handleEvents,
  ...feedbackEvents,
  ...meetingEvents,
  ...lookBackEvents,
  ...showcaseEvents,
} as const satisfies EventRows<ProposalKind, ProposalEvents>

/** What is awaited next, as a local date; null when nothing is. */
export const dueOf = (of: Proposal): string | null => {
  if (of.status !== 'open') return null
  switch (of.step) {
    case 'write':
      return null
    case 'review':
      return of.decline === null ? of.reviewBy : of.decline.asked === null ? of.decline.askBy : null
    case 'entrust':
      return of.mergedIntoId !== null ? null : earliest([of.merging?.until, of.reviewBy, of.entrustBy])
    case 'handle':
      return earliest(
        of.undertakings.flatMap(({ unitId, part, status, objection, talkBy, due }) => {
          if (status === 'objected') return [objection?.due]
          if (status !== 'working') return []
          const talked = part === 'assist' || of.talkWaived || of.exchanges.some((one) => one.unitId === unitId)
          return [talked ? null : talkBy, due]
        }),
      )
    case 'feedback':
      return of.judgeBy
    case 'lookBack':
      return of.lookAt
  }
}

/** Every event moves what is due by itself: no row has to think of it. */
export const proposalEvents = Object.fromEntries(
  Object.entries<EventRows<ProposalKind, ProposalEvents>[keyof ProposalEvents]>(eventRows).map(([type, row]) => [
    type,
    {
      ...row,
      evolve: (before: Proposal, data: never, at: string) => {
        const changed = row.evolve(before, data, at)
        return { ...changed, due: dueOf({ ...before, ...changed }) }
      },
    },
  ]),
) as unknown as typeof eventRows

const begin = (event: ProposalEvent, id: string, at: string): Proposal | undefined => {
  if (event.type === 'imported') {
    const { districtId, no, title, text, proposers, units, answer } = event
    const words = { title, situation: text, analysis: '', points: [], evidence: [], noEvidence: '', sealIds: [] }
    const blank = { ...words, openness: 'open', closedReason: '', summary: '' } as const
    const from = { type: 'begun', districtId, deskId: null, authorId: '', ...blank } as const
    const fresh = begin(from, id, at)
    const over = { status: 'closed', step: 'lookBack', submittedAt: at, period: 'after', no } as const
    return fresh && { ...fresh, ...over, past: { proposers, units, answer } }
  }
  if (event.type !== 'begun') return undefined
  const {
    type: _type,
    scanIds: _scanIds,
    groupId = null,
    mainUnitId = null,
    assistUnitId = null,
    clueId = null,
    ...begun
  } = event
  const none = { askedIds: [], signerIds: [], reviews: [], joined: [], proposed: [], undertakings: [], exchanges: [] }
  const course: Paper['status'] = 'open'
  return {
    ...{ id, version: 1, ...begun, bodyId: groupId, mainUnitId, assistUnitId, clueId },
    ...{ status: course, step: 'write', openedAt: at, stepFrom: localDate(at), due: null },
    ...none,
    ...{ signedHash: null, submittedAt: null, period: null, repair: null, repaired: false, reviewBy: null },
    ...{ area: null, no: null, decline: null, askedAgain: false, converted: null, merging: null, mergedIntoId: null },
    ...{ entrustBy: null, talkWaived: false, answers: [], judgements: [], judgeBy: null, silentIds: [] },
    ...{ meeting: null, lookBacks: [], lookAt: null, key: null, chair: '', leader: '', urges: [], warned: '' },
  }
}

/** Admitted: before that it is between the proposers and the desk. */
const isAdmitted = ({ no }: Proposal): boolean => no !== null

const reachOf = (of: Proposal): NonNullable<PaperIndex['reach']> => {
  if (of.submittedAt === null) return of.via === 'hand' ? 'desk' : 'own'
  if (!isAdmitted(of) || of.status === 'ended') return 'desk'
  return of.openness === 'closed' ? 'cover' : 'public'
}

const noPlan = {
  evidence: [],
  noEvidence: '',
  closedReason: '',
  sealIds: [],
  clueId: null,
  askedIds: [],
  signedHash: null,
}

/** What everybody reads of one that is public: neither who reviewed what nor who judged how. */
export const publicFace = (of: Proposal): Proposal => ({
  ...of,
  ...noPlan,
  evidence: of.evidence,
  ...{ reviews: [], repair: null, decline: null, proposed: [], silentIds: of.silentIds.map(() => '') },
  joined: of.joined.map((one) => ({ ...one, title: '', personIds: [] })),
  exchanges: of.exchanges.map((one) => ({ ...one, text: '', correction: '' })),
  undertakings: of.undertakings.map((one) => ({ ...one, objection: null, extension: null, assistance: '' })),
  answers: of.answers.filter(({ returned }) => returned === null).map((one) => ({ ...one, scanIds: [] })),
  judgements: of.judgements.map((one) => ({ ...one, personId: '', text: '' })),
  meeting: of.meeting && { ...of.meeting, who: '', minutes: '' },
  meetings: [],
  showcase: of.showcase?.status === 'published' ? of.showcase : null,
  urges: of.urges.map((one) => ({ ...one, text: '', answer: null })),
  merging: null,
})

/** Of one that is public in summary: no sentence of the text, no answer's words. */
const summaryFace = (of: Proposal): Proposal => ({
  ...publicFace(of),
  ...{ situation: '', analysis: '', points: of.points.map(() => ''), evidence: [] },
  answers: publicFace(of).answers.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, text: '' })),
  })),
  lookBacks: of.lookBacks.map((one) => ({ ...one, points: one.points.map((point) => ({ ...point, text: '' })) })),
})

/** What a unit or somebody asked to sign does not read: what the desk thought of it. */
const insideFace = (of: Proposal): Proposal => ({ ...of, reviews: [], proposed: [] })

const face = (of: Proposal, holding: ReadonlySet<ProposalKind['capacity']>): Proposal => {
  if (holding.has('desk') || holding.has('office') || holding.has('secretariat')) return of
  if (holding.size > 0) return insideFace(of)
  if (of.openness === 'open') return publicFace(of)
  return summaryFace(of)
}

/** What it is to be merged into; where it is to be merged into nothing, the action is refused by its condition. */
const mergeTarget = ({ id, merging }: Proposal): ReadQuery => ({ of: 'mergeTarget', paperId: merging?.intoId ?? id })

/** The instant at which the day begins on which the clock has to look. */
const lookAtInstant = (of: Proposal): string | null => (of.due === null ? null : localInstant(of.due))

export const proposalProcess = paperProcess<ProposalKind, ProposalEvent, CommandOf<typeof proposalActions>>({
  id: 'proposal',
  prefix: 'T',
  actions: proposalActions,
  standsAt: ({ step }) => step,
  conditions: {
    open: ({ status }) => status === 'open',
    lookedAt: isLookedAt,
    undecided: ({ decline, converted }) => decline === null && converted === null,
    declined: ({ decline }) => decline !== null,
    unmerged: ({ merging }) => merging === null,
    merging: ({ merging }) => merging !== null,
    notMerging: ({ merging, mergedIntoId }) => merging === null && mergedIntoId === null,
    asked: needsMeeting,
    onPaper: ({ via }) => via === 'hand',
    showable: (of) => isShowable(of) && (of.showcase ?? null) === null,
    showcaseNamed: ({ showcase }) => showcase?.status === 'named',
    showcased: ({ showcase }) => showcase?.status === 'published',
  },
  held,
  closedBecause: (_of, _row, failed) => (failed === 'lookedAt' ? 'incomplete' : 'notNow'),
  own: {
    as: ['unit'],
    is: ({ unitId }, { actor }) => unitId !== undefined && holds(actor, 'unit', unitId),
  },
  events: proposalEvents,
  askings: proposalAskings,
  begin,
  due: (of, { at, calendar }) => {
    const today = localDate(at)
    if (of.status !== 'open') return []
    if (of.step === 'feedback' && !needsMeeting(of) && (silentOf(of).length === 0 || (of.judgeBy ?? today) < today)) {
      return [{ action: 'closeFeedback' }]
    }
    if (of.merging !== null && of.merging.until < today) return [{ action: 'settleMerge' }]
    if (of.decline !== null && of.decline.asked === null && of.decline.askBy < today)
      return [{ action: 'settleRefusal' }]
    if (of.due === null) return []
    const now = light(calendar, { from: of.stepFrom, due: of.due }, at)
    const warned = of.warned === `${of.due} ${now}` || of.warned === `${of.due} red`
    return now === 'green' || warned ? [] : [{ action: 'warnDue', light: now, due: of.due }]
  },
  steps: proposalSteps,
  succession: {
    leaving: {
      as: ['member'],
      // a draft that nobody else has read goes with who wrote it; what was handed in stays, and with it the names under it
      without: ({ authorId, submittedAt }, { personId, why }) =>
        authorId === personId && submittedAt === null && why === 'deleted' ? { status: 'ended' } : null,
    },
    dates: (of, move) => {
      const moved = (date: string | null) => (date === null ? null : move(date))
      const changed = {
        ...{ reviewBy: moved(of.reviewBy), entrustBy: moved(of.entrustBy), judgeBy: moved(of.judgeBy) },
        merging: of.merging && { ...of.merging, until: move(of.merging.until) },
        decline: of.decline && { ...of.decline, askBy: move(of.decline.askBy) },
        undertakings: of.undertakings.map((one) => datesMoved(of, one, move)),
      }
      return { ...changed, due: dueOf({ ...of, ...changed }) }
    },
    joined: (of) => {
      const changed = {
        undertakings: onePartEach(of.undertakings),
        proposed: onePartEach(of.proposed),
        assistUnitId: of.assistUnitId === of.mainUnitId ? null : of.assistUnitId,
        judgements: oneVerdictEach(of.judgements),
      }
      return { ...changed, due: dueOf({ ...of, ...changed }) }
    },
  },
  opening: proposalOpening,
  publicAt: ['entrust', 'handle', 'feedback', 'lookBack'],
  inside: ['author', 'signer', 'desk', 'office', 'secretariat', 'chair', 'unit', 'scribe'],
  unnamed: [],
  face,
  index: (of) => ({
    groupId: of.deskId,
    authorId: of.authorId || null,
    personIds: [...new Set([...of.askedIds, ...of.signerIds])],
    unitIds: of.undertakings.map(({ unitId }) => unitId),
    category: of.area,
    body: [of.situation, of.analysis, ...of.points].filter(Boolean).join('\n'),
    number: of.no,
    reach: reachOf(of),
    lookAt: lookAtInstant(of),
  }),
  named: (of) => [
    ...proposersOf(of).filter(Boolean),
    ...of.askedIds,
    ...[of.bodyId, of.mainUnitId, of.assistUnitId, of.mergedIntoId, of.merging?.intoId ?? null],
    ...of.undertakings.map(({ unitId }) => unitId),
    ...of.judgements.map(({ personId }) => personId),
    ...of.reviews.map(({ personId }) => personId),
    ...of.proposed.map(({ unitId }) => unitId),
  ],
  facts: ['situation', 'analysis', 'points'],
  photos: ({ sealIds, answers }) => [...sealIds, ...answers.flatMap(({ scanIds }) => scanIds)],
  desk: ['coordinator', 'unit', 'office', 'secretariat', 'chair'],
  figures: {
    submitted: ['submitted'],
    admitted: ['admitted'],
    declined: ['declined'],
    converted: ['converted'],
    merged: ['merged'],
    withdrawn: ['withdrawn'],
    entrusted: ['entrusted'],
    answered: ['answered'],
    judged: ['judged'],
    rehandled: ['rehandled'],
    lookedBack: ['lookedBack'],
  },
  series: ({ proposal }) => seriesOf(proposal),
  numbered: (event) => (event.type === 'admitted' ? { series: event.series, n: event.n } : null),
  signing: {
    text: signedText,
    asked: ({ step, status, askedIds }) => (step === 'write' && status === 'open' ? askedIds : []),
    notices: ['signersAsked', 'voided'],
    complete: { action: 'complete' },
  },
  reads: {
    closeMeeting: (_state, { meetingId }: { readonly meetingId: string }) => ({ of: 'sitting', meetingId }),
    merge: (_state, { intoId }: { readonly intoId: string }) => ({ of: 'mergeTarget', paperId: intoId }),
    answerMerge: mergeTarget,
    settleMerge: mergeTarget,
  },
  meets,
  tells: ({ clueId, no }, event) => {
    if (clueId === null) return null
    const heard = (what: string, more = {}) => ({
      ...{ kind: 'clue', id: clueId },
      command: { ...{ action: 'follow', what, number: no ?? '', letter: '' }, ...more },
    })
    switch (event.type) {
      case 'admitted':
      case 'declined':
      case 'converted':
      case 'merged':
        return heard(event.type)
      case 'answered':
        return heard(event.type, { letter: event.letter })
      default:
        return null
    }
  },
  follows: (after, event): readonly { readonly id: string; readonly command: ProposalClockCommand }[] => {
    if (event.type === 'merged') {
      const people = proposersOf(after).map((personId) => ({ personId }))
      return [
        {
          id: event.intoId,
          command: { action: 'join', id: after.id, number: after.no ?? '', title: after.title, people },
        },
      ]
    }
    if (event.type !== 'entrusted') return []
    const undertakings = event.undertakings.map(({ unitId, part }) => ({ unitId, part }))
    return after.joined.map(({ id }) => ({ id, command: { action: 'entrustAlong', undertakings } }))
  },
})
