// One line of the figures that have a time to them: what came, what of it is done, after how many days.

import type { Output } from '@domain/contract'

type SplitRow = Output<'figure.split'>['groups'][number]
export type Took = SplitRow['reports']

/** What the list behind a number is of. */
export type Listed = 'report' | 'matter'

export interface TookLine {
  readonly id: string
  readonly name: string
  readonly reports: Took
  readonly matters: Took
  /** leads to the list behind it */
  readonly onTap?: ((kind: Listed) => void) | undefined
}

const none: Took = { came: 0, done: 0, median: null, ninetieth: null }

/** Months in which either came, in their order. */
export const monthsOf = ({ reports, matters }: Output<'figure.trend'>): readonly TookLine[] =>
  [...new Set([...reports, ...matters].map(({ month }) => month))].sort().map((id) => ({
    id,
    name: id,
    reports: reports.find(({ month }) => month === id) ?? none,
    matters: matters.find(({ month }) => month === id) ?? none,
  }))

/** The days of a month that lie in the span, both included. */
export const within = (month: string, span: { readonly from: string; readonly to: string }) => {
  const last = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const [from, to] = [`${month}-01`, `${month}-${String(last).padStart(2, '0')}`]
  return { from: from < span.from ? span.from : from, to: to > span.to ? span.to : to }
}
