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

/** A server with too much to do says so, and is asked again as the app asks it. */
const answerOf = async <Answer>(ask: () => ReturnType<APIRequestContext['get']>, tries = 5): Promise<Answer> => {
  const response = await ask()
  if (response.status() === 503 && tries > 1) {
    await new Promise((done) => setTimeout(done, 1000))
    return answerOf(ask, tries - 1)
  }
  if (!response.ok()) throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`)
  return (await response.json()) as Answer
}

/** `address` is where the server is: `http://127.0.0.1:20000`. */
export const signedInAs = async (request: APIRequestContext, address: string, as: string): Promise<Voice> => {
  const entering = { data: { requestId: uuidv7(), as } }
  const { token, me } = await answerOf<{ token: string; me: Me }>(() =>
    request.post(`${address}/api/session.demo`, entering),
  )
  const headers = { authorization: `Bearer ${token}` }
  return {
    me,
    ask: (name, input = {}) => answerOf(() => request.get(`${address}/api/${name}`, { headers, params: input })),
    send: (name, input) => {
      const data = { requestId: uuidv7(), ...input }
      return answerOf(() => request.post(`${address}/api/${name}`, { headers, data }))
    },
  }
}

export const placeOf = ({ me }: Voice, role: string): Held => {
  const held = me.holdings.find((holding) => holding.role === role)
  if (held === undefined) throw new Error(`Nobody here is ${role}.`)
  return held
}
