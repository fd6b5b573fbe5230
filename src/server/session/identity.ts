// As whom WeChat knows a person: one person may have several identities, each belongs to one person.

import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { blindIndex, openSealed, type Secret, seal } from '../secret'

/** weapp: the mini-program's openid; official: the official account's; union: across both. */
export type IdentityKind = 'weapp' | 'official' | 'union'

export interface Identity {
  readonly kind: IdentityKind
  readonly value: string
}

interface Where {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly secret: Secret
  readonly at: string
}

const see = statement<{ person_id: string }>(
  'identity.see',
  `update identity set seen_at = $4 where district_id = $1 and kind = $2 and value_hash = $3 returning person_id`,
)

// Two requests at once: one makes it, the other finds it made.
const put = statement<{ person_id: string }>(
  'identity.put',
  `insert into identity (district_id, kind, value_hash, value_enc, person_id, created_at, seen_at)
   values ($1, $2, $3, $4, $5, $6, $6)
   on conflict (district_id, kind, value_hash) do update set seen_at = excluded.seen_at returning person_id`,
)

const newest = statement<{ value_enc: string }>(
  'identity.newest',
  `select value_enc from identity where district_id = $1 and person_id = $2 and kind = 'weapp' order by seen_at desc limit 1`,
)

const any = statement<{ kind: string }>(
  'identity.any',
  'select kind from identity where district_id = $1 and person_id = $2 limit 1',
)

const hashOf = (secret: Secret, { kind, value }: Identity): string => blindIndex(secret, `${kind} ${value}`)

/** Whose identity it is, noting the visit. */
export const personByIdentity = async (
  { db, districtId, secret, at }: Where,
  identity: Identity,
): Promise<string | undefined> =>
  (await runOne(db, see, [districtId, identity.kind, hashOf(secret, identity), at]))?.person_id

/** Gives the identity to a person, unless it has one; answers whose it is. */
export const putIdentity = async (
  { db, districtId, secret, at }: Where,
  identity: Identity,
  personId: string,
): Promise<string> => {
  const { kind, value } = identity
  const row = await runOne(db, put, [districtId, kind, hashOf(secret, identity), seal(secret, value), personId, at])
  return row?.person_id ?? personId
}

/** The mini-program's openid that was seen last, or undefined for somebody who never opened it. */
export const openidOf = async (
  { db, districtId, secret }: Pick<Where, 'db' | 'districtId' | 'secret'>,
  personId: string,
): Promise<string | undefined> => {
  const row = await runOne(db, newest, [districtId, personId])
  return row === undefined ? undefined : openSealed(secret, row.value_enc)
}

export const hasIdentity = async ({ db, districtId }: Pick<Where, 'db' | 'districtId'>, personId: string) =>
  (await run(db, any, [districtId, personId])).length > 0

const byOpenid = statement<{ district_id: string; person_id: string }>(
  'identity.byOpenid',
  `select district_id, person_id from identity
   where district_id in (select district_id from district) and kind = 'weapp' and value_hash = $1`,
)

/** In every district in which this openid is somebody. */
export const peopleByOpenid = async (
  { db, secret }: Pick<Where, 'db' | 'secret'>,
  openid: string,
): Promise<readonly { readonly districtId: string; readonly personId: string }[]> => {
  const rows = await run(db, byOpenid, [hashOf(secret, { kind: 'weapp', value: openid })])
  return rows.map(({ district_id, person_id }) => ({ districtId: district_id, personId: person_id }))
}
