// The columns of a report's current row that are derived from its state.

import type { Report } from '../../domain/report/report'
import { urgencyOf } from '../log/urgency'

export const rowOf = (report: Report, at: string) => ({
  version: report.version,
  state: report,
  status: report.status,
  group_id: report.groupId,
  matter_id: report.matterId,
  due: report.due,
  urgency: urgencyOf(report.due, at),
  updated_at: at,
})
