// Deletes what has been kept for as long as the table of the domain says, each thing by a statement of its own, and
// answers how much of what went in which district.

import { later } from '../../domain/calendar/local-time'
import { daysOf, type TimedId } from '../../domain/privacy/kept'
import { openStatuses } from '../../domain/similar/open'
import { run, statement } from '../db/statement'
import { doomed } from '../file/doomed'
import type { Services } from '../services'
import { dissolveIdle, type Gone } from './idle'

/** How much was deleted, by what it is. */
export type Deleted = Readonly<Partial<Record<TimedId, number>>>

type Expire = (services: Pick<Services, 'db' | 'clock'>, before: string) => Promise<readonly Gone[]>

/** `condition` tells by $1, the instant before which it is too old. */
const rows = (name: TimedId, table: string, condition: string): Expire => {
  const drop = statement<Gone>(
    `expire.row.${name}`,
    `with gone as (delete from ${table} where ${condition} returning district_id)
     select district_id, count(*) as n from gone group by district_id`,
  )
  return ({ db }, before) => run(db, drop, [before])
}

/** The row first: a file whose row is gone is never shown again. It counts as deleted when its bytes are gone. */
const files = (name: string, sql: string): Expire => {
  const drop = statement<never>(`expire.file.${name}`, sql)
  return async ({ db, clock }, before) => {
    await run(db, drop, [before, clock()])
    return []
  }
}

/** How people are called at a table, of matters and papers that ended before `$1` and were not touched since. */
const partyNames = statement<Gone>(
  'expire.partyName',
  `with over as (
     select m.district_id, m.id from matter m where m.status <> all($2::text[]) and m.updated_at < $1
   ), invited as (
     update party p set name_enc = null, reason_enc = null from over o
     where p.district_id = o.district_id and p.matter_id = o.id and (p.name_enc is not null or p.reason_enc is not null)
     returning p.district_id
   ), seated as (
     update attendance a set label_enc = null from meeting t
     where a.district_id = t.district_id and a.meeting_id = t.id and a.label_enc is not null
       and (exists (select 1 from over o where o.district_id = t.district_id and o.id = t.matter_id)
         or exists (select 1 from paper w where w.district_id = t.district_id and w.id = t.paper_id and w.status <> 'open'
           and w.updated_at < $1))
     returning a.district_id
   )
   select district_id, count(*) as n from (select * from invited union all select * from seated) gone group by district_id`,
)

const oldRequests = rows('request', 'request', 'at < $1')
const oldBulks = statement<never>('expire.bulk', 'delete from bulk where at < $1')

const expiries: Readonly<Record<TimedId, Expire>> = {
  voice: files(
    'voices',
    `with gone as (delete from file where kind = 'voice' and created_at < $1 returning district_id, id, type, copies),
     forgotten as (
       update report r set voice_id = null from gone g where r.district_id = g.district_id and r.voice_id = g.id),
     ${doomed('gone', 'voice', '$2')}
     select from gone`,
  ),
  looseFile: files(
    'looseFiles',
    `with gone as (delete from file where subject_id is null and created_at < $1 returning district_id, id, type, copies),
     ${doomed('gone', 'looseFile', '$2')}
     select from gone`,
  ),
  partyName: ({ db }, before) => run(db, partyNames, [before, openStatuses.matter]),
  notice: rows('notice', 'notice', 'read_at < $1'),
  unreadNotice: rows('unreadNotice', 'notice', 'read_at is null and at < $1'),
  delivery: rows('delivery', 'delivery', 'at < $1'),
  consent: rows('consent', 'consent', 'at < $1'),
  // a session is over so many days after its last use: its end is what is written down
  session: rows('session', 'session', 'expires_at < $1'),
  smsCode: rows('smsCode', 'sms_code', 'created_at < $1'),
  // commands that were asked for together are kept as long as what each of them is known again by
  request: async (services, before) => {
    await run(services.db, oldBulks, [before])
    return oldRequests(services, before)
  },
  // what was refused or still waits has to stay: without its row it would be shown
  flag: rows('flag', 'flag', 'decided_at < $1'),
  check: rows('check', '"check"', `state in ('passed', 'approved') and coalesce(decided_at, at) < $1`),
  idleAccount: dissolveIdle,
}

const day = 86_400_000

/** What is counted from an end that is written down already has no days left to wait. */
const waits = (id: TimedId): number => (id === 'session' ? 0 : daysOf(id))

/** Deletes everything whose time is over, in every district. */
export const expire = async (services: Pick<Services, 'db' | 'clock'>): Promise<ReadonlyMap<string, Deleted>> => {
  const all = new Map<string, Record<string, number>>()
  for (const [id, drop] of Object.entries(expiries) as [TimedId, Expire][]) {
    for (const { district_id, n } of await drop(services, later(services.clock(), -waits(id) * day))) {
      all.set(district_id, { ...all.get(district_id), [id]: n })
    }
  }
  return all
}
