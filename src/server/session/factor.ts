// The second factor: a secret that an app on the phone makes codes from, and ten recovery codes for the day it is lost. The
// secret is sealed, recovery codes are kept as fingerprints, and each code is good once.

import { randomBytes, randomInt } from 'node:crypto'
import { later } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import {
  factorOf,
  isGuarded,
  manyTries,
  recoveryCount,
  recoveryLength,
  recoveryLetters,
  triesAtOnce,
  typedFactor,
  waits,
} from '../../domain/people/second-factor'
import { runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { AppError, found } from '../http/app-error'
import type { Call, Person, RequestContext } from '../http/call'
import { once } from '../http/once'
import { audit } from '../log/audit'
import { fingerprint, openSealed, seal } from '../secret'
import { unlessAnswered } from './again'
import { addressOf, base32, stepOfCode } from './one-time-code'
import { meOf } from './open'

type Asking = RequestContext & { readonly actor: Person }

interface Row {
  readonly secret_enc: string
  readonly recovery: readonly string[]
  readonly last_step: number
  readonly confirmed_at: string | null
}

interface Standing {
  readonly name: string
  readonly holdings: Parameters<typeof isGuarded>[0]
  readonly proved: boolean
  readonly confirmed_at: string | null
  readonly recovery: number
}

const standing = statement<Standing>(
  'factor.standing',
  `select p.display_name as name,
     coalesce((select jsonb_agg(jsonb_build_object('role', h.role)) from holding h
       where h.district_id = $1 and h.person_id = p.id), '[]') as holdings,
     exists (select 1 from session s where s.district_id = $1 and s.id = $3::uuid and s.factor_at is not null) as proved,
     f.confirmed_at, coalesce(cardinality(f.recovery), 0) as recovery
   from person p left join second_factor f on f.district_id = $1 and f.person_id = p.id
   where p.district_id = $1 and p.id = $2`,
)

/** One that was confirmed is not written over. */
const begin = statement<{ person_id: string }>(
  'factor.begin',
  `insert into second_factor (district_id, person_id, secret_enc, made_at) values ($1, $2, $3, $4)
   on conflict (district_id, person_id) do update set secret_enc = excluded.secret_enc, made_at = excluded.made_at,
     last_step = 0, wrong = 0, wrong_at = null
   where second_factor.confirmed_at is null returning person_id`,
)

/** Counted before it is looked at, so that trying at once wins nothing. $4 and $5: since when one had to wait. */
const takeTry = statement<Row>(
  'factor.try',
  `update second_factor set wrong = wrong + 1, wrong_at = $3
   where district_id = $1 and person_id = $2 and (wrong % ${triesAtOnce} <> 0 or wrong = 0
     or wrong_at <= case when wrong >= ${manyTries} then $5::timestamptz else $4::timestamptz end)
   returning secret_enc, recovery, last_step, confirmed_at`,
)

const isKept = statement<{ confirmed_at: string | null }>(
  'factor.kept',
  'select confirmed_at from second_factor where district_id = $1 and person_id = $2',
)

const spendStep = statement<{ person_id: string }>(
  'factor.spendStep',
  `update second_factor set last_step = $3, wrong = 0, wrong_at = null
   where district_id = $1 and person_id = $2 and last_step < $3 returning person_id`,
)

const spendRecovery = statement<{ person_id: string }>(
  'factor.spendRecovery',
  `update second_factor set recovery = array_remove(recovery, $3::text), wrong = 0, wrong_at = null
   where district_id = $1 and person_id = $2 and $3::text = any(recovery) returning person_id`,
)

const confirm = statement<{ person_id: string }>(
  'factor.confirm',
  `update second_factor set confirmed_at = $3, recovery = $4::text[]
   where district_id = $1 and person_id = $2 and confirmed_at is null returning person_id`,
)

const renew = statement<{ person_id: string }>(
  'factor.renew',
  `update second_factor set recovery = $3::text[]
   where district_id = $1 and person_id = $2 and confirmed_at is not null returning person_id`,
)

const drop = statement<{ person_id: string }>(
  'factor.drop',
  'delete from second_factor where district_id = $1 and person_id = $2 returning person_id',
)

const prove = statement<never>(
  'factor.prove',
  'update session set factor_at = $3 where district_id = $1 and id = $2::uuid',
)

/** No session of this person has shown it any more. */
const unprove = statement<never>(
  'factor.unprove',
  'update session set factor_at = null where district_id = $1 and person_id = $2',
)

const printOf = ({ secret }: Pick<RequestContext, 'secret'>, personId: string, code: string): string =>
  fingerprint(secret, `recovery ${personId} ${code}`)

const newRecovery = (): readonly string[] =>
  Array.from({ length: recoveryCount }, () =>
    Array.from({ length: recoveryLength }, () => recoveryLetters[randomInt(recoveryLetters.length)]).join(''),
  )

/** As they are shown: in two halves. */
const shownCode = (code: string): string => `${code.slice(0, recoveryLength / 2)}-${code.slice(recoveryLength / 2)}`

const standingOf = async ({ db, districtId, actor, sessionId }: Asking): Promise<Standing> =>
  found(await runOne(db, standing, [districtId, actor.personId, sessionId]))

type Proof = { readonly step: number } | { readonly recovery: string }

/** What was typed, if it is right. Counts the try even if it fails, so it runs outside of the command's transaction. */
const provedBy = async (call: Asking & { readonly input: { readonly code: string } }): Promise<Proof> => {
  const { db, districtId, actor, at, secret, input } = call
  const who = [districtId, actor.personId]
  const kept = await runOne(db, isKept, who)
  if (kept === undefined) throw new AppError('notNow')
  const row = await runOne(db, takeTry, [...who, at, later(at, -waits.handful), later(at, -waits.many)])
  if (row === undefined) throw new AppError('tooMany')
  const code = typedFactor(input.code)
  const step = stepOfCode(Buffer.from(openSealed(secret, row.secret_enc), 'base64'), code, at, row.last_step)
  if (step !== undefined) return { step }
  const recovery = printOf(call, actor.personId, code)
  if (row.confirmed_at !== null && row.recovery.includes(recovery)) return { recovery }
  await audit(call, 'person', actor.personId, { wrong: true })
  throw new AppError('wrongCode')
}

/** Of two requests with one code the second is refused. */
const spend = async ({ db, districtId, actor }: Asking, proof: Proof): Promise<void> => {
  const spent =
    'step' in proof
      ? await runOne(db, spendStep, [districtId, actor.personId, proof.step])
      : await runOne(db, spendRecovery, [districtId, actor.personId, proof.recovery])
  if (spent === undefined) throw new AppError('wrongCode')
}

export const factor = async (call: Call<'factor.get'>): Promise<Output<'factor.get'>> => {
  const { holdings, proved, confirmed_at, recovery } = await standingOf(call)
  const obliged = call.setting.secondFactor === true
  return {
    state: factorOf({ holdings, kept: confirmed_at !== null, proved, obliged }),
    obliged: obliged && isGuarded(holdings),
    guarded: isGuarded(holdings),
    since: confirmed_at,
    // how many are left is for a person who has shown it
    recoveryLeft: proved ? recovery : 0,
  }
}

export const beginFactor = async (call: Call<'factor.begin'>): Promise<Output<'factor.begin'>> => {
  const { db, districtId, actor, secret, at } = call
  const { name, holdings } = await standingOf(call)
  if (!isGuarded(holdings)) throw new AppError('notAllowed')
  const bytes = randomBytes(20)
  const row = await runOne(db, begin, [districtId, actor.personId, seal(secret, bytes.toString('base64')), at])
  if (row === undefined) throw new AppError('notNow')
  const district = await directoryOf(db, districtId)
  return { secret: base32(bytes), address: addressOf(bytes, `来商量 ${district.name}`, name) }
}

export const confirmFactor = (call: Call<'factor.confirm'>): Promise<Output<'factor.confirm'>> =>
  unlessAnswered<'factor.confirm'>(call, async () => {
    const proof = await provedBy(call)
    return once<'factor.confirm'>(async (within) => {
      const { db, districtId, actor, sessionId, at } = within
      await spend(within, proof)
      const codes = newRecovery()
      const prints = codes.map((code) => printOf(within, actor.personId, code))
      if ((await runOne(db, confirm, [districtId, actor.personId, at, prints])) === undefined)
        throw new AppError('notNow')
      await runOne(db, prove, [districtId, sessionId, at])
      await audit(within, 'person', actor.personId, {})
      return { recovery: codes.map(shownCode) }
    })(call)
  })

export const proveFactor = (call: Call<'factor.prove'>): Promise<Output<'factor.prove'>> =>
  unlessAnswered<'factor.prove'>(call, async () => {
    const proof = await provedBy(call)
    return once<'factor.prove'>(async (within) => {
      const { db, districtId, actor, sessionId, at } = within
      if ((await standingOf(within)).confirmed_at === null) throw new AppError('notNow')
      await spend(within, proof)
      await runOne(db, prove, [districtId, sessionId, at])
      await audit(within, 'person', actor.personId, { by: 'step' in proof ? 'code' : 'recovery' })
      return meOf(within, actor.personId)
    })(call)
  })

export const renewRecovery = (call: Call<'factor.renew'>): Promise<Output<'factor.renew'>> =>
  unlessAnswered<'factor.renew'>(call, async () => {
    const proof = await provedBy(call)
    return once<'factor.renew'>(async (within) => {
      const { db, districtId, actor } = within
      await spend(within, proof)
      const codes = newRecovery()
      const prints = codes.map((code) => printOf(within, actor.personId, code))
      if ((await runOne(db, renew, [districtId, actor.personId, prints])) === undefined) throw new AppError('notNow')
      await audit(within, 'person', actor.personId, {})
      return { recovery: codes.map(shownCode) }
    })(call)
  })

/** For another phone, or for good where nobody is obliged. */
export const removeFactor = (call: Call<'factor.remove'>): Promise<Output<'factor.remove'>> =>
  unlessAnswered<'factor.remove'>(call, async () => {
    const proof = await provedBy(call)
    return once<'factor.remove'>(async (within) => {
      const { db, districtId, actor } = within
      await spend(within, proof)
      await runOne(db, drop, [districtId, actor.personId])
      await runOne(db, unprove, [districtId, actor.personId])
      await audit(within, 'person', actor.personId, {})
      return meOf(within, actor.personId)
    })(call)
  })

/** Phone and recovery codes are lost: the office lets somebody begin again, and it is written down. */
export const resetFactor = async (call: Call<'factor.reset'>): Promise<Output<'factor.reset'>> => {
  const { db, districtId, actor, input } = call
  // one's own is taken away by a code
  if (input.personId === actor.personId) throw new AppError('notAllowed')
  found(await runOne(db, drop, [districtId, input.personId]))
  await runOne(db, unprove, [districtId, input.personId])
  await audit(call, 'person', input.personId, {})
  return { done: true }
}
