// Stands in for the server and the network before it: it remembers request ids as the real one does, and can be cut off.

type Fate =
  /** answers */
  | 'up'
  /** the request never arrives */
  | 'cutOff'
  /** the request arrives, the answer does not */
  | 'answerLost'
  | { readonly refuses: string }

export interface Arrived {
  readonly name: string
  readonly requestId: string
  readonly token: string | null
}

export const aServer = () => {
  const state: { fate: Fate } = { fate: 'up' }
  const arrived: Arrived[] = []
  const done = new Map<string, unknown>()

  const answer = (status: number, body: unknown) => ({ status, text: async () => JSON.stringify(body) })

  const fetch = async (url: string, init: { headers: Record<string, string>; body?: string }) => {
    if (state.fate === 'cutOff') throw new TypeError('Failed to fetch')
    const name = /\/api\/([\w.]+)/.exec(url)?.[1] ?? ''
    const input: { requestId?: string } = init.body === undefined ? {} : JSON.parse(init.body)
    const requestId = input.requestId ?? ''
    arrived.push({ name, requestId, token: init.headers.authorization?.replace('Bearer ', '') ?? null })
    if (typeof state.fate === 'object') return answer(409, { error: { code: state.fate.refuses } })
    if (!done.has(requestId)) done.set(requestId, { id: requestId, number: `2026-${done.size + 1}` })
    if (state.fate === 'answerLost') throw new TypeError('Failed to fetch')
    return answer(200, done.get(requestId))
  }

  return { state, arrived, done, fetch }
}
