// Looks sessions up.

import type { Holding } from '../../domain/people/role'
import { batched } from '../db/batch'
import type { Database } from '../db/database'
import { statement } from '../db/statement'
import { type Bearer, hashOf } from './token'

export interface SessionRow {
  readonly id: string
  readonly person_id: string
  readonly seen_at: string
  /** the second factor was shown in this session */
  readonly factor_proved: boolean
  /** one is kept for this person */
  readonly factor_kept: boolean
  readonly holdings: readonly Holding[]
}

// One by one in a lateral part that cannot be taken apart: whatever the tables hold, the plan is that for a single key,
// and PostgreSQL keeps it instead of planning again for every number of keys.
const load = statement<SessionRow & { readonly nth: number }>(
  'session.load',
  `select w.nth, s.id, s.person_id, s.seen_at, s.factor_proved, s.factor_kept, s.holdings
   from jsonb_to_recordset($2::jsonb) as w(nth integer, hash text, at timestamptz)
   cross join lateral (
     select s.id, s.person_id, s.seen_at, s.factor_at is not null as factor_proved,
       exists (select 1 from second_factor f where f.district_id = $1 and f.person_id = s.person_id
         and f.confirmed_at is not null) as factor_kept,
       coalesce((select jsonb_agg(jsonb_build_object('role', h.role, 'placeId', h.place_id)) from holding h
         where h.district_id = $1 and h.person_id = s.person_id), '[]') as holdings
     from session s
     join person p on p.district_id = $1 and p.id = s.person_id and p.deleted_at is null and p.disabled_at is null
     where s.district_id = $1 and s.token_hash = w.hash and s.expires_at > w.at
     limit 1) s`,
)

const sessionsOf = batched<{ readonly hash: string; readonly at: string }, SessionRow>(load)

/** The session that a token stands for at an instant; undefined: none, ended, or of somebody who is not in. */
export const sessionLookup = async (
  db: Database,
  { districtId, opaque }: Bearer,
  at: string,
): Promise<SessionRow | undefined> => (await sessionsOf(db, districtId, { hash: hashOf(opaque), at }))[0]
