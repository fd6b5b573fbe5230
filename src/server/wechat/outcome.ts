// What became of a question to WeChat: an answer, or a failure with a name. Nothing here is thrown.

/** What to do about it is decided by these names, never by WeChat's numbers. */
export type Failure =
  /** a code of the client that is used up, too old or made up */
  | 'badCode'
  | 'badToken'
  | 'busy'
  | 'tooOften'
  /** WeChat holds the user for dangerous */
  | 'blocked'
  /** app id, secret, address list or rights: the operator has to act */
  | 'misconfigured'
  | 'badOpenid'
  | 'badTemplate'
  | 'notSubscribed'
  | 'badValue'
  | 'badPage'
  /** the user has not opened the app within two hours */
  | 'notVisited'
  /** no answer, or none that can be read */
  | 'unreachable'
  | 'unexpected'

export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false
      readonly failure: Failure
      /** WeChat's number; null when there was no answer */
      readonly errcode: number | null
      /** what WeChat said of it, for the log */
      readonly words: string
    }

const failures: Readonly<Record<number, Failure>> = {
  [-1]: 'busy',
  40001: 'badToken',
  40014: 'badToken',
  41001: 'badToken',
  42001: 'badToken',
  40003: 'badOpenid',
  40013: 'misconfigured',
  40029: 'badCode',
  40037: 'badTemplate',
  40097: 'badValue',
  40125: 'misconfigured',
  40129: 'badValue',
  40163: 'badCode',
  40164: 'misconfigured',
  40169: 'badValue',
  40226: 'blocked',
  41030: 'badPage',
  43101: 'notSubscribed',
  43107: 'misconfigured',
  43108: 'misconfigured',
  45009: 'tooOften',
  45011: 'tooOften',
  47001: 'badValue',
  47003: 'badValue',
  48001: 'misconfigured',
  61010: 'notVisited',
}

export const succeeded = <Value>(value: Value): Outcome<Value> => ({ ok: true, value })

export const failed = (errcode: number | null, words: string): Outcome<never> => ({
  ok: false,
  failure: errcode === null ? 'unreachable' : (failures[errcode] ?? 'unexpected'),
  errcode,
  words: words.slice(0, 300),
})

/** Worth another try later, as it is. */
export const isPassing = (failure: Failure): boolean =>
  failure === 'busy' || failure === 'unreachable' || failure === 'badToken' || failure === 'tooOften'
