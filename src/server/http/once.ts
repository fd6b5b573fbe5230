// Commands are carried out once: a repeated request id is answered as the first time, also when both arrive at once.

import type { EndpointName, Output } from '../../domain/contract'
import { personIdOf } from '../../domain/people/role'
import type { Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { openSealed, seal } from '../secret'
import { AppError } from './app-error'
import type { Asked, Handle } from './call'

const claim = statement<{ id: string }>(
  'request.claim',
  `insert into request (district_id, id, endpoint, person_id, at) values ($1, $2, $3, $4, $5)
   on conflict (district_id, id) do nothing returning id`,
)

const keep = statement<never>('request.keep', 'update request set answer = $3 where district_id = $1 and id = $2')

const earlier = statement<{ endpoint: string; person_id: string | null; answer: string | null }>(
  'request.earlier',
  'select endpoint, person_id, answer from request where district_id = $1 and id = $2',
)

/** How an answer is kept: sealed, because some answers hold a token or a tracking code. */
export const sealAnswer = (call: Pick<Asked, 'secret'>, answer: unknown): string =>
  seal(call.secret, JSON.stringify(answer))

/**
 * What this request was answered the first time; undefined when it is new, `answer: undefined` when it was done but its
 * answer has to be made from the rows. Refuses an id that belongs to another request.
 */
export const earlierAnswer = async <Name extends EndpointName>(
  call: Asked,
): Promise<{ readonly answer: Output<Name> | undefined } | undefined> => {
  const row = await runOne(call.db, earlier, [call.districtId, call.requestId])
  if (row === undefined) return undefined
  if (row.endpoint !== call.name || row.person_id !== personIdOf(call.actor)) throw new AppError('requestReused')
  return { answer: row.answer === null ? undefined : JSON.parse(openSealed(call.secret, row.answer)) }
}

/** Wraps an ordinary command: one transaction that claims the request id, does the work and keeps the answer. */
export const once =
  <Name extends EndpointName>(handle: Handle<Name>): Handle<Name> =>
  async (call) => {
    const id = [call.districtId, call.requestId]
    const work = async (tx: Transaction) => {
      const fresh = await runOne(tx, claim, [...id, call.name, personIdOf(call.actor), call.at])
      if (fresh === undefined) return undefined
      const answer = await handle({ ...call, db: tx })
      await runOne(tx, keep, [...id, sealAnswer(call, answer)])
      return { answer }
    }
    const done = await call.db.transaction().execute(work)
    if (done !== undefined) return done.answer
    const before = await earlierAnswer<Name>(call)
    if (before?.answer === undefined) throw new AppError('requestReused')
    return before.answer as Awaited<ReturnType<Handle<Name>>>
  }
