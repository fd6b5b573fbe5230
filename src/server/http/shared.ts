// Answers that are the same for everybody without a session: made once, kept as text for a moment, and told apart by a tag,
// so that a browser which has it already is sent nothing. Anyone who is signed in is always answered out of the database.

import { createHash } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { putLatest } from '../../domain/latest'

export interface SharedAnswer {
  readonly text: string
  readonly tag: string
}

/** Milliseconds that a change may take until everybody sees it. */
export const usualFreshness = 1000

const maxAnswers = 500

interface Kept {
  readonly until: number
  readonly answer: Promise<SharedAnswer>
}

const tagged = (text: string): SharedAnswer => ({
  text,
  tag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`,
})

export interface SharedAnswers {
  /** The answer that is kept and fresh, or undefined. */
  readonly kept: (key: string) => Promise<SharedAnswer> | undefined
  /** Makes it once for all who ask at the same time. */
  readonly made: (key: string, make: () => Promise<string>) => Promise<SharedAnswer>
}

/** `freshness` 0 shares nothing. */
export const shareAnswers = (freshness: number): SharedAnswers => {
  const answers = new Map<string, Kept>()
  const find = (key: string): Promise<SharedAnswer> | undefined => {
    const one = answers.get(key)
    return one !== undefined && one.until > performance.now() ? one.answer : undefined
  }
  return {
    kept: find,
    made: (key, make) => {
      if (freshness === 0) return make().then(tagged)
      const known = find(key)
      if (known !== undefined) return known
      const answer = make().then(tagged)
      // It is as old as the moment at which it was begun, not at which it was ready.
      const mine: Kept = { until: performance.now() + freshness, answer }
      putLatest(answers, key, mine, maxAnswers)
      answer.catch(() => {
        if (answers.get(key) === mine) answers.delete(key)
      })
      return answer
    },
  }
}

/** What an answer is kept under: the question as it was written, so that it is found before anything of it is read. */
export const keyOf = ({ headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>): string =>
  `${headers['x-district'] ?? ''} ${url}`

/** Whether the sender of `If-None-Match` has this answer. A proxy that compresses marks the tag as weak. */
export const hasAnswer = (sent: string | undefined, tag: string): boolean =>
  sent?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false
