// One HTTP request, on h5.

import { type Answer, type Asking, Problem, parsed, timeoutMs } from './answer'
import { base } from './base'

/** Throws `offline` or `slow` when there is no answer at all. */
export const request = async ({ method, path, headers, body, signal }: Asking): Promise<Answer> => {
  const ending = new AbortController()
  const tooLong = { reached: false }
  const timer = setTimeout(() => {
    tooLong.reached = true
    ending.abort()
  }, timeoutMs)
  const stop = () => ending.abort()
  signal?.addEventListener('abort', stop)
  try {
    const response = await fetch(`${base}${path}`, {
      method,
      // There are no cookies. The browser may hold an answer for everybody that it asked for ahead: with a session it is
      // not ours, and asked for without credentials it is not taken.
      credentials: 'authorization' in headers ? 'omit' : 'same-origin',
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: ending.signal,
    })
    const text = await response.text()
    return { status: response.status, body: parsed(text) }
  } catch {
    throw new Problem(tooLong.reached ? 'slow' : 'offline')
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
  }
}
