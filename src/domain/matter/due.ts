// By when a step is to be done.

import {
  addWorkingDays,
  type Calendar,
  movedDue,
  nextWorkingDay,
  shiftWorkingDays,
  workingDaysBetween,
} from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import type { Terms } from '../district/term'
import type { ClaimScope, Matter } from './matter'
import type { StepId } from './step'
import { isSettled, tasksOf } from './task'

/** What due dates are reckoned with. */
export interface Reckoning {
  readonly calendar: Calendar
  readonly terms: Terms
  /** ISO instant */
  readonly at: string
}

/** The due date of a step that begins now; step 7 ends with the last of its tasks. */
export const dueOf = (matter: Matter, step: StepId, { calendar, terms, at }: Reckoning): string => {
  const standard = addWorkingDays(calendar, at, terms.step[step])
  if (step !== 'implementation') return standard
  const tasks = matter.step === 'submission' ? tasksOf(matter) : matter.tasks
  const dates = tasks.filter((task) => !isSettled(task)).map((task) => task.due)
  return dates.reduce((latest, date) => (date > latest ? date : latest), dates[0] ?? standard)
}

/** The due date when somebody begins to lead: a result that can be rated keeps its dates. */
export const dueOfClaim = (matter: Matter, reckoning: Reckoning): string =>
  (matter.result === null ? null : matter.due) ?? dueOf(matter, matter.step, reckoning)

/** The date by which somebody of the group should have claimed; the day after, the claim is widened. */
export const claimDue = ({ calendar, terms, at }: Reckoning): string => addWorkingDays(calendar, at, terms.widen)

/** By when a widened claim is due: for the district the day before somebody is assigned; to assign, one working day. */
export const widenedDue = (
  matter: Pick<Matter, 'unclaimedSince'>,
  scope: Exclude<ClaimScope, 'group'>,
  { calendar, terms, at }: Reckoning,
): string =>
  scope === 'assign'
    ? nextWorkingDay(calendar, at)
    : addWorkingDays(calendar, matter.unclaimedSince ?? at, terms.assign)

/** Until when a result published now can be rated, and by when the coordinator then closes the matter. */
export const ratingDates = ({ calendar, terms, at }: Reckoning): { windowEnds: string; due: string } => {
  const windowEnds = addWorkingDays(calendar, at, terms.step.evaluation)
  return { windowEnds, due: shiftWorkingDays(calendar, windowEnds, terms.answer) }
}

/** A due date moved on by the working days that a pause lasted. */
export const dueAfterPause = (calendar: Calendar, matter: Matter, at: string): string | null =>
  matter.due === null || matter.pause === null
    ? matter.due
    : shiftWorkingDays(
        calendar,
        matter.due,
        Math.max(0, workingDaysBetween(calendar, localDate(matter.pause.since), localDate(at))),
      )

const later = (one: string, other: string): string => (one > other ? one : other)

interface MovedDates {
  readonly due: string
  /** absent when the window for ratings stays as it is */
  readonly windowEnds?: string
}

/**
 * The dates of a matter once the calendar has changed; null when they stay. Step 7 is due with its last task, on a date that
 * people named. While a matter is paused its days do not run. What residents were promised for rating is never shortened.
 */
export const movedDates = (
  matter: Matter,
  before: Calendar,
  now: Pick<Reckoning, 'calendar' | 'at'>,
): MovedDates | null => {
  const { calendar, at } = now
  const { due, step, result, pause } = matter
  if (due === null) return null
  if (step === 'implementation' && matter.tasks.some((task) => task.due === due)) return null
  const today = localDate(at)
  const moved = movedDue(before, calendar, due, pause === null ? today : localDate(pause.since))
  if (step !== 'evaluation' || result === null) return moved === due ? null : { due: moved }
  const windowEnds = later(result.windowEnds, movedDue(before, calendar, result.windowEnds, today))
  if (windowEnds === result.windowEnds) return moved === due ? null : { due: later(moved, windowEnds) }
  return { due: later(moved, windowEnds), windowEnds }
}

/** Is whatever ends now still within its due date? */
const isOnTime = (matter: Pick<Matter, 'due'>, at: string): boolean =>
  matter.due === null || localDate(at) <= matter.due

/**
 * Said with what ends now: was it on time. Nothing of a step in which a matter came in from elsewhere, whose days were never
 * counted here.
 */
export const onTimeOf = (
  matter: Pick<Matter, 'due' | 'imported' | 'step' | 'stepFrom' | 'openedAt'>,
  at: string,
): { readonly onTime?: boolean } =>
  matter.imported?.step === matter.step && matter.stepFrom === localDate(matter.openedAt)
    ? {}
    : { onTime: isOnTime(matter, at) }
