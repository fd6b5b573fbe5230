// Writes imported reports that are not there yet, with their numbers, their log and their place in the index, and the
// replies of those that are.

import { reportProcess } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import { openStatuses } from '../../domain/similar/open'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { figured } from '../figure/count'
import { eventColumns } from '../log/link'
import { nextCount, numberPrefix } from '../log/number'
import { partsOf } from '../log/written'
import { rowOf } from '../report/row'
import { changeEntries } from '../similar/entry'
import { type Completed, completed, type ImportedReport } from './record'

const there = statement<{ id: string }>(
  'import.there',
  'select id from report where district_id = $1 and id = any($2::uuid[])',
)

const draw = statement<{ count: string }>(
  'import.draw',
  `select ${nextCount.report} as count from generate_series(1, $1::integer)`,
)

/** The figures of these events; `from` yields the reports that were written. */
const countedFrom = (from: 'made' | 'moved') =>
  figured(
    'report',
    `select e.report_id as subject_id, w.group_id, e.version, e.type, e.at, e.data from ${from} w
     join jsonb_to_recordset($3::jsonb) as e(report_id uuid, ${eventColumns}) on e.report_id = w.id`,
  )

const insert = statement<{ id: string }>(
  'import.insert',
  `with made as (
     insert into report (district_id, id, number, version, state, status, group_id, matter_id, due, urgency, updated_at,
       submitted_at, title, text, category, place, anonymity)
     select $1::text, r.id, r.number, r.version, r.state, r.status, r.group_id, r.matter_id, r.due, r.urgency, r.updated_at,
       r.submitted_at, r.title, r.text, r.category, r.place, 'hidden'
     from jsonb_populate_recordset(null::report, $2::jsonb) r
     on conflict (district_id, id) do nothing returning id, group_id
   ), logged as (
     insert into report_event (district_id, report_id, version, type, actor_id, actor_role, at, data, prev_hash, hash)
     select $1::text, e.report_id, e.version, e.type, e.actor_id, e.actor_role, e.at, e.data, e.prev_hash, e.hash
     from made join jsonb_to_recordset($3::jsonb) as e(report_id uuid, ${eventColumns}) on e.report_id = made.id
   ), ${partsOf(countedFrom('made'))}
   select id from made`,
)

/** Those that are there and still wait for an answer, with the end of their log; only what was imported itself. */
const waiting = statement<{ id: string; state: Report; hash: string }>(
  'import.waiting',
  `select r.id, r.state, e.hash from report r
   join report_event e on e.district_id = $1 and e.report_id = r.id and e.version = r.version
   where r.district_id = $1 and r.id = any($2::uuid[]) and r.status = 'submitted' and e.type = 'submitted'
     and e.data @> '{"imported": true}'`,
)

const answer = statement<{ id: string }>(
  'import.answer',
  `with moved as (
     update report t set version = r.version, state = r.state, status = r.status, due = r.due, urgency = r.urgency,
       updated_at = r.updated_at
     from jsonb_populate_recordset(null::report, $2::jsonb) as r
     where t.district_id = $1::text and t.id = r.id and t.version = r.version - $4::integer returning t.id, t.group_id
   ), logged as (
     insert into report_event (district_id, report_id, version, type, actor_id, actor_role, at, data, prev_hash, hash)
     select $1::text, e.report_id, e.version, e.type, e.actor_id, e.actor_role, e.at, e.data, e.prev_hash, e.hash
     from moved join jsonb_to_recordset($3::jsonb) as e(report_id uuid, ${eventColumns}) on e.report_id = moved.id
   ), ${partsOf(countedFrom('moved'))}
   select id from moved`,
)

/** Ids of those that are there already. */
const knownIds = async (
  db: Database | Transaction,
  districtId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => new Set((await run(db, there, [districtId, ids])).map(({ id }) => id))

const isOpen = ({ report: { status } }: ImportedReport): boolean => openStatuses.report.some((open) => open === status)

/** Those of the reports whose reply came later than they did, and which nobody here has answered meanwhile. */
const completable = async (
  db: Database | Transaction,
  districtId: string,
  reports: readonly ImportedReport[],
): Promise<readonly Completed[]> => {
  const replied = new Map(reports.flatMap((one) => (one.message.reply === null ? [] : [[one.report.id, one] as const])))
  if (replied.size === 0) return []
  const rows = await run(db, waiting, [districtId, [...replied.keys()]])
  return rows.flatMap(({ id, state, hash }) => {
    const one = replied.get(id)
    return one === undefined ? [] : [completed(one, state, hash)]
  })
}

const writeAnswers = async (tx: Transaction, districtId: string, done: readonly Completed[]): Promise<void> => {
  if (done.length === 0) return
  const rows = done.map(({ report, at }) => ({ ...rowOf(report, at), id: report.id }))
  const events = done.flatMap(({ report, events }) => events.map((event) => ({ report_id: report.id, ...event })))
  const [first] = done
  await run(tx, answer, [districtId, JSON.stringify(rows), JSON.stringify(events), first?.events.length ?? 0])
  const subjects = done.map(({ report }) => ({ subject: 'report' as const, id: report.id }))
  await changeEntries(tx, districtId, [], subjects)
}

/** Numbers in the order of the file, with the year that each message is from. */
const numbered = async (tx: Transaction, reports: readonly ImportedReport[]): Promise<readonly string[]> => {
  const counts = await run(tx, draw, [reports.length])
  return reports.map(
    ({ report }, index) => numberPrefix(reportProcess, report.submittedAt) + (counts[index]?.count ?? ''),
  )
}

/** What a batch changed, or would change. */
export interface Written {
  readonly added: number
  /** were there already and got their reply now */
  readonly completed: number
}

/** What writing these would change. */
export const wouldWrite = async (
  db: Database,
  districtId: string,
  reports: readonly ImportedReport[],
): Promise<Written> => {
  const known = await knownIds(
    db,
    districtId,
    reports.map(({ report }) => report.id),
  )
  return { added: reports.length - known.size, completed: (await completable(db, districtId, reports)).length }
}

/** All of them, or on an error none. */
export const writeReports = (db: Database, districtId: string, reports: readonly ImportedReport[]): Promise<Written> =>
  db.transaction().execute(async (tx) => {
    const known = await knownIds(
      tx,
      districtId,
      reports.map(({ report }) => report.id),
    )
    const done = await completable(tx, districtId, reports)
    await writeAnswers(tx, districtId, done)
    const fresh = reports.filter(({ report }) => !known.has(report.id))
    return { added: await writeFresh(tx, districtId, fresh), completed: done.length }
  })

const writeFresh = async (tx: Transaction, districtId: string, fresh: readonly ImportedReport[]): Promise<number> => {
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
      place: message.place ?? '',
    })),
    [],
  )
  return made.length
}
