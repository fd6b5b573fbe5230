// What is still named and is there no longer: members who left, units and groups that were merged. What is open goes on with
// who is there, by commands in the log of each matter, report and paper.

import type { Gone } from '../../domain/matter/succession'
import { papersOf, type SubjectKind } from '../../domain/process/registry'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { type DistrictDirectory, directoryOf, freshDirectoryOf } from '../district/directory'
import { type Sending, sendToMatter, sendToPaper, sendToReport } from '../process/send'
import { waits } from '../report/row'
import type { Services } from '../services'

// $2: only this person, or everybody.
const goneMembers = statement<{ id: string; member_id: string; why: Gone }>(
  'successor.members',
  `select m.id, w.id as member_id, case when p.disabled_at is not null then 'disabled'
       when p.deleted_at is not null and p.merged_into is null then 'deleted'
       when p.profile ->> 'standing' = 'suspended' then 'suspended' else 'left' end as why
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
   from "group" g join report r on r.district_id = $1 and r.group_id = g.id and ${waits('r')}
   where g.district_id = $1 and g.merged_into is not null and ($2::uuid is null or g.id = $2::uuid)`,
)

/**
 * $2: only this person, or everybody; $3: kind -> the roles that one is in its papers by. A person who wrote one is asked about once,
 * when they go: an author may stay.
 */
const goneFromPapers = statement<{ id: string; kind: string; person_id: string; why: Gone }>(
  'successor.paperPeople',
  `select t.id, t.kind, w.id as person_id, case when p.disabled_at is not null then 'disabled'
       when p.deleted_at is not null and p.merged_into is null then 'deleted' else 'left' end as why
   from paper t cross join lateral unnest(t.person_ids || array[t.lead_id]
       || case when $2::uuid is null then '{}'::uuid[] else array[t.author_id] end) w(id)
   left join person p on p.district_id = $1 and p.id = w.id
   where t.district_id = $1 and t.status = 'open' and w.id is not null and $3::jsonb ? t.kind
     and ($2::uuid is null or w.id = $2::uuid)
     and not exists (select 1 from holding h where h.district_id = $1 and h.person_id = w.id
       and $3::jsonb -> t.kind ? h.role and p.disabled_at is null and p.deleted_at is null)
   order by t.id, w.id`,
)

const unitsOfPapers = statement<{ id: string; kind: string; unit_id: string; former_id: string }>(
  'successor.paperUnits',
  `select t.id, t.kind, u.merged_into as unit_id, u.id as former_id
   from unit u join paper t on t.district_id = $1 and t.unit_ids @> array[u.id] and t.status = 'open'
   where u.district_id = $1 and u.merged_into is not null and ($2::uuid is null or u.id = $2::uuid) order by t.id`,
)

const groupsOfPapers = statement<{ id: string; kind: string; group_id: string; former_id: string }>(
  'successor.paperGroups',
  `select t.id, t.kind, g.merged_into as group_id, g.id as former_id
   from "group" g join paper t on t.district_id = $1 and t.group_id = g.id and t.status = 'open'
   where g.district_id = $1 and g.merged_into is not null and ($2::uuid is null or g.id = $2::uuid) order by t.id`,
)

const ofAccount = statement<{ id: string; kind: string }>(
  'successor.paperAccount',
  `select t.id, t.kind from paper t where t.district_id = $1
     and (t.author_id = $2::uuid or t.lead_id = $2::uuid or t.person_ids @> array[$2::uuid]) order by t.id`,
)

/** Inside the transaction in which two accounts became one: also what is finished stays readable to who was in it. */
export const joinAccounts = async (
  call: Sending,
  { from, into }: { readonly from: string; readonly into: string },
): Promise<void> => {
  const papers = papersOf(call.processes)
  const rows = await run(call.db, ofAccount, [call.districtId, from])
  if (rows.length === 0) return
  const directory = await directoryOf(call.db, call.districtId)
  for (const { id, kind } of rows) {
    const command = { action: 'joinAccount', personId: into, formerId: from } as const
    const process = papers[kind]
    if (process !== undefined) await sendToPaper(call, directory, process, id, command)
  }
}

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
  const papers = papersOf(call.processes)
  const roles = Object.entries(papers).flatMap(([kind, { succession }]) =>
    succession.leaving === null ? [] : [[kind, succession.leaving.as] as const],
  )
  if (roles.length === 0) return
  const asked = [call.districtId, personId, JSON.stringify(Object.fromEntries(roles))]
  for (const { id, kind, person_id, why } of await run(call.db, goneFromPapers, asked)) {
    const { by: _by, ...byClock } = call
    const process = papers[kind]
    const command = { action: 'dropPerson', personId: person_id, why } as const
    if (process !== undefined) await sendToPaper(byClock, directory, process, id, command)
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
  for (const { id, kind, unit_id, former_id } of await run(call.db, unitsOfPapers, [call.districtId, unitId])) {
    const process = papersOf(call.processes)[kind]
    const command = { action: 'succeedUnit', unitId: unit_id, formerId: former_id } as const
    if (process !== undefined) await sendToPaper(call, directory, process, id, command)
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
  for (const { id, kind, group_id, former_id } of await run(call.db, groupsOfPapers, [call.districtId, groupId])) {
    const process = papersOf(call.processes)[kind]
    const command = { action: 'succeedGroup', groupId: group_id, formerId: former_id } as const
    if (process !== undefined) await sendToPaper(call, directory, process, id, command)
  }
}

/**
 * What came too late for the moment at which somebody left or was merged away: a matter that was reopened since, or that
 * was just being worked on.
 */
export const sweepSuccessors = async ({ db, clock: now, newId, processes, log }: Services): Promise<void> => {
  for (const districtId of await allDistricts(db)) {
    const call = { db, districtId, at: now(), newId, processes }
    const directory = await directoryOf(db, districtId)
    for (const handOn of [dropGoneMembers, handOnUnits, handOnGroups]) {
      await handOn(call, directory, null).catch((error: unknown) => log.error({ err: error, districtId }, 'sweep'))
    }
  }
}

/** Inside the transaction in which a person was saved or deleted. */
export const afterPerson = async (call: Sending, personId: string): Promise<void> =>
  dropGoneMembers(call, await freshDirectoryOf(call.db, call.districtId), personId)
