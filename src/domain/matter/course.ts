// How a matter moves through its steps: handed in, confirmed, on to the next, back, standing still, and due dates.

import { shiftWorkingDays } from '../calendar/calendar'
import type { Light } from '../calendar/light'
import { localDate } from '../calendar/local-time'
import { isRefusal, refuse } from '../errors'
import { units } from '../notice/audience'
import { holds } from '../people/role'
import { actionOf } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { allUnits, coordinators, everybody, followers, invited, lead, office, team, unitsAtWork } from './audience'
import { claimDue, dueAfterPause, dueOf, onTimeOf } from './due'
import { type Context, type MatterKind, notOwn } from './kind'
import type { Matter } from './matter'
import { begin, calledOff } from './stage'
import { isBefore, type StepId, stepAfter, stepIds } from './step'
import { reminderDue, warningDue } from './sweep'
import { isSettled, takenUpAgain, tasksOf } from './task'

export interface CourseEvents {
  /** `own`: the lead coordinates the group as well, so that somebody else confirms */
  handedIn: { own?: true }
  /** who confirms has begun to read what was handed in */
  handInLookedAt: object
  /** before anybody looked */
  takenBack: object
  /** `onTime`: was what ends with this event done by its due date; absent where it was not yet noted */
  advanced: { from: StepId; to: StepId; due: string | null; onTime?: boolean }
  sentBack: { from: StepId; to: StepId; reason: string; due: string }
  paused: { reason: string; lookAgain: string }
  resumed: { due: string | null }
  pauseReminded: object
  extensionAsked: { days: number; reason: string; own?: true }
  extensionDecided: { granted: boolean; reason: string; due?: string }
  dueWarned: { light: Exclude<Light, 'green'> }
  /** the calendar of working days was changed; `windowEnds` when the result can be rated for longer */
  dueMoved: { due: string; why: 'calendar'; windowEnds?: string }
}

const action = actionOf<MatterKind, CourseEvents>()

const onward = (matter: Matter, _input: object, context: Context) => {
  const to = stepAfter(matter.step)
  if (to === undefined) return refuse('notNow')
  const due = dueOf(matter, to, context)
  return [{ type: 'advanced', from: matter.step, to, due, ...onTimeOf(matter, context.at) }] as const
}

/** Said with what awaits a confirmation that the lead could give as a coordinator, and may not. */
const ownIn = (matter: Matter, { actor }: Context) =>
  holds(actor, 'coordinator', matter.groupId) ? ({ own: true } as const) : {}

const confirmers = (matter: Matter, { own }: { readonly own?: true }) => [
  coordinators(matter),
  ...(own ? [office(matter)] : []),
]

/** Steps before this one, and this one when it is handed in. */
const backTo = (matter: Matter): readonly { readonly id: StepId }[] =>
  stepIds
    .filter((step) => isBefore(step, matter.step) || (step === matter.step && matter.handedIn))
    .map((id) => ({ id }))

