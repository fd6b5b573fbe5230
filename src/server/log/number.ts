// Running numbers that people can say on the phone: the year, and a count that runs on. A number that was drawn and not
// used is left out.

import { localDate } from '../../domain/calendar/calendar'
import type { SubjectKind } from '../../domain/process/registry'

/** What stands before the count; matters have an X. */
export const numberPrefix = (kind: SubjectKind, at: string): string => {
  const year = localDate(at).slice(0, 4)
  return kind === 'report' ? `${year}-` : `X${year}-`
}

/** SQL: the next count of reports or matters, five digits or more. */
export const nextCount = {
  report: "to_char(nextval('report_number'), 'FM9999999900000')",
  matter: "to_char(nextval('matter_number'), 'FM9999999900000')",
} as const
