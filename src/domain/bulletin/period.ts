// The spans of time that a bulletin gives account of: a month, half a year, a year, by local dates.

import { addDays, localDate } from '../calendar/local-time'

export const spans = ['month', 'half', 'year'] as const
export type Span = (typeof spans)[number]

export interface Period {
  readonly span: Span
  /** local dates, both included */
  readonly from: string
  readonly to: string
}

const months: Readonly<Record<Span, number>> = { month: 1, half: 6, year: 12 }

const firstOf = (year: number, month: number): string =>
  `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`

/** The span in which a local date lies. */
export const periodOf = (span: Span, date: string): Period => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1]
  const first = month - (month % months[span])
  return { span, from: firstOf(year, first), to: addDays(firstOf(year, first + months[span]), -1) }
}

/** Those that ended last before an instant: the month, and with it perhaps half a year and a year. */
export const endedBefore = (at: string): readonly Period[] => {
  const last = addDays(`${localDate(at).slice(0, 7)}-01`, -1)
  return spans.map((span) => periodOf(span, last)).filter(({ to }) => to === last)
}

/** From the first of January to the end of the period. */
export const yearUpTo = ({ to }: Pick<Period, 'to'>): { readonly from: string; readonly to: string } => ({
  from: `${to.slice(0, 4)}-01-01`,
  to,
})
