// Makes one account of two that belong to one person. Nothing is lost: what can be moved moves, what is recorded for
// ever stays under the old id, which points to the person from then on. Two ratings of one result stay two ratings: both
// were given honestly, and none may be changed or suppressed. At a table that is still going on, one person counts once.

import { type Account, mergeOf } from '../../domain/people/merge'
import type { Processes } from '../../domain/process/registry'
import type { Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import { giveUpSecondSeats } from '../meeting/second-seat'
import { joinAccounts } from '../register/successor'
import type { Secret } from '../secret'

interface Row extends Account {
  readonly disabled: boolean
}

// Locked in the order of their ids, so that two merges at once wait for each other.
const lock = statement<{ id: string }>(
  'merge.lock',
  'select id from person where district_id = $1 and id = any($2::uuid[]) order by id for update',
)

const load = statement<Row>(
  'merge.load',
  `select p.id, p.phone_index is not null as "phoneKnown", p.created_at as "createdAt",
     p.disabled_at is not null or p.deleted_at is not null as disabled,
     exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id) as "holdsRole"
   from person p where p.district_id = $1 and p.id = any($2::uuid[])`,
)

/** $1 district, $2 from, $3 into. Each names the table first. */
const moves = [
  ['identity', 'update identity set person_id = $3 where district_id = $1 and person_id = $2'],
  // what one account has shown says nothing of the other
  ['session', 'update session set person_id = $3, factor_at = null where district_id = $1 and person_id = $2'],
  [
    'factor',
    `with gone as (delete from second_factor where district_id = $1 and person_id = $2
       returning secret_enc, recovery, last_step, wrong, wrong_at, made_at, confirmed_at)
     insert into second_factor (district_id, person_id, secret_enc, recovery, last_step, wrong, wrong_at, made_at, confirmed_at)
     select $1, $3::uuid, secret_enc, recovery, last_step, wrong, wrong_at, made_at, confirmed_at from gone
     on conflict do nothing`,
  ],
  ['report', 'update report set reporter_id = $3 where district_id = $1 and reporter_id = $2'],
  ['file', 'update file set owner_id = $3 where district_id = $1 and owner_id = $2'],
  ['notice', 'update notice set person_id = $3 where district_id = $1 and person_id = $2'],
  ['delivery', 'update delivery set person_id = $3 where district_id = $1 and person_id = $2'],
  ['request', 'update request set person_id = $3 where district_id = $1 and person_id = $2'],
  ['bulk', 'update bulk set person_id = $3 where district_id = $1 and person_id = $2'],
  [
    'deskView',
    `with gone as (delete from desk_view where district_id = $1 and person_id = $2 returning id, name, address, at)
     insert into desk_view (district_id, id, person_id, name, address, at)
     select $1, id, $3::uuid, name, address, at from gone on conflict do nothing`,
  ],
  ['party', 'update party set person_id = $3 where district_id = $1 and person_id = $2'],
  ['remark', 'update remark set person_id = $3 where district_id = $1 and person_id = $2'],
  [
    'flag',
    `with twice as (
       delete from flag f where f.district_id = $1 and f.person_id = $2 and f.state = 'open'
         and exists (select 1 from flag o where o.district_id = $1 and o.person_id = $3 and o.target = f.target and o.state = 'open')
       returning f.id
     )
     update flag set person_id = $3 where district_id = $1 and person_id = $2 and id not in (select id from twice)`,
  ],
  ['flagAuthor', 'update flag set author_id = $3 where district_id = $1 and author_id = $2'],
  ['invitation', 'update invitation set made_by = $3 where district_id = $1 and made_by = $2'],
  ['check', 'update "check" set author_id = $3 where district_id = $1 and author_id = $2'],
  ['statement', 'update statement set author_id = $3 where district_id = $1 and author_id = $2'],
  ['attendance', 'update attendance set person_id = $3 where district_id = $1 and person_id = $2'],
  [
    'holding',
    `with gone as (delete from holding where district_id = $1 and person_id = $2 returning role, place_id, since)
     insert into holding (district_id, person_id, role, place_id, since)
     select $1, $3::uuid, role, place_id, since from gone on conflict do nothing`,
  ],
  [
    'follow',
    `with gone as (delete from follow where district_id = $1 and person_id = $2 returning matter_id, at)
     insert into follow (district_id, matter_id, person_id, at)
     select $1, matter_id, $3::uuid, at from gone on conflict do nothing`,
  ],
  [
    'participant',
    `with gone as (delete from participant where district_id = $1 and person_id = $2 returning matter_id, at)
     insert into participant (district_id, matter_id, person_id, at)
     select $1, matter_id, $3::uuid, at from gone on conflict do nothing`,
  ],
  [
    'consent',
    `with gone as (delete from consent where district_id = $1 and person_id = $2
       returning template, accepted, refused, sent, remaining, last_answer, at)
     insert into consent (district_id, person_id, template, accepted, refused, sent, remaining, last_answer, at)
     select $1, $3::uuid, template, accepted, refused, sent, remaining, last_answer, at from gone
     on conflict (district_id, person_id, template) do update set accepted = consent.accepted + excluded.accepted,
       refused = consent.refused + excluded.refused, sent = consent.sent + excluded.sent,
       remaining = consent.remaining + excluded.remaining,
       last_answer = case when excluded.at > consent.at then excluded.last_answer else consent.last_answer end,
       at = greatest(consent.at, excluded.at)`,
  ],
  [
    // one person is one voice, and nobody supports what they reported themselves
    'support',
    `with own as materialized (
       select r.id from report r where r.district_id = $1 and r.reporter_id = $3::uuid
       union select r.matter_id from report r where r.district_id = $1 and r.reporter_id = $3::uuid and r.matter_id is not null
     ), moved as (
       update support s set person_id = $3::uuid
       where s.district_id = $1 and s.person_id = $2 and s.subject_id not in (select id from own)
         and not exists (select 1 from support o where o.district_id = $1 and o.subject_id = s.subject_id and o.person_id = $3::uuid)
       returning s.subject_id
     ), gone as (
       delete from support s where s.district_id = $1 and (
         s.person_id = $2 and s.subject_id not in (select subject_id from moved)
         or s.person_id = $3::uuid and s.subject_id in (select id from own))
       returning s.subject, s.subject_id
     ), counted as (
       select subject, subject_id, count(*) as n from gone group by subject, subject_id
     ), matters as (
       update matter m set supporters = greatest(m.supporters - c.n, 0) from counted c
       where c.subject = 'matter' and m.district_id = $1 and m.id = c.subject_id
     )
     update report r set supporters = greatest(r.supporters - c.n, 0) from counted c
     where c.subject = 'report' and r.district_id = $1 and r.id = c.subject_id`,
  ],
] as const

const moving = moves.map(([table, sql]) => statement<never>(`merge.move.${table}`, sql))

const keepName = statement<never>(
  'merge.name',
  `update person p set name_enc = coalesce(p.name_enc, f.name_enc), display_name = coalesce(nullif(p.display_name, ''), f.display_name),
     profile = f.profile || p.profile
   from person f where p.district_id = $1 and p.id = $3 and f.district_id = $1 and f.id = $2`,
)

const pointTo = statement<never>(
  'merge.point',
  `update person set merged_into = $3, deleted_at = $4, display_name = '', profile = '{}', name_enc = null, phone_enc = null, phone_index = null
   where district_id = $1 and (id = $2 or merged_into = $2)`,
)

interface Merging {
  readonly db: Transaction | Parameters<typeof run>[0]
  readonly districtId: string
  readonly secret: Pick<Secret, 'column'>
  readonly at: string
  readonly newId: () => string
  readonly processes: Processes
}

/**
 * Inside the caller's transaction. Answers the id of the person that is left; null when both have phones of their own,
 * and nothing was done. Throws `notAllowed` when one of them is shut out.
 */
export const mergePeople = async (call: Merging, a: string, b: string): Promise<string | null> => {
  if (a === b) return a
  const { db, districtId, at } = call
  await run(db, lock, [districtId, [a, b]])
  const rows = await run(db, load, [districtId, [a, b]])
  const [one, other] = [rows.find(({ id }) => id === a), rows.find(({ id }) => id === b)]
  if (one === undefined || other === undefined || one.disabled || other.disabled) throw new AppError('notAllowed')
  const merge = mergeOf(one, other)
  if (merge === null) return null
  const ids = [districtId, merge.from.id, merge.into.id]
  await giveUpSecondSeats(call, merge.from.id, merge.into.id)
  for (const move of moving) await run(db, move, ids)
  await joinAccounts(
    { db, districtId, at, newId: call.newId, processes: call.processes },
    { from: merge.from.id, into: merge.into.id },
  )
  await run(db, keepName, ids)
  await run(db, pointTo, [...ids, at])
  return merge.into.id
}
