// Everything that a decision on one report depends on, in one round trip.

import { holdsMatters } from '../../domain/people/profile'
import { type Actor, personIdOf } from '../../domain/people/role'
import type { Team } from '../../domain/report/access'
import type { ReportContext } from '../../domain/report/kind'
import type { Report } from '../../domain/report/report'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import { AppError } from '../http/app-error'

interface Row {
  readonly state: Report
  readonly hash: string
  readonly reporter: boolean
  readonly repeated: boolean
  readonly pictures: number
  readonly lead_id: string | null
  readonly co_member_ids: readonly string[] | null
}

export interface LoadedReport {
  readonly state: Report
  /** of the newest event */
  readonly hash: string
  readonly context: ReportContext
  /** the request has been carried out before */
  readonly repeated: boolean
  /** who works on the matter that answers it */
  readonly team: Team
}

const load = statement<Row>(
  'report.load',
  `select r.state, e.hash,
     coalesce(r.reporter_id = $3::uuid or r.tracking_hash = $4::text, false) as reporter,
     exists (select 1 from request q where q.district_id = $1 and q.id = $5::uuid) as repeated,
     (select count(*) from file f where f.district_id = $1 and f.id = any($6::uuid[]) and f.kind = 'picture'
       and (f.subject_id = r.id or f.subject_id is null and (f.owner_id is null or f.owner_id = $3::uuid))) as pictures,
     m.lead_id, m.co_member_ids
   from report r
   join report_event e on e.district_id = $1 and e.report_id = r.id and e.version = r.version
   left join matter m on m.district_id = $1 and m.id = r.matter_id
   where r.district_id = $1 and r.id = $2`,
)

interface Which {
  readonly districtId: string
  readonly id: string
  readonly actor: Actor
  /** of the code that was shown */
  readonly trackingHash: string | null
  readonly at: string
  readonly requestId: string | null
  readonly pictures: readonly string[]
}

/** undefined when there is no such report. Throws `notFound` for pictures that are not there to be used. */
export const loadReport = async (
  db: Database | Transaction,
  directory: DistrictDirectory,
  which: Which,
): Promise<LoadedReport | undefined> => {
  const { districtId, id, actor, at, pictures } = which
  const row = await runOne(db, load, [districtId, id, personIdOf(actor), which.trackingHash, which.requestId, pictures])
  if (row === undefined) return undefined
  if (row.pictures < pictures.length && !row.repeated)
    throw new AppError('notFound', { '/command/photoIds': 'unknown' })
  const context: ReportContext = {
    actor,
    reporter: row.reporter,
    at,
    calendar: directory.calendar,
    terms: directory.setting.terms,
    groupIds: new Set(
      [...directory.groups.values()].flatMap((group) =>
        group.disabled || !holdsMatters(group.kind) ? [] : [group.id],
      ),
    ),
  }
  return {
    state: row.state,
    hash: row.hash,
    context,
    repeated: row.repeated,
    team: { leadId: row.lead_id, coMemberIds: row.co_member_ids ?? [] },
  }
}
