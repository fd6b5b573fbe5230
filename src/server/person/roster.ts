// The people who hold roles, as the desks see them; and the names of members who can be entrusted with a matter.

import type { Output } from '../../domain/contract'
import { maskPhone } from '../../domain/people/phone'
import { type Profile, profileOf } from '../../domain/people/profile'
import { type Holding, holds, placesOf } from '../../domain/people/role'
import { listing } from '../db/listing'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { versionOf } from '../register/version'
import { openSealed } from '../secret'
import { holdingsOf } from './holding'

interface Row {
  readonly id: string
  readonly display_name: string
  readonly phone_enc: string | null
  readonly disabled: boolean
  readonly created_at: string
  readonly version: number
  readonly profile: Partial<Profile>
  readonly holdings: readonly (Holding & { readonly placeName: string })[]
}

const listPeople = listing<Row, 'role' | 'place' | 'words' | 'groups' | 'level' | 'sector' | 'committee' | 'field'>({
  name: 'person.list',
  select: `select t.id, t.display_name, t.phone_enc, t.disabled_at is not null as disabled, t.created_at, t.profile,
     ${versionOf('person', 't.id')} as version,
     ${holdingsOf('t.id')} as holdings
   from person t
   where t.district_id = $1 and t.deleted_at is null
     and (exists (select 1 from holding h where h.district_id = $1 and h.person_id = t.id)
       or t.profile ->> 'standing' in ('suspended', 'left'))`,
  order: { by: 't.created_at', first: 'newest' },
  filters: {
    role: (p) => `exists (select 1 from holding h where h.district_id = $1 and h.person_id = t.id and h.role = ${p})`,
    place: (p) =>
      `exists (select 1 from holding h where h.district_id = $1 and h.person_id = t.id and h.place_id = ${p})`,
    level: (p) => `t.profile -> 'levels' ? ${p}::text`,
    sector: (p) => `t.profile ->> 'sector' = ${p}`,
    committee: (p) => `t.profile ->> 'committee' = ${p}`,
    field: (p) => `t.profile -> 'fields' ? ${p}::text`,
    words: (p) => `strpos(lower(t.display_name), lower(${p})) > 0`,
    groups: (p) =>
      `exists (select 1 from holding h where h.district_id = $1 and h.person_id = t.id and h.place_id = any(${p}::text[]))`,
  },
})

const shownProfile = (kept: Partial<Profile>) => {
  const { levels, sector, committee, affiliations, fields, assembly, standing } = profileOf(kept)
  const lists = { levels: [...levels], affiliations: [...affiliations], fields: [...fields] }
  return { ...lists, sector, committee, assembly, standing }
}

/** A coordinator sees the people of the own groups, and of them only what they hold there. */
export const list = async (call: Call<'person.list'>): Promise<Output<'person.list'>> => {
  const { db, districtId, input, actor, secret } = call
  const whole = holds(actor, 'office', districtId) || holds(actor, 'chair', districtId)
  const own = placesOf(actor, 'coordinator')
  return listPeople(db, {
    districtId,
    input,
    by: {
      role: input.role,
      place: input.placeId,
      level: input.level,
      sector: input.sector,
      committee: input.committee,
      field: input.field,
      words: input.words?.trim() || undefined,
      groups: whole ? undefined : own,
    },
    keyOf: (row) => [row.created_at, row.id],
    show: (row) => ({
      id: row.id,
      name: row.display_name,
      phone: row.phone_enc === null ? null : maskPhone(openSealed(secret, row.phone_enc)),
      holdings: row.holdings.filter(({ placeId }) => whole || own.includes(placeId)),
      disabled: row.disabled,
      version: row.version,
      profile: shownProfile(row.profile),
    }),
  })
}

interface MemberRow {
  readonly id: string
  readonly name: string
  readonly profile: Partial<Profile>
  readonly group_id: string
  readonly group_name: string
}

// in the order of groups and names: nobody is ordered by what they did
const listMembers = statement<MemberRow>(
  'person.members',
  `select p.id, p.display_name as name, p.profile, g.id as group_id, g.name as group_name
   from holding h
   join person p on p.district_id = $1 and p.id = h.person_id and p.disabled_at is null and p.deleted_at is null
   join "group" g on g.district_id = $1 and g.id::text = h.place_id and g.disabled_at is null
   where h.district_id = $1 and h.role = 'member' and ($2::text[] is null or h.place_id = any($2::text[]))
     and ($3::text is null or p.profile -> 'levels' ? $3) and ($4::text is null or p.profile ->> 'sector' = $4)
     and ($5::text is null or p.profile ->> 'committee' = $5) and ($6::text is null or p.profile -> 'fields' ? $6)
   order by g.name, p.display_name, p.id limit 2000`,
)

/** Members and coordinators see those of their own groups, the office and the chair those of the district. */
export const members = async (call: Call<'person.members'>): Promise<Output<'person.members'>> => {
  const { db, districtId, input, actor } = call
  const whole = holds(actor, 'office', districtId) || holds(actor, 'chair', districtId)
  const own = [...placesOf(actor, 'member'), ...placesOf(actor, 'coordinator')]
  const asked = input.groupId === undefined ? null : [input.groupId]
  const groups = whole ? asked : own.filter((id) => asked === null || asked.includes(id))
  const by = [input.level, input.sector, input.committee, input.field].map((one) => one ?? null)
  const rows = await run(db, listMembers, [districtId, groups, ...by])
  return {
    rows: rows.map(({ id, name, profile, group_id, group_name }) => {
      const { levels, sector, committee, fields } = profileOf(profile)
      const group = { groupId: group_id, groupName: group_name }
      return { id, name, ...group, levels: [...levels], sector, committee, fields: [...fields] }
    }),
  }
}
