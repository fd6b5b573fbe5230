// Writes what was decided about a matter: its row, its events, its notices and the request, in one statement.

import type { MatterEvent } from '../../domain/matter/event'
import type { Matter } from '../../domain/matter/matter'
import { evolve, matterNotices } from '../../domain/matter/process'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { linked, recordedBy } from '../log/link'
import { outboxRows } from '../log/outbox'
import { kept, logged, type RequestRow, told } from '../log/written'
import { pictureIdsOf } from './load'
import { rowOf } from './row'

/** Eight signs that cannot be mistaken for one another; none of them makes a word. */
const meetingCode = "translate(left(replace(gen_random_uuid()::text, '-', ''), 8), '01abcdef', 'ghbjkmnp')"

const append = statement<{ moved: number }>(
  'matter.append',
  `with resolved as (
     select p.id from motion p where p.district_id = $1::text and p.matter_id = $2::uuid and p.id = $15::uuid
       and p.revision = $16 and p.status = 'open' for update of p
   ), moved as (
     update matter m set version = r.version, state = r.state, status = r.status, step = r.step, group_id = r.group_id,
       lead_id = r.lead_id, co_member_ids = r.co_member_ids, unit_ids = r.unit_ids, invited_ids = r.invited_ids, claim_scope = r.claim_scope,
       due = r.due, step_from = r.step_from, reports = r.reports, urgency = r.urgency, look_at = r.look_at,
       updated_at = r.updated_at
     from jsonb_populate_record(null::matter, $4::jsonb) r
     where m.district_id = $1::text and m.id = $2::uuid and m.version = $3
       and ($15::uuid is null or exists (select from resolved))
     returning m.id
   ), ${logged('matter', 'moved', '$5')}, ${told('matter', 'moved', '$6', '$10')}, ${kept('moved', '$7')}, bound as (
     update file f set subject = 'matter', subject_id = $2::uuid
     from moved where f.district_id = $1::text and f.id = any($8::uuid[]) and f.subject_id is null
   ), seated as (
     insert into participant (district_id, matter_id, person_id, at)
     select distinct $1::text, $2::uuid, s.person_id, $10::timestamptz from moved, (
       select p.person_id from party p where p.district_id = $1::text and p.id = any($9::uuid[])
       union select p.person_id from jsonb_to_recordset($12::jsonb) as p(id uuid, person_id uuid) where p.id = any($9::uuid[])
       union select a.person_id from attendance a where a.district_id = $1::text and a.meeting_id = any($14::uuid[])
     ) s where s.person_id is not null
     on conflict (district_id, matter_id, person_id) do nothing
   ), named as (
     insert into party (district_id, id, matter_id, person_id, invitation_id, name_enc, reason_enc, at)
     select $1::text, p.id, $2::uuid, p.person_id, p.invitation_id, p.name_enc, p.reason_enc, $10::timestamptz
     from moved, jsonb_to_recordset($12::jsonb)
       as p(id uuid, person_id uuid, invitation_id uuid, name_enc text, reason_enc text)
     on conflict (district_id, id) do update set reason_enc = excluded.reason_enc
       where party.matter_id = excluded.matter_id
   ), remarked as (
     insert into remark (district_id, id, matter_id, kind, about_id, person_id, words, at)
     select $1::text, r.id, $2::uuid, r.kind, r.about_id, r.person_id, r.words, $10::timestamptz
     from moved, jsonb_to_recordset($13::jsonb) as r(id uuid, kind text, about_id uuid, person_id uuid, words text)
   ), adopted as (
     update motion p set status = 'adopted' from moved, resolved
     where p.district_id = $1::text and p.id = resolved.id
   ), called as (
     insert into meeting (district_id, id, matter_id, code, screen_key)
     select $1::text, c.id, $2::uuid, ${meetingCode}, replace(gen_random_uuid()::text, '-', '')
     from moved, unnest($11::uuid[]) c(id)
   )
   select count(*) as moved from moved`,
)

/** What is written besides the matter itself. */
export interface Entry {
  readonly actorId: string | null
  readonly actorRole: string
  readonly at: string
  readonly request: RequestRow | null
  readonly newId: () => string
}

/** What is written with an event and is not in it, because it can be erased. */
export interface Aside {
  readonly party?: {
    readonly id: string
    readonly person_id: string | null
    readonly invitation_id: string | null
    readonly name_enc: string | null
    readonly reason_enc: string | null
  }
  readonly remark?: {
    readonly id: string
    readonly kind: 'objection' | 'contradiction'
    readonly about_id: string
    readonly person_id: string | null
    readonly words: string
  }
  /** what is adopted, as it was read: where people stand on it must not have changed since */
  readonly motion?: { readonly id: string; readonly revision: number }
}

/** Parties who sit at the table from now on: they may judge the result. */
const seatedBy = (events: readonly MatterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'partyAnswered' && event.accepted ? [event.partyId] : []))

/** Meetings that are over: whoever attended may judge the result too. */
const closedBy = (events: readonly MatterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'meetingClosed' ? [event.meetingId] : []))

const listed = (row: object | undefined): string => JSON.stringify(row === undefined ? [] : [row])

/** Meetings that can be gone to from now on. */
const calledBy = (events: readonly MatterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'meetingScheduled' ? [event.meetingId] : []))

/** The matter after the events, or undefined when somebody else was first. */
export const appendToMatter = async (
  db: Database | Transaction,
  before: { readonly matter: Matter; readonly hash: string },
  events: readonly MatterEvent[],
  entry: Entry,
  aside: Aside = {},
): Promise<Matter | undefined> => {
  const { matter, hash } = before
  const { actorId, actorRole, at, request } = entry
  const after = events.reduce((state, event) => evolve(state, event, at), matter)
  const recorded = recordedBy(events, matter.version, { at, actorId, actorRole })
  const { districtId, id } = matter
  const row = await runOne(db, append, [
    districtId,
    id,
    matter.version,
    JSON.stringify(rowOf(after, at)),
    JSON.stringify(linked({ districtId, kind: 'matter', id }, hash, recorded)),
    JSON.stringify(outboxRows(matterNotices(recorded, after, matter), entry.newId)),
    JSON.stringify(request === null ? [] : [request]),
    events.flatMap(pictureIdsOf),
    seatedBy(events),
    at,
    calledBy(events),
    listed(aside.party),
    listed(aside.remark),
    closedBy(events),
    aside.motion?.id ?? null,
    aside.motion?.revision ?? null,
  ])
  return row?.moved === 1 ? after : undefined
}
