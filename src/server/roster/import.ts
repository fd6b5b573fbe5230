// Takes in a roster: what the rows mean is decided by the domain, and written in a few statements for all of them.

import type { Output } from '../../domain/contract'
import { type Profile, profileOf } from '../../domain/people/profile'
import { type KnownPerson, planRoster, type RosterEntry, type RosterPlan } from '../../domain/people/roster'
import { run, statement } from '../db/statement'
import { forgetDirectories } from '../district/directory'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { holdingsLocked } from '../person/one-at-a-time'
import { blindIndex, seal } from '../secret'
import { readRoster } from './sheet'

type Import = Call<'roster.import'>

interface Row {
  readonly id: string
  readonly name: string
  readonly phone_index: string | null
  readonly profile: Partial<Profile>
  readonly roles: KnownPerson['roles']
}

const known = statement<Row>(
  'roster.known',
  `select p.id, p.display_name as name, p.phone_index, p.profile,
     coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'group', coalesce(g.name, '')))
       from holding h left join "group" g on g.district_id = $1 and g.id::text = h.place_id
       where h.district_id = $1 and h.person_id = p.id), '[]') as roles
   from person p
   where p.district_id = $1 and p.deleted_at is null and p.merged_into is null
     and (p.phone_index = any($2::text[])
       or exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id)
       or p.profile ->> 'standing' in ('suspended', 'left'))
   order by p.created_at, p.id`,
)

const groups = statement<{ id: string; name: string }>(
  'roster.groups',
  'select id, name from "group" where district_id = $1 and disabled_at is null order by name, id',
)

const addGroups = statement<never>(
  'roster.addGroups',
  `insert into "group" (district_id, id, name, created_at)
   select $1::text, r.id, r.name, $3::timestamptz from unnest($2::uuid[], $4::text[]) r(id, name)`,
)

const addPeople = statement<never>(
  'roster.addPeople',
  `insert into person (district_id, id, display_name, phone_enc, phone_index, profile, created_at)
   select $1::text, r.id, r.name, r.phone_enc, r.phone_index, r.profile, $2::timestamptz
   from jsonb_to_recordset($3::jsonb) as r(id uuid, name text, phone_enc text, phone_index text, profile jsonb)`,
)

const changePeople = statement<never>(
  'roster.changePeople',
  `update person p set profile = r.profile::jsonb, display_name = r.name
   from unnest($2::uuid[], $3::text[], $4::text[]) r(id, name, profile) where p.district_id = $1 and p.id = r.id`,
)

const addHoldings = statement<never>(
  'roster.addHoldings',
  `insert into holding (district_id, person_id, role, place_id, since)
   select $1::text, r.person_id, r.role, r.place_id, $2::timestamptz
   from unnest($3::uuid[], $4::text[], $5::text[]) r(person_id, role, place_id) on conflict do nothing`,
)

const line = ({ row }: RosterEntry) => ({ line: row.line, name: row.name })

const answerOf = ({ entries, refused, newGroups, missing }: RosterPlan): Output<'roster.import'> => ({
  added: entries.filter((entry) => entry.outcome === 'added').map(line),
  changed: entries.filter((entry) => entry.outcome === 'changed').map(line),
  same: entries.filter((entry) => entry.outcome === 'same').length,
  refused: refused.map(({ line: at, name, why }) => ({ line: at, name, why })),
  phones: entries.filter((entry) => entry.phoneProposed).map(line),
  newGroups: [...newGroups],
  missing: missing.map((one) => one.name),
})

const knownTo = async ({ db, districtId }: Import, phoneKeys: readonly string[]): Promise<readonly KnownPerson[]> =>
  (await run(db, known, [districtId, phoneKeys])).map(({ id, name, phone_index, profile, roles }) => ({
    id,
    name,
    phoneKey: phone_index,
    profile: profileOf(profile),
    roles,
  }))

export const importRoster = async (call: Import): Promise<Output<'roster.import'>> => {
  const { db, districtId, input, secret, newId, at } = call
  const read = await readRoster(Buffer.from(input.file, 'base64'))
  const phoneOf = new Map(read.map((row) => [row.line, row.phone]))
  const rows = read.map(({ phone, ...row }) => ({
    ...row,
    phoneKey: phone === null ? null : blindIndex(secret, phone),
  }))
  await holdingsLocked(db, districtId)
  const people = await knownTo(
    call,
    rows.flatMap((row) => row.phoneKey ?? []),
  )
  const there = await run(db, groups, [districtId])
  const plan = planRoster(rows, people, new Set(there.map((group) => group.name)))
  const answer = answerOf(plan)
  if (input.dryRun) return answer
  const ids = plan.newGroups.map(() => newId())
  await run(db, addGroups, [districtId, ids, at, plan.newGroups])
  const placeOf = new Map([
    ...there.map(({ id, name }) => [name, id] as const),
    ...plan.newGroups.map((name, index) => [name, ids[index] ?? ''] as const),
  ])
  const meant = plan.entries
    .filter((entry) => entry.outcome !== 'same')
    .map((entry) => ({ ...entry, id: entry.person?.id ?? newId() }))
  const made = meant
    .filter((entry) => entry.person === undefined)
    .map(({ id, row }) => {
      const phone = phoneOf.get(row.line) ?? null
      const reached = { phone_enc: phone === null ? null : seal(secret, phone), phone_index: row.phoneKey }
      return { id, name: row.name, profile: row.profile, ...reached }
    })
  await run(db, addPeople, [districtId, at, JSON.stringify(made)])
  const changed = meant.filter((entry) => entry.person !== undefined)
  await run(db, changePeople, [
    districtId,
    changed.map(({ id }) => id),
    changed.map(({ row }) => row.name),
    changed.map(({ row, person }) => JSON.stringify({ ...person?.profile, ...row.profile, standing: 'inOffice' })),
  ])
  await run(db, addHoldings, [
    districtId,
    at,
    meant.map(({ id }) => id),
    meant.map(({ row }) => row.role),
    meant.map(({ row }) => (row.role === 'expert' ? districtId : (placeOf.get(row.group) ?? ''))),
  ])
  // groups may have come, or found their coordinator
  forgetDirectories()
  await audit(call, 'person', districtId, { added: answer.added.length, changed: answer.changed.length })
  return answer
}
