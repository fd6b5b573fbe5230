// A member's duty record beside the average of the group: one's own; the office reads one at a time, and the member sees who did.

import type { Output } from '../../domain/contract'
import { type Counted, credited, dutyRows } from '../../domain/figure/duty'
import { placesOf } from '../../domain/people/role'
import { quoted, run, runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { instantsOf } from '../log/period'

const membersOf = statement<{ person_id: string }>(
  'figure.members',
  `select distinct h.person_id from holding h
   join person p on p.district_id = $1 and p.id = h.person_id and p.disabled_at is null and p.deleted_at is null
   where h.district_id = $1 and h.role = 'member' and h.place_id = any($2::text[])`,
)

/** Whose event it is, in the words of the index of those that count. */
const member = `case when e.type in (${quoted(credited.filter(({ of }) => of !== undefined).map(({ type }) => type))})
     then e.data ->> 'memberId' else e.actor_id end`

const counts = credited
  .map(({ type, as, unless, once = false }) => `('${type}', '${as}', ${once}, ${unless ? `'${unless}'` : 'null'})`)
  .join(', ')

const did = statement<Counted>(
  'figure.did',
  `select d.member, d.duty,
     (count(*) filter (where not d.once) + count(distinct d.matter_id) filter (where d.once))::integer as times
   from (
     select ${member} as member, c.duty, c.once, e.matter_id
     from matter_event e join (values ${counts}) c(type, duty, once, unless) on c.type = e.type
     where e.district_id = $1 and e.at >= $2::timestamptz and e.at < $3::timestamptz
       and e.type in (${quoted(credited.map(({ type }) => type))})
       and ${member} = any($4::text[]) and (c.unless is null or not e.data ? c.unless)
   ) d group by d.member, d.duty`,
)

/** The record of one member, among the members of these groups. */
const recordOf = async (
  { db, districtId }: Pick<Call<'figure.duty'>, 'db' | 'districtId'>,
  period: { readonly from: string; readonly to: string },
  memberId: string,
  groupIds: readonly string[],
): Promise<Output<'figure.duty'>> => {
  const rows = await run(db, membersOf, [districtId, groupIds])
  const members = new Set([memberId, ...rows.map((row) => row.person_id)])
  const { since, until } = instantsOf(period)
  // a member may work in other groups' matters as well: what was done there counts too
  const counted = await run(db, did, [districtId, since, until, [...members]])
  return { rows: [...dutyRows(counted, { members: members.size, memberId })] }
}

export const duty = (call: Call<'figure.duty'>): Promise<Output<'figure.duty'>> =>
  recordOf(call, call.input, call.actor.personId, placesOf(call.actor, 'member'))

const seats = statement<{ groups: readonly string[] | null }>(
  'figure.seats',
  `select (select jsonb_agg(h.place_id) from holding h
     where h.district_id = $1 and h.person_id = p.id and h.role = 'member') as groups
   from person p where p.district_id = $1 and p.id = $2 and p.deleted_at is null
     and (exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id and h.role = 'member')
       or p.profile ->> 'standing' in ('suspended', 'left'))`,
)

/** Noted before it is shown: who looks is seen by whom they look at. */
export const dutyOf = async (call: Call<'figure.dutyOf'>): Promise<Output<'figure.dutyOf'>> => {
  const { db, districtId, input } = call
  const { groups } = found(await runOne(db, seats, [districtId, input.personId]))
  await audit(call, 'person', input.personId, { from: input.from, to: input.to })
  return recordOf(call, input, input.personId, groups ?? [])
}

const looks = statement<{ at: string; by: string | null }>(
  'figure.dutyLooks',
  `select a.at, p.display_name as by from audit a left join person p on p.district_id = $1 and p.id = a.actor_id
   where a.district_id = $1 and a.subject = 'person' and a.action = 'figure.dutyOf' and a.subject_id in (
     select id::text from person where district_id = $1 and (id = $2::uuid or merged_into = $2::uuid))
   order by a.at desc, a.id desc limit 100`,
)

export const dutyLooks = async ({
  db,
  districtId,
  actor,
}: Call<'figure.dutyLooks'>): Promise<Output<'figure.dutyLooks'>> => ({
  rows: (await run(db, looks, [districtId, actor.personId])).map(({ at, by }) => ({
    at: new Date(at).toISOString(),
    by: by ?? '',
  })),
})
