// Running numbers that people can say on the phone: year and count, without gaps, counted in the database.

import { localDate } from '../../domain/calendar/calendar'

/** Name of the counter and what stands before its value. */
export const numberingOf = (kind: 'report' | 'matter', at: string): { counter: string; prefix: string } => {
  const year = localDate(at).slice(0, 4)
  return { counter: `${kind} ${year}`, prefix: kind === 'report' ? `${year}-` : `X${year}-` }
}
