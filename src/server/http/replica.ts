// Which questions a copy of the database may answer, and who is answered by the primary all the same: anyone who has just
// written reads what they wrote.

import type { EndpointName } from '../../domain/contract'
import type { Endpoint } from '../../domain/contract/endpoint'
import { heavyQuery, rankOf } from './gate'

/** Milliseconds: longer than a copy is behind that still counts as following. */
export const justWrote = 10_000

/** Lists, figures and exports: they cost most, and none of them is acted on without reading the thing itself. */
export const mayReadReplica = (name: EndpointName, endpoint: Endpoint): boolean =>
  (endpoint.kind === 'query' || endpoint.kind === 'download') &&
  (rankOf(name, endpoint) === 'export' || heavyQuery.test(name))

const crowded = 20_000

export interface Writers {
  readonly wrote: (key: string) => void
  readonly hasJustWritten: (key: string) => boolean
}

/** Remembers in this process; the app says it of itself to the others, by a header. */
export const rememberWriters = (now: () => number = () => performance.now()): Writers => {
  const until = new Map<string, number>()
  return {
    wrote: (key) => {
      const at = now()
      // the oldest come first: each is put at the end again
      if (until.size > crowded) for (const [old, end] of until) if (end <= at) until.delete(old)
      until.delete(key)
      until.set(key, at + justWrote)
    },
    hasJustWritten: (key) => (until.get(key) ?? 0) > now(),
  }
}
