// A voice message on this device, and one that is being made.

import type { Picture } from '../api/local-file'

export interface Recording extends Picture {
  readonly seconds: number
}

export interface Running {
  readonly stop: () => void
  readonly cancel: () => void
  /** settles when the person stops or the longest time is over */
  readonly ended: Promise<Recording>
}
