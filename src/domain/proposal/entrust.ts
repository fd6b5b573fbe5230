// 交: which unit handles it, objections to that, and what the chairs take up themselves.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { holders, people, units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { insideWords, publicWords } from '../process/field'
import type { MoveDate, PaperContext } from '../process/paper'
import { daysOn, lastWithin, monthsOn } from './date'
import {
  type ByHand,
  byHand,
  isOwnUnit,
  type Part,
  type Proposal,
  type ProposalKind,
  parts,
  proposersOf,
  scans,
  type Undertaking,
  unitCandidates,
} from './proposal'

/** A unit with its part and all the dates that follow from the day on which it was given to it. */
export type Entrusted = Pick<Undertaking, 'unitId' | 'part' | 'objectBy' | 'talkBy' | 'due' | 'last'>

export interface EntrustEvents {
  entrustProposed: { undertakings: readonly { unitId: string; part: Part }[]; text: string }
  entrusted: { undertakings: readonly Entrusted[] }
  objected: { unitId: string; reason: string; insteadId?: string; due: string } & ByHand
  objectionRefused: { unitId: string; text: string }
  reassigned: { unitId: string; text: string; to: Entrusted }
  keyPicked: { decidedOn: string }
  chairNamed: { name: string; decidedOn: string }
  leaderNamed: { name: string; decidedOn: string }
}

const action = actionOf<ProposalKind, EntrustEvents>()

/** One unit, one with others that assist, or several that each answer for themselves. */
const fits = (rows: readonly { readonly unitId: string; readonly part: Part }[]): boolean => {
  const count = (part: Part) => rows.filter((row) => row.part === part).length
  const different = new Set(rows.map(({ unitId }) => unitId)).size === rows.length
  return (
    different &&
    (count('main') === 1
      ? count('separate') === 0
      : count('main') === 0 && count('separate') > 1 && count('assist') === 0)
  )
}

const entrustedTo = (
  { period }: Proposal,
  unitId: string,
  part: Part,
  { practice: { proposal: setting }, calendar, at }: PaperContext,
): Entrusted => {
  const months = period === 'after' ? setting.ordinaryMonths : setting.plenaryMonths
  const today = localDate(at)
  return {
    unitId,
    part,
    objectBy: daysOn(calendar, at, setting.days.object),
    talkBy: daysOn(calendar, at, setting.days.talk),
    due: part === 'assist' ? daysOn(calendar, at, setting.days.assist) : monthsOn(calendar, today, months),
    last: lastWithin(calendar, today, setting.lastMonths),
  }
}

const rows = {
  kind: 'rows',
  max: 12,
  atLeast: 1,
  of: { unitId: { kind: 'ref', to: 'unit' }, part: { kind: 'oneOf', of: parts } },
} as const

const known = ({ proposed, mainUnitId, assistUnitId }: Proposal) => {
  if (proposed.length > 0) return { undertakings: proposed }
  if (mainUnitId === null) return {}
  const assist = assistUnitId === null ? [] : [{ unitId: assistUnitId, part: 'assist' as const }]
  return { undertakings: [{ unitId: mainUnitId, part: 'main' as const }, ...assist] }
}

const decided = { name: publicWords.line, decidedOn: { kind: 'date', to: 'today' } } as const

const takenUp = ['entrust', 'handle', 'feedback', 'lookBack'] as const

