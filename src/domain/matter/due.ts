// By when a step is to be done.

import {
  addWorkingDays,
  type Calendar,
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

/** Is whatever ends now still within its due date? */
export const isOnTime = (matter: Pick<Matter, 'due'>, at: string): boolean =>
  matter.due === null || localDate(at) <= matter.due
