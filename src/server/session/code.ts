// Sign-in codes: six digits, five minutes, five tries. Who asks is counted by phone and address, and tries only the code that
// they asked for: a stranger neither uses up the codes of a phone nor the tries of its owner.

import { randomInt, timingSafeEqual } from 'node:crypto'
import { later } from '../../domain/calendar/local-time'
import type { Database } from '../db/database'
import { runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import type { RequestContext } from '../http/call'
import { addressOf, networkOf } from '../http/network'
import { blindIndex, fingerprint } from '../secret'

const minute = 60_000
const lifetime = 5 * minute
const maxTries = 5
const day = 24 * 60 * minute
/** how many codes one asker has sent to a phone within how long */
const quotas = [
  { codes: 1, within: minute },
  { codes: 5, within: 60 * minute },
  { codes: 12, within: day },
] as const
/** Codes that a phone is sent in a day, anyone who asks; beyond that only the first of an asker, and not for ever. */
const usualInDay = 40
const mostInDay = 200
/** A network with many addresses has a phone sent so many in a day, and counts among all who ask as one address does. */
const networkInDay = 40
const networkCounts = 12

type Calling = Pick<RequestContext, 'db' | 'secret' | 'districtId' | 'address' | 'at' | 'newId'>

/** Who asks, and from which network, as it is kept: nobody reads an address out of it. */
const askerOf = ({ secret, address }: Pick<RequestContext, 'secret' | 'address'>): string =>
  fingerprint(secret, `asker ${addressOf(address)}`)

const networkOfAsker = ({ secret, address }: Pick<RequestContext, 'secret' | 'address'>): string =>
  fingerprint(secret, `network ${networkOf(address)}`)

const lockPhone = statement<never>('code.lock', 'select pg_advisory_xact_lock(hashtext($1))')

const countSince = statement<{ mine: number; near: number; all: number }>(
  'code.count',
  `select coalesce(sum(n.mine), 0)::integer as mine, coalesce(sum(n.codes) filter (where n.network = $5), 0)::integer as near,
     coalesce(sum(least(n.codes, ${networkCounts})), 0)::integer as all
   from (select network, count(*) as codes, count(*) filter (where asker = $4) as mine from sms_code
     where district_id = $1 and phone_index = $2 and created_at > $3 group by network) n`,
)

const insertCode = statement<never>(
  'code.insert',
  `insert into sms_code (district_id, id, phone_index, code_hash, created_at, expires_at, asker, network)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

/** With the ticket of the code. */
const takeTry = statement<{ id: string; code_hash: string }>(
  'code.try',
  `update sms_code set tries = tries + 1
   where district_id = $1 and phone_index = $2 and id = $4::uuid and tries < ${maxTries} and used_at is null and expires_at > $3
   returning id, code_hash`,
)

/** Without: the newest that was asked for from the same address. These tries take none from the person who has the ticket. */
const takeLooseTry = statement<{ id: string; code_hash: string }>(
  'code.looseTry',
  `update sms_code set loose_tries = loose_tries + 1
   where district_id = $1 and loose_tries < ${maxTries} and used_at is null and expires_at > $3 and id = (
     select id from sms_code where district_id = $1 and phone_index = $2 and asker = $4
     order by created_at desc, id desc limit 1)
   returning id, code_hash`,
)

const useCode = statement<{ id: string }>(
  'code.use',
  'update sms_code set used_at = $3 where district_id = $1 and id = $2 and used_at is null returning id',
)

const dropCode = statement<never>('code.drop', 'delete from sms_code where district_id = $1 and id = $2')

const hashOfCode = ({ secret, districtId }: Calling, phoneIndex: string, code: string): string =>
  fingerprint(secret, `${districtId} ${phoneIndex} ${code}`)

export interface MadeCode {
  readonly id: string
  readonly code: string
  readonly expiresAt: string
}

/** Stores a new code inside the caller's transaction and answers it. Throws `tooMany`. */
export const makeCode = async (call: Calling, phone: string): Promise<MadeCode> => {
  const phoneIndex = blindIndex(call.secret, phone)
  await runOne(call.db, lockPhone, [phoneIndex])
  const asker = askerOf(call)
  const network = networkOfAsker(call)
  for (const { codes, within } of quotas) {
    const since = later(call.at, -within)
    const sent = await runOne(call.db, countSince, [call.districtId, phoneIndex, since, asker, network])
    const { mine = 0, near = 0, all = 0 } = sent ?? {}
    const isMuch = within === day && (near >= networkInDay || all >= mostInDay || (all >= usualInDay && mine > 0))
    if (mine >= codes || isMuch) throw new AppError('tooMany')
  }
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const expiresAt = later(call.at, lifetime)
  const hash = hashOfCode(call, phoneIndex, code)
  const id = call.newId()
  await runOne(call.db, insertCode, [call.districtId, id, phoneIndex, hash, call.at, expiresAt, asker, network])
  return { id, code, expiresAt }
}

/** A code that could not be sent is not kept, and does not count. */
export const forgetCode = async (call: Calling, { id }: MadeCode): Promise<void> => {
  await runOne(call.db, dropCode, [call.districtId, id])
}

/** The id of the code that was typed rightly. Counts the try even if it fails. Throws `codeExpired` or `wrongCode`. */
export const tryCode = async (call: Calling, phone: string, code: string, ticket?: string): Promise<string> => {
  const phoneIndex = blindIndex(call.secret, phone)
  const row =
    ticket === undefined
      ? await runOne(call.db, takeLooseTry, [call.districtId, phoneIndex, call.at, askerOf(call)])
      : await runOne(call.db, takeTry, [call.districtId, phoneIndex, call.at, ticket])
  if (row === undefined) throw new AppError('codeExpired')
  const given = Buffer.from(hashOfCode(call, phoneIndex, code))
  const sent = Buffer.from(row.code_hash)
  if (given.length !== sent.length || !timingSafeEqual(given, sent)) throw new AppError('wrongCode')
  return row.id
}

/** Uses the code up, inside the transaction of the sign-in. Throws `codeExpired` when somebody else did. */
export const spendCode = async (db: Database, call: Calling, codeId: string): Promise<void> => {
  const row = await runOne(db, useCode, [call.districtId, codeId, call.at])
  if (row === undefined) throw new AppError('codeExpired')
}
