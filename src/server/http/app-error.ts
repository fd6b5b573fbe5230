// The one error that the server throws on purpose: a stable code, and which fields it is about.

import { type ErrorCode, isRefusal, type Refusal } from '../../domain/errors'

export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** path of a field in the input -> what is wrong with it, in one word */
    readonly fields?: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(code, options)
    this.name = 'AppError'
  }
}

/** What a rule answered, or its refusal thrown. */
export const allowed = <Result>(result: Result | Refusal): Result => {
  if (isRefusal(result)) throw new AppError(result.refused)
  return result
}

/** What was found, or `notFound` thrown. */
export const found = <Thing>(thing: Thing | null | undefined): Thing => {
  if (thing === null || thing === undefined) throw new AppError('notFound')
  return thing
}
