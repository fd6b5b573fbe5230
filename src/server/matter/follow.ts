// "Tell me how this goes on", said once or taken back.

import type { Output } from '../../domain/contract'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

const change = statement<{ running: boolean }>(
  'matter.follow',
  `with target as (
     select id, status in ('open', 'paused') as running from matter where district_id = $1::text and id = $2::uuid
   ), put as (
     insert into follow (district_id, matter_id, person_id, at)
     select $1::text, t.id, $3::uuid, $5::timestamptz from target t where $4::boolean and t.running
     on conflict (district_id, matter_id, person_id) do nothing
   ), gone as (
     delete from follow f using target t
     where not $4::boolean and f.district_id = $1::text and f.matter_id = t.id and f.person_id = $3::uuid
   )
   select running from target`,
)

export const follow = async (call: Call<'matter.follow'>): Promise<Output<'matter.follow'>> => {
  const { db, districtId, input, actor, at } = call
  const { running } = found(await runOne(db, change, [districtId, input.id, actor.personId, input.on, at]))
  // what is over can still be let go of
  if (input.on && !running) throw new AppError('matterNotOpen')
  return { following: input.on }
}
