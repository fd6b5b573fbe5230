// A log as somebody may read it: what its rows keep inside is left out for everybody else.

import type { AnyEventRow, Recorded } from './event'
import type { Typed } from './process'

/** One entry as a viewer may read it. */
export interface TimelineEvent<Type extends string = string> {
  readonly version: number
  readonly at: string
  readonly actorRole: string
  /** null for who is not named, and the clock */
  readonly actorId: string | null
  readonly type: Type
  /** the event's own fields, less what the viewer may not know */
  readonly data: Readonly<Record<string, unknown>>
  readonly internal: boolean
}

type Reads = Readonly<Record<string, Pick<AnyEventRow<never>, 'read'>>>

const fieldsHidden = (rows: Reads, event: Typed, inside: boolean, log: readonly object[]): readonly string[] => {
  const read = rows[event.type]?.read
  if (read === undefined || typeof read === 'string' || 'only' in read) return []
  const { without, withoutForAll } = read
  const { type: _type, ...data } = event
  const outside = typeof without === 'function' ? without(data as never, log) : without
  return [...(inside ? [] : outside), ...(withoutForAll?.(data as never) ?? [])]
}

/** `held`: what the reader is to it; null where no row asks for more than being inside. */
const isKept = (rows: Reads, type: string, inside: boolean, held: ReadonlySet<string> | null): boolean => {
  const read = rows[type]?.read
  if (typeof read === 'object' && 'only' in read) return read.only.some((capacity) => held?.has(capacity) === true)
  return read !== 'inside' || inside
}

/** The whole log in its order. Who acts in an `unnamed` role is named to nobody. */
export const timelineBy = <Event extends Typed>(
  rows: Reads,
  log: readonly Recorded<Event>[],
  inside: boolean,
  unnamed: ReadonlySet<string>,
  held: ReadonlySet<string> | null = null,
): readonly TimelineEvent<Event['type']>[] => {
  const events = log.map(({ event }) => event)
  return log.flatMap(({ version, at, actorId, actorRole, event }) => {
    const read = rows[event.type]?.read
    const internal = read === 'inside' || (typeof read === 'object' && 'only' in read)
    if (!isKept(rows, event.type, inside, held)) return []
    const hidden = fieldsHidden(rows, event, inside, events)
    const { type, ...fields } = event
    const data = Object.fromEntries(Object.entries(fields).filter(([field]) => !hidden.includes(field)))
    return [{ version, at, actorRole, actorId: unnamed.has(actorRole) ? null : actorId, type, data, internal }]
  })
}
