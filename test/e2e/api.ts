// The server asked as an app asks it, for what a browser test needs but is not about.
import type { APIRequestContext } from '@playwright/test'
import { uuidv7 } from 'uuidv7'

interface Held {
  readonly role: string
  readonly placeId: string
  readonly placeName: string
}

export interface Me {
  readonly personId: string
  readonly name: string
  readonly holdings: readonly Held[]
}

/** Somebody signed in: asks and commands in their name. */
export interface Voice {
  readonly me: Me
  readonly ask: <Answer>(name: string, input?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly send: <Answer>(name: string, input: object) => Promise<Answer>
}

const answerOf = async <Answer>(response: Awaited<ReturnType<APIRequestContext['get']>>): Promise<Answer> => {
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}

/** `address` is where the server is: `http://127.0.0.1:20000`. */
export const signedInAs = async (request: APIRequestContext, address: string, as: string): Promise<Voice> => {
  const entered = await request.post(`${address}/api/session.demo`, { data: { requestId: uuidv7(), as } })
  const { token, me } = await answerOf<{ token: string; me: Me }>(entered)
  const headers = { authorization: `Bearer ${token}` }
  return {
    me,
    ask: async (name, input = {}) => answerOf(await request.get(`${address}/api/${name}`, { headers, params: input })),
    send: async (name, input) =>
      answerOf(await request.post(`${address}/api/${name}`, { headers, data: { requestId: uuidv7(), ...input } })),
  }
}

export const placeOf = ({ me }: Voice, role: string): Held => {
  const held = me.holdings.find((holding) => holding.role === role)
  if (held === undefined) throw new Error(`Nobody here is ${role}.`)
  return held
}
