// The clock's commands to reports: warning the desk that an answer is due.

import { addDays, localDate } from '../../domain/calendar/calendar'
import { isRefusal } from '../../domain/errors'
import { clock } from '../../domain/people/role'
import type { AnyReportCommand } from '../../domain/report/action'
import { decideReport, dueReportCommands } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { bookOf, type DistrictBook } from '../district/book'
import type { Parts } from '../part'
import { appendToReport } from './append'
import { loadReport } from './load'

type Clocked = Pick<Parts, 'db' | 'clock' | 'newId' | 'log'>

/** Far beyond the last working day before a due date, whatever holidays lie between. */
const horizonDays = 15
const batch = 200

const candidates = statement<{ state: Report }>(
  'report.sweep',
  `select r.state from report r
   where r.district_id = $1 and r.id > $2 and r.due <= $3::date and r.state ->> 'warned' <> 'red'
   order by r.id limit ${batch}`,
)

const send = async (parts: Clocked, book: DistrictBook, report: Report, command: AnyReportCommand): Promise<void> => {
  const { districtId, id } = report
  const at = parts.clock()
  const wish = { districtId, id, actor: clock, trackingHash: null, at, requestId: null, pictures: [] }
  const loaded = await loadReport(parts.db, book, wish)
  if (loaded === undefined) return
  const events = decideReport(loaded.report, command, loaded.context)
  if (isRefusal(events)) return
  const entry = { actorId: null, actorRole: 'clock', at, request: null, newId: parts.newId }
  await appendToReport(parts.db, loaded, events, entry, null)
}

const first = '00000000-0000-0000-0000-000000000000'

const sweepDistrict = async (parts: Clocked, districtId: string): Promise<void> => {
  const book = await bookOf(parts.db, districtId)
  const until = addDays(localDate(parts.clock()), horizonDays)
  for (let after: string | undefined = first; after !== undefined; ) {
    const rows: { state: Report }[] = await run(parts.db, candidates, [districtId, after, until])
    for (const { state } of rows) {
      for (const command of dueReportCommands(state, parts.clock(), book.calendar)) {
        await send(parts, book, state, command).catch((error: unknown) =>
          parts.log.error({ err: error, report: state.id, action: command.action }, 'sweep'),
        )
      }
    }
    after = rows.length < batch ? undefined : rows.at(-1)?.state.id
  }
}

export const sweepReports = async (parts: Clocked): Promise<void> => {
  for (const districtId of await allDistricts(parts.db)) await sweepDistrict(parts, districtId)
}
