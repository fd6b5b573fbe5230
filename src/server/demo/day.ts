// Dates of the demo, counted from the day on which it is loaded, so that every light is as the story says.

import { addWorkingDays, type Calendar, workingDaysBetween } from '../../domain/calendar/calendar'
import { type Light, light } from '../../domain/calendar/light'
import { addDays, localDate, localInstant } from '../../domain/calendar/local-time'
import type { Terms } from '../../domain/district/term'
import type { StepId } from '../../domain/matter/step'

export interface Today {
  /** ISO instant of loading */
  readonly now: string
  readonly calendar: Calendar
  readonly terms: Terms
}

/** Local date so many days from today. */
export const dayFrom = ({ now }: Pick<Today, 'now'>, days: number): string => addDays(localDate(now), days)

/** An instant of that day, China Standard Time. */
export const instantFrom = (today: Pick<Today, 'now'>, days: number, clock: string): string =>
  localInstant(dayFrom(today, days), clock)

const day = 86_400_000

/** So many days ago, at an hour when people are at work; the order of two instants stays as it is. */
export const officeTime = ({ now }: Pick<Today, 'now'>, daysAgo: number): number => {
  const at = Date.parse(now) - daysAgo * day
  const midnight = Date.parse(localInstant(localDate(new Date(at).toISOString())))
  return midnight + day * 0.375 + (at - midnight) * 0.375
}

/** How far back a story may have to look: a long holiday lies between. */
const farthest = 60

const daysBack = (is: (ago: number) => boolean): readonly number[] =>
  Array.from({ length: farthest }, (_one, ago) => ago).filter(is)

const nth = (days: readonly number[], share: number): number => days[Math.floor((days.length - 1) * share)] ?? 0

/** How many days ago a step of this length began, if its light is this one today. */
export const stepBegan = (today: Today, step: StepId, wanted: Light): number => {
  const { now, calendar, terms } = today
  const days = daysBack((ago) => {
    const from = dayFrom(today, -ago)
    const due = addWorkingDays(calendar, localInstant(from, '12:00'), terms.step[step])
    return light(calendar, { from, due }, now) === wanted
  })
  // red: some days over, not weeks
  return wanted === 'red' ? nth(days.slice(0, 8), 1) : nth(days, wanted === 'green' ? 0.6 : 0.5)
}

/** How many days ago a matter was opened that nobody has claimed: new, widened to the district, or to be assigned. */
export const openedUnclaimed = ({ now, calendar, terms }: Today, wanted: Light): number => {
  const today = localDate(now)
  const waited = (ago: number): number => workingDaysBetween(calendar, addDays(today, -ago), today)
  const { widen, assign } = terms
  if (wanted === 'green')
    return nth(
      daysBack((ago) => waited(ago) <= 1),
      0.5,
    )
  return wanted === 'yellow'
    ? nth(
        daysBack((ago) => waited(ago) > widen && waited(ago) < assign),
        0,
      )
    : nth(
        daysBack((ago) => waited(ago) > assign + 2),
        0,
      )
}
