// Makes notices of what the outbox says: finds the people of each audience and writes one notice for each of them.

import { later } from '../../domain/calendar/local-time'
import type { SubjectKind } from '../../domain/process/registry'
import type { Database } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import type { Log } from '../services'

/** One thing that one person is told. Nothing personal but the opaque id. */
export interface PersonalNotice {
  readonly id: string
  readonly districtId: string
  readonly personId: string
  readonly subject: SubjectKind
  readonly subjectId: string
  readonly kind: string
}

const places = statement<{ district_id: string }>(
  'outbox.districts',
  'select distinct district_id from outbox where retry_at is null or retry_at <= $1 order by district_id',
)

// A notice's id is made of the outbox row and the person: delivering twice writes once.
const expand = statement<{ taken: readonly string[]; notices: readonly PersonalNotice[] }>(
  'notice.expand',
  `with taken as (
     select id, subject, subject_id, kind, audience, data, at from outbox
     where district_id = $1 and (retry_at is null or retry_at <= $2) and ($3::uuid is null or id = $3::uuid)
     order by at, id limit $4),
   aim as (
     select t.id, t.subject, t.subject_id, a.value as a, a.value ->> 'kind' as kind
     from taken t cross join lateral jsonb_array_elements(t.audience -> 'to') a),
   target as (
     select i.id, x.value::uuid as person_id
       from aim i cross join lateral jsonb_array_elements_text(i.a -> 'ids') x where i.kind = 'people'
     union select i.id, h.person_id
       from aim i cross join lateral jsonb_array_elements_text(i.a -> 'ids') x
       join holding h on h.district_id = $1 and h.place_id = x.value and h.role = 'unit' where i.kind = 'units'
     union select i.id, p.person_id
       from aim i cross join lateral jsonb_array_elements_text(i.a -> 'ids') x
       join party p on p.district_id = $1 and p.id = x.value::uuid and p.person_id is not null where i.kind = 'parties'
     union select i.id, h.person_id
       from aim i join holding h on h.district_id = $1 and h.role = i.a ->> 'role'
         and (i.a ->> 'placeId' is null or h.place_id = i.a ->> 'placeId') where i.kind = 'holders'
     union select i.id, h.person_id
       from aim i join holding h on h.district_id = $1 and h.role = 'office' and h.place_id = $1
       where i.kind = 'holders' and i.a ->> 'role' = 'coordinator' and i.a ->> 'placeId' is not null
         and not exists (select 1 from holding c join person k on k.district_id = $1 and k.id = c.person_id
           where c.district_id = $1 and c.role = 'coordinator' and c.place_id = i.a ->> 'placeId'
             and k.disabled_at is null and k.deleted_at is null)
     union select i.id, h.person_id
       from aim i join "group" g on g.district_id = $1 and g.kind = i.a ->> 'body' and g.disabled_at is null
       join holding h on h.district_id = $1 and h.place_id = g.id::text and h.role = i.a ->> 'role' where i.kind = 'bodies'
     union select i.id, r.reporter_id
       from aim i join report r on r.district_id = $1
         and (i.subject = 'report' and r.id = i.subject_id or i.subject = 'matter' and r.matter_id = i.subject_id)
       where i.kind = 'concerned' and i.a ->> 'as' = 'reporter' and r.reporter_id is not null
     union select i.id, s.person_id
       from aim i join support s on s.district_id = $1 and s.subject_id = i.subject_id
       where i.kind = 'concerned' and i.a ->> 'as' = 'supporter'
     union select i.id, p.person_id
       from aim i join participant p on p.district_id = $1 and p.matter_id = i.subject_id
       where i.kind = 'concerned' and i.a ->> 'as' = 'participant'
     union select i.id, f.person_id
       from aim i join follow f on f.district_id = $1 and f.matter_id = i.subject_id
       where i.kind = 'concerned' and i.a ->> 'as' = 'follower'
     union select i.id, h.person_id
       from aim i join matter_event e on e.district_id = $1 and e.matter_id = i.subject_id and e.type = 'expertAsked'
         and e.actor_role = 'steward'
       join person k on k.district_id = $1 and k.id::text = e.actor_id
       join holding h on h.district_id = $1 and h.person_id = coalesce(k.merged_into, k.id) and h.role = 'steward'
       where i.kind = 'concerned' and i.a ->> 'as' = 'asker'),
   notices as (
     select distinct md5(t.id::text || p.id::text)::uuid as id, p.id as person_id,
       t.subject, t.subject_id, t.kind, t.data, t.at
     from taken t
     join target g on g.id = t.id
     join person named on named.district_id = $1 and named.id = g.person_id
     join person p on p.district_id = $1 and p.id = coalesce(named.merged_into, named.id)
       and p.deleted_at is null and p.disabled_at is null
     where t.audience ->> 'except' is distinct from p.id::text),
   written as (
     insert into notice (district_id, id, person_id, subject, subject_id, kind, data, at)
     select $1::text, id, person_id, subject, subject_id, kind, data, at from notices
     on conflict (district_id, id) do nothing)
   select
     (select coalesce(jsonb_agg(id), '[]') from taken) as taken,
     (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'districtId', $1::text, 'personId', person_id,
       'subject', subject, 'subjectId', subject_id, 'kind', kind)), '[]') from notices) as notices`,
)

const finish = statement<never>('outbox.finish', 'delete from outbox where district_id = $1 and id = any($2::uuid[])')

const waiting = statement<{ id: string; tries: number }>(
  'outbox.waiting',
  `select id, tries from outbox where district_id = $1 and (retry_at is null or retry_at <= $2)
   order by at, id limit $3`,
)

const postpone = statement<never>(
  'outbox.postpone',
  'update outbox set tries = tries + 1, retry_at = $3 where district_id = $1 and id = $2',
)

const batch = 500
const minute = 60_000
const longestWait = 24 * 60 * minute

/** Hands over to the sender; called again with the same notices after a crash, so it must not mind repetition. */
export type HandOver = (notices: readonly PersonalNotice[]) => Promise<void>

interface Delivery {
  readonly db: Database
  readonly districtId: string
  readonly at: string
  readonly handOver: HandOver
  readonly log: Log
}

const deliverSome = async ({ db, districtId, at, handOver }: Delivery, only: string | null): Promise<number> => {
  const row = await runOne(db, expand, [districtId, at, only, batch])
  if (row === undefined || row.taken.length === 0) return 0
  if (row.notices.length > 0) await handOver(row.notices)
  await run(db, finish, [districtId, row.taken])
  return row.taken.length
}

/** One after another, so that a row that cannot be delivered holds up nobody else; it is tried again later and later. */
const deliverSingly = async (delivery: Delivery): Promise<number> => {
  const { db, districtId, at, log } = delivery
  const rows = await run(db, waiting, [districtId, at, batch])
  for (const { id, tries } of rows) {
    try {
      await deliverSome(delivery, id)
    } catch (error) {
      log.error({ err: error, outbox: id }, 'notice not delivered')
      await run(db, postpone, [districtId, id, later(at, Math.min(2 ** tries * minute, longestWait))])
    }
  }
  return rows.length
}

/** Empties the outbox, one district after the other. Answers how many rows there were. */
export const deliver = async (db: Database, at: string, handOver: HandOver, log: Log): Promise<number> => {
  let count = 0
  for (const { district_id: districtId } of await run(db, places, [at])) {
    const delivery = { db, districtId, at, handOver, log }
    for (let done = batch; done === batch; count += done)
      done = await deliverSome(delivery, null).catch(() => deliverSingly(delivery))
  }
  return count
}
