// Sends one file, on h5; by XMLHttpRequest, because fetch does not tell how far it is.

import { bodyOf, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { Problem } from './problem'
import { proving } from './prove'

/** Sending a picture over a weak network takes its time. */
const timeoutMs = 120_000

interface Sending {
  readonly id: string
  readonly file: LocalFile
  readonly headers: Readonly<Record<string, string>>
  readonly onProgress: (share: number) => void
}

const sendFile = ({ id, file, headers, onProgress }: Sending): Promise<void> =>
  new Promise<void>((resolve, reject) => {
    const form = new FormData()
    form.append('file', file)
    const asking = new XMLHttpRequest()
    asking.open('POST', `${base}/api/file.upload?id=${id}`)
    for (const [name, value] of Object.entries(headers)) asking.setRequestHeader(name, value)
    asking.timeout = timeoutMs
    asking.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0))
    asking.addEventListener('load', () => {
      try {
        bodyOf({ status: asking.status, body: parsed(asking.responseText) })
        resolve()
      } catch (error) {
        reject(error)
      }
    })
    asking.addEventListener('timeout', () => reject(new Problem('slow')))
    asking.addEventListener('error', () => reject(new Problem('offline')))
    asking.send(form)
  })

/** The same id again is the same file. `onProgress` is told a share, 0-1. */
export const upload = (
  id: string,
  file: LocalFile,
  token: string | null,
  onProgress: (share: number) => void,
): Promise<void> => proving((more) => sendFile({ id, file, headers: { ...headersOf(token), ...more }, onProgress }))
