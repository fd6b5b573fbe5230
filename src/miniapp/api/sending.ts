// What it takes to send one file, on every platform.

import type { LocalFile } from './local-file'

/** Milliseconds; sending a picture over a weak network takes its time. */
export const sendingTimeout = 120_000

export interface Sending {
  readonly id: string
  readonly file: LocalFile
  readonly headers: Readonly<Record<string, string>>
  readonly onProgress: (share: number) => void
}
