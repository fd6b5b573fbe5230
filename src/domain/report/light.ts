// The light of a report that waits for an answer.

import type { Calendar } from '../calendar/calendar'
import { type Awaited, daysLeft, type Light } from '../calendar/light'
import { localDate } from '../calendar/local-time'
import type { Report } from './report'

/**
 * Yellow on the last working day before the answer is due and on that day itself, red afterwards; null when nothing is
 * owed. A step turns yellow with two days left: of the two days in which a report is answered, that would be both.
 */
export const reportLight = (calendar: Calendar, report: Pick<Report, 'due'>, at: string): Light | null => {
  if (report.due === null) return null
  if (localDate(at) > report.due) return 'red'
  return daysLeft(calendar, { due: report.due }, at) <= 1 ? 'yellow' : 'green'
}

/** What the date is for by which a report is due. */
export const awaitedBy = ({ status }: { readonly status: string }): Awaited =>
  status === 'appealed' ? 'appeal' : 'answer'

/** The warning to be given now; null when there is none, or it was given. */
export const reportWarningDue = (
  report: Pick<Report, 'due' | 'warned'>,
  calendar: Calendar,
  at: string,
): Exclude<Light, 'green'> | null => {
  const now = reportLight(calendar, report, at)
  return now === null || now === 'green' || now === report.warned || report.warned === 'red' ? null : now
}
