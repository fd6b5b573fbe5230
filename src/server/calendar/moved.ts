// A holiday that is announced later: what is open was promised in working days, so its dates move, with an event that says
// why.

import { type Calendar, movedDue } from '../../domain/calendar/calendar'
import { localDate } from '../../domain/calendar/local-time'
import { isRefusal } from '../../domain/errors'
import { clock } from '../../domain/people/role'
import { owedOn } from '../../domain/report/action'
import { decideReport } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import { run, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import { AppError } from '../http/app-error'
import type { RequestContext } from '../http/call'
import { appendToReport } from '../report/append'
import { loadReport } from '../report/load'

type Moving = Pick<RequestContext, 'db' | 'districtId' | 'at' | 'newId'>

const openReports = statement<{ state: Report }>(
  'calendar.openReports',
  `select r.state from report r where r.district_id = $1 and (r.due is not null or r.status = 'asked') order by r.id`,
)

/** Inside the transaction in which the calendar was changed; `directory` holds it as it is now. */
export const moveDues = async (call: Moving, before: Calendar, directory: DistrictDirectory): Promise<void> => {
  const { db, districtId, at, newId } = call
  const today = localDate(at)
  for (const { state } of await run(db, openReports, [districtId])) {
    const owed = owedOn(state)
    const due = owed === null ? null : movedDue(before, directory.calendar, owed, today)
    if (due === null || due === owed) continue
    const which = { districtId, id: state.id, actor: clock, trackingHash: null, at, requestId: null, pictures: [] }
    const loaded = await loadReport(db, directory, which)
    if (loaded === undefined) continue
    const events = decideReport(loaded.state, { action: 'moveDue', due }, loaded.context)
    if (isRefusal(events)) continue
    const entry = { actorId: null, actorRole: 'clock', at, request: null, newId }
    if ((await appendToReport(db, loaded, events, entry)) === undefined) throw new AppError('movedOn')
  }
}
