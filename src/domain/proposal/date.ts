// The dates of a proposal: when it was handed in, by when its answer is due, what is awaited next.

import { addWorkingDays, type Calendar, isWorkingDay, nextWorkingDay } from '../calendar/calendar'
import { addDays, localDate, localInstant } from '../calendar/local-time'
import type { ProposalSetting } from './setting'

/** Handed in before, during or after the plenary: what comes after it is an ordinary one of the year. */
export type Period = 'before' | 'during' | 'after'

const lastDayOf = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

/** The same day so many months on, or the last one of a shorter month. */
export const addMonths = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const count = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(count / 12), ((count % 12) + 12) % 12]
  const to = Math.min(day, lastDayOf(toYear, toMonth))
  return [toYear, String(toMonth + 1).padStart(2, '0'), String(to).padStart(2, '0')].join('-')
}

/** So many months on; a day of rest moves it to the next working day. */
export const monthsOn = (calendar: Calendar, date: string, months: number): string =>
  nextWorkingDay(calendar, localInstant(addMonths(date, months), '12:00'))

/** The last working day that is no later than so many months on: a legal end is never passed. */
export const lastWithin = (calendar: Calendar, date: string, months: number): string => {
  let last = addMonths(date, months)
  while (!isWorkingDay(calendar, last)) last = addDays(last, -1)
  return last
}

export const daysOn = (calendar: Calendar, at: string, days: number): string => addWorkingDays(calendar, at, days)

export const periodOf = ({ opensOn, closesAt, monthsBefore }: ProposalSetting, at: string): Period => {
  if (opensOn === null || closesAt === null || Date.parse(at) > Date.parse(closesAt)) return 'after'
  const today = localDate(at)
  if (today >= opensOn) return 'during'
  return today >= addMonths(opensOn, -monthsBefore) ? 'before' : 'after'
}

/** The earliest of these that there is. */
export const earliest = (dates: readonly (string | null | undefined)[]): string | null =>
  dates.reduce<string | null>((first, date) => (date && (first === null || date < first) ? date : first), null)
