// Writes what was decided, whatever it was about: the current row, the events, whom to tell, the pictures that are bound, the
// request and what a kind keeps beside its log, in one statement that finds everything as it was read or writes nothing.

import { type Askings, answeredBy } from '../../domain/process/asking'
import type { AnyEventRow } from '../../domain/process/event'
import { evolve, notices } from '../../domain/process/process'
import type { Database, Transaction } from '../db/database'
import { runOne, type Statement, statement } from '../db/statement'
import { linked, recordedBy } from '../log/link'
import { outboxRows } from '../log/outbox'
import { answersPart, eventsPart, noticesPart, partsOf, type RequestRow, requestPart } from '../log/written'

/** Who did it, when, and by which request; null when the request's row is written elsewhere, or there is none. */
export interface Entry {
  readonly actorId: string | null
  readonly actorRole: string
  readonly at: string
  readonly request: RequestRow | null
  readonly newId: () => string
}

export interface State {
  readonly id: string
  readonly districtId: string
  readonly version: number
}

export interface Typed {
  readonly type: string
}

/** What was read: the state, and the hash of its newest event. */
export interface Read<S> {
  readonly state: S
  readonly hash: string
}

/** Where processes are kept. In its SQL `$1` is the district, `$2` the id, `$8` the instant, `$9` what is written beside, as JSON. */
export interface Shelf {
  /** current rows; `{table}_event` is the log */
  readonly table: string
  /** SQL: the kind of process that a row of `moved` is; absent: it is called as the table */
  readonly kind?: 'moved.kind'
  /** the columns of the current row that events change */
  readonly changes: readonly string[]
  /** columns that stay as they are where the new row has none */
  readonly keeps?: readonly string[]
  /** whose a picture is once it is bound, by a column of the row; absent: as it was */
  readonly owner?: string
  /** a row that has to be as it was read besides the current one, and when: locked first */
  readonly guard?: { readonly find: string; readonly unless: string }
  /** by their names, parts that read what is there before anything is written */
  readonly before?: Readonly<Record<string, string>>
  /** by their names, parts that follow `moved`, which has one row when all was found as it was read */
  readonly beside?: Readonly<Record<string, string>>
}

/** What a process adds to that. */
interface Shelved<S extends State, Event extends Typed, Beside> {
  readonly process: {
    readonly id: string
    readonly events: Readonly<Record<string, AnyEventRow<S>>>
    readonly askings: Askings<S, Event['type']>
  }
  /** the columns of the current row, by their names */
  readonly row: (state: S, at: string) => object
  readonly pictures: (events: readonly Event[], beside: Beside | undefined) => readonly string[]
  /** what the parts beside read */
  readonly written?: (events: readonly Event[], beside: Beside | undefined) => object
}

/** A kind with a table of its own. */
export type Kept<S extends State, Event extends Typed, Beside> = Shelf & Shelved<S, Event, Beside>

type Append = Statement<{ moved: number }>

/** The one statement by which everything is written that is kept here. */
export const appendTo = ({
  table,
  kind,
  changes,
  keeps = [],
  owner,
  guard,
  before = {},
  beside = {},
}: Shelf): Append => {
  const subject = kind ?? `'${table}'`
  const set = [
    ...changes.map((column) => `${column} = r.${column}`),
    ...keeps.map((column) => `${column} = coalesce(r.${column}, t.${column})`),
  ]
  const bound = owner === undefined ? '' : `, owner_id = moved.${owner}`
  const parts = [
    // what is kept beside reads the log as it was: a distributed database carries out one part after the other
    partsOf({ ...(guard === undefined ? {} : { guarded: guard.find }), ...before }, 'kept'),
    partsOf({
      moved: `
       update ${table} t set ${set.join(', ')}
       from jsonb_populate_record(null::${table}, $4::jsonb) r
       where t.district_id = $1::text and t.id = $2::uuid and t.version = $3
         ${guard === undefined ? '' : `and (${guard.unless} or exists (select from guarded))`}
       returning t.id${kind === undefined ? '' : ', t.kind'}${owner === undefined ? '' : `, t.${owner}`}`,
      ...beside,
    }),
    eventsPart(table, 'moved', '$5'),
    noticesPart(subject, 'moved', '$6', '$8'),
    answersPart(subject, 'moved', '$11', '$8'),
    requestPart('moved', '$7'),
    partsOf({
      bound: `
       update file f set subject = ${subject}, subject_id = $2::uuid${bound}
       from moved where f.district_id = $1::text and f.id = any($10::uuid[]) and f.subject_id is null`,
    }),
  ]
  return statement<{ moved: number }>(
    `${table}.append`,
    `with ${parts.filter((part) => part !== '').join(', ')}
     select count(*) as moved from moved where $9::jsonb is not null`,
  )
}

/** Answers the state after the events, or undefined when somebody else was first. */
export const appendingBy =
  <S extends State, Event extends Typed, Beside = never>(append: Append, kind: Shelved<S, Event, Beside>) =>
  async (
    db: Database | Transaction,
    { state, hash }: Read<S>,
    events: readonly Event[],
    entry: Entry,
    with_?: Beside,
  ): Promise<S | undefined> => {
    const { process } = kind
    const { actorId, actorRole, at, request, newId } = entry
    const { districtId, id, version } = state
    const after = events.reduce((before, event) => evolve(process.events, before, event, at), state)
    const recorded = recordedBy(events, version, { at, actorId, actorRole })
    const row = await runOne(db, append, [
      districtId,
      id,
      version,
      JSON.stringify(kind.row(after, at)),
      JSON.stringify(linked({ districtId, kind: process.id, id }, hash, recorded)),
      JSON.stringify(outboxRows(notices(process, recorded, after, state), newId)),
      JSON.stringify(request === null ? [] : [request]),
      at,
      JSON.stringify(kind.written?.(events, with_) ?? {}),
      kind.pictures(events, with_),
      JSON.stringify({ ...answeredBy(process.askings, events, after), actor: actorId }),
    ])
    return row?.moved === 1 ? after : undefined
  }

export const appending = <S extends State, Event extends Typed, Beside = never>(kind: Kept<S, Event, Beside>) =>
  appendingBy(appendTo(kind), kind)
