// The periods that figures are asked for, as local dates, both included.

import { addDays } from '@domain/calendar/local-time'

export const periods = ['month', 'quarter', 'year', 'custom'] as const
export type Period = (typeof periods)[number]

export interface Span {
  readonly from: string
  readonly to: string
}

const two = (number: number): string => String(number).padStart(2, '0')

/** From the first day of the month of a local date, `months` long. */
const spanOf = (year: number, month: number, months: number): Span => {
  const after = month + months > 12 ? `${year + 1}-${two(month + months - 12)}-01` : `${year}-${two(month + months)}-01`
  return { from: `${year}-${two(month)}-01`, to: addDays(after, -1) }
}

/** The month, quarter or year that a local date lies in. */
export const periodOf = (period: Exclude<Period, 'custom'>, today: string): Span => {
  const year = Number(today.slice(0, 4))
  const month = Number(today.slice(5, 7))
  if (period === 'month') return spanOf(year, month, 1)
  if (period === 'quarter') return spanOf(year, month - ((month - 1) % 3), 3)
  return spanOf(year, 1, 12)
}
