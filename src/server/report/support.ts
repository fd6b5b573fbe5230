// "I have met this too", said once or taken back.

import type { Output } from '../../domain/contract'
import { isAwaiting, isInMatter, type ReportStatus } from '../../domain/report/report'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { waits } from './row'

// locked first: a support that comes while the report is being answered goes to the matter or is told to
const change = statement<{ status: ReportStatus; supporters: number | null }>(
  'report.support',
  `with target as materialized (
     select r.id, r.status, coalesce(r.reporter_id = $3::uuid, false) as own from report r
     where r.district_id = $1::text and r.id = $2::uuid for update of r
   ), put as (
     insert into support (district_id, subject_id, person_id, subject, at)
     select $1::text, t.id, $3::uuid, 'report', $5::timestamptz from target t
     where $4::boolean and not t.own and ${waits('t')}
     on conflict (district_id, subject_id, person_id) do nothing returning 1
   ), gone as (
     delete from support s using target t
     where not $4::boolean and s.district_id = $1::text and s.subject_id = t.id and s.person_id = $3::uuid returning 1
   ), counted as (
     update report r set supporters = r.supporters + (select count(*) from put) - (select count(*) from gone)
     from target t where r.district_id = $1::text and r.id = t.id returning r.supporters
   )
   select t.status, (select supporters from counted) as supporters from target t`,
)

export const support = async (call: Call<'report.support'>): Promise<Output<'report.support'>> => {
  const { db, districtId, input, actor, at } = call
  const row = found(await runOne(db, change, [districtId, input.id, actor.personId, input.on, at]))
  // what is supported from now on is the matter that answers it
  if (isInMatter(row.status)) throw new AppError('reportMerged')
  if (!isAwaiting(row.status)) throw new AppError('notFound')
  return { supporters: row.supporters ?? 0 }
}
