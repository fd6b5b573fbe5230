// Commands are carried out once: a repeated request id is answered as the first time, also when both arrive at once. The
// answer may hold a session or a tracking code: it is given to the person who asked, for the same input, and to nobody else.

import type { EndpointName, Output } from '../../domain/contract'
import { personIdOf } from '../../domain/people/role'
import type { Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { codeOf } from '../error-code'
import { fingerprint, openSealed, seal } from '../secret'
import { AppError } from './app-error'
import type { Handle, RequestContext } from './call'

const claim = statement<{ id: string }>(
  'request.claim',
  `insert into request (district_id, id, endpoint, person_id, input_hash, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (district_id, id) do nothing returning id`,
)

const keepAnswer = statement<never>('request.keep', 'update request set answer = $3 where district_id = $1 and id = $2')

interface Earlier {
  readonly endpoint: string
  readonly person_id: string | null
  readonly input_hash: string | null
  readonly answer: string | null
}

const earlier = statement<Earlier>(
  'request.earlier',
  'select endpoint, person_id, input_hash, answer from request where district_id = $1 and id = $2',
)

/** The same whatever order the names of an object stand in. */
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const names = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return Object.fromEntries(names.map(([name, inner]) => [name, canonical(inner)]))
}

/** How somebody votes stands nowhere beside their name: anyone who has the key would only have to try three values. */
const secretInputs: ReadonlySet<EndpointName> = new Set(['meeting.vote', 'meeting.proxyVote'])

/** Tells one input from another, and with the key of the deployment only: nobody guesses a phone or a code from it. */
export const inputHashOf = ({
  secret,
  name,
  input,
}: Pick<RequestContext, 'secret' | 'name' | 'input'>): string | null =>
  secretInputs.has(name) ? null : fingerprint(secret, `request ${name} ${JSON.stringify(canonical(input))}`)

/** A row without a hash is of a vote, or of an earlier version: it is answered to its person, and to nobody else. */
const isSame = (row: Earlier, call: RequestContext): boolean =>
  row.endpoint === call.name &&
  row.person_id === personIdOf(call.actor) &&
  (row.input_hash === null ? row.person_id !== null : row.input_hash === inputHashOf(call))

/** How an answer is kept: sealed, because some answers hold a token or a tracking code. */
export const sealAnswer = (call: Pick<RequestContext, 'secret'>, answer: unknown): string =>
  seal(call.secret, JSON.stringify(answer))

/**
 * What this request was answered the first time; undefined when it is new, `answer: undefined` when it was done but its
 * answer has to be made from the rows. Refuses an id that belongs to another request.
 */
export const earlierAnswer = async <Name extends EndpointName>(
  call: RequestContext,
): Promise<{ readonly answer: Output<Name> | undefined } | undefined> => {
  const row = await runOne(call.db, earlier, [call.districtId, call.requestId])
  if (row === undefined) return undefined
  if (!isSame(row, call)) throw new AppError('requestReused')
  return { answer: row.answer === null ? undefined : JSON.parse(openSealed(call.secret, row.answer)) }
}

const forget = statement<never>('request.forget', 'delete from request where district_id = $1 and id = $2')

/** What was claimed and then could not be done outside of this program may be asked again under the same id. */
export const forgetRequest = async ({ db, districtId, requestId }: RequestContext): Promise<void> => {
  await runOne(db, forget, [districtId, requestId])
}

/** Two that waited for each other: PostgreSQL has broken one of them off, and nothing of it was done. */
const isDeadlock = (error: unknown): boolean => codeOf(error) === '40P01'

const mostTries = 3

/** Begins once more, a few times, what came into another's way; in the end the one who asked may try again later. */
const begunAgain = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  let cause: unknown
  for (let tries = 1; tries <= mostTries; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isDeadlock(error)) throw error
      cause = error
    }
  }
  throw new AppError('unavailable', undefined, { cause })
}

/** A command that keeps its request by itself: the whole of it is begun again. */
export const untangled =
  <Name extends EndpointName>(handle: Handle<Name>): Handle<Name> =>
  (call) =>
    begunAgain(() => handle(call))

/** Wraps an ordinary command: one transaction that claims the request id, does the work and keeps the answer. */
export const once =
  <Name extends EndpointName>(handle: Handle<Name>): Handle<Name> =>
  async (call) => {
    const id = [call.districtId, call.requestId]
    const work = async (tx: Transaction) => {
      const fresh = await runOne(tx, claim, [...id, call.name, personIdOf(call.actor), inputHashOf(call), call.at])
      if (fresh === undefined) return undefined
      const answer = await handle({ ...call, db: tx })
      await runOne(tx, keepAnswer, [...id, sealAnswer(call, answer)])
      return { answer }
    }
    // not what stands around it: a code of WeChat's can be asked about once
    const done = await begunAgain(() => call.db.transaction().execute(work))
    if (done !== undefined) return done.answer
    const before = await earlierAnswer<Name>(call)
    if (before?.answer === undefined) throw new AppError('requestReused')
    return before.answer as Awaited<ReturnType<Handle<Name>>>
  }
