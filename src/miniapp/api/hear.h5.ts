// Has speech turned into words by the server, on h5.

import { bodyOf, Problem, parsed } from './answer'
import { base } from './base'
import { headersOf } from './call'
import type { LocalFile } from './local-file'
import { proving } from './prove'

/** Milliseconds. */
const longestWait = 30_000

const ask = async (file: LocalFile, headers: Readonly<Record<string, string>>): Promise<string> => {
  const form = new FormData()
  form.append('file', file)
  // iOS before 16 has no AbortSignal.timeout
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), longestWait)
  const heard = async () => {
    const answer = await fetch(`${base}/api/speech.hear`, {
      method: 'POST',
      headers,
      body: form,
      signal: late.signal,
    })
    return { status: answer.status, body: parsed(await answer.text()) }
  }
  const answer = await heard()
    .catch((): never => {
      throw new Problem(late.signal.aborted ? 'slow' : 'offline')
    })
    .finally(() => clearTimeout(timer))
  const { text } = bodyOf(answer) as { readonly text: string }
  return text
}

/** The words; empty when nothing was said. */
export const hear = (file: LocalFile, token: string | null): Promise<string> =>
  proving((more) => ask(file, { ...headersOf(token), ...more }))
