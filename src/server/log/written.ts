// The parts that every statement has in common which moves a process: its events, whom to tell, the request.
// Each follows a part named in `from`, which yields one row when the subject was found as expected and none otherwise.

import { eventColumns } from './link'
import { outboxColumns } from './outbox'

/** A parameter by its number, as in `$5`, or a column of the part before, as in `asked.at`. */
type Value = `$${number}` | `${string}.${string}`

/** Parts as they stand in a `with`; `kept` ones are read before whatever stands behind them is written. */
export const partsOf = (parts: Readonly<Record<string, string>>, kept: 'kept' | 'inline' = 'inline'): string =>
  Object.entries(parts)
    .map(([name, sql]) => `${name} as ${kept === 'kept' ? 'materialized ' : ''}(${sql})`)
    .join(', ')

/** The subject itself is `$1` (district) and `id`. */
export const eventsPart = (table: string, from: string, events: Value, id: Value = '$2'): string => `logged as (
     insert into ${table}_event (district_id, ${table}_id, version, type, actor_id, actor_role, at, data, prev_hash, hash)
     select $1::text, ${id}::uuid, e.version, e.type, e.actor_id, e.actor_role, e.at, e.data, e.prev_hash, e.hash
     from ${from}, jsonb_to_recordset(${events}::jsonb) as e(${eventColumns})
   )`

/** `kind` is SQL: a word of the program in quotes, or a column of `from`. */
export const noticesPart = (
  kind: string,
  from: string,
  notices: Value,
  at: Value,
  id: Value = '$2',
): string => `told as (
     insert into outbox (district_id, id, subject, subject_id, kind, audience, data, at)
     select $1::text, o.id, ${kind}, ${id}::uuid, o.kind, o.audience, o.data, ${at}::timestamptz
     from ${from}, jsonb_to_recordset(${notices}::jsonb) as o(${outboxColumns})
   )`

/** Unread notices that asked for what is done now: those of all, and those of who did it, as `{ofAll, ofActor, actor}`. `kind` as above. */
export const answersPart = (kind: string, from: string, answers: Value, at: Value): string => `answered as (
     update notice n set read_at = ${at}::timestamptz from ${from}
     where n.district_id = $1::text and n.subject_id = $2::uuid and n.subject = ${kind} and n.read_at is null
       and (${answers}::jsonb -> 'ofAll' ? n.kind
         or n.person_id = (${answers}::jsonb ->> 'actor')::uuid and ${answers}::jsonb -> 'ofActor' ? n.kind)
   )`

/** The row by which a repeated request is recognised. */
export interface RequestRow {
  readonly id: string
  readonly endpoint: string
  readonly person_id: string | null
  readonly input_hash: string | null
  readonly answer: string | null
  readonly at: string
}

export const requestPart = (from: string, request: Value): string => `kept as (
     insert into request (district_id, id, endpoint, person_id, input_hash, answer, at)
     select $1::text, k.id, k.endpoint, k.person_id, k.input_hash, k.answer, k.at
     from ${from}, jsonb_to_recordset(${request}::jsonb)
       as k(id uuid, endpoint text, person_id uuid, input_hash text, answer text, at timestamptz)
   )`
