// An appraisal 民主评议: how every unit that handled proposals of a plenary is judged by those who sat together. The facts of
// each are derived; what was counted on paper is entered, or, where the district has it so, counted from a secret ballot in a
// room; a unit gets its own sheet with points to mend, and never an order.

import { localDate } from '../calendar/local-time'
import type { SittingReading } from '../decision/sitting'
import { refuse } from '../errors'
import { limit } from '../limit'
import type { Called, Meets, Standing } from '../meeting/called'
import { units as toUnits } from '../notice/audience'
import { type Actor, holds } from '../people/role'
import { actionOf, type CommandOf } from '../process/action'
import type { EventOf, EventRows } from '../process/event'
import { insideWords } from '../process/field'
import { change, isKnown } from '../process/item'
import { openingOf, type Paper, type PaperContext, type PaperKind, paperProcess } from '../process/paper'

const appraisalSteps = ['counting', 'told'] as const

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
  /** counted in a room by a secret ballot; absent: on paper */
  readonly by?: 'room'
  readonly meetings?: readonly Called[]
}

/** What the server reads: the plenary's name, and the facts of all units that handled anything. */
export interface AppraisalReading {
  readonly title: string
  readonly facts: readonly UnitFacts[]
}

interface Context extends PaperContext {
  readonly read?: AppraisalReading & SittingReading
}

interface AppraisalKind extends PaperKind {
  readonly state: Appraisal
  readonly standing: Appraisal
  readonly at: Appraisal['step']
  readonly condition: 'open' | 'inRoom'
  readonly capacity: 'desk' | 'secretariat' | 'chair' | 'unit'
  readonly context: Context
}

interface AppraisalEvents {
  planned: {
    readonly districtId: string
    readonly deskId: string | null
    readonly title: string
    readonly on: string
    readonly who: string
    readonly facts: readonly UnitFacts[]
    readonly by?: 'room'
  }
  /** a room with a secret ballot in which each unit is voted on */
  ballotCalled: { readonly meetingId: string; readonly unitIds: readonly string[] } & Pick<Called, 'startsAt' | 'place'>
  ballotCalledOff: { readonly meetingId: string; readonly reason: string }
  ballotHeld: { readonly meetingId: string; readonly attendance: number }
  counted: Count & { readonly scanIds?: readonly string[] }
  told: object
}

const action = actionOf<AppraisalKind, AppraisalEvents>()
const votes = { kind: 'count', min: 0, max: 2000 } as const

const scheduled = ({ meetings = [] }: Appraisal) => meetings.filter(({ status }) => status === 'scheduled')
const meetingId = { kind: 'target' } as const

