// Events as rows of their log: chained when they are written, and read back as the rules know them.

import { createHash } from 'node:crypto'
import { chain, type Link, type Sha256, type Subject } from '../../domain/log/chain'
import type { Recorded } from '../../domain/process/event'

export const sha256: Sha256 = (text) => createHash('sha256').update(text, 'utf8').digest('hex')

export interface EventRow {
  readonly version: number
  readonly type: string
  readonly actor_id: string | null
  readonly actor_role: string
  readonly at: string
  readonly data: Readonly<Record<string, unknown>>
  readonly prev_hash: string
  readonly hash: string
}

/** The same columns to `jsonb_to_recordset`. */
export const eventColumns = `version integer, type text, actor_id text, actor_role text, at timestamptz, data jsonb,
  prev_hash text, hash text`

const rowOf = <Event extends { readonly type: string }>({ event, ...link }: Link<Event>): EventRow => {
  const { type, ...data } = event
  const { version, at, actorId, actorRole, prevHash, hash } = link
  return { version, type, actor_id: actorId, actor_role: actorRole, at, data, prev_hash: prevHash, hash }
}

/** Rows to append after the event with this hash. */
export const linked = <Event extends { readonly type: string }>(
  subject: Subject,
  lastHash: string,
  recorded: readonly Recorded<Event>[],
): readonly EventRow[] => chain(subject, lastHash, recorded, sha256).map(rowOf)

/** A row as an event of its kind; the log holds nothing else. */
export const linkOf = <Event>(row: EventRow): Link<Event> => ({
  version: row.version,
  at: row.at,
  actorId: row.actor_id,
  actorRole: row.actor_role,
  event: { type: row.type, ...row.data } as Event,
  prevHash: row.prev_hash,
  hash: row.hash,
})

/** Events with their versions, as one person did them at one instant. */
export const recordedBy = <Event>(
  events: readonly Event[],
  after: number,
  by: Pick<Recorded<Event>, 'at' | 'actorId' | 'actorRole'>,
): readonly Recorded<Event>[] => events.map((event, index) => ({ version: after + 1 + index, ...by, event }))
