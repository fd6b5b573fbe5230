// Answers in memory: what was seen a moment ago is painted again before the fresh answer is there, and what was asked
// before a page runs is not asked again by the page.

import { putLatest } from '@domain/latest'

/** One answer of one person; nobody signed in is the person ''. */
export const keyOf = (personId: string, name: string, input: object): string =>
  `${personId} ${name} ${JSON.stringify(input)}`

const maxKept = 60
const answers = new Map<string, unknown>()

export const keepAnswer = (key: string, answer: unknown): void => putLatest(answers, key, answer, maxKept)

/** Keys name the query, so what was kept under one is an answer to it. */
export const keptAnswer = <Data>(key: string): Data | undefined => answers.get(key) as Data | undefined

const expected = new Map<string, Promise<unknown>>()

/** Milliseconds that an answer waits for its page; later it is old. */
const waits = 15_000

/** Somebody asked already; anyone who needs the answer first takes it. */
export const expectAnswer = (key: string, coming: Promise<unknown>): void => {
  expected.set(key, coming)
  setTimeout(() => {
    if (expected.get(key) === coming) expected.delete(key)
  }, waits)
}

/** The answer that is on its way, to one who asks for it; a failure is theirs as well. */
export const takeExpected = <Data>(key: string): Promise<Data> | undefined => {
  const coming = expected.get(key)
  expected.delete(key)
  return coming as Promise<Data> | undefined
}

export const answersForgotten = (): void => {
  answers.clear()
  expected.clear()
}
