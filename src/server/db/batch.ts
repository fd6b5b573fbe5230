// What is asked of the database in one turn of the event loop, by one statement a district, however many ask.

import DataLoader from 'dataloader'
import { codeOf } from '../error-code'
import type { Database, Transaction } from './database'
import { duplicateIn } from './duplicate'
import { run, type Statement } from './statement'

/** As many as one statement asks for: the others go in one beside it, at which another core of the database works. */
const maxBatch = 8

/** On account of what somebody asked, and not of the database: a wrong value, or one that a table does not take. */
const isRefusal = (error: unknown): boolean => /^2[23]/.test(codeOf(error)) || duplicateIn(error) !== undefined

/** Says which of those who asked a row answers. */
export interface Numbered {
  readonly nth: number
}

/**
 * `$1` of the statement is the district, `$2` a JSON array of what is asked, each with its `nth`; a row says by its `nth`
 * which one it answers. Where the database refuses, each is asked alone, so that nobody is refused for somebody else.
 */
export const batched = <Key extends object, Row>(which: Statement<Row & Numbered>) => {
  type On = Database | Transaction

  const ask = async (
    on: On,
    districtId: string,
    keys: readonly Key[],
  ): Promise<readonly (readonly Row[] | Error)[]> => {
    try {
      const answers: Row[][] = keys.map(() => [])
      const numbered = keys.map((one, nth) => ({ nth, ...one }))
      for (const row of await run(on, which, [districtId, JSON.stringify(numbered)])) answers[row.nth]?.push(row)
      return answers
    } catch (error) {
      if (keys.length === 1 || !isRefusal(error)) return keys.map(() => error as Error)
      return (await Promise.all(keys.map((one) => ask(on, districtId, [one])))).flat()
    }
  }

  const loaderOf = (on: On, districtId: string) =>
    new DataLoader<Key, readonly Row[]>((keys) => ask(on, districtId, keys), {
      // Remembers nothing: what has changed a moment ago has changed.
      cache: false,
      maxBatchSize: maxBatch,
      batchScheduleFn: (send) => setImmediate(send),
    })

  const loaders = new WeakMap<On, Map<string, ReturnType<typeof loaderOf>>>()
  return (on: On, districtId: string, keys: Key): Promise<readonly Row[]> => {
    const byDistrict = loaders.get(on) ?? new Map()
    loaders.set(on, byDistrict)
    const loader = byDistrict.get(districtId) ?? loaderOf(on, districtId)
    byDistrict.set(districtId, loader)
    return loader.load(keys)
  }
}
