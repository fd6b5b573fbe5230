// One question to WeChat over HTTP: with a time limit, JSON both ways or an image back, busy answers tried again.

import { failed, type Outcome, succeeded } from './outcome'

export interface Question {
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  /** absent: GET */
  readonly body?: object
  /** asking twice does no harm: then a lost connection is tried again as well */
  readonly repeatable?: boolean
}

export type Fields = Readonly<Record<string, unknown>>

export interface Answer {
  readonly json: Fields | null
  readonly image: Buffer | null
}

/** Milliseconds before each further try; `wait` is the caller's, so that tests need not. */
const pauses = [200, 800] as const

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textOf = (fields: Fields | null, name: string): string | null => {
  const value = fields?.[name]
  return typeof value === 'string' && value !== '' ? value : null
}

export const numberOf = (fields: Fields | null, name: string): number | null => {
  const value = fields?.[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

export const fieldsOf = (fields: Fields | null, name: string): Fields | null => {
  const value = fields?.[name]
  return isFields(value) ? value : null
}

const read = async (response: Response): Promise<Outcome<Answer>> => {
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.headers.get('content-type')?.startsWith('image/')) return succeeded({ json: null, image: bytes })
  // An answer in JSON often calls itself text/plain.
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch {
    return failed(null, `not JSON, status ${response.status}`)
  }
  if (!isFields(json)) return failed(null, 'not an object')
  const errcode = numberOf(json, 'errcode')
  return errcode === null || errcode === 0
    ? succeeded({ json, image: null })
    : failed(errcode, textOf(json, 'errmsg') ?? '')
}

const askOnce = async (base: string, question: Question, timeout: number): Promise<Outcome<Answer>> => {
  const { path, query = {}, body } = question
  const search = new URLSearchParams(query).toString()
  try {
    const response = await fetch(`${base}${path}${search === '' ? '' : `?${search}`}`, {
      ...(body === undefined
        ? {}
        : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeout),
      redirect: 'error',
    })
    return await read(response)
  } catch (error) {
    // Never the address: it carries a secret or a token.
    return failed(null, error instanceof Error ? error.name : 'failed')
  }
}

export interface Asking {
  readonly base: string
  readonly timeout: number
  readonly wait: (milliseconds: number) => Promise<void>
}

/** Asks, and asks again while WeChat is busy. */
export const ask = async ({ base, timeout, wait }: Asking, question: Question): Promise<Outcome<Answer>> => {
  let outcome = await askOnce(base, question, timeout)
  for (const pause of pauses) {
    if (outcome.ok) return outcome
    const again = outcome.failure === 'busy' || (outcome.failure === 'unreachable' && question.repeatable === true)
    if (!again) return outcome
    await wait(pause)
    outcome = await askOnce(base, question, timeout)
  }
  return outcome
}
