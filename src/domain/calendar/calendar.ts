// Working days: which dates count, and how many lie between two of them. Dates are `YYYY-MM-DD` in China Standard Time.

/** Dates on which the weekly rhythm does not hold: holidays (`rest`) and make-up working days (`work`, 调休). */
export type Calendar = Readonly<Record<string, 'rest' | 'work'>>

const day = 86_400_000
const chinaOffset = 8 * 3_600_000

/** The local date of an instant. China keeps one zone without summer time. */
export const localDate = (at: string): string => new Date(Date.parse(at) + chinaOffset).toISOString().slice(0, 10)

const shift = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10)

export const isWorkingDay = (calendar: Calendar, date: string): boolean => {
  const exception = calendar[date]
  if (exception) return exception === 'work'
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6
}

/**
 * The date that lies `days` working days after the local date of `at`; the day itself does not count.
 * Zero days is the day itself.
 */
export const addWorkingDays = (calendar: Calendar, at: string, days: number): string => {
  let date = localDate(at)
  for (let left = days; left > 0; ) {
    date = shift(date, 1)
    if (isWorkingDay(calendar, date)) left -= 1
  }
  return date
}

/** The local date of `at` if it is a working day, otherwise the next one. */
export const nextWorkingDay = (calendar: Calendar, at: string): string =>
  isWorkingDay(calendar, localDate(at)) ? localDate(at) : addWorkingDays(calendar, at, 1)

/** A local date moved on by working days. */
export const shiftWorkingDays = (calendar: Calendar, date: string, days: number): string =>
  addWorkingDays(calendar, `${date}T12:00:00+08:00`, days)

/** Working days after `from` up to and including `to`; negative when `to` lies before. Both are local dates. */
export const workingDaysBetween = (calendar: Calendar, from: string, to: string): number => {
  if (to < from) return 0 - workingDaysBetween(calendar, to, from)
  let count = 0
  for (let date = shift(from, 1); date <= to; date = shift(date, 1)) {
    if (isWorkingDay(calendar, date)) count += 1
  }
  return count
}

/** The last instant of a local date, for comparing a due date with a clock. */
export const endOf = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - chinaOffset + day - 1).toISOString()

export const addDays = shift
