// What is asked of the server and what it says, read with care: an answer, or the problem that it names.

import type { ErrorCode } from '@domain/errors'
import type { ProblemCode } from '../locales/problem'
import { error } from '../locales/words/error.zh-cn'

/** What a call can fail with: a code that has a sentence in the catalogues, and what is wrong with which field. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    /** path of a field in the input -> what is wrong with it */
    readonly fields: Readonly<Record<string, string>> = {},
  ) {
    super(code)
  }
}

/** Whatever was thrown, as a problem that can be told. */
export const problemOf = (error: unknown): Problem => (error instanceof Problem ? error : new Problem('internal'))

const passing: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'slow',
  'unavailable',
  'internal',
  'tooMany',
  'proofNeeded',
])

/** Nobody's fault and over some time: the same call may succeed later. */
export const isPassing = (problem: Problem): boolean => passing.has(problem.code)

/** What it means, on weapp, that a call to the server came to nothing. */
export const noAnswer = (error: unknown): never => {
  const message =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error)
  throw new Problem(/timeout|time out/i.test(message) ? 'slow' : 'offline')
}

export interface Asking {
  readonly method: 'GET' | 'POST'
  /** from /api on */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

/** How long to wait for an answer, in milliseconds. */
export const timeoutMs = 20_000

export interface Answer {
  readonly status: number
  /** parsed JSON, or undefined when it was none */
  readonly body: unknown
}

/** JSON, or undefined when it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const known: ReadonlySet<unknown> = new Set(Object.keys(error))

/** There is a sentence for every code. */
const isCode = (value: unknown): value is ErrorCode => known.has(value)

const fieldsOf = (value: unknown): Record<string, string> =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([path, code]) => [path, String(code)])) : {}

/** What came in place of the server's own words: from a proxy, or from a network that asks to sign in. */
const strange = (status: number): Problem =>
  new Problem(status === 413 ? 'tooLarge' : status === 429 ? 'tooMany' : status >= 500 ? 'unavailable' : 'internal')

/** The body of a good answer. Throws the problem of a bad one. */
export const bodyOf = ({ status, body }: Answer): unknown => {
  if (status >= 200 && status < 300 && body !== undefined) return body
  if (!isRecord(body) || !isRecord(body.error)) throw strange(status)
  const { code, fields } = body.error
  if (!isCode(code)) throw strange(status)
  throw new Problem(code, fieldsOf(fields))
}
