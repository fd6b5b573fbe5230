// The ladder of pressing (督办阶梯) for whatever of a matter has a date: only the first rung comes by the clock, the others
// are a person's word with a date to answer by, and any answer stops it.

import { addWorkingDays, shiftWorkingDays, workingDaysBetween } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import type { Terms } from '../district/term'
import { refuse } from '../errors'
import { limit } from '../limit'
import { type Audience, holders, units } from '../notice/audience'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { coordinators, lead, office, ownerOf } from './audience'
import type { Rung } from './choice'
import { type Dated, datedIn, lateAt, nudgeFrom, pressingOf, unnudged, unpressed } from './dated'
import type { Asker, Context, MatterKind } from './kind'
import type { Matter, Pressing } from './matter'
import { stepIds } from './step'

export interface LadderEvents {
  /** it is due the day after */
  dueNear: { of: string; due: string }
  /** the first rung: `missed` is the date that has passed, `due` the one to answer by; rungs 2 to 4 open on `opens` */
  pressed: { of: string; missed: string; due: string; opens: readonly string[] }
  /** the last rung: named in the next bulletin, beside the sentence of the person who owes it */
  lateListed: { of: string; due: string }
  pressingAnswered: { of: string; rung: Rung; text: string }
}

const action = actionOf<MatterKind, LadderEvents & { supervised: Supervised }>()

/** A rung that a person sets foot on; without one, supervision is of the matter as a whole. */
export interface Supervised {
  text: string
  rung?: 2 | 3 | 4
  /** the chair who goes there, or calls a meeting */
  byWhom?: string
  /** by when it is to be answered */
  due?: string
  /** the step, task or unit whose date has passed */
  of?: string
}

/** Working days that an answer may take, by rung. */
const answerWithin: Readonly<Record<Rung, number>> = { 1: 3, 2: 5, 3: 5, 4: 5, 5: 5 }

/** From which dates on the second, third and fourth rung can be set foot on. */
const opening = ({ supervise, chair, jointly }: Terms, { calendar }: Context, missed: string): readonly string[] =>
  [supervise, chair, jointly].map((days) => shiftWorkingDays(calendar, missed, days))

const answerBy = (rung: Rung, { calendar, at }: Context): string => addWorkingDays(calendar, at, answerWithin[rung])

/** Is it late enough for the rung? The last one is the bulletin, which tells of all that is late. */
const isOpen = ({ opens }: Pressing, rung: Rung, at: string): boolean => {
  const from = opens[rung - 2]
  return rung === 5 || (from !== undefined && localDate(at) >= from)
}

/** What can be pressed for on this rung: late enough, not that far yet, and not answered. */
const ready = (matter: Matter, rung: Rung, { at }: Pick<Asker, 'at'>): readonly Dated[] =>
  lateAt(matter, at).filter((owed) => {
    const before = pressingOf(matter, owed)
    return before !== undefined && before.answer === undefined && before.rung < rung && isOpen(before, rung, at)
  })

/** Ids of what the clock presses now. */
export const pressable = (
  matter: Matter,
  { calendar, terms, at }: Pick<Context, 'calendar' | 'terms' | 'at'>,
): readonly string[] =>
  unpressed(matter)
    .filter(({ due }) => due < localDate(at) && workingDaysBetween(calendar, due, localDate(at)) >= terms.press)
    .map((owed) => owed.id)

/** Ids of what its owner is told of now, the day before it is due. */
export const nudgeable = (matter: Matter, at: string): readonly string[] =>
  unnudged(matter)
    .filter((owed) => nudgeFrom(owed) <= localDate(at) && localDate(at) <= owed.due)
    .map((owed) => owed.id)

const late = (rung: Rung) =>
  ({
    field: 'of',
    among: (m: Matter, { at }: Asker) => ready(m, rung, { at }),
    refused: 'notNow',
  }) as const

const of = { kind: 'words', max: limit.line, public: false } as const

const supervising =
  (rung: 2 | 3 | 4) => (_m: Matter, input: { of: string; text: string; byWhom?: string }, context: Context) =>
    [{ type: 'supervised', rung, ...input, due: answerBy(rung, context) }] as const

/** Pressings that wait for their answer. */
const open = (matter: Matter): readonly Dated[] =>
  datedIn(matter).filter((owed) => {
    const pressing = pressingOf(matter, owed)
    return pressing !== undefined && pressing.answer === undefined
  })

