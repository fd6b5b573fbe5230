// Two desks that save the same entry of a register: the later one is refused, so that nothing is undone in silence.

import type { RegisterKind } from '../../domain/register/register'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'

type KeptKind = RegisterKind | 'district' | 'proposal' | 'station' | 'person'

/** The version of an entry in a select; `id` is an expression; $1 is the district. 0: never changed since it was made. */
export const versionOf = (kind: KeptKind, id: string): string =>
  `coalesce((select v.version from register_version v
    where v.district_id = $1 and v.kind = '${kind}' and v.id = ${id}::text), 0)`

// Without a version the session must have begun, or changed it last itself, since the last change.
const advance = statement<{ version: number }>(
  'register.advance',
  `insert into register_version as v (district_id, kind, id, version, session_id, at)
   values ($1::text, $2::text, $3::text, 1, $4::uuid, $6::timestamptz)
   on conflict (district_id, kind, id) do update set version = v.version + 1, session_id = excluded.session_id, at = excluded.at
   where v.version = $5::integer or $5::integer is null and (v.session_id = $4::uuid or v.at <= $7::timestamptz)
   returning version`,
)

const begun = statement<{ at: string }>(
  'register.begun',
  'select created_at as at from session where district_id = $1 and id = $2',
)

interface Saving {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly sessionId: string | null
  readonly at: string
}

/** Inside the transaction that saves. Throws `changedMeanwhile`. */
export const changeRegister = async (call: Saving, kind: KeptKind, id: string, version?: number): Promise<void> => {
  const { db, districtId, sessionId, at } = call
  const session =
    version === undefined && sessionId !== null ? await runOne(db, begun, [districtId, sessionId]) : undefined
  const moved = await runOne(db, advance, [districtId, kind, id, sessionId, version ?? null, at, session?.at ?? at])
  if (moved === undefined) throw new AppError('changedMeanwhile')
}
