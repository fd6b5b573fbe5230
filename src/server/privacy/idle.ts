// Dissolves accounts that nobody uses any more: without a role, not seen for so long, and nothing of theirs open or
// finished lately. Phone, name and ways in go; what they said in a case stays there, without them.

import { openStatuses } from '../../domain/similar/open'
import { run, statement } from '../db/statement'
import { forget } from '../person/forget'
import type { Services } from '../services'

/** How many rows of a district were deleted. */
export interface Gone {
  readonly district_id: string
  readonly n: number
}

/** $1: the instant before which somebody was here last and everything was finished. */
const find = statement<{ district_id: string; ids: string[] }>(
  'idle.find',
  `select p.district_id, array_agg(p.id::text) as ids from person p
   where p.deleted_at is null and coalesce(p.seen_at, p.created_at) < $1
     and not exists (select 1 from holding h where h.district_id = p.district_id and h.person_id = p.id)
     and not exists (
       select 1 from identity i where i.district_id = p.district_id and i.person_id = p.id and i.seen_at >= $1)
     and not exists (
       select 1 from report r left join matter m on m.district_id = r.district_id and m.id = r.matter_id
       where r.district_id = p.district_id and r.reporter_id = p.id
         and (r.status = any($2::text[]) or m.status = any($3::text[])
           or greatest(r.updated_at, m.updated_at) >= $1))
     and not exists (
       select 1 from paper t where t.district_id = p.district_id and (t.status = 'open' or t.updated_at >= $1)
         and (t.author_id = p.id or t.lead_id = p.id or t.person_ids @> array[p.id]))
   group by p.district_id`,
)

/** Besides what goes with every person: reports stay as the desk answered them, nobody's any more. */
const steps = [
  'delete from request where district_id = $1 and person_id = any($2::uuid[])',
  'update report set reporter_id = null, voice_id = null where district_id = $1 and reporter_id = any($2::uuid[])',
  'update file set owner_id = null where district_id = $1 and owner_id = any($2::uuid[])',
  'update "check" set author_id = null where district_id = $1 and author_id = any($2::uuid[])',
].map((sql, index) => statement<never>(`idle.step${index}`, sql))

const empty = statement<never>(
  'idle.empty',
  `update person set display_name = '', profile = '{}', phone_enc = null, phone_index = null, name_enc = null, deleted_at = $3
   where district_id = $1 and id = any($2::uuid[])`,
)

export const dissolveIdle = async (
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  before: string,
): Promise<readonly Gone[]> => {
  const found = await run(db, find, [before, openStatuses.report, openStatuses.matter])
  for (const { district_id, ids: people } of found) {
    await db.transaction().execute(async (tx) => {
      await forget(tx, district_id, people)
      for (const step of steps) await run(tx, step, [district_id, people])
      await run(tx, empty, [district_id, people, clock()])
    })
  }
  return found.map((row) => ({ district_id: row.district_id, n: row.ids.length }))
}
