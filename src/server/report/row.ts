// A report's current row: the columns that are derived from its state, and what they say of it.

import { awaiting, type Report } from '../../domain/report/report'
import { quoted } from '../db/statement'
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

/** SQL: the report of this alias waits for an answer. */
export const waits = (alias: string): string => `${alias}.status in (${quoted(awaiting)})`
