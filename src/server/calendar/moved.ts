// A holiday that is announced later: what is open was promised in working days, so its dates move, with an event that says
// why.

import type { Calendar } from '../../domain/calendar/calendar'
import { movedDates } from '../../domain/matter/due'
import type { Matter } from '../../domain/matter/matter'
import type { Paper } from '../../domain/process/paper'
import { papersOf } from '../../domain/process/registry'
import { movedIn } from '../../domain/process/succession'
import { movedOwed } from '../../domain/report/action'
import type { Report } from '../../domain/report/report'
import { run, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import type { RequestContext } from '../http/call'
import { datedPapers } from '../paper/store'
import { sendToMatter, sendToPaper, sendToReport } from '../process/send'

type Moving = Pick<RequestContext, 'db' | 'districtId' | 'at' | 'newId' | 'processes'>

const openReports = statement<{ state: Report }>(
  'calendar.openReports',
  `select r.state from report r where r.district_id = $1 and (r.due is not null or r.status = 'asked') order by r.id`,
)

const openMatters = statement<{ state: Matter }>(
  'calendar.openMatters',
  `select m.state from matter m where m.district_id = $1 and m.status in ('open', 'paused') and m.due is not null
   order by m.id`,
)

/** Inside the transaction in which the calendar was changed; `directory` holds it as it is now. */
export const moveDues = async (call: Moving, before: Calendar, directory: DistrictDirectory): Promise<void> => {
  const { db, districtId, at } = call
  const now = { calendar: directory.calendar, at }
  for (const { state } of await run(db, openReports, [districtId])) {
    const due = movedOwed(state, before, now)
    if (due !== null) await sendToReport(call, directory, state.id, { action: 'moveDue', due })
  }
  for (const { state } of await run(db, openMatters, [districtId])) {
    const dates = movedDates(state, before, now)
    if (dates !== null) await sendToMatter(call, directory, state.id, { action: 'moveDue', ...dates })
  }
  const papers = papersOf(call.processes)
  for (const { id, kind, state } of await datedPapers(db, districtId)) {
    const process = papers[kind]
    if (process === undefined) continue
    const moved = movedIn(process, state as Paper, before, now)
    if (moved !== undefined) await sendToPaper(call, directory, process, id, { action: 'moveDue', moved })
  }
}
