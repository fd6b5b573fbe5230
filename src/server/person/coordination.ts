// Groups that somebody coordinates, and whether they would be left without a coordinator: that wants a yes first.

import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { AppError } from '../http/app-error'

interface Asking {
  readonly db: Database | Transaction
  readonly districtId: string
}

const coordinated = statement<{ place_id: string }>(
  'person.coordinated',
  `select h.place_id from holding h join person p on p.district_id = $1 and p.id = h.person_id
   where h.district_id = $1 and h.person_id = $2 and h.role = 'coordinator' and p.disabled_at is null and p.deleted_at is null`,
)

const vacant = statement<{ name: string }>(
  'person.vacantGroups',
  `select g.name from "group" g where g.district_id = $1 and g.id::text = any($2::text[]) and g.disabled_at is null
     and not exists (select 1 from holding h join person p on p.district_id = $1 and p.id = h.person_id
       where h.district_id = $1 and h.role = 'coordinator' and h.place_id = g.id::text
         and p.disabled_at is null and p.deleted_at is null)
   order by g.name`,
)

/** Before anything is changed: ids of the groups that this person coordinates. */
export const groupsCoordinatedBy = async (call: Asking, personId: string): Promise<readonly string[]> =>
  (await run(call.db, coordinated, [call.districtId, personId])).map((row) => row.place_id)

/** After the change: throws `lastCoordinator`, with the groups' names, unless it was said that this is meant. */
export const checkCoordinators = async (
  call: Asking,
  groupIds: readonly string[],
  meant: boolean | undefined,
): Promise<void> => {
  if (meant === true || groupIds.length === 0) return
  const left = await run(call.db, vacant, [call.districtId, groupIds])
  if (left.length > 0) throw new AppError('lastCoordinator', { '/holdings': left.map(({ name }) => name).join('、') })
}
