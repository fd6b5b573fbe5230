// What a call can fail with: a code that has a sentence in the catalogues, and what is wrong with which field.

import type { ProblemCode } from '../locales/problem'

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
