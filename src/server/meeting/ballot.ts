// Under what name a vote stands: made of the seat at the table and a key of the meeting, so that no person is in it.
// The key of a secret ballot is destroyed when the meeting ends; from then on nobody can tell whose vote is whose.

import { createHmac, randomBytes } from 'node:crypto'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { openSealed, type Secret, seal } from '../secret'

export interface BallotKey {
  readonly voterOf: (attendanceId: string) => Buffer
  /** the two blocks of HMAC-SHA-256, with which the database makes the same name */
  readonly inner: Buffer
  readonly outer: Buffer
}

const blockBytes = 64
const nameBytes = 16

const padded = (key: Buffer, pad: number): Buffer =>
  Buffer.from(Buffer.alloc(blockBytes, pad).map((byte, index) => byte ^ (key[index] ?? 0)))

const keyFrom = (key: Buffer): BallotKey => ({
  voterOf: (attendanceId) => createHmac('sha256', key).update(attendanceId).digest().subarray(0, nameBytes),
  inner: padded(key, 0x36),
  outer: padded(key, 0x5c),
})

/** The name of a seat in SQL; `inner` and `outer` are parameters, `seat` an expression of type uuid. */
export const voterName = (inner: string, outer: string, seat: string): string =>
  `substring(sha256(${outer}::bytea || sha256(${inner}::bytea || convert_to(${seat}::text, 'UTF8'))) from 1 for ${nameBytes})`

const load = statement<{ voter_key: string | null }>(
  'meeting.key',
  'select voter_key from meeting where district_id = $1 and id = $2',
)

const make = statement<never>(
  'meeting.makeKey',
  'update meeting set voter_key = $3 where district_id = $1 and id = $2 and voter_key is null',
)

export interface Keeper {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly secret: Pick<Secret, 'column'>
}

const kept = new WeakMap<Keeper['secret'], Map<string, BallotKey>>()
const mostKept = 500

/** null before voting has begun, and after a secret ballot has ended. */
export const ballotKeyOf = async ({ db, districtId, secret }: Keeper, id: string): Promise<BallotKey | null> => {
  const keys = kept.get(secret) ?? new Map<string, BallotKey>()
  kept.set(secret, keys)
  const known = keys.get(id)
  if (known !== undefined) return known
  const sealed = (await runOne(db, load, [districtId, id]))?.voter_key ?? null
  if (sealed === null) return null
  const key = keyFrom(Buffer.from(openSealed(secret, sealed), 'base64'))
  if (keys.size >= mostKept) keys.clear()
  keys.set(id, key)
  return key
}

export const makeBallotKey = async ({ db, districtId, secret }: Keeper, id: string): Promise<void> => {
  await runOne(db, make, [districtId, id, seal(secret, randomBytes(32).toString('base64'))])
}

/** The key is gone from the database already: this process forgets it as well. */
export const forgetBallotKey = ({ secret }: Keeper, id: string): void => {
  kept.get(secret)?.delete(id)
}
