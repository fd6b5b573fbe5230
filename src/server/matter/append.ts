// Writes what was decided about a matter: its row, its events, its notices and the request, in one statement.

import type { MatterEvent } from '../../domain/matter/event'
import { evolve } from '../../domain/matter/evolve'
import type { Matter } from '../../domain/matter/matter'
import { matterNotices } from '../../domain/notice/matter-notice'
import type { Database, Transaction } from '../db/connect'
import { runOne, statement } from '../db/statement'
import { linked, recordedBy } from '../log/link'
import { outboxRows } from '../log/outbox'
import { kept, logged, type RequestRow, told } from '../log/written'
import { pictureIdsOf } from './load'
import { columns, rowOf } from './row'

const append = statement<{ moved: number }>(
  'matter.append',
  `with moved as (
     update matter m set version = r.version, state = r.state, status = r.status, step = r.step, group_id = r.group_id,
       lead_id = r.lead_id, co_member_ids = r.co_member_ids, unit_ids = r.unit_ids, invited_ids = r.invited_ids, claim_scope = r.claim_scope,
       due = r.due, step_from = r.step_from, reports = r.reports, urgency = r.urgency, updated_at = r.updated_at
     from jsonb_to_record($4::jsonb) as r(${columns})
     where m.district_id = $1::text and m.id = $2::uuid and m.version = $3
     returning m.id
   ), ${logged('matter', 'moved', '$5')}, ${told('matter', 'moved', '$6', '$10')}, ${kept('moved', '$7')}, bound as (
     update file f set subject = 'matter', subject_id = $2::uuid
     from moved where f.district_id = $1::text and f.id = any($8::uuid[]) and f.subject_id is null
   ), seated as (
     insert into participant (district_id, matter_id, person_id, at)
     select $1::text, $2::uuid, p.id, $10::timestamptz from moved, person p
     where p.district_id = $1::text and p.id = any($9::uuid[])
     on conflict (district_id, matter_id, person_id) do nothing
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

/** People who sit at the table from now on: they may judge the result. */
const seatedBy = (events: readonly MatterEvent[], after: Matter): readonly string[] =>
  events.flatMap((event) => {
    if (event.type !== 'partyAnswered' || !event.accepted) return []
    return after.parties.find((party) => party.id === event.partyId)?.personId ?? []
  })

/** The matter after the events, or undefined when somebody else was first. */
export const appendToMatter = async (
  db: Database | Transaction,
  before: { readonly matter: Matter; readonly hash: string },
  events: readonly MatterEvent[],
  entry: Entry,
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
    seatedBy(events, after),
    at,
  ])
  return row?.moved === 1 ? after : undefined
}
