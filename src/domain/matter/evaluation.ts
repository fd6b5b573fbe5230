// Step 8, the judgement (反馈评价): the result is published and rated, the lead asks, the coordinator closes or reopens.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import type { RatingTally } from '../evaluation/rating'
import { concerned } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { isBlank } from '../text/trim'
import { allUnits, coordinators, everybody, lead, office, team } from './audience'
import { claimDue, dueOf, onTimeOf, ratingDates } from './due'
import { type MatterKind, notOwn } from './kind'
import { isLookPending, secondLookOn } from './second-look'
import { begin, finish } from './stage'
import type { StepId } from './step'
import { takenUpAgain } from './task'

export interface EvaluationEvents {
  resultPublished: { summary: string; windowEnds: string; due?: string }
  followedUp: { findings: string; date: string }
  closed: { tally: RatingTally; reason?: string; onTime?: boolean; secondLookOn?: string }
  secondLookReminded: object
  lookedAgain: { findings: string; date: string; holds: boolean; photoIds: readonly string[] }
  reopened: { to: StepId; reason: string; due: string; tally?: RatingTally }
}

const action = actionOf<MatterKind, EvaluationEvents>()

export const evaluationActions = {
  publishResult: action({
    at: ['evaluation'],
    when: ['open', 'resultNotPublished'],
    by: ['lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: { summary: publicWords.text },
    decide: (_m, input, context) => [{ type: 'resultPublished', ...input, ...ratingDates(context) }],
  }),
  followUp: action({
    at: ['evaluation'],
    when: ['open', 'resultPublished'],
    by: ['lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: { date: { kind: 'date', to: 'today' }, findings: publicWords.text },
    decide: (_m, input, { at }) =>
      input.date > localDate(at) ? refuse('invalid') : [{ type: 'followedUp', ...input }],
  }),
} as const

/** How a matter is closed, looked at again, and taken up again. */
export const closingActions = {
  close: action({
    at: ['evaluation'],
    when: ['open', 'resultPublished', 'contradictionsAnswered'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'onward',
    atOnce: true,
    fields: { reason: { ...publicWords.reason, optional: true } },
    decide: (matter, { reason }, { at, ratings: { tally, reporters } }) => {
      const over = matter.result !== null && localDate(at) > matter.result.windowEnds
      const allAnswered = reporters > 0 && tally.reportersAnswered >= reporters
      if (!over && !allAnswered) return refuse('windowOpen')
      if (tally.reportersUnsolved > 0 && isBlank(reason)) return refuse('unsolvedNeedsReason')
      const ends = { tally, ...onTimeOf(matter, at), secondLookOn: secondLookOn(at) }
      return [{ type: 'closed', ...ends, ...(reason === undefined || reason === '' ? {} : { reason }) }]
    },
  }),
  secondLook: action({
    at: ['evaluation'],
    when: ['closed', 'secondLookDue'],
    by: ['lead', 'coMember', 'coordinator'],
    shown: 'onward',
    fields: {
      date: { kind: 'date', to: 'today' },
      holds: { kind: 'yesNo' },
      findings: publicWords.text,
      photoIds: { kind: 'photos', public: true },
    },
    decide: (_m, input, { at }) =>
      input.date > localDate(at) ? refuse('invalid') : [{ type: 'lookedAgain', ...input }],
  }),
  reopen: action({
    at: ['evaluation'],
    when: ['reopenable'],
    by: ['coordinator'],
    shown: 'secondary',
    fields: { to: { kind: 'oneOf', of: ['deliberation', 'implementation'] }, reason: publicWords.reason },
    decide: (matter, input, context) => {
      if (input.to === 'implementation' && matter.tasks.every((task) => task.status === 'givenUp')) {
        return refuse('unknownTask')
      }
      const due = matter.leadId === null ? claimDue(context) : dueOf(matter, input.to, context)
      // the ratings of a closed matter are in the log already
      const tally = matter.status === 'open' ? { tally: context.ratings.tally } : {}
      return [{ type: 'reopened', ...input, due, ...tally }]
    },
  }),
  remindSecondLook: action({
    at: ['evaluation'],
    when: ['closed', 'secondLookPending'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: (matter, _i, { at }) =>
      isLookPending(matter) && localDate(at) >= (matter.secondLook?.on ?? '')
        ? [{ type: 'secondLookReminded' }]
        : refuse('notNow'),
  }),
} as const

export const evaluationEvents = {
  resultPublished: {
    evolve: (_m, e, at) => ({
      ...begin(at, e.due ?? e.windowEnds),
      result: { summary: e.summary, publishedAt: at, windowEnds: e.windowEnds },
    }),
    read: 'all',
    tell: {
      to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)],
      says: ['windowEnds'],
      push: 'rating',
    },
  },
  followedUp: {
    evolve: (_m, { findings, date }) => ({ followUp: { findings, date } }),
    read: 'all',
    tell: { to: (m) => [coordinators(m), concerned('reporter')], says: ['date'], push: null },
    duty: { as: 'followUp' },
  },
  closed: {
    evolve: (m, e) => ({
      ...finish(m),
      status: 'closed',
      closing: e.reason === undefined ? null : { reason: e.reason },
      ...(e.secondLookOn === undefined ? {} : { secondLook: { on: e.secondLookOn } }),
    }),
    read: 'all',
    tell: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], says: ['reason'], push: 'progress' },
  },
  secondLookReminded: {
    evolve: (m) => ({ secondLook: m.secondLook ? { ...m.secondLook, reminded: true } : null }),
    read: 'inside',
    tell: { to: (m) => [team(m), coordinators(m)], says: [], push: 'todo' },
  },
  lookedAgain: {
    evolve: (m, found) => ({ secondLook: m.secondLook ? { ...m.secondLook, ...found } : null }),
    read: 'all',
    tell: {
      to: (m) => [...everybody, coordinators(m), ...(m.leadId === null ? [] : [lead(m)])],
      says: ['date', 'holds'],
      push: 'progress',
    },
    duty: { as: 'followUp' },
  },
  reopened: {
    evolve: (m, e, at) => ({
      ...begin(at, e.due),
      status: 'open',
      step: e.to,
      reopened: m.reopened + 1,
      round: e.to === 'deliberation' ? m.round + 1 : m.round,
      result: null,
      followUp: null,
      settled: null,
      closing: null,
      ...(m.secondLook === undefined ? {} : { secondLook: null }),
      ...(m.showcase === undefined ? {} : { showcase: null }),
      unclaimedSince: m.leadId === null ? at : null,
      claimScope: m.leadId === null ? 'group' : m.claimScope,
      ...(e.to === 'deliberation'
        ? { noAgreement: null, outcome: null, unitAnswers: [] }
        : { tasks: takenUpAgain(m.tasks, e.due) }),
    }),
    read: 'all',
    tell: {
      to: (m) => [...everybody, team(m), coordinators(m), allUnits(m), office(m)],
      says: ['to', 'reason', 'due'],
      push: 'progress',
    },
  },
} as const satisfies EventRows<MatterKind, EvaluationEvents>