export const courseActions = {
  handIn: action({
    at: ['topic', 'plan'],
    when: ['open', 'claimed', 'notHandedIn', 'complete'],
    by: ['lead'],
    shown: 'onward',
    fields: {},
    decide: (matter, _i, context) => [{ type: 'handedIn', ...ownIn(matter, context) }],
  }),
  // it is not lost to who wrote it as long as nobody has begun to read it
  takeBack: action({
    at: ['topic', 'plan'],
    when: ['open', 'handedIn', 'notLookedAt'],
    by: ['lead'],
    shown: 'work',
    atOnce: true,
    fields: {},
    decide: () => [{ type: 'takenBack' }],
  }),
  lookAtHandIn: action({
    at: ['topic', 'plan'],
    when: ['open', 'handedIn', 'notLookedAt'],
    by: ['coordinator'],
    not: notOwn,
    // opening the page does it
    shown: 'elsewhere',
    atOnce: true,
    fields: {},
    decide: () => [{ type: 'handInLookedAt' }],
  }),
  confirm: action({
    at: ['topic', 'plan'],
    when: ['open', 'handedIn', 'complete'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'onward',
    atOnce: true,
    fields: {},
    decide: onward,
  }),
  advance: action({
    at: ['research', 'parties', 'deliberation', 'implementation'],
    when: ['open', 'claimed', 'complete'],
    by: ['lead'],
    shown: 'onward',
    atOnce: true,
    fields: {},
    decide: onward,
  }),
  confirmAnswers: action({
    at: ['submission'],
    when: ['open', 'complete'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'onward',
    atOnce: true,
    fields: {},
    decide: (matter, input, context) => {
      const on = onward(matter, input, context)
      if (isRefusal(on) || !tasksOf(matter).every(isSettled)) return on
      // there is nothing to carry out: what was declined, or done at the table, is judged at once
      const due = dueOf(matter, 'evaluation', context)
      return [...on, { type: 'advanced', from: 'implementation', to: 'evaluation', due }]
    },
  }),
  sendBack: action({
    at: stepIds,
    // once the result is published people rate it: the matter then ends by closing or reopening only
    when: ['open', 'claimed', 'resultNotPublished', 'sendable'],
    by: ['coordinator'],
    shown: 'secondary',
    fields: { to: { kind: 'oneOf', of: stepIds }, reason: publicWords.reason },
    target: { field: 'to', among: backTo, refused: 'notNow' },
    decide: (matter, input, context) => [
      { type: 'sentBack', from: matter.step, ...input, due: dueOf(matter, input.to, context) },
    ],
  }),
  pause: action({
    at: stepIds,
    when: ['open', 'claimed', 'resultNotPublished'],
    by: ['lead', 'coordinator'],
    shown: 'secondary',
    fields: { lookAgain: { kind: 'date', from: 'tomorrow' }, reason: publicWords.reason },
    decide: (_m, input, { at }) =>
      input.lookAgain > localDate(at) ? [{ type: 'paused', ...input }] : refuse('dateInPast'),
  }),
  resume: action({
    at: stepIds,
    when: ['paused'],
    by: ['lead', 'coordinator'],
    shown: 'onward',
    fields: {},
    // who led it may be gone since: then it waits for another from now on
    decide: (matter, _i, context) => [
      {
        type: 'resumed',
        due: matter.unclaimedSince === null ? dueAfterPause(context.calendar, matter, context.at) : claimDue(context),
      },
    ],
  }),
  askExtension: action({
    at: stepIds,
    when: ['open', 'claimed', 'resultNotPublished', 'notOverdueYet', 'noExtensionPending'],
    by: ['lead'],
    shown: 'secondary',
    fields: { days: { kind: 'count', min: 1, max: 60 }, reason: publicWords.reason },
    decide: (matter, input, context) =>
      matter.due !== null && localDate(context.at) < matter.due
        ? [{ type: 'extensionAsked', ...input, ...ownIn(matter, context) }]
        : refuse('tooLateToExtend'),
  }),
  decideExtension: action({
    at: stepIds,
    when: ['open', 'extensionPending'],
    by: ['coordinator'],
    not: notOwn,
    shown: 'onward',
    fields: { granted: { kind: 'yesNo' }, reason: publicWords.reason },
    decide: (matter, input, { calendar }) => {
      if (matter.extension === null || matter.due === null) return refuse('noExtensionAsked')
      const due = shiftWorkingDays(calendar, matter.due, matter.extension.days)
      return [{ type: 'extensionDecided', ...input, ...(input.granted ? { due } : {}) }]
    },
  }),
  warnDue: action({
    at: stepIds,
    when: ['open'],
    by: ['clock'],
    shown: 'never',
    fields: { light: { kind: 'oneOf', of: ['yellow', 'red'] } },
    decide: (matter, { light }, { calendar, at }) =>
      warningDue(matter, calendar, at) === light ? [{ type: 'dueWarned', light }] : refuse('notNow'),
  }),
  moveDue: action({
    at: stepIds,
    when: ['running'],
    by: ['clock'],
    shown: 'never',
    fields: { due: { kind: 'date' }, windowEnds: { kind: 'date', optional: true } },
    decide: (matter, input) =>
      matter.due === null ? refuse('notNow') : [{ type: 'dueMoved', ...input, why: 'calendar' }],
  }),
  remindPause: action({
    at: stepIds,
    when: ['paused', 'pauseNotReminded'],
    by: ['clock'],
    shown: 'never',
    fields: {},
    decide: (matter, _i, { at }) => (reminderDue(matter, at) ? [{ type: 'pauseReminded' }] : refuse('notNow')),
  }),
} as const

export const courseEvents = {
  handedIn: {
    evolve: (m) => ({ handedIn: true, ...(m.handInLooked === undefined ? {} : { handInLooked: false }) }),
    read: 'all',
    tell: { to: confirmers, says: [], push: 'todo' },
  },
  handInLookedAt: { evolve: () => ({ handInLooked: true }), read: 'inside', tell: null },
  takenBack: { evolve: () => ({ handedIn: false }), read: 'all', tell: null },
  advanced: {
    evolve: (m, { to, due }, at) => ({
      ...begin(at, due),
      step: to,
      ...(to === 'implementation' ? { tasks: tasksOf(m) } : {}),
    }),
    read: 'all',
    tell: {
      to: (m, { to }) => [...followers, team(m), coordinators(m), ...(to === 'implementation' ? [allUnits(m)] : [])],
      says: ['from', 'to', 'due'],
      push: 'progress',
    },
  },
  sentBack: {
    evolve: (m, { from, to, due }, at) => ({
      ...begin(at, due),
      step: to,
      // what the units were sent no longer stands once it is worked on again
      ...(from !== to && !isBefore('submission', to) ? { outcome: null, unitAnswers: [] } : {}),
      ...(isBefore(to, 'deliberation') ? { meetings: calledOff(m) } : {}),
      ...(to === 'implementation' ? { tasks: takenUpAgain(m.tasks, due) } : {}),
    }),
    read: 'all',
    tell: {
      // units whose answers no longer stand must know, and those who were asked to a meeting that is called off
      to: (m, { from, to }, before) => [
        ...followers,
        team(m),
        ...invited(before),
        ...(from === to ? [] : [allUnits(before)]),
      ],
      says: ['from', 'to', 'reason', 'due'],
      push: 'progress',
    },
  },
  paused: {
    evolve: (_m, { reason, lookAgain }, at) => ({ status: 'paused', pause: { reason, lookAgain, since: at } }),
    read: 'all',
    tell: {
      to: (m) => [...followers, team(m), coordinators(m), allUnits(m)],
      says: ['reason', 'lookAgain'],
      push: 'progress',
    },
  },
  resumed: {
    evolve: (m, { due }, at) => ({
      status: 'open',
      pause: null,
      due,
      warned: 'none',
      ...(m.unclaimedSince === null ? {} : { unclaimedSince: at, stepFrom: localDate(at) }),
    }),
    read: 'all',
    tell: { to: (m) => [...followers, team(m), coordinators(m), allUnits(m)], says: ['due'], push: 'progress' },
  },
  pauseReminded: {
    evolve: (m) => ({ pause: m.pause && { ...m.pause, reminded: true } }),
    read: 'inside',
    tell: { to: (m) => [lead(m), coordinators(m)], says: [], push: 'todo' },
  },
  extensionAsked: {
    evolve: (_m, { days, reason }) => ({ extension: { days, reason } }),
    read: 'all',
    tell: { to: confirmers, says: ['days', 'reason'], push: 'todo' },
  },
  extensionDecided: {
    evolve: (_m, { due }) => ({ extension: null, ...(due === undefined ? {} : { due, warned: 'none' }) }),
    read: 'all',
    tell: { to: (m) => [team(m)], says: ['granted', 'reason', 'due'], push: 'todo' },
  },
  dueWarned: {
    evolve: (_m, { light }) => ({ warned: light }),
    read: 'all',
    tell: {
      to: (m, { light }) => [lead(m), coordinators(m), units(unitsAtWork(m)), ...(light === 'red' ? [office(m)] : [])],
      says: ['light'],
      push: 'todo',
    },
  },
  dueMoved: {
    evolve: (m, { due, windowEnds }) => ({
      due,
      warned: 'none',
      ...(windowEnds === undefined ? {} : { result: m.result && { ...m.result, windowEnds } }),
    }),
    read: 'all',
    tell: {
      to: (m, { windowEnds }) => [team(m), coordinators(m), ...(windowEnds === undefined ? [] : everybody)],
      says: ['due'],
      push: null,
    },
  },
} as const satisfies EventRows<MatterKind, CourseEvents>
