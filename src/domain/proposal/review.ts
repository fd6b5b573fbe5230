// 审: three looks at a proposal by two people at least; admitting, merging, refusing or passing it on.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { holders, people } from '../notice/audience'
import { personIdOf } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import type { PaperContext } from '../process/paper'
import { daysOn } from './date'
import {
  type Area,
  areas,
  type ByHand,
  byHand,
  type Conversion,
  conversions,
  type Joined,
  type Openness,
  type Opinion,
  opennesses,
  opinions,
  type Proposal,
  type ProposalKind,
  proposersOf,
  type Stage,
  scans,
} from './proposal'
import { numberIn, seriesOf, type WayOn } from './setting'

export interface ReviewEvents {
  reviewed: { stage: Stage; opinion: Opinion; text: string; personId: string | null; due?: string }
  repairAsked: { text: string }
  admitted: {
    no: string
    series: string
    n: number
    area: Area
    openness: Openness
    summary?: string
    entrustBy: string
    /** of the desk, for the third look */
    thirdBy?: string
  }
  declined: { reason: string; reasonText: string; text: string; way: WayOn; askBy: string }
  askedAgain: { text: string } & ByHand
  reconsidered: { upheld: boolean; text: string; due?: string }
  refusalStands: object
  converted: { to: Conversion; text: string }
  withdrawn: { reason: string } & ByHand
  mergeProposed: { intoId: string; text: string; until: string }
  mergeObjected: { text: string } & ByHand
  /** the one that it was to be handled together with cannot be joined any more */
  mergeLapsed: object
  merged: { intoId: string } & ByHand
  joined: Joined
}

const action = actionOf<ProposalKind, ReviewEvents>()

/** The first two looks come before admission, the third, with those who will handle it, before it is entrusted. */
const nextStage = ({ step, reviews }: Pick<Proposal, 'step' | 'reviews'>): Stage | null => {
  const done = new Set(reviews.map(({ stage }) => stage))
  if (step === 'entrust') return done.has('third') ? null : 'third'
  if (!done.has('first')) return 'first'
  return done.has('second') ? null : 'second'
}

/** Two people have looked at it. */
export const isLookedAt = ({ reviews }: Proposal): boolean =>
  reviews.some(({ stage }) => stage === 'first') && reviews.some(({ stage }) => stage === 'second')

/** Others are joined to one that waits to be entrusted, and that is not merged into a third itself. */
const canBeJoined = (read: ProposalKind['context']['read']): boolean => {
  const into = read?.mergeTarget ?? null
  return into !== null && into.status === 'open' && into.step === 'entrust' && isUnmerged(into)
}

const isUnmerged = ({ merging, mergedIntoId }: Proposal): boolean => merging === null && mergedIntoId === null

const isOwn = ({ authorId }: Proposal, { actor }: PaperContext): boolean => personIdOf(actor) === authorId

