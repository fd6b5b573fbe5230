// Calls the server by the names of the contract: typed from its types only, nothing of it is loaded.

import type { Input, NameOf, Output } from '@domain/contract'
import { addressOf } from '@domain/question/address'
import { uuidv7 } from 'uuidv7'
import { sessionRefused, useSession } from '../store/session'
import { type Answer, type Asking, bodyOf, Problem } from './answer'
import { proving } from './prove'
import { request } from './request'

export type QueryName = NameOf<'query'>
export type CommandName = NameOf<'command'>
export type CommandInput<Name extends CommandName> = Omit<Input<Name>, 'requestId'>

/** Makes the id of a request, which is also the id of what it creates. */
export const newId = (): string => uuidv7()

/** Milliseconds for which a client that has written reads the newest, and not a copy that is a little behind. */
const justWrote = 10_000
let wroteUntil = 0

const auth = (token: string | null): Record<string, string> => ({
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
  ...(Date.now() < wroteUntil ? { 'x-wrote': '1' } : {}),
})

/** The session in use is over when the server no longer knows it; what was written stays. */
const noticing =
  (token: string | null) =>
  (error: unknown): never => {
    if (token !== null && error instanceof Problem && error.code === 'signedOut') sessionRefused(token)
    throw error
  }

/** Milliseconds, about, after which a question is put again to a server that was too busy for it. */
const askedAgain = [1_000, 3_000]

const asked = async (asking: Asking, waits: readonly number[] = askedAgain): Promise<Answer> => {
  const answer = await request(asking)
  const [wait, ...later] = waits
  if (answer.status !== 503 || wait === undefined) return answer
  // not all of those who were sent away come back at the same moment
  await new Promise((resolve) => setTimeout(resolve, wait * (0.5 + Math.random())))
  return asking.signal?.aborted ? answer : asked(asking, later)
}

export const query = async <Name extends QueryName>(
  name: Name,
  input: Input<Name>,
  signal?: AbortSignal,
): Promise<Output<Name>> => {
  const { token } = useSession.getState()
  const answer = await asked({ method: 'GET', path: addressOf(name, input), headers: auth(token), signal })
  return Promise.resolve(answer).then(bodyOf).catch(noticing(token)) as Promise<Output<Name>>
}

interface CommandOptions {
  /** the same id again gets the same answer; made when left out */
  readonly requestId?: string
  /** whose command it is; the present session when left out */
  readonly token?: string | null
}

export const command = async <Name extends CommandName>(
  name: Name,
  input: CommandInput<Name>,
  { requestId = newId(), token = useSession.getState().token }: CommandOptions = {},
): Promise<Output<Name>> => {
  const ask = async (headers: Readonly<Record<string, string>>): Promise<unknown> =>
    bodyOf(
      await request({
        method: 'POST',
        path: `/api/${name}`,
        headers: { ...auth(token), ...headers },
        body: { ...input, requestId },
      }),
    )
  const answer = (await proving(ask).catch(noticing(token))) as Output<Name>
  wroteUntil = Date.now() + justWrote
  return answer
}

/** Headers for what is not a query or command: uploads and downloads. */
export const headersOf = auth
