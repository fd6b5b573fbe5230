// The traffic light of a due date: green, yellow when little is left, red when it is over.

import { type Calendar, workingDaysBetween } from './calendar'
import { localDate } from './local-time'

export const lights = ['red', 'yellow', 'green'] as const
export type Light = (typeof lights)[number]

/** What a date that is due is for: a step of a matter, its being claimed, the answer to a report or to an appeal. */
export type Awaited = 'step' | 'claim' | 'answer' | 'appeal'

export interface Span {
  /** first local date that counts */
  readonly from: string
  /** last local date that is still in time */
  readonly due: string
}

/** Working days left until the due date; negative when overdue, also on a day of rest right after it. */
export const daysLeft = (calendar: Calendar, span: Pick<Span, 'due'>, now: string): number => {
  const today = localDate(now)
  const left = workingDaysBetween(calendar, today, span.due)
  return today > span.due ? Math.min(left, -1) : left
}

/** Yellow at 20 % or two working days left, whichever comes first; red after the due date. */
export const light = (calendar: Calendar, span: Span, now: string): Light => {
  if (localDate(now) > span.due) return 'red'
  const left = daysLeft(calendar, span, now)
  const whole = workingDaysBetween(calendar, span.from, span.due)
  return left <= 2 || left <= whole * 0.2 ? 'yellow' : 'green'
}
