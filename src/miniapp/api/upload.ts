// Uploads one file; how its bytes are sent is each platform's own.

import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { proving } from './prove'
import { sendFile } from './send-file'

/** The same id again is the same file. `onProgress` is told a share, 0-1. */
export const upload = (
  id: string,
  file: LocalFile,
  token: string | null,
  onProgress: (share: number) => void,
  covered: string | null = null,
): Promise<void> =>
  proving((more) => sendFile({ id, file, covered, headers: { ...headersOf(token), ...more }, onProgress }))
