// What the ledger shows of matters and reports, page by page.

import type { Matter } from '../../domain/matter/matter'
import type { ReportStatus } from '../../domain/report/report'
import type { Database } from '../db/database'
import { run, type Statement, statement } from '../db/statement'
import { type RatingGroup, ratingGroups } from '../evaluation/total'

export interface LedgerMatter {
  readonly id: string
  readonly number: string
  readonly state: Matter
  readonly supporters: number
  readonly updated_at: string
  readonly ratings: readonly RatingGroup[]
  /** public names of lead, co-members and units, by id */
  readonly names: Readonly<Record<string, string>>
}

export interface LedgerReport {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly category: string | null
  readonly group_id: string
  readonly station: string | null
  readonly status: ReportStatus
  readonly submitted_at: string
  readonly due: string | null
  readonly matter_number: string | null
  readonly supporters: number
}

// whatever was open at some time of the period
const matters = statement<LedgerMatter>(
  'ledger.matters',
  `select m.id, m.number, m.state, m.supporters, m.updated_at, ${ratingGroups('m')} as ratings,
     (select coalesce(jsonb_object_agg(n.id, n.name), '{}') from (
        select p.id, p.display_name as name from person p
        where p.district_id = $1 and p.id = any(m.lead_id || m.co_member_ids)
        union all select u.id, u.name from unit u where u.district_id = $1 and u.id = any(m.unit_ids)) n) as names
   from matter m
   where m.district_id = $1 and m.opened_at < $3::timestamptz and (m.status in ('open', 'paused') or m.updated_at >= $2::timestamptz)
     and ($4::uuid[] is null or m.group_id = any($4::uuid[])) and m.id > $5::uuid
   order by m.id limit $6`,
)

const reports = statement<LedgerReport>(
  'ledger.reports',
  `select r.id, r.number, r.title, r.category, r.group_id, s.name as station, r.status, r.submitted_at, r.due,
     m.number as matter_number, r.supporters
   from report r
   left join station s on s.district_id = $1 and s.id = r.station_id
   left join matter m on m.district_id = $1 and m.id = r.matter_id
   where r.district_id = $1 and r.submitted_at >= $2::timestamptz and r.submitted_at < $3::timestamptz
     and ($4::uuid[] is null or r.group_id = any($4::uuid[])) and r.id > $5::uuid
   order by r.id limit $6`,
)

export interface LedgerQuery {
  readonly districtId: string
  readonly since: string
  readonly until: string
  /** undefined: all */
  readonly groupIds: readonly string[] | undefined
}

/** Few enough that reading them keeps nobody waiting. */
const pageSize = 250

const pages = async function* <Row extends { readonly id: string }>(
  db: Database,
  from: Statement<Row>,
  { districtId, since, until, groupIds }: LedgerQuery,
): AsyncGenerator<Row> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (let more = true; more; ) {
    const rows = await run(db, from, [districtId, since, until, groupIds ?? null, after, pageSize])
    yield* rows
    after = rows.at(-1)?.id ?? after
    more = rows.length === pageSize
  }
}

export const ledgerMatters = (db: Database, query: LedgerQuery): AsyncGenerator<LedgerMatter> =>
  pages(db, matters, query)
export const ledgerReports = (db: Database, query: LedgerQuery): AsyncGenerator<LedgerReport> =>
  pages(db, reports, query)
