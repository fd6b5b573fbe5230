// An appraisal 民主评议: how every unit that handled proposals of a plenary is judged by those who sat together. The facts of
// each are derived; what was counted on paper is entered; a unit gets its own sheet with points to mend, and never an order.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { units as toUnits } from '../notice/audience'
import { holds } from '../people/role'
import { actionOf, type CommandOf, type SentCommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { insideWords } from '../process/field'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '../process/paper'

export const appraisalSteps = ['counting', 'told'] as const

/** What a unit did, as its proposals tell it. */
export interface UnitFacts {
  readonly unitId: string
  readonly received: number
  readonly talkedBefore: number
  readonly answered: number
  readonly inTime: number
  readonly agree: number
  readonly understand: number
  readonly reserve: number
  readonly disagree: number
  readonly silent: number
  readonly rehandled: number
}

export interface Count {
  readonly unitId: string
  readonly good: number
  readonly fair: number
  readonly poor: number
  readonly strengths: string
  readonly toMend: string
}

export interface Appraisal extends Paper {
  readonly step: (typeof appraisalSteps)[number]
  readonly deskId: string | null
  /** in the order of the roster */
  readonly facts: readonly UnitFacts[]
  readonly counts: readonly Count[]
  readonly on: string
  readonly who: string
}

/** What the server reads: the plenary's name, and the facts of all units that handled anything. */
export interface AppraisalReading {
  readonly title: string
  readonly facts: readonly UnitFacts[]
}

interface Context extends PaperContext {
  readonly read?: AppraisalReading
}

interface AppraisalKind extends PaperKind {
  readonly state: Appraisal
  readonly standing: Appraisal
  readonly at: Appraisal['step']
  readonly condition: 'open'
  readonly capacity: 'desk' | 'secretariat' | 'chair' | 'unit'
  readonly context: Context
}

export interface AppraisalEvents {
  planned: {
    readonly districtId: string
    readonly deskId: string | null
    readonly title: string
    readonly on: string
    readonly who: string
    readonly facts: readonly UnitFacts[]
  }
  counted: Count & { readonly scanIds?: readonly string[] }
  told: object
}

const action = actionOf<AppraisalKind, AppraisalEvents>()
const votes = { kind: 'count', min: 0, max: 2000 } as const

export const appraisalActions = {
  /** as the slips of paper were counted; entered once more, the newer count holds */
  count: action({
    at: ['counting'],
    when: ['open'],
    by: ['desk'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      ...{ good: votes, fair: votes, poor: votes },
      strengths: { kind: 'words', max: limit.reason, blank: true, public: false },
      toMend: { kind: 'words', max: limit.reason, blank: true, public: false },
      scanIds: { kind: 'photos', public: false, optional: true, max: 20 },
    },
    target: {
      field: 'unitId',
      among: ({ facts }) => facts.map(({ unitId }) => ({ id: unitId, unitId })),
      refused: 'unknownUnit',
    },
    prefill: ({ counts }, target) => counts.find(({ unitId }) => unitId === target) ?? {},
    decide: (_a, { scanIds = [], ...count }) =>
      count.good + count.fair + count.poor === 0
        ? refuse('incomplete')
        : [{ type: 'counted', ...count, ...(scanIds.length === 0 ? {} : { scanIds }) }],
  }),
  /** each unit reads its own sheet; only when all that handled anything were judged */
  tell: action({
    at: ['counting'],
    when: ['open'],
    by: ['desk'],
    shown: 'onward',
    fields: {},
    decide: ({ facts, counts }) =>
      facts.every(({ unitId }) => counts.some((one) => one.unitId === unitId))
        ? [{ type: 'told' }]
        : refuse('incomplete'),
  }),
} as const

export const appraisalEvents = {
  planned: {
    evolve: () => ({}),
    read: { without: ['facts', 'who'], withoutForAll: () => ['facts', 'who'] },
    tell: null,
  },
  counted: {
    evolve: ({ counts }, { scanIds: _scanIds, ...count }) => ({
      counts: [...counts.filter(({ unitId }) => unitId !== count.unitId), count],
    }),
    read: { only: ['desk', 'secretariat', 'chair'] },
    tell: null,
  },
  told: {
    evolve: () => ({ step: 'told', status: 'closed' }),
    read: 'inside',
    tell: { to: ({ facts }) => [toUnits(facts.map(({ unitId }) => unitId))], says: [], push: null },
  },
} as const satisfies EventRows<AppraisalKind, AppraisalEvents>

export type AppraisalCommand = SentCommandOf<typeof appraisalActions>

export const appraisalProcess = paperProcess<
  AppraisalKind,
  EventOf<AppraisalEvents>,
  CommandOf<typeof appraisalActions>
>({
  id: 'appraisal',
  prefix: 'P',
  actions: appraisalActions,
  standsAt: ({ step }) => step,
  conditions: { open: ({ status }) => status === 'open' },
  held: ({ districtId, deskId, facts, step }, { actor }) =>
    new Set([
      ...(holds(actor, 'office', districtId) || (deskId !== null && holds(actor, 'coordinator', deskId))
        ? (['desk'] as const)
        : []),
      ...(holds(actor, 'secretariat', districtId) ? (['secretariat'] as const) : []),
      ...(holds(actor, 'chair', districtId) ? (['chair'] as const) : []),
      ...(step === 'told' && facts.some(({ unitId }) => holds(actor, 'unit', unitId)) ? (['unit'] as const) : []),
    ]),
  closedBecause: () => 'notNow',
  own: { as: ['unit'], is: ({ unitId }, { actor }) => unitId !== undefined && holds(actor, 'unit', unitId) },
  events: appraisalEvents,
  askings: {},
  begin: (event, id, at) => {
    if (event.type !== 'planned') return undefined
    const { type: _type, ...planned } = event
    const course = { status: 'open', step: 'counting', openedAt: at, stepFrom: localDate(at), due: null } as const
    return { id, version: 1, ...planned, ...course, counts: [] }
  },
  due: () => [],
  steps: appraisalSteps,
  opening: openingOf<AppraisalEvents, Context>()({
    by: ['office'],
    fields: {
      on: { kind: 'date' },
      who: insideWords.reason,
    },
    reads: () => ({ of: 'unitFacts' }),
    decide: ({ on, who }, { districtId, practice, read }) =>
      read === undefined || read.facts.length === 0
        ? refuse('notNow')
        : {
            type: 'planned',
            districtId,
            deskId: practice.proposal.deskId,
            title: read.title,
            on,
            who,
            facts: read.facts,
          },
  }),
  publicAt: [],
  inside: ['desk', 'secretariat', 'chair', 'unit'],
  unnamed: [],
  succession: { leaving: null, dates: null },
  /** a unit reads its own sheet, and no other's */
  face: (appraisal, held, { actor }) => {
    if ([...held].some((capacity) => capacity !== 'unit')) return appraisal
    const own = ({ unitId }: { readonly unitId: string }) => holds(actor, 'unit', unitId)
    return { ...appraisal, facts: appraisal.facts.filter(own), counts: appraisal.counts.filter(own), who: '' }
  },
  index: ({ deskId, facts, step }) => ({
    groupId: deskId,
    unitIds: step === 'told' ? facts.map(({ unitId }) => unitId) : [],
    reach: 'desk',
  }),
  named: ({ facts }) => facts.map(({ unitId }) => unitId),
  facts: ['on', 'who'],
  desk: ['office', 'coordinator', 'secretariat', 'chair', 'unit'],
  figures: { told: ['told'] },
})
