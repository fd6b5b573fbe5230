// A client of the API as the app is one: over HTTP, typed by the contract, refusals as values.

import { uuidv7 } from 'uuidv7'
import type { Input, NameOf, Output } from '../../../src/domain/contract'
import type { ErrorCode } from '../../../src/domain/errors'

export interface Refused {
  readonly status: number
  readonly refused: ErrorCode
  readonly fields?: Readonly<Record<string, string>>
}

type CommandInput<Name extends NameOf<'command'>> = Omit<Input<Name>, 'requestId'> & { readonly requestId?: string }

export interface Client {
  readonly token: string | undefined
  query<Name extends NameOf<'query'>>(name: Name, input: Input<Name>): Promise<Output<Name>>
  /** makes a request id when none is given */
  command<Name extends NameOf<'command'>>(name: Name, input: CommandInput<Name>): Promise<Output<Name>>
  /** the refusal that a call ends in; fails when it is not refused */
  refusal(call: Promise<unknown>): Promise<Refused>
  /** any request, with the session's header */
  fetch(path: string, init?: RequestInit): Promise<Response>
}

export class RefusedError extends Error {
  constructor(readonly what: Refused) {
    super(`${what.status} ${what.refused} ${JSON.stringify(what.fields ?? {})}`)
  }
}

const answerOf = async <Answer>(response: Response): Promise<Answer> => {
  const body = (await response.json()) as { error?: { code: ErrorCode; fields?: Record<string, string> } }
  if (response.ok) return body as Answer
  if (body.error === undefined) throw new Error(`An answer of ${response.status} without a code.`)
  const { code, fields } = body.error
  throw new RefusedError({ status: response.status, refused: code, ...(fields === undefined ? {} : { fields }) })
}

export const clientOf = (url: string, token?: string): Client => {
  const headers = (init: RequestInit = {}): Headers => {
    const all = new Headers(init.headers)
    if (token !== undefined) all.set('authorization', `Bearer ${token}`)
    return all
  }
  const call = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, { ...init, headers: headers(init) })
  return {
    token,
    fetch: call,
    query: async (name, input) => {
      const search = new URLSearchParams()
      for (const [key, value] of Object.entries(input)) if (value !== undefined) search.set(key, String(value))
      return answerOf(await call(`/api/${name}?${search}`))
    },
    command: async (name, input) =>
      answerOf(
        await call(`/api/${name}`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ requestId: uuidv7(), ...input }),
        }),
      ),
    refusal: async (promise) => {
      try {
        await promise
      } catch (error) {
        if (error instanceof RefusedError) return error.what
        throw error
      }
      throw new Error('It was not refused.')
    },
  }
}
