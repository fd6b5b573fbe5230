// Writes a matter's first events, inside a transaction: out of a report that is answered, from another origin, or taken over.

import { genesis } from '../../domain/log/chain'
import type { MatterEvent } from '../../domain/matter/event'
import { born, evolve, matterNotices, matterProcess } from '../../domain/matter/process'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { figured } from '../figure/count'
import { linked, recordedBy } from '../log/link'
import { nextCount, numberPrefix } from '../log/number'
import { outboxRows } from '../log/outbox'
import { eventsPart, noticesPart, partsOf } from '../log/written'
import type { Entry } from '../process/append'
import { rowOf } from './row'

const counted = figured(
  'matter',
  `select $2::uuid as subject_id, made.group_id, e.version, e.type, e.at, e.data
   from made, jsonb_to_recordset($5::jsonb) as e(version integer, type text, at timestamptz, data jsonb)`,
)

const insert = statement<{ number: string }>(
  'matter.open',
  `with made as (
     insert into matter (district_id, id, number, version, state, status, step, group_id, lead_id, co_member_ids, unit_ids, invited_ids,
       claim_scope, title, category, place, lng, lat, due, step_from, reports, photo_id, urgency, settled, opened_at, updated_at)
     select $1::text, $2::uuid, $3::text || ${nextCount.matter},
       r.version, r.state, r.status, r.step, r.group_id, r.lead_id, r.co_member_ids, r.unit_ids, r.invited_ids, r.claim_scope, r.title,
       r.category, r.place, r.lng, r.lat, r.due, r.step_from, r.reports, r.photo_id, r.urgency, r.settled, r.updated_at, r.updated_at
     from jsonb_populate_record(null::matter, $4::jsonb) r
     returning number, group_id
   ), ${eventsPart('matter', 'made', '$5')}, ${noticesPart("'matter'", 'made', '$6', '$7')}, ${partsOf(counted)}, bound as (
     update file f set subject = 'matter', subject_id = $2::uuid
     from made where f.district_id = $1::text and f.id = any($8::uuid[]) and f.subject_id is null
   )
   select number from made`,
)

const copySupport = statement<never>(
  'matter.takeOverSupport',
  `with taken as (
     insert into support (district_id, subject_id, person_id, subject, at)
     select $1, $3::uuid, s.person_id, 'matter', s.at from support s
     where s.district_id = $1 and s.subject_id = $2::uuid
     on conflict (district_id, subject_id, person_id) do nothing returning 1
   )
   update matter set supporters = supporters + (select count(*) from taken) where district_id = $1 and id = $3::uuid`,
)

/** The number of the matter that these events make. */
export const openMatter = async (
  tx: Database | Transaction,
  id: string,
  first: Parameters<typeof born>[0],
  more: readonly MatterEvent[],
  entry: Pick<Entry, 'actorId' | 'actorRole' | 'at' | 'newId'>,
): Promise<string> => {
  const { actorId, actorRole, at, newId } = entry
  const { districtId } = first
  const after = more.reduce((state, event) => evolve(state, event, at), born(first, id, at))
  const recorded = recordedBy<MatterEvent>([first, ...more], 0, { at, actorId, actorRole })
  const made = await runOne(tx, insert, [
    districtId,
    id,
    numberPrefix(matterProcess, at),
    JSON.stringify(rowOf(after, at)),
    JSON.stringify(linked({ districtId, kind: 'matter', id }, genesis, recorded)),
    JSON.stringify(outboxRows(matterNotices(recorded, after, null), newId)),
    at,
    after.photoIds,
  ])
  return made?.number ?? ''
}

/** Anyone who met what a report tells of supports the matter that answers it. */
export const takeOverSupport = async (
  tx: Transaction,
  districtId: string,
  reportId: string,
  matterId: string,
): Promise<void> => {
  await run(tx, copySupport, [districtId, reportId, matterId])
}
