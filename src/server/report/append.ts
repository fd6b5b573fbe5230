// Writes what was decided about a report: its row, its events, its notices, what the reporter added and the request.

import type { ReportEvent } from '../../domain/report/event'
import { evolveReport, reportNotices } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { linked, recordedBy } from '../log/link'
import { outboxRows } from '../log/outbox'
import { kept, logged, told } from '../log/written'
import type { Entry } from '../matter/append'
import { rowOf } from './row'

const append = statement<{ moved: number }>(
  'report.append',
  `with moved as (
     update report t set version = r.version, state = r.state, status = r.status, group_id = r.group_id,
       matter_id = r.matter_id, due = r.due, urgency = r.urgency, updated_at = r.updated_at
     from jsonb_populate_record(null::report, $4::jsonb) r
     where t.district_id = $1::text and t.id = $2::uuid and t.version = $3
     returning t.id, t.reporter_id
   ), ${logged('report', 'moved', '$5')}, ${told('report', 'moved', '$6', '$8')}, ${kept('moved', '$7')}, added as (
     insert into report_addition (district_id, id, report_id, kind, text, photo_ids, at)
     select $1::text, a.id, $2::uuid, a.kind, a.text, a.photo_ids, $8::timestamptz
     from moved, jsonb_to_recordset($9::jsonb) as a(id uuid, kind text, text text, photo_ids uuid[])
   ), bound as (
     update file f set subject = 'report', subject_id = $2::uuid, owner_id = moved.reporter_id
     from moved where f.district_id = $1::text and f.subject_id is null and f.id in (
       select unnest(a.photo_ids) from jsonb_to_recordset($9::jsonb) as a(photo_ids uuid[]))
   )
   select count(*) as moved from moved`,
)

/** The reporter's own words on a report that stands already; they stay out of the log. */
export interface Addition {
  readonly id: string
  readonly kind: 'added' | 'appealed'
  readonly text: string
  readonly photo_ids: readonly string[]
}

/** The report after the events, or undefined when somebody else was first. */
export const appendToReport = async (
  db: Database | Transaction,
  before: { readonly report: Report; readonly hash: string },
  events: readonly ReportEvent[],
  entry: Entry,
  addition: Addition | null,
): Promise<Report | undefined> => {
  const { report, hash } = before
  const { actorId, actorRole, at, request } = entry
  const after = events.reduce((state, event) => evolveReport(state, event, at), report)
  const recorded = recordedBy(events, report.version, { at, actorId, actorRole })
  const { districtId, id } = report
  const row = await runOne(db, append, [
    districtId,
    id,
    report.version,
    JSON.stringify(rowOf(after, at)),
    JSON.stringify(linked({ districtId, kind: 'report', id }, hash, recorded)),
    JSON.stringify(outboxRows(reportNotices(recorded, after), entry.newId)),
    JSON.stringify(request === null ? [] : [request]),
    at,
    JSON.stringify(addition === null ? [] : [addition]),
  ])
  return row?.moved === 1 ? after : undefined
}