/** Counted in the room: what was good and what to mend is written to it, the votes stay as they were cast. */
const isFixed = ({ by, counts }: Appraisal, one: Pick<Count, 'unitId' | 'good' | 'fair' | 'poor'>): boolean => {
  const cast = counts.find(({ unitId }) => unitId === one.unitId)
  return by === 'room' && (cast === undefined || (['good', 'fair', 'poor'] as const).some((n) => cast[n] !== one[n]))
}

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
    decide: (appraisal, { scanIds = [], ...count }) => {
      if (isFixed(appraisal, count)) return refuse('ballotFixed')
      return count.good + count.fair + count.poor === 0
        ? refuse('incomplete')
        : [{ type: 'counted', ...count, ...(scanIds.length === 0 ? {} : { scanIds }) }]
    },
  }),
  callMeeting: action({
    at: ['counting'],
    when: ['open', 'inRoom'],
    by: ['desk'],
    shown: 'onward',
    fields: { meetingId: { kind: 'newId' }, startsAt: { kind: 'instant' }, place: insideWords.line },
    decide: (appraisal, { meetingId: id, startsAt, place }, { at }) => {
      const { meetings = [], counts, facts } = appraisal
      if (isKnown(meetings, id)) return refuse('requestReused')
      if (counts.length > 0 || scheduled(appraisal).length > 0) return refuse('notNow')
      if (localDate(startsAt) < localDate(at)) return refuse('dateInPast')
      return [{ type: 'ballotCalled', meetingId: id, startsAt, place, unitIds: facts.map(({ unitId }) => unitId) }]
    },
  }),
  callOffMeeting: action({
    at: ['counting'],
    when: ['open', 'inRoom'],
    by: ['desk'],
    shown: 'secondary',
    fields: { meetingId, reason: insideWords.reason },
    target: { field: 'meetingId', among: scheduled, refused: 'unknownMeeting' },
    decide: (_a, input) => [{ type: 'ballotCalledOff', ...input }],
  }),
  /** takes the counts from the room: all of them, or none */
  closeMeeting: action({
    at: ['counting'],
    when: ['open', 'inRoom'],
    by: ['desk'],
    shown: 'onward',
    fields: { meetingId },
    target: { field: 'meetingId', among: scheduled, refused: 'unknownMeeting' },
    decide: ({ facts }, { meetingId: id }, { read }) => {
      const sitting = read?.sitting ?? null
      if (sitting === null) return refuse('unknownMeeting')
      if (sitting.phase !== 'ended') return refuse('meetingNotEnded')
      const counts = facts.flatMap(({ unitId }) => sitting.counts.filter((one) => one.id === unitId))
      // of fewer than five secret ballots nothing may be told: they are cast again, on paper or in another room
      if (counts.length < facts.length) return refuse('tooFewVotes')
      return [
        { type: 'ballotHeld', meetingId: id, attendance: sitting.attendance },
        ...counts.map(
          ({ id: unitId, agree: good, pass: fair, disagree: poor }) =>
            ({ type: 'counted', unitId, good, fair, poor, strengths: '', toMend: '' }) as const,
        ),
      ]
    },
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

const changed = ({ meetings = [] }: Appraisal, id: string, to: Partial<Called>) => ({
  meetings: change(meetings, (one) => one.id === id, to),
})

export const appraisalEvents = {
  planned: {
    evolve: () => ({}),
    read: { without: ['facts', 'who', 'by'], withoutForAll: () => ['facts', 'who'] },
    tell: null,
  },
  counted: {
    evolve: ({ counts }, { scanIds: _scanIds, ...count }) => ({
      counts: [...counts.filter(({ unitId }) => unitId !== count.unitId), count],
    }),
    read: { only: ['desk', 'secretariat', 'chair'] },
    tell: null,
  },
  ballotCalled: {
    evolve: ({ title, meetings = [] }, { meetingId: id, startsAt, place }) => ({
      meetings: [
        ...meetings,
        { id, status: 'scheduled' as const, form: 'discussion' as const, startsAt, place, agenda: title },
      ],
    }),
    read: { only: ['desk', 'secretariat', 'chair'] },
    tell: null,
  },
  ballotCalledOff: {
    evolve: (before, { meetingId: id }) => changed(before, id, { status: 'cancelled' }),
    read: { only: ['desk', 'secretariat', 'chair'] },
    tell: null,
  },
  ballotHeld: {
    evolve: (before, { meetingId: id }) => changed(before, id, { status: 'closed' }),
    read: { only: ['desk', 'secretariat', 'chair'] },
    tell: null,
  },
  told: {
    evolve: () => ({ step: 'told', status: 'closed' }),
    read: 'inside',
    tell: { to: ({ facts }) => [toUnits(facts.map(({ unitId }) => unitId))], says: [], push: null },
  },
} as const satisfies EventRows<AppraisalKind, AppraisalEvents>

const heldBy = ({ districtId, deskId, facts, step }: Appraisal, actor: Actor): ReadonlySet<AppraisalKind['capacity']> =>
  new Set([
    ...(holds(actor, 'office', districtId) || (deskId !== null && holds(actor, 'coordinator', deskId))
      ? (['desk'] as const)
      : []),
    ...(holds(actor, 'secretariat', districtId) ? (['secretariat'] as const) : []),
    ...(holds(actor, 'chair', districtId) ? (['chair'] as const) : []),
    ...(step === 'told' && facts.some(({ unitId }) => holds(actor, 'unit', unitId)) ? (['unit'] as const) : []),
  ])

/** Members vote, each by the code of the room; a unit sits in no room in which it is judged beside others. */
const standing = (of: Appraisal, actor: Actor): Standing => {
  const holding = heldBy(of, actor)
  const isMember = holds(actor, 'member')
  const watches = holding.has('secretariat') || holding.has('chair')
  const leads = holding.has('desk')
  return {
    ...{ leads, watches, desk: leads, concerned: false, states: false },
    sides: isMember ? ['member'] : [],
    knows: leads || watches || isMember,
  }
}

const meets: Meets<Appraisal, EventOf<AppraisalEvents>> = {
  called: ({ meetings = [] }) => meetings,
  goesOn: ({ step }) => step === 'counting',
  standing,
  isAppraisal: true,
  calls: (event) =>
    event.type === 'ballotCalled' ? { meetingId: event.meetingId, ballot: 'secret', unitIds: event.unitIds } : null,
}

export const appraisalProcess = paperProcess<
  AppraisalKind,
  EventOf<AppraisalEvents>,
  CommandOf<typeof appraisalActions>
>({
  id: 'appraisal',
  prefix: 'P',
  actions: appraisalActions,
  standsAt: ({ step }) => step,
  conditions: { open: ({ status }) => status === 'open', inRoom: ({ by }) => by === 'room' },
  held: (appraisal, { actor }) => heldBy(appraisal, actor),
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
            ...(practice.proposal.appraisal === 'room' ? { by: 'room' as const } : {}),
          },
  }),
  reads: {
    closeMeeting: (_state, { meetingId: id }: { readonly meetingId: string }) => ({ of: 'sitting', meetingId: id }),
  },
  meets,
  publicAt: [],
  inside: ['desk', 'secretariat', 'chair', 'unit'],
  unnamed: [],
  succession: { leaving: null, dates: null },
  /** a unit reads its own sheet, and no other's */
  face: (appraisal, held, { actor }) => {
    if ([...held].some((capacity) => capacity !== 'unit')) return appraisal
    const own = ({ unitId }: { readonly unitId: string }) => holds(actor, 'unit', unitId)
    return {
      ...appraisal,
      facts: appraisal.facts.filter(own),
      counts: appraisal.counts.filter(own),
      who: '',
      meetings: [],
    }
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
