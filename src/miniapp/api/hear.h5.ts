// Has speech turned into words by the server, on h5.

import { bodyOf, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { Problem } from './problem'

/** The words; empty when nothing was said. */
export const hear = async (file: LocalFile, token: string | null): Promise<string> => {
  const form = new FormData()
  form.append('file', file)
  const signal = AbortSignal.timeout(30_000)
  const answer = await fetch(`${base}/api/speech.hear`, {
    method: 'POST',
    headers: headersOf(token),
    body: form,
    signal,
  }).catch((): never => {
    throw new Problem(signal.aborted ? 'slow' : 'offline')
  })
  const { text } = bodyOf({ status: answer.status, body: parsed(await answer.text()) }) as { readonly text: string }
  return text
}