export const reviewActions = {
  review: action({
    at: ['review', 'entrust'],
    when: ['open', 'undecided', 'notMerging'],
    by: ['desk'],
    shown: 'work',
    fields: {
      opinion: { kind: 'oneOf', of: opinions },
      text: { ...insideWords.reason, blank: true },
    },
    decide: (proposal, { opinion, text }, { actor, practice, calendar, at }) => {
      const stage = nextStage(proposal)
      if (stage === null) return refuse('notNow')
      const personId = personIdOf(actor)
      const first = proposal.reviews.find((one) => one.stage === 'first')
      if (stage === 'second' && first?.personId === personId) return refuse('sameReviewer')
      if (opinion === 'repair' && (proposal.repaired || proposal.step === 'entrust')) return refuse('notNow')
      if (opinion !== 'admit' && text === '') return refuse('incomplete')
      const { second } = practice.proposal.days
      const due = stage === 'first' ? { due: daysOn(calendar, at, second) } : {}
      return [
        { type: 'reviewed', stage, opinion, text, personId, ...due },
        ...(opinion === 'repair' ? [{ type: 'repairAsked' as const, text }] : []),
      ]
    },
  }),
  admit: action({
    at: ['review'],
    when: ['open', 'undecided', 'lookedAt'],
    by: ['desk'],
    shown: 'onward',
    fields: {
      area: { kind: 'oneOf', of: areas },
      openness: { kind: 'oneOf', of: opennesses, optional: true },
      summary: { ...publicWords.reason, optional: true, when: { openness: 'summary' } },
    },
    prefill: ({ openness, summary }) => ({ openness, ...(summary === '' ? {} : { summary }) }),
    decide: (proposal, { area, openness = proposal.openness, summary }, { practice, calendar, at, nextNumber: n }) => {
      if (openness === 'summary' && (summary ?? proposal.summary) === '') return refuse('incomplete')
      const setting = practice.proposal
      const from = entrustFrom(proposal, setting.closesAt, at)
      const [thirdBy, entrustBy] = [
        daysOn(calendar, from, setting.days.third),
        daysOn(calendar, from, setting.days.entrust),
      ]
      return [
        {
          ...{ type: 'admitted', no: numberIn(setting, n), series: seriesOf(setting), n, area, openness },
          ...{ thirdBy, entrustBy },
          ...(summary === undefined ? {} : { summary }),
        },
      ]
    },
  }),
  decline: action({
    at: ['review'],
    when: ['open', 'undecided', 'lookedAt'],
    by: ['desk'],
    shown: 'work',
    fields: { reason: { kind: 'words', max: 40, public: false, listed: true }, text: insideWords.reason },
    decide: (_p, { reason, text }, { practice, calendar, at }) => {
      const { reasons, days } = practice.proposal
      const row = reasons.find(({ id }) => id === reason)
      if (row === undefined) return refuse('notFound')
      const askBy = daysOn(calendar, at, days.askAgain)
      return [{ type: 'declined', reason, reasonText: row.text, text, way: row.way, askBy }]
    },
  }),
  askAgain: action({
    at: ['review'],
    when: ['open', 'declined'],
    by: ['author', 'desk'],
    shown: 'work',
    fields: { text: insideWords.reason, scanIds: scans },
    decide: (proposal, { text, scanIds }, context) => {
      if (proposal.askedAgain || proposal.decline === null) return refuse('alreadyAsked')
      if (localDate(context.at) > proposal.decline.askBy) return refuse('notNow')
      return [{ type: 'askedAgain', text, ...byHand(isOwn(proposal, context), scanIds) }]
    },
  }),
  reconsider: action({
    at: ['review'],
    when: ['open', 'declined'],
    by: ['office'],
    shown: 'onward',
    fields: { upheld: { kind: 'yesNo' }, text: insideWords.reason },
    decide: ({ decline }, { upheld, text }, { practice, calendar, at }) => {
      if (decline?.asked == null) return refuse('notNow')
      const due = upheld ? {} : { due: daysOn(calendar, at, practice.proposal.days.second) }
      return [{ type: 'reconsidered', upheld, text, ...due }]
    },
  }),
  settleRefusal: action({
    at: ['review'],
    when: ['open', 'declined'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: ({ decline }, _input, { at }) =>
      decline !== null && decline.asked === null && localDate(at) > decline.askBy
        ? [{ type: 'refusalStands' }]
        : refuse('notNow'),
  }),
  /** carried on as something else: refused, or never a proposal */
  convert: action({
    at: ['review'],
    when: ['open'],
    by: ['desk'],
    shown: 'work',
    fields: { to: { kind: 'oneOf', of: conversions }, text: insideWords.reason },
    decide: (_p, { to, text }) => [{ type: 'converted', to, text }],
  }),
  withdraw: action({
    at: ['review', 'entrust'],
    when: ['open', 'notMerging'],
    by: ['author', 'desk'],
    shown: 'secondary',
    fields: { reason: insideWords.reason, scanIds: scans },
    decide: (proposal, { reason, scanIds }, context) => [
      { type: 'withdrawn', reason, ...byHand(isOwn(proposal, context), scanIds) },
    ],
  }),
  merge: action({
    at: ['entrust'],
    when: ['open', 'notMerging'],
    by: ['desk'],
    shown: 'work',
    fields: { intoId: { kind: 'ref', to: 'paper' }, text: insideWords.reason },
    decide: ({ id, joined }, { intoId, text }, { practice, calendar, at, read }) => {
      // what others were merged into is the main one, and goes nowhere
      if (intoId === id || joined.length > 0) return refuse('mergeIntoItself')
      if (!canBeJoined(read)) return refuse('notMergeable')
      return [{ type: 'mergeProposed', intoId, text, until: daysOn(calendar, at, practice.proposal.days.merge) }]
    },
  }),
  answerMerge: action({
    at: ['entrust'],
    when: ['open', 'merging'],
    by: ['author', 'desk'],
    shown: 'onward',
    fields: { agree: { kind: 'yesNo' }, text: { ...insideWords.reason, blank: true }, scanIds: scans },
    decide: (proposal, { agree, text, scanIds }, context) => {
      const hand = byHand(isOwn(proposal, context), scanIds)
      if (agree && !canBeJoined(context.read)) return refuse('notMergeable')
      if (agree) return [{ type: 'merged', intoId: proposal.merging?.intoId ?? '', ...hand }]
      return text === '' ? refuse('incomplete') : [{ type: 'mergeObjected', text, ...hand }]
    },
  }),
  settleMerge: action({
    at: ['entrust'],
    when: ['open', 'merging'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: ({ merging }, _input, { at, read }) => {
      if (merging === null || localDate(at) <= merging.until) return refuse('notNow')
      return canBeJoined(read) ? [{ type: 'merged', intoId: merging.intoId }] : [{ type: 'mergeLapsed' }]
    },
  }),
  /** another one is handled together with this: all its proposers are answered */
  join: action({
    at: ['entrust'],
    when: ['open', 'notMerging'],
    by: ['clock'],
    shown: 'never',
    fields: {
      id: { kind: 'newId' },
      number: publicWords.line,
      title: publicWords.line,
      people: { kind: 'rows', max: 31, of: { personId: { kind: 'newId' } } },
    },
    decide: (_p, { id, number, title, people: all }) => [
      { type: 'joined', id, number, title, personIds: all.map(({ personId }) => personId) },
    ],
  }),
} as const

/** Days to entrust what was written for the plenary count from its end. */
const entrustFrom = ({ period }: Proposal, closesAt: string | null, at: string): string =>
  period !== 'after' && closesAt !== null && Date.parse(closesAt) > Date.parse(at) ? closesAt : at

const toProposers = (after: Proposal) => [people(...proposersOf(after))]
const toDesk = ({ deskId, districtId }: Proposal) => [
  deskId === null ? holders('office', districtId) : holders('coordinator', deskId),
]
const atDesk = { only: ['desk', 'office', 'secretariat'] } as const

export const reviewEvents = {
  reviewed: {
    evolve: ({ reviews, reviewBy }, { due, ...review }) => ({
      reviews: [...reviews, review],
      reviewBy: review.stage === 'third' ? null : (due ?? reviewBy),
    }),
    read: atDesk,
    tell: null,
  },
  repairAsked: {
    evolve: (_p, { text }, at) => ({ step: 'write', stepFrom: localDate(at), repair: { text }, reviewBy: null }),
    read: 'inside',
    tell: { to: ({ authorId }) => [people(authorId)], says: ['text'], push: null },
  },
  admitted: {
    evolve: (before, { no, area, openness, summary, entrustBy, thirdBy = null }, at) => ({
      ...{ step: 'entrust', stepFrom: localDate(at), no, area, openness, entrustBy, reviewBy: thirdBy },
      summary: summary ?? before.summary,
    }),
    read: { without: ['summary', 'openness', 'thirdBy'] },
    tell: { to: toProposers, says: ['no'], push: null },
  },
  declined: {
    evolve: (_p, { reason, text, way, askBy }) => ({
      decline: { reason, text, way, askBy, asked: null },
      reviewBy: null,
    }),
    read: 'inside',
    tell: { to: toProposers, says: ['reasonText', 'text', 'askBy'], push: null },
  },
  askedAgain: {
    evolve: ({ decline }, { text }) => ({
      decline: decline && { ...decline, asked: text },
      askedAgain: true,
    }),
    read: 'inside',
    tell: { to: ({ districtId }) => [holders('office', districtId)], says: ['text'], push: null },
  },
  reconsidered: {
    evolve: (_p, { upheld, due }) =>
      upheld ? { status: 'ended' } : { decline: null, reviews: [], reviewBy: due ?? null },
    read: 'inside',
    tell: { to: toProposers, says: ['upheld', 'text'], push: null },
  },
  refusalStands: { evolve: () => ({ status: 'ended' }), read: 'inside', tell: null },
  converted: {
    evolve: (_p, { to, text }) => ({ status: 'ended', converted: { to, text } }),
    read: 'inside',
    tell: { to: toProposers, says: ['to', 'text'], push: null },
  },
  withdrawn: {
    evolve: () => ({ status: 'ended' }),
    read: { without: ['reason', 'scanIds'] },
    tell: { to: toDesk, says: ['reason'], push: null },
  },
  mergeProposed: {
    evolve: (_p, { intoId, until }) => ({ merging: { intoId, until } }),
    read: 'inside',
    tell: { to: toProposers, says: ['text', 'until'], push: null },
  },
  mergeObjected: {
    evolve: () => ({ merging: null }),
    read: 'inside',
    tell: { to: toDesk, says: ['text'], push: null },
  },
  mergeLapsed: {
    evolve: () => ({ merging: null }),
    read: 'inside',
    tell: { to: (after) => [...toDesk(after), ...toProposers(after)], says: [], push: null },
  },
  merged: {
    evolve: (_p, { intoId }) => ({ merging: null, mergedIntoId: intoId }),
    read: { without: ['scanIds'] },
    tell: { to: toProposers, says: [], push: null },
  },
  joined: {
    evolve: ({ joined }, one) => ({ joined: [...joined, one] }),
    read: { without: ['title', 'personIds'] },
    tell: { to: toProposers, says: ['number'], push: null },
  },
} as const satisfies EventRows<ProposalKind, ReviewEvents>