export const ladderActions = {
  nudge: action({
    at: stepIds,
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: { of },
    decide: (matter, input, { at }) => {
      const owed = unnudged(matter).find(({ id }) => id === input.of)
      return owed === undefined || !nudgeable(matter, at).includes(input.of)
        ? refuse('notNow')
        : [{ type: 'dueNear', ...input, due: owed.due }]
    },
  }),
  press: action({
    at: stepIds,
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: { of },
    decide: (matter, input, context) => {
      const missed = datedIn(matter).find((owed) => owed.id === input.of)?.due
      if (missed === undefined || !pressable(matter, context).includes(input.of)) return refuse('notNow')
      const opens = opening(context.terms, context, missed)
      return [{ type: 'pressed', ...input, missed, due: answerBy(1, context), opens }]
    },
  }),
  superviseLate: action({
    at: stepIds,
    when: ['open'],
    by: ['office'],
    shown: 'secondary',
    fields: { of, text: publicWords.text },
    target: late(2),
    decide: supervising(2),
  }),
  takeUpLate: action({
    at: stepIds,
    when: ['open'],
    // leaders rarely sign in: the office enters what they decided
    by: ['chair', 'office'],
    shown: 'secondary',
    fields: { of, byWhom: { ...publicWords.line, nameOf: 'chair' }, text: publicWords.text },
    target: late(3),
    decide: supervising(3),
  }),
  superviseJointly: action({
    at: stepIds,
    when: ['open'],
    by: ['secretariat', 'office'],
    shown: 'secondary',
    fields: { of, text: publicWords.text },
    target: late(4),
    decide: supervising(4),
  }),
  listLate: action({
    at: stepIds,
    when: ['open'],
    by: ['office'],
    shown: 'secondary',
    fields: { of },
    target: late(5),
    decide: (_m, input, context) => [{ type: 'lateListed', ...input, due: answerBy(5, context) }],
  }),
  answerPressing: action({
    at: stepIds,
    when: ['open'],
    by: ['unit', 'invited', 'lead', 'coordinator'],
    shown: 'onward',
    fields: { of, text: publicWords.text },
    target: { field: 'of', among: open, refused: 'alreadyAnswered' },
    decide: (matter, input) =>
      (matter.pressings ?? [])
        .filter((one) => one.of === input.of && one.answer === undefined)
        .map(({ rung }) => ({ type: 'pressingAnswered', rung, ...input }) as const),
  }),
} as const

const put = (matter: Matter, pressing: Pressing): Partial<Matter> => ({
  pressings: [...(matter.pressings ?? []).filter((one) => one.of !== pressing.of), pressing],
})

/** A rung up from where it stands; the date that was missed stays the same. */
const climbed = (matter: Matter, id: string, to: Omit<Pressing, 'of' | 'missed' | 'opens'>): Partial<Matter> => {
  const before = matter.pressings?.find((one) => one.of === id)
  return before === undefined ? {} : put(matter, { of: id, missed: before.missed, opens: before.opens, ...to })
}

/** What a rung of the ladder makes of the matter. */
export const supervisedOn = (matter: Matter, { rung, of: id, due, text, byWhom }: Supervised): Partial<Matter> =>
  rung === undefined || id === undefined || due === undefined
    ? {}
    : climbed(matter, id, { rung, due, text, ...(byWhom === undefined ? {} : { byWhom }) })

/** Who owes it. */
const responsible = (matter: Matter, id: string): Audience => {
  const owed = datedIn(matter).find((one) => one.id === id)
  if (owed?.kind === 'task') return ownerOf(matter, id)
  // of what has no unit here the coordinator asks
  if (owed?.kind === 'dispatch' && owed.unitId === undefined) return coordinators(matter)
  return owed?.unitId === undefined ? lead(matter) : units([owed.unitId])
}

/** Who hears of a rung besides: the coordinators, then the office, the chair, the secretariat. */
const above = (matter: Matter, rung: Rung): readonly Audience[] => [
  coordinators(matter),
  ...(rung >= 2 ? [office(matter)] : []),
  ...(rung >= 3 ? [holders('chair', matter.districtId)] : []),
  ...(rung >= 4 ? [holders('secretariat', matter.districtId)] : []),
]

export const toldOfRung = (matter: Matter, id: string, rung: Rung): readonly Audience[] => [
  responsible(matter, id),
  ...above(matter, rung),
]

export const ladderEvents = {
  dueNear: {
    evolve: (m, { of: id, due }) => ({
      nudged: [...(m.nudged ?? []).filter((one) => one.of !== id), { of: id, due }],
    }),
    read: 'inside',
    tell: { to: (m, e) => [responsible(m, e.of)], says: ['due'], push: 'todo' },
  },
  pressed: {
    evolve: (m, { of: id, missed, due, opens }) => put(m, { of: id, missed, rung: 1, due, opens }),
    read: 'all',
    tell: { to: (m, e) => toldOfRung(m, e.of, 1), says: ['due'], push: 'todo' },
  },
  lateListed: {
    evolve: (m, { of: id, due }) => climbed(m, id, { rung: 5, due }),
    read: 'all',
    tell: { to: (m, e) => toldOfRung(m, e.of, 5), says: ['due'], push: null },
  },
  pressingAnswered: {
    evolve: (m, { of: id, text }) => ({
      pressings: (m.pressings ?? []).map((one) => (one.of === id ? { ...one, answer: text } : one)),
    }),
    read: 'all',
    tell: { to: (m, { rung }) => above(m, rung), says: ['text'], push: null },
  },
} as const satisfies EventRows<MatterKind, LadderEvents>
