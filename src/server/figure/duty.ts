// A member's own duty record beside the average of the group. Nobody reads anybody else's.

import type { Output } from '../../domain/contract'
import { countDuties, dutyEvents } from '../../domain/figure/duty'
import type { MatterEvent } from '../../domain/matter/event'
import { placesOf } from '../../domain/people/role'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { instantsOf } from '../log/period'
import { readMatterEvents } from './read'

const members = statement<{ person_id: string }>(
  'figure.members',
  `select distinct h.person_id from holding h
   join person p on p.district_id = $1 and p.id = h.person_id and p.disabled_at is null and p.deleted_at is null
   where h.district_id = $1 and h.role = 'member' and h.place_id = any($2::text[])`,
)

export const duty = async (call: Call<'figure.duty'>): Promise<Output<'figure.duty'>> => {
  const { db, districtId, input, actor } = call
  const rows = await run(db, members, [districtId, placesOf(actor, 'member')])
  const count = countDuties(new Set(rows.map((row) => row.person_id)))
  // a member may work in other groups' matters as well: what was done there counts too
  const query = { districtId, ...instantsOf(input), types: dutyEvents, groupIds: undefined }
  await readMatterEvents<MatterEvent>(db, query, count.matterEvent)
  return { rows: count.rowsOf(actor.personId).map((row) => ({ duty: row.duty, mine: row.mine, average: row.average })) }
}
