// Which notices about a report ask for something, and until when they do.

import type { Askings } from '../process/asking'
import type { ReportEventType } from './event'
import type { Report } from './report'

/** The desk owes an answer. While the reporter is asked, it owes none. */
const owed = ({ status }: Report): boolean => status === 'submitted' || status === 'appealed'

export const reportAskings: Askings<Report, ReportEventType> = {
  submitted: { still: owed, by: ['transferred'] },
  transferred: { still: owed },
  added: { still: owed },
  urged: { still: owed, by: ['transferred'] },
  dueWarned: { still: (report) => owed(report) && report.warned !== 'none' },
  asked: { still: ({ status }) => status === 'asked' },
  appealed: { still: ({ status }) => status === 'appealed' },
}
