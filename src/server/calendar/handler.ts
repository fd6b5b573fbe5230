// The endpoint by which the office keeps the calendar of working days.

import { run, statement } from '../db/statement'
import { forgetDirectories, freshDirectoryOf } from '../district/directory'
import type { Handlers } from '../http/call'
import { audit } from '../log/audit'
import { moveDues } from './moved'

const put = statement<never>(
  'calendar.put',
  `insert into calendar_day (district_id, date, kind)
   select $1::text, d.date, d.mark from jsonb_to_recordset($2::jsonb) as d(date date, mark text)
   on conflict (district_id, date) do update set kind = excluded.kind`,
)

const clear = statement<never>(
  'calendar.clear',
  'delete from calendar_day where district_id = $1 and date = any($2::date[])',
)

export const calendarHandlers = {
  'calendar.save': async (call) => {
    // of a date that is named twice the last mark counts
    const days = new Map(call.input.days.map(({ date, mark }) => [date, mark]))
    const marked = [...days].flatMap(([date, mark]) => (mark === null ? [] : [{ date, mark }]))
    const cleared = [...days].flatMap(([date, mark]) => (mark === null ? [date] : []))
    const before = await freshDirectoryOf(call.db, call.districtId)
    await run(call.db, clear, [call.districtId, cleared])
    await run(call.db, put, [call.districtId, JSON.stringify(marked)])
    await audit(call, 'calendar', call.districtId, { days: Object.fromEntries(days) })
    forgetDirectories()
    await moveDues(call, before.calendar, await freshDirectoryOf(call.db, call.districtId))
    return { done: true }
  },
} satisfies Partial<Handlers>
