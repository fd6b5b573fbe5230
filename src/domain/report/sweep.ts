// What the clock has to do with a report now.

import type { Calendar } from '../calendar/calendar'
import type { AnyReportCommand } from './decide'
import { reportWarningDue } from './light'
import type { Report } from './report'

/** The commands that the clock sends for this report now. */
export const dueReportCommands = (report: Report, at: string, calendar: Calendar): readonly AnyReportCommand[] => {
  const light = reportWarningDue(report, calendar, at)
  return light === null ? [] : [{ action: 'warnDue', light }]
}
