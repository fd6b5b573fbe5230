// A unit or a group is merged into another of its kind: its people and what belongs to it move, its name is free again, and
// nothing that stands under it is lost.

import type { MergingKind } from '../../domain/register/register'
import { run, runOne, statement } from '../db/statement'
import { forgetDirectories, freshDirectoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { handOnGroups, handOnUnits } from './successor'
import { changeRegister } from './version'

type Merge = Call<'unit.merge'> | Call<'group.merge'>

const tables = { unit: 'unit', group: '"group"' } as const

const statementsOf = (kind: MergingKind) => ({
  // in the order of their ids, so that two merges at once wait for each other; nothing is left to one that is switched off
  lock: statement<{ id: string; there: boolean }>(
    `register.merge.lock.${kind}`,
    `select id, merged_into is null and (id <> $3::uuid or disabled_at is null) as there from ${tables[kind]}
     where district_id = $1 and id = any($2::uuid[]) order by id for update`,
  ),
  // what was merged into it earlier goes along
  point: statement<never>(
    `register.merge.point.${kind}`,
    `update ${tables[kind]} set merged_into = $3::uuid, disabled_at = coalesce(disabled_at, $4::timestamptz)
     where district_id = $1 and (id = $2::uuid or merged_into = $2::uuid)`,
  ),
  move: statement<never>(
    `register.merge.holding.${kind}`,
    `with gone as (delete from holding where district_id = $1 and place_id = $2 returning person_id, role, since)
     insert into holding (district_id, person_id, role, place_id, since)
     select $1, person_id, role, $3, since from gone on conflict do nothing`,
  ),
})

const statements = { unit: statementsOf('unit'), group: statementsOf('group') } as const

const moveMotions = statement<never>(
  'register.merge.motion',
  `update motion set unit_id = $3::uuid, revision = revision + 1
   where district_id = $1 and unit_id = $2::uuid and status = 'open'`,
)

const moveStations = statement<never>(
  'register.merge.station',
  'update station set group_id = $3::uuid where district_id = $1 and group_id = $2::uuid',
)

export const mergeInto = async (call: Merge, kind: MergingKind): Promise<{ done: true }> => {
  const { db, districtId, at, newId, processes, actor } = call
  const { id, into, version } = call.input
  if (id === into) throw new AppError('mergeIntoItself')
  const { lock, point, move } = statements[kind]
  const rows = await run(db, lock, [districtId, [id, into], into])
  if (rows.filter(({ there }) => there).length < 2) throw new AppError('notFound', { '/into': 'unknown' })
  await changeRegister(call, kind, id, version)
  await run(db, point, [districtId, id, into, at])
  await run(db, move, [districtId, id, into])
  await runOne(db, kind === 'unit' ? moveMotions : moveStations, [districtId, id, into])
  await audit(call, kind, id, { into })
  forgetDirectories()
  const handOn = kind === 'unit' ? handOnUnits : handOnGroups
  await handOn({ db, districtId, at, newId, processes, by: actor }, await freshDirectoryOf(db, districtId), id)
  return { done: true }
}
