// "I have met this too", said once or taken back.

import type { Output } from '../../domain/contract'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

// the matter is locked first, as it is where a merged report brings its supporters along
const change = statement<{ running: boolean; supporters: number | null }>(
  'matter.support',
  `with target as materialized (
     select m.id, m.status in ('open', 'paused') as running,
       exists (select 1 from report r where r.district_id = $1 and r.matter_id = m.id and r.reporter_id = $3::uuid) as own
     from matter m where m.district_id = $1::text and m.id = $2::uuid for update of m
   ), put as (
     insert into support (district_id, subject_id, person_id, subject, at)
     select $1::text, t.id, $3::uuid, 'matter', $5::timestamptz from target t where $4::boolean and t.running and not t.own
     on conflict (district_id, subject_id, person_id) do nothing returning 1
   ), gone as (
     delete from support s using target t
     where not $4::boolean and t.running and s.district_id = $1::text and s.subject_id = t.id and s.person_id = $3::uuid returning 1
   ), counted as (
     update matter m set supporters = m.supporters + (select count(*) from put) - (select count(*) from gone)
     from target t where m.district_id = $1::text and m.id = t.id returning m.supporters
   )
   select t.running, (select supporters from counted) as supporters from target t`,
)

export const support = async (call: Call<'matter.support'>): Promise<Output<'matter.support'>> => {
  const { db, districtId, input, actor, at } = call
  const row = found(await runOne(db, change, [districtId, input.id, actor.personId, input.on, at]))
  if (!row.running) throw new AppError('matterNotOpen')
  return { supporters: row.supporters ?? 0 }
}
