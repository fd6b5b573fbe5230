// How a matter is kept: its row and its log, and beside them who sits at the table, what people object to, what is adopted
// and which meetings there are.

import { picturesOf } from '../../domain/matter/action'
import type { MatterEvent } from '../../domain/matter/event'
import type { Matter } from '../../domain/matter/matter'
import { matterProcess } from '../../domain/matter/process'
import { figuredOf, groupBefore } from '../figure/count'
import { newCode, newScreenKey } from '../meeting/code'
import { appending, type Kept } from '../process/append'
import { rowOf } from './row'

/** What is written with an event and is not in it, because it can be erased. */
export interface Erasable {
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

/** Meetings that are over: anyone who attended may judge the result too. */
const closedBy = (events: readonly MatterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'meetingClosed' ? [event.meetingId] : []))

/** Meetings that can be gone to from now on. */
const calledBy = (events: readonly MatterEvent[]): readonly string[] =>
  events.flatMap((event) => (event.type === 'meetingScheduled' ? [event.meetingId] : []))

/** The values of a list in what is written beside. */
const idsIn = (name: string): string => `array(select jsonb_array_elements_text($9::jsonb -> '${name}'))::uuid[]`

const motionIn = "$9::jsonb -> 'motion'"

export const matterKept: Kept<Matter, MatterEvent, Erasable> = {
  process: matterProcess,
  table: 'matter',
  row: rowOf,
  changes: [
    ...['version', 'state', 'status', 'step', 'group_id', 'lead_id', 'co_member_ids', 'unit_ids', 'invited_ids'],
    ...['claim_scope', 'due', 'step_from', 'reports', 'urgency', 'look_at', 'settled', 'showcased_at'],
    'updated_at',
  ],
  pictures: (events) => picturesOf(events),
  guard: {
    find: `select p.id from motion p where p.district_id = $1::text and p.matter_id = $2::uuid
       and p.id = (${motionIn} ->> 'id')::uuid and p.revision = (${motionIn} ->> 'revision')::integer
       and p.status = 'open' for update of p`,
    unless: `${motionIn} is null`,
  },
  before: { was: groupBefore('matter') },
  beside: {
    ...figuredOf('matter'),
    seated: `
     insert into participant (district_id, matter_id, person_id, at)
     select distinct $1::text, $2::uuid, s.person_id, $8::timestamptz from moved, (
       select p.person_id from party p where p.district_id = $1::text and p.id = any(${idsIn('seated')})
       union select p.person_id from jsonb_populate_recordset(null::party, $9::jsonb -> 'party') p where p.id = any(${idsIn('seated')})
       union select a.person_id from attendance a where a.district_id = $1::text and a.meeting_id = any(${idsIn('closed')})
     ) s where s.person_id is not null
     on conflict (district_id, matter_id, person_id) do nothing`,
    named: `
     insert into party (district_id, id, matter_id, person_id, invitation_id, name_enc, reason_enc, at)
     select $1::text, p.id, $2::uuid, p.person_id, p.invitation_id, p.name_enc, p.reason_enc, $8::timestamptz
     from moved, jsonb_populate_recordset(null::party, $9::jsonb -> 'party') p
     on conflict (district_id, id) do update set reason_enc = excluded.reason_enc
       where party.matter_id = excluded.matter_id`,
    remarked: `
     insert into remark (district_id, id, matter_id, kind, about_id, person_id, words, at)
     select $1::text, r.id, $2::uuid, r.kind, r.about_id, r.person_id, r.words, $8::timestamptz
     from moved, jsonb_populate_recordset(null::remark, $9::jsonb -> 'remark') r`,
    adopted: `
     update motion p set status = 'adopted' from moved, guarded
     where p.district_id = $1::text and p.id = guarded.id`,
    called: `
     insert into meeting (district_id, id, matter_id, code, screen_key)
     select $1::text, c.id, $2::uuid, ${newCode}, ${newScreenKey}
     from moved, unnest(${idsIn('called')}) c(id)`,
  },
  written: (events, { party, remark, motion } = {}) => ({
    seated: seatedBy(events),
    closed: closedBy(events),
    called: calledBy(events),
    party: party === undefined ? [] : [party],
    remark: remark === undefined ? [] : [remark],
    ...(motion === undefined ? {} : { motion: { id: motion.id, revision: motion.revision } }),
  }),
}

/** The matter after the events, or undefined when somebody else was first. */
export const appendToMatter = appending(matterKept)
