// Writes imported reports, those that are not there yet, with their numbers, their log and their place in the index.

import { openStatuses } from '../../domain/similar/open'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { eventColumns } from '../log/link'
import { nextCount, numberPrefix } from '../log/number'
import { columns, rowOf } from '../report/row'
import { changeEntries } from '../similar/entry'
import type { ImportedReport } from './record'

const there = statement<{ id: string }>(
  'import.there',
  'select id from report where district_id = $1 and id = any($2::uuid[])',
)

const draw = statement<{ count: string }>(
  'import.draw',
  `select ${nextCount.report} as count from generate_series(1, $1::integer)`,
)

const insert = statement<{ id: string }>(
  'import.insert',
  `with made as (
     insert into report (district_id, id, number, version, state, status, group_id, matter_id, due, urgency, updated_at,
       submitted_at, title, text, category, place, anonymity)
     select $1::text, r.id, r.number, r.version, r.state, r.status, r.group_id, r.matter_id, r.due, r.urgency, r.updated_at,
       r.submitted_at, r.title, r.text, r.category, r.place, 'hidden'
     from jsonb_to_recordset($2::jsonb) as r(id uuid, number text, submitted_at timestamptz, title text, text text,
       category text, place text, ${columns})
     on conflict (district_id, id) do nothing returning id
   ), logged as (
     insert into report_event (district_id, report_id, version, type, actor_id, actor_role, at, data, prev_hash, hash)
     select $1::text, e.report_id, e.version, e.type, e.actor_id, e.actor_role, e.at, e.data, e.prev_hash, e.hash
     from made join jsonb_to_recordset($3::jsonb) as e(report_id uuid, ${eventColumns}) on e.report_id = made.id
   )
   select id from made`,
)

/** Ids of those that are there already. */
export const knownIds = async (
  db: Database | Transaction,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => new Set((await run(db, there, [districtId, ids])).map(({ id }) => id))

const isOpen = ({ report: { status } }: ImportedReport): boolean => openStatuses.report.some((open) => open === status)

/** Numbers in the order of the file, with the year that each message is from. */
const numbered = async (tx: Transaction, reports: readonly ImportedReport[]): Promise<readonly string[]> => {
  const counts = await run(tx, draw, [reports.length])
  return reports.map(({ report }, index) => numberPrefix('report', report.submittedAt) + (counts[index]?.count ?? ''))
}

/** How many were new. All of them, or on an error none. */
export const writeReports = (db: Database, districtId: string, reports: readonly ImportedReport[]): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const known = await knownIds(
      tx,
      districtId,
      reports.map(({ report }) => report.id),
    )
    const fresh = reports.filter(({ report }) => !known.has(report.id))
    if (fresh.length === 0) return 0
    const numbers = await numbered(tx, fresh)
    const rows = fresh.map(({ message, report, at }, index) => ({
      ...rowOf(report, at),
      id: report.id,
      number: numbers[index],
      submitted_at: report.submittedAt,
      title: message.title,
      text: message.text,
      category: message.category,
      place: message.place,
    }))
    const events = fresh.flatMap(({ report, events }) => events.map((event) => ({ report_id: report.id, ...event })))
    const made = await run(tx, insert, [districtId, JSON.stringify(rows), JSON.stringify(events)])
    await changeEntries(
      tx,
      districtId,
      fresh.filter(isOpen).map(({ message, report }) => ({
        subject: 'report',
        id: report.id,
        title: message.title,
        text: message.text,
      })),
      [],
    )
    return made.length
  })
