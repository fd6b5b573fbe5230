// The clock's commands to reports: warning the desk that an answer is due.

import { clock } from '../../domain/people/role'
import { decideReport, reportProcess } from '../../domain/report/process'
import { sweeping, today } from '../process/sweep'
import { appendToReport, reportKept } from './append'
import { loadReport } from './load'

/** Far beyond the last working day before a due date, whatever holidays lie between. */
const horizonDays = 15

export const sweepReports = sweeping({
  ...reportKept,
  process: reportProcess,
  candidates: `t.due <= ${today} + ${horizonDays} and t.state ->> 'warned' <> 'red'`,
  load: (db, directory, { districtId, id }, _command, at) =>
    loadReport(db, directory, { districtId, id, actor: clock, trackingHash: null, at, requestId: null, pictures: [] }),
  decide: ({ state, context }, command) => decideReport(state, command, context),
  append: appendToReport,
})
