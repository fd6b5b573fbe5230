// Streams the events of a period out of the logs, page by page, in the order in which they happened.

import type { Recorded } from '../../../src/domain/process/event'
import type { SubjectKind } from '../../../src/domain/process/registry'
import type { Database } from '../../../src/server/db/database'
import { run, type Statement, statement } from '../../../src/server/db/statement'
import { type EventRow, linkOf } from '../../../src/server/log/link'

interface Row extends EventRow {
  readonly id: string
}

/** What no figure needs of an event, and what takes up most of it. */
const lean = "e.data - 'minutes' - 'dissent' - 'photoIds' - 'text' - 'summary' - 'findings' as data"

const events = (subject: SubjectKind): string =>
  `select e.${subject}_id as id, e.version, e.type, e.actor_id, e.actor_role, e.at, ${lean}, '' as prev_hash, '' as hash
   from ${subject}_event e join ${subject} s on s.district_id = $1 and s.id = e.${subject}_id
   where e.district_id = $1 and e.at >= $2::timestamptz and e.at < $3::timestamptz and e.type = any($4::text[])
     and ($5::uuid[] is null or s.group_id = any($5::uuid[]))
     and (e.at, e.${subject}_id, e.version) > ($6::timestamptz, $7::uuid, $8::integer)
   order by e.at, e.${subject}_id, e.version limit $9`

const matterEvents = statement<Row>('figure.matterEvents', events('matter'))
const reportEvents = statement<Row>('figure.reportEvents', events('report'))

interface EventQuery {
  readonly districtId: string
  readonly since: string
  readonly until: string
  readonly types: readonly string[]
  /** undefined: all */
  readonly groupIds: readonly string[] | undefined
}

const pageSize = 2000
const none = '00000000-0000-0000-0000-000000000000'

const read = async <Event>(
  db: Database,
  from: Statement<Row>,
  since: string,
  values: readonly unknown[],
  take: (id: string, recorded: Recorded<Event>) => void,
): Promise<void> => {
  let after: readonly [string, string, number] = [since, none, 0]
  for (let more = true; more; ) {
    const rows = await run(db, from, [...values, ...after, pageSize])
    for (const row of rows) take(row.id, linkOf<Event>(row))
    const last = rows.at(-1)
    if (last !== undefined) after = [last.at, last.id, last.version]
    more = rows.length === pageSize
  }
}

const valuesOf = ({ districtId, since, until, types, groupIds }: EventQuery): readonly unknown[] => [
  districtId,
  since,
  until,
  types,
  groupIds ?? null,
]

export const readMatterEvents = <Event>(
  db: Database,
  query: EventQuery,
  take: (id: string, recorded: Recorded<Event>) => void,
): Promise<void> => read(db, matterEvents, query.since, valuesOf(query), take)

export const readReportEvents = <Event>(
  db: Database,
  query: EventQuery,
  take: (id: string, recorded: Recorded<Event>) => void,
): Promise<void> => read(db, reportEvents, query.since, valuesOf(query), take)
