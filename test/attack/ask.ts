// Asking the attacked server: from made-up addresses behind its proxy, and over bare sockets.
import { connect, type Socket } from 'node:net'
import { uuidv7 } from 'uuidv7'

/** An address of documentation (RFC 5737), as a proxy would report it. */
export const addressOf = (n: number): string => `203.0.113.${n % 250}`

export interface Answer {
  readonly status: number
  readonly ms: number
  readonly body: { readonly error?: { readonly code: string; readonly fields?: Record<string, string> } } & Record<
    string,
    unknown
  >
  readonly headers: Headers
}

export const ask = async (url: string, path: string, from: string, init: RequestInit = {}): Promise<Answer> => {
  const began = performance.now()
  const headers = new Headers(init.headers)
  headers.set('x-forwarded-for', from)
  const response = await fetch(`${url}${path}`, { ...init, headers })
  const text = await response.text()
  const body = text.startsWith('{') ? JSON.parse(text) : {}
  return { status: response.status, ms: performance.now() - began, body, headers: response.headers }
}

export const command = (
  url: string,
  name: string,
  from: string,
  input: object,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> =>
  ask(url, `/api/${name}`, from, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ requestId: uuidv7(), ...input }),
  })

/** A connection that sends these bytes; tells when the other side closes it. */
export const dial = (port: number, bytes: string): { readonly socket: Socket; readonly closed: Promise<number> } => {
  const began = performance.now()
  const socket = connect({ port, host: '127.0.0.1' })
  const closed = new Promise<number>((resolve) => socket.once('close', () => resolve(performance.now() - began)))
  socket.on('error', () => undefined)
  socket.resume()
  socket.write(bytes)
  return { socket, closed }
}

/** So many in all, never more than `atOnce` of them together. */
export const many = async <Answer>(
  count: number,
  atOnce: number,
  make: (turn: number) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  let turn = 0
  const work = async (): Promise<void> => {
    while (turn < count) {
      turn += 1
      answers.push(await make(turn))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return answers
}

export const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

export const percentile = (times: readonly number[], share: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN
