// What the first page asks, asked as soon as the script runs, on h5: the browser has the answers already, and the page
// is painted whole at its first turn instead of twice.

import type { Input } from '@domain/contract'
import { firstQuestions, givenIn, pageAt } from '@domain/question/first'
import { useSession } from '../store/session'
import { expectAnswer, keepAnswer, keyOf } from './answer-memory'
import { type QueryName, query } from './call'

const ask = <Name extends QueryName>({ name, input }: { readonly name: Name; readonly input: Input<Name> }): void => {
  const key = keyOf(useSession.getState().me?.personId ?? '', name, input)
  const coming = query(name, input)
  expectAnswer(key, coming)
  // the page that takes the answer says what went wrong
  coming.then(
    (data) => keepAnswer(key, data),
    () => undefined,
  )
}

/** Needs the address of a page, not a short one. */
export const prefetch = (): void => {
  const { pathname, search } = location
  const given = givenIn(new URLSearchParams(search))
  for (const question of firstQuestions(pageAt(pathname), given)) ask(question)
}
