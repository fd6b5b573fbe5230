// What it means, on weapp, that a call to the server came to nothing.

import { Problem } from './problem'

export const noAnswer = (error: unknown): never => {
  const message =
    typeof error === 'object' && error !== null && 'errMsg' in error ? String(error.errMsg) : String(error)
  throw new Problem(/timeout|time out/i.test(message) ? 'slow' : 'offline')
}
