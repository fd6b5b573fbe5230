// How a call of `wx` answers: by success or fail, and complete, some time later, with WeChat's errMsg.

export interface Failure {
  readonly errMsg: string
  readonly errno?: number
}

export interface Callbacks<Answer extends object = object> {
  readonly success?: (answer: Answer & { readonly errMsg: string }) => void
  readonly fail?: (failure: Failure) => void
  readonly complete?: (answer: object) => void
}

/** Thrown inside a call to make it fail with `name:fail reason`. */
export class Refused extends Error {}

export const refused = (reason: string): never => {
  throw new Refused(reason)
}

/**
 * Does the work of the call `name`. Tells the callbacks; without any it answers a promise, as WeChat does. A fault of the
 * host itself is thrown where everybody sees it.
 */
export const answering = <Answer extends object>(
  name: string,
  callbacks: Callbacks<Answer>,
  work: () => Answer | Promise<Answer>,
): Promise<object> | undefined => {
  const answered = Promise.resolve()
    .then(work)
    .then((answer) => ({ ...answer, errMsg: `${name}:ok` }))
  const failure = (error: unknown): Failure => {
    if (!(error instanceof Refused)) throw error
    return { errMsg: `${name}:fail ${error.message}` }
  }
  const { success, fail, complete } = callbacks
  if (success === undefined && fail === undefined && complete === undefined) {
    return answered.catch((error: unknown) => Promise.reject(failure(error)))
  }
  void answered.then(
    (told) => {
      success?.(told)
      complete?.(told)
    },
    (error: unknown) => {
      const told = failure(error)
      fail?.(told)
      complete?.(told)
    },
  )
  return undefined
}

/** A call that always works and tells nothing. */
export const done =
  (name: string, work: () => void = () => undefined) =>
  (callbacks: Callbacks = {}): Promise<object> | undefined =>
    answering(name, callbacks, () => {
      work()
      return {}
    })