export const entrustActions = {
  propose: action({
    at: ['entrust'],
    when: ['open', 'notMerging'],
    by: ['desk'],
    shown: 'work',
    fields: { undertakings: rows, text: { ...insideWords.reason, blank: true } },
    prefill: known,
    decide: (_p, { undertakings, text }) =>
      fits(undertakings) ? [{ type: 'entrustProposed', undertakings, text }] : refuse('incomplete'),
  }),
  entrust: action({
    at: ['entrust'],
    when: ['open', 'notMerging'],
    by: ['secretariat', 'office'],
    shown: 'onward',
    fields: { undertakings: rows },
    prefill: known,
    decide: (proposal, { undertakings }, context) => {
      if (!fits(undertakings) || !proposal.reviews.some(({ stage }) => stage === 'third')) return refuse('incomplete')
      const each = undertakings.map(({ unitId, part }) => entrustedTo(proposal, unitId, part, context))
      return [{ type: 'entrusted', undertakings: each }]
    },
  }),
  /** what was merged is entrusted to the same units, on the same day */
  entrustAlong: action({
    at: ['entrust'],
    when: ['open', 'unmerged'],
    by: ['clock'],
    shown: 'never',
    fields: { undertakings: rows },
    decide: (proposal, { undertakings }, context) => [
      {
        type: 'entrusted',
        undertakings: undertakings.map(({ unitId, part }) => entrustedTo(proposal, unitId, part, context)),
      },
    ],
  }),
  object: action({
    at: ['handle'],
    when: ['open'],
    by: ['unit', 'desk'],
    shown: 'work',
    fields: {
      unitId: { kind: 'target' },
      reason: insideWords.reason,
      insteadId: { kind: 'ref', to: 'unit', optional: true },
      scanIds: scans,
    },
    target: {
      field: 'unitId',
      among: ({ undertakings }) => unitCandidates(undertakings.filter(({ status }) => status === 'working')),
      refused: 'notNow',
    },
    decide: ({ undertakings }, { unitId, reason, insteadId, scanIds }, context) => {
      const own = undertakings.find((one) => one.unitId === unitId)
      const { calendar, at, practice } = context
      if (own === undefined || localDate(at) > own.objectBy) return refuse('tooLateToObject')
      const due = daysOn(calendar, at, practice.proposal.days.reassign)
      const instead = insteadId === undefined ? {} : { insteadId }
      return [{ type: 'objected', unitId, reason, due, ...instead, ...byHand(isOwnUnit(unitId, context), scanIds) }]
    },
  }),
  refuseObjection: action({
    at: ['handle'],
    when: ['open'],
    by: ['secretariat', 'office'],
    shown: 'work',
    fields: { unitId: { kind: 'target' }, text: insideWords.reason },
    target: {
      field: 'unitId',
      among: ({ undertakings }) => unitCandidates(undertakings.filter(({ status }) => status === 'objected')),
      refused: 'notNow',
    },
    decide: (_p, input) => [{ type: 'objectionRefused', ...input }],
  }),
  reassign: action({
    at: ['handle'],
    when: ['open'],
    by: ['secretariat', 'office'],
    shown: 'work',
    fields: { unitId: { kind: 'target' }, toId: { kind: 'ref', to: 'unit' }, text: insideWords.reason },
    target: {
      field: 'unitId',
      among: ({ undertakings }) =>
        unitCandidates(undertakings.filter(({ status }) => status === 'objected' || status === 'working')),
      refused: 'notNow',
    },
    except: ({ undertakings = [] }) => undertakings.map(({ unitId }) => unitId),
    decide: (proposal, { unitId, toId, text }, context) => {
      const from = proposal.undertakings.find((one) => one.unitId === unitId)
      if (from === undefined || proposal.undertakings.some((one) => one.unitId === toId)) return refuse('notNow')
      const to = entrustedTo(proposal, toId, from.part, context)
      // the new unit has its own days, and no more of the legal time than there was
      const last = from.last
      return [{ type: 'reassigned', unitId, text, to: { ...to, due: to.due > last ? last : to.due, last } }]
    },
  }),
  pickKey: action({
    at: takenUp,
    when: ['open'],
    by: ['office'],
    shown: 'secondary',
    fields: { decidedOn: { kind: 'date', to: 'today' } },
    decide: ({ key }, { decidedOn }) => (key === null ? [{ type: 'keyPicked', decidedOn }] : refuse('notNow')),
  }),
  nameChair: action({
    at: takenUp,
    when: ['open'],
    by: ['office'],
    shown: 'secondary',
    fields: decided,
    decide: (_p, input) => [{ type: 'chairNamed', ...input }],
  }),
  nameLeader: action({
    at: takenUp,
    when: ['open'],
    by: ['office'],
    shown: 'secondary',
    fields: decided,
    decide: (_p, input) => [{ type: 'leaderNamed', ...input }],
  }),
} as const

const begun = (of: Entrusted, at: string): Undertaking => ({
  ...of,
  status: 'working',
  since: localDate(at),
  round: 1,
  objection: null,
  extension: null,
  assistance: '',
})

/** One of the undertakings, changed. */
export const withUnit = (
  { undertakings }: Pick<Proposal, 'undertakings'>,
  unitId: string,
  to: (of: Undertaking) => Partial<Undertaking>,
): readonly Undertaking[] => undertakings.map((one) => (one.unitId === unitId ? { ...one, ...to(one) } : one))

/**
 * When the calendar has changed: what was counted in months moves only off a day of rest, and nothing moves beyond the legal
 * end that lay within it.
 */
