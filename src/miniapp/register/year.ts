// A year of dates to mark as rest or work: its months as weeks, and what a tap on a date makes of it.

import { type Calendar, isWorkingDay } from '@domain/calendar/calendar'
import { addDays } from '@domain/calendar/local-time'

/** `null` takes a mark away. */
export type Marks = Readonly<Record<string, 'rest' | 'work' | null>>

const two = (number: number): string => String(number).padStart(2, '0')

export interface Month {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
}

/** The first month of what is shown at once on a day: months are counted from the year 0 on. */
export const firstMonth = (date: string, atOnce: number): number => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1
  return count - (count % atOnce)
}

export const monthsFrom = (first: number, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, at) => ({ year: Math.floor((first + at) / 12), month: ((first + at) % 12) + 1 }))

interface MonthDates {
  /** empty places before the first date, so that a week begins on Monday */
  readonly before: number
  readonly dates: readonly string[]
}

export const datesOf = (year: number, month: number): MonthDates => {
  const first = `${year}-${two(month)}-01`
  const dates: string[] = []
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) dates.push(date)
  return { before: (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7, dates }
}

/** The calendar as it is after the changes. */
export const marked = (calendar: Calendar, changes: Marks): Calendar =>
  Object.fromEntries(
    Object.entries({ ...calendar, ...changes }).filter(
      (entry): entry is [string, 'rest' | 'work'] => entry[1] !== null,
    ),
  )

/** The changes after a tap turned a date round. Back to what is saved is no change; a mark says what the weekday does not. */
export const tapped = (calendar: Calendar, changes: Marks, date: string): Marks => {
  const works = !isWorkingDay(marked(calendar, changes), date)
  const { [date]: _before, ...others } = changes
  if (isWorkingDay(calendar, date) === works) return others
  const mark = isWorkingDay({}, date) === works ? null : works ? 'work' : 'rest'
  return { ...others, [date]: mark }
}
