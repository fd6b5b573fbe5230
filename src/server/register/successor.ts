// What is still named and is there no longer: members who left, units and groups that were merged. What is open goes on with
// who is there, by commands in the log of each matter and report.

import type { Gone } from '../../domain/matter/succession'
import type { SubjectKind } from '../../domain/process/registry'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { type DistrictDirectory, directoryOf, freshDirectoryOf } from '../district/directory'
import { type Sending, sendToMatter, sendToReport } from '../process/send'
import type { Services } from '../services'

// $2: only this person, or everybody.
const goneMembers = statement<{ id: string; member_id: string; why: Gone }>(
  'successor.members',
  `select m.id, w.id as member_id, case when p.disabled_at is not null then 'disabled'
       when p.deleted_at is not null and p.merged_into is null then 'deleted' else 'left' end as why
   from matter m cross join lateral unnest(array_append(m.co_member_ids, m.lead_id)) w(id)
   left join person p on p.district_id = $1 and p.id = w.id
   where m.district_id = $1 and m.status in ('open', 'paused') and w.id is not null
     and ($2::uuid is null or w.id = $2::uuid)
     and not exists (select 1 from holding h where h.district_id = $1 and h.person_id = w.id and h.role = 'member'
       and p.disabled_at is null and p.deleted_at is null)
   order by m.id, w.id`,
)

const mergedUnits = statement<{ id: string; unit_id: string; former_id: string }>(
  'successor.units',
  `select m.id, u.merged_into as unit_id, u.id as former_id
   from unit u join matter m on m.district_id = $1 and m.unit_ids @> array[u.id] and m.status in ('open', 'paused')
   where u.district_id = $1 and u.merged_into is not null and ($2::uuid is null or u.id = $2::uuid) order by m.id`,
)

const mergedGroups = statement<{ id: string; kind: SubjectKind; group_id: string }>(
  'successor.groups',
  `select m.id, 'matter' as kind, g.merged_into as group_id
   from "group" g join matter m on m.district_id = $1 and m.group_id = g.id and m.status in ('open', 'paused')
   where g.district_id = $1 and g.merged_into is not null and ($2::uuid is null or g.id = $2::uuid)
   union all select r.id, 'report', g.merged_into
   from "group" g join report r on r.district_id = $1 and r.group_id = g.id and r.status in ('submitted', 'asked', 'appealed')
   where g.district_id = $1 and g.merged_into is not null and ($2::uuid is null or g.id = $2::uuid)`,
)

/** Anyone who is a member no longer leads nothing and helps with nothing. */
export const dropGoneMembers = async (
  call: Sending,
  directory: DistrictDirectory,
  personId: string | null,
): Promise<void> => {
  for (const { id, member_id, why } of await run(call.db, goneMembers, [call.districtId, personId])) {
    const { by: _by, ...byClock } = call
    await sendToMatter(byClock, directory, id, { action: 'dropMember', memberId: member_id, why })
  }
}

export const handOnUnits = async (
  call: Sending,
  directory: DistrictDirectory,
  unitId: string | null,
): Promise<void> => {
  for (const { id, unit_id, former_id } of await run(call.db, mergedUnits, [call.districtId, unitId])) {
    await sendToMatter(call, directory, id, { action: 'succeedUnit', unitId: unit_id, formerId: former_id })
  }
}

export const handOnGroups = async (
  call: Sending,
  directory: DistrictDirectory,
  groupId: string | null,
): Promise<void> => {
  for (const { id, kind, group_id } of await run(call.db, mergedGroups, [call.districtId, groupId])) {
    const command = { action: 'succeedGroup', groupId: group_id } as const
    await (kind === 'matter' ? sendToMatter(call, directory, id, command) : sendToReport(call, directory, id, command))
  }
}

/**
 * What came too late for the moment at which somebody left or was merged away: a matter that was reopened since, or that
 * was just being worked on.
 */
export const sweepSuccessors = async ({ db, clock: now, newId, log }: Services): Promise<void> => {
  for (const districtId of await allDistricts(db)) {
    const call = { db, districtId, at: now(), newId }
    const directory = await directoryOf(db, districtId)
    for (const handOn of [dropGoneMembers, handOnUnits, handOnGroups]) {
      await handOn(call, directory, null).catch((error: unknown) => log.error({ err: error, districtId }, 'sweep'))
    }
  }
}

/** Inside the transaction in which a person was saved or deleted. */
export const afterPerson = async (call: Sending, personId: string): Promise<void> =>
  dropGoneMembers(call, await freshDirectoryOf(call.db, call.districtId), personId)
