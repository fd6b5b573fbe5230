// The leaves of a log made again of the rows as they stand now, for those who follow from outside: a row that was changed makes
// another leaf than the one under the signed head, and one that is gone makes none.

import { hashedText } from '../../domain/log/chain'
import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import { type LeafKind, type LeafRow, leafKinds, leafOf, sources } from './leaf'
import { type EventRow, linkOf, sha256 } from './link'

/** Leaves that are made again at once. */
export const leavesAtOnce = 2000

const eventTables = ['report', 'matter', 'paper'] as const
type EventTable = (typeof eventTables)[number]
const isEvent = (kind: LeafKind): kind is EventTable => eventTables.some((table) => table === kind)

interface Place {
  readonly n: number
}

/** What the hash of an event covers; a paper is chained under its own kind. What it is of has to be there: nobody is shown events alone. */
interface StandingEvent extends EventRow, Place {
  readonly id: string
  readonly kind: string
}

const events = Object.fromEntries(
  eventTables.map((table) => [
    table,
    statement<StandingEvent>(
      `log.event.${table}`,
      `select l.n, l.id, ${table === 'paper' ? 't.kind' : `'${table}'`} as kind, e.version, e.type, e.actor_id,
         e.actor_role, e.at, e.data, e.prev_hash, e.hash
       from log_leaf l join ${table}_event e on e.district_id = $1 and e.${table}_id = l.id and e.version = l.version
       join ${table} t on t.district_id = $1 and t.id = l.id
       where l.district_id = $1 and l.kind = '${table}' and l.n >= $2 and l.n < $3`,
    ),
  ]),
) as Record<EventTable, ReturnType<typeof statement<StandingEvent>>>

const others = Object.fromEntries(
  leafKinds
    .filter((kind) => !isEvent(kind))
    .map((kind) => [
      kind,
      statement<LeafRow & Place>(
        `log.standing.${kind}`,
        `select l.n, s.kind, s.id, s.version, s.at, s.content
         from log_leaf l join (${sources[kind]}) s on s.id = l.id and s.version = l.version
         where l.district_id = $1 and l.kind = '${kind}' and l.n >= $3 and l.n < $4`,
      ),
    ]),
) as Record<Exclude<LeafKind, EventTable>, ReturnType<typeof statement<LeafRow & Place>>>

/** What it should be chained with, by its own content: what the row says of its hash is not believed. */
const leafOfEvent = (districtId: string, table: EventTable, row: StandingEvent): string => {
  const { id, kind, version, at } = row
  const hash = sha256(hashedText({ districtId, kind, id }, row.prev_hash, linkOf<object>(row)))
  return leafOf({ kind: table, id, version, at, content: { hash } })
}

const size = statement<{ size: number }>(
  'log.signedSize',
  'select coalesce(max(size), 0) as size from tree_head where district_id = $1',
)

/** By their places; what is gone has none. */
export const standingBetween = async (
  db: Database,
  districtId: string,
  from: number,
  end: number,
): Promise<ReadonlyMap<number, string>> => {
  const found = new Map<number, string>()
  for (const kind of leafKinds) {
    if (isEvent(kind)) {
      for (const row of await run(db, events[kind], [districtId, from, end]))
        found.set(row.n, leafOfEvent(districtId, kind, row))
    } else {
      for (const row of await run(db, others[kind], [districtId, '-infinity', from, end])) found.set(row.n, leafOf(row))
    }
  }
  return found
}

/** From this place on, as far as a head is signed. Null: the row is gone. */
export const standingLeaves = async (
  db: Database,
  districtId: string,
  from: number,
): Promise<readonly (string | null)[]> => {
  const [signed] = await run(db, size, [districtId])
  const end = Math.min(from + leavesAtOnce, signed?.size ?? 0)
  const found = await standingBetween(db, districtId, from, end)
  return Array.from({ length: Math.max(0, end - from) }, (_, place) => found.get(from + place) ?? null)
}
