// How a matter leaves the eight steps early: settled on the spot (现场办结), sent to where it belongs (转办), ended.

import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { allUnits, coordinators, everybody, team } from './audience'
import { onTimeOf, ratingDates } from './due'
import type { MatterKind } from './kind'
import { begin, finish } from './stage'
import { stepIds } from './step'

export interface EndingEvents {
  /** `onTime`: was what ends with this event done by its due date; absent where it was not yet noted */
  settled: { what: string; byWhom: string; windowEnds: string; due?: string; onTime?: boolean }
  redirected: { to: string; receipt: string; reason: string }
  redirectOutcomeRecorded: { outcome: string }
  ended: { reason: string }
}

const action = actionOf<MatterKind, EndingEvents>()

export const endingActions = {
  settle: action({
    at: ['topic', 'plan', 'research', 'parties'],
    when: ['open'],
    by: ['lead', 'coordinator'],
    shown: 'secondary',
    fields: { what: publicWords.text, byWhom: publicWords.line },
    decide: (matter, input, context) => [
      { type: 'settled', ...input, ...ratingDates(context), ...onTimeOf(matter, context.at) },
    ],
  }),
  redirect: action({
    at: stepIds,
    when: ['running', 'resultNotPublished'],
    by: ['coordinator'],
    shown: 'secondary',
    fields: { to: publicWords.line, receipt: publicWords.line, reason: publicWords.reason },
    decide: (_m, input) => [{ type: 'redirected', ...input }],
  }),
  recordRedirectOutcome: action({
    at: stepIds,
    when: ['redirected'],
    by: ['coordinator'],
    shown: 'work',
    fields: { outcome: publicWords.text },
    decide: (_m, input) => [{ type: 'redirectOutcomeRecorded', ...input }],
  }),
  end: action({
    at: stepIds,
    when: ['running', 'resultNotPublished'],
    by: ['coordinator'],
    shown: 'secondary',
    fields: { reason: publicWords.reason },
    decide: (_m, input) => [{ type: 'ended', ...input }],
  }),
} as const

export const endingEvents = {
  settled: {
    evolve: (_m, e, at) => ({
      ...begin(at, e.due ?? e.windowEnds),
      step: 'evaluation',
      settled: { what: e.what, byWhom: e.byWhom },
      result: { summary: e.what, publishedAt: at, windowEnds: e.windowEnds },
      unclaimedSince: null,
    }),
    read: 'all',
    tell: { to: (m) => [...everybody, team(m), coordinators(m)], says: ['windowEnds'], push: 'rating' },
  },
  redirected: {
    evolve: (m, { reason, to, receipt }) => ({
      ...finish(m),
      status: 'redirected',
      closing: { reason, to, receipt },
    }),
    read: 'all',
    tell: {
      to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)],
      says: ['to', 'receipt', 'reason'],
      push: 'progress',
    },
  },
  redirectOutcomeRecorded: {
    evolve: (m, { outcome }) => ({ closing: m.closing && { ...m.closing, outcome } }),
    read: 'all',
    tell: { to: () => everybody, says: ['outcome'], push: 'progress' },
  },
  ended: {
    evolve: (m, { reason }) => ({ ...finish(m), status: 'ended', closing: { reason } }),
    read: 'all',
    tell: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], says: ['reason'], push: 'progress' },
  },
} as const satisfies EventRows<MatterKind, EndingEvents>