export const datesMoved = ({ answers }: Proposal, one: Undertaking, move: MoveDate): Undertaking => {
  const mended = answers.some(({ unitId, returned }) => unitId === one.unitId && returned !== null)
  const inMonths = one.part !== 'assist' && one.round === 1 && !mended
  const due = move(one.due, inMonths ? 'months' : 'workingDays')
  return {
    ...one,
    ...{ objectBy: move(one.objectBy), talkBy: move(one.talkBy) },
    due: one.due <= one.last && due > one.last ? one.last : due,
    objection: one.objection && { ...one.objection, due: move(one.objection.due) },
  }
}

interface OfUnit {
  readonly unitId: string
  readonly part: Part
  readonly status?: Undertaking['status']
  readonly assistance?: string
}

/** Of two parts: one that answers before one that assists, and what is still owed before what was done. */
const weightOf = ({ part, status }: OfUnit): number => (part === 'assist' ? 0 : status === 'answered' ? 1 : 2)

/** Two units have become one: it has one part in the proposal, and nobody owes an opinion to themselves. */
export const onePartEach = <Row extends OfUnit>(all: readonly Row[]): readonly Row[] => {
  const kept = new Map<string, Row>()
  for (const one of all) {
    const other = kept.get(one.unitId)
    if (other === undefined) kept.set(one.unitId, one)
    else {
      const [first, second] = weightOf(one) > weightOf(other) ? [one, other] : [other, one]
      kept.set(one.unitId, { ...first, ...(first.assistance === '' ? { assistance: second.assistance } : {}) })
    }
  }
  const rows = [...kept.values()]
  if (rows.length === all.length) return all
  const answering = rows.filter(({ part }) => part !== 'assist')
  // the only one that is left of several that each answered is the main one
  return answering.length === 1 ? rows.map((one) => (one === answering[0] ? { ...one, part: 'main' } : one)) : rows
}

const toDesk = ({ deskId, districtId }: Proposal) => [
  deskId === null ? holders('office', districtId) : holders('coordinator', deskId),
]
const toSecretariat = ({ districtId }: Proposal) => [holders('secretariat', districtId), holders('office', districtId)]

export const entrustEvents = {
  entrustProposed: {
    evolve: (_p, { undertakings }) => ({ proposed: undertakings }),
    read: { only: ['desk', 'office', 'secretariat'] },
    tell: { to: toSecretariat, says: [], push: null },
  },
  entrusted: {
    evolve: (_p, { undertakings }, at) => ({
      step: 'handle',
      stepFrom: localDate(at),
      entrustBy: null,
      reviewBy: null,
      undertakings: undertakings.map((one) => begun(one, at)),
    }),
    read: 'all',
    tell: {
      to: (after, { undertakings }) => [units(undertakings.map(({ unitId }) => unitId)), people(...proposersOf(after))],
      says: [],
      push: 'todo',
    },
  },
  objected: {
    evolve: (before, { unitId, reason, insteadId = null, due }) => ({
      undertakings: withUnit(before, unitId, () => ({ status: 'objected', objection: { reason, insteadId, due } })),
    }),
    read: 'inside',
    tell: { to: toSecretariat, says: ['reason', 'due'], push: null },
  },
  objectionRefused: {
    evolve: (before, { unitId }) => ({
      undertakings: withUnit(before, unitId, () => ({ status: 'working', objection: null })),
    }),
    read: 'inside',
    tell: {
      to: (after, { unitId }) => [units([unitId]), ...toDesk(after), people(...proposersOf(after))],
      says: ['text'],
      push: null,
    },
  },
  reassigned: {
    evolve: (before, { unitId, to }, at) => ({
      undertakings: before.undertakings.map((one) => (one.unitId === unitId ? begun(to, at) : one)),
    }),
    read: { without: ['text'] },
    tell: {
      to: (after, { unitId, to }) => [units([unitId, to.unitId]), ...toDesk(after), people(...proposersOf(after))],
      says: [],
      push: 'todo',
    },
  },
  keyPicked: {
    evolve: (_p, { decidedOn }) => ({ key: { decidedOn } }),
    read: 'all',
    tell: {
      to: (after) => [people(...proposersOf(after)), units(after.undertakings.map(({ unitId }) => unitId))],
      says: [],
      push: null,
    },
  },
  chairNamed: {
    evolve: (_p, { name }) => ({ chair: name }),
    read: 'all',
    tell: { to: ({ districtId }) => [holders('chair', districtId)], says: ['name'], push: null },
  },
  leaderNamed: {
    evolve: (_p, { name }) => ({ leader: name }),
    read: 'all',
    tell: {
      to: (after) => [units(after.undertakings.map(({ unitId }) => unitId))],
      says: ['name'],
      push: null,
    },
  },
} as const satisfies EventRows<ProposalKind, EntrustEvents>
