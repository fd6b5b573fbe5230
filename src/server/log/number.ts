// Running numbers that people can say on the phone: the year, and a count that runs on. A number that was drawn and not
// used is left out.

import { localDate } from '../../domain/calendar/local-time'

/** What stands before the count; reports have the year alone. */
export const numberPrefix = ({ prefix }: { readonly prefix: string }, at: string): string =>
  `${prefix}${localDate(at).slice(0, 4)}-`

const next = (sequence: string): string => `to_char(nextval('${sequence}'), 'FM9999999900000')`

/** SQL: the next count of each table, five digits or more. */
export const nextCount = {
  report: next('report_number'),
  matter: next('matter_number'),
  paper: next('paper_number'),
} as const
