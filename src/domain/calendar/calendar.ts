// Working days: which dates count, and how many lie between two of them. Dates are `YYYY-MM-DD` in China Standard Time.

import { addDays, localDate, localInstant } from './local-time'

/** Dates on which the weekly rhythm does not hold: holidays (`rest`) and make-up working days (`work`, 调休). */
export type Calendar = Readonly<Record<string, 'rest' | 'work'>>

const day = 86_400_000

const isWeekday = (date: string): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/** Of the years that dates of this product lie in. */
const newYears = Array.from({ length: 100 }, (_, index) => `${2000 + index}-01-01`)

export const isWorkingDay = (calendar: Calendar, date: string): boolean => {
  const exception = calendar[date]
  if (exception) return exception === 'work'
  // the one holiday that never moves: nobody need have announced the year
  if (date.endsWith('-01-01')) return false
  return isWeekday(date)
}

/**
 * The date that lies `days` working days after the local date of `at`; the day itself does not count.
 * Zero days is the day itself.
 */
export const addWorkingDays = (calendar: Calendar, at: string, days: number): string => {
  let date = localDate(at)
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  return date
}

/** The local date of `at` if it is a working day, otherwise the next one. */
export const nextWorkingDay = (calendar: Calendar, at: string): string =>
  isWorkingDay(calendar, localDate(at)) ? localDate(at) : addWorkingDays(calendar, at, 1)

/** A local date moved on by working days. */
export const shiftWorkingDays = (calendar: Calendar, date: string, days: number): string =>
  addWorkingDays(calendar, localInstant(date, '12:00'), days)

/**
 * Where a due date lies when the calendar has changed: as many working days from today as before. What is past stays
 * where it was missed.
 */
export const movedDue = (before: Calendar, after: Calendar, due: string, today: string): string => {
  if (due < today) return due
  const left = workingDaysBetween(before, today, due)
  return left > 0 ? shiftWorkingDays(after, today, left) : nextWorkingDay(after, localInstant(due, '12:00'))
}

/** The exceptions in order, and by how much those up to each have changed the number of working days. */
interface Exceptions {
  readonly dates: readonly string[]
  readonly changes: readonly number[]
}

const kept = new WeakMap<Calendar, Exceptions>()

const exceptionsOf = (calendar: Calendar): Exceptions => {
  const known = kept.get(calendar)
  if (known !== undefined) return known
  const dates = [...new Set([...Object.keys(calendar), ...newYears])].sort()
  let sum = 0
  const changes = dates.map((date) => {
    sum += Number(isWorkingDay(calendar, date)) - Number(isWeekday(date))
    return sum
  })
  const made = { dates, changes }
  kept.set(calendar, made)
  return made
}

/** By how much the exceptions up to and including this date have changed the number of working days. */
const changeUpTo = ({ dates, changes }: Exceptions, date: string): number => {
  let low = 0
  let high = dates.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((dates[middle] ?? '') <= date) low = middle + 1
    else high = middle
  }
  return changes[low - 1] ?? 0
}

/** Mondays to Fridays up to and including this date, counted from Monday, 1969-12-29. */
const weekdaysUpTo = (date: string): number => {
  const days = Date.parse(`${date}T00:00:00Z`) / day + 3
  const weeks = Math.floor(days / 7)
  return weeks * 5 + Math.min(days - weeks * 7 + 1, 5)
}

/**
 * Working days after `from` up to and including `to`; negative when `to` lies before. Both are local dates. Lists ask
 * for every row, some of them years apart, so nothing here goes day by day.
 */
export const workingDaysBetween = (calendar: Calendar, from: string, to: string): number => {
  const exceptions = exceptionsOf(calendar)
  const upTo = (date: string): number => weekdaysUpTo(date) + changeUpTo(exceptions, date)
  return upTo(to) - upTo(from)
}
