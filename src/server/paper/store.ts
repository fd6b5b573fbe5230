// How papers are kept: one table and one log for every kind that has none of its own.

import type { ErrorCode } from '../../domain/errors'
import { canonical } from '../../domain/log/canonical'
import { genesis } from '../../domain/log/chain'
import { type Actor, personIdOf } from '../../domain/people/role'
import type { RefTarget } from '../../domain/process/field'
import {
  type AnyPaper,
  type Paper,
  type PaperContext,
  type PaperIndex,
  reachOf,
  type Signatures,
} from '../../domain/process/paper'
import { notices, type Typed } from '../../domain/process/process'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import { AppError } from '../http/app-error'
import { linked, recordedBy, sha256 } from '../log/link'
import { nextCount, numberPrefix } from '../log/number'
import { outboxRows } from '../log/outbox'
import { urgencyOf } from '../log/urgency'
import { eventsPart, noticesPart, requestPart } from '../log/written'
import { newCode, newScreenKey } from '../meeting/code'
import { appendingBy, appendTo, type Entry } from '../process/append'
import { logBy, logIn } from '../process/log'
import { withRead } from './reading'

const changes = [
  ...[
    'version',
    'state',
    'status',
    'step',
    'title',
    'body',
    'category',
    'group_id',
    'author_id',
    'lead_id',
    'person_ids',
    'unit_ids',
  ],
  ...['due', 'urgency', 'look_at', 'reach', 'updated_at'],
]

/** The columns of the current row, by their names. */
const rowOf = (process: AnyPaper, state: Paper, at: string) => {
  const { version, status, step, title, due } = state
  const of: PaperIndex = process.index(state)
  return {
    ...{ version, state, status, step, title, due, body: of.body ?? '', category: of.category ?? null },
    ...{ group_id: of.groupId ?? null, author_id: of.authorId ?? null, lead_id: of.leadId ?? null },
    ...{ person_ids: of.personIds ?? [], unit_ids: of.unitIds ?? [], look_at: of.lookAt ?? null },
    ...{ reach: reachOf(process, state), number: of.number ?? null },
    ...{ urgency: urgencyOf(status === 'open' ? due : null, at), opened_at: state.openedAt, updated_at: at },
  }
}

const append = appendTo({
  table: 'paper',
  kind: 'moved.kind',
  changes: [...changes],
  keeps: ['number'],
  beside: {
    drawn: `insert into series_number (district_id, kind, series, n, paper_id)
      select $1::text, moved.kind, d.series, d.n, $2::uuid
      from moved, jsonb_to_recordset($9::jsonb -> 'numbers') as d(series text, n integer)`,
    called: `insert into meeting (district_id, id, subject_kind, paper_id, code, screen_key, ballot)
      select $1::text, c."meetingId", moved.kind, $2::uuid, ${newCode}, ${newScreenKey}, c.ballot
      from moved, jsonb_to_recordset($9::jsonb -> 'called') as c("meetingId" uuid, ballot text)`,
    // each unit is put to the vote by its name and under its own id, in the order of the roster
    put: `insert into statement (district_id, meeting_id, id, text, side, at)
      select $1::text, c."meetingId", u.id, u.name, 'member', $8::timestamptz + p.place * interval '1 millisecond'
      from moved, jsonb_to_recordset($9::jsonb -> 'called') as c("meetingId" uuid, "unitIds" jsonb),
        jsonb_array_elements_text(c."unitIds") with ordinality as p(id, place)
        join unit u on u.district_id = $1::text and u.id = p.id::uuid`,
  },
})
const log = logIn('paper')

/** The paper after the events, or undefined when somebody else was first; the last argument is the pictures that come with it. */
export const appendPaper = (process: AnyPaper) =>
  appendingBy<Paper, Typed, readonly string[]>(append, {
    process,
    row: (state, at) => rowOf(process, state, at),
    pictures: (_events, pictures = []) => pictures,
    written: (events) => ({
      numbers: events.flatMap((event) => {
        const number = process.numbered?.(event) ?? null
        return number === null ? [] : [number]
      }),
      called: events.flatMap((event) => process.meets?.calls(event) ?? []),
    }),
  })

export const paperLog = (process: AnyPaper) => logBy<Paper, Typed>(log, process)

const begin = statement<{ number: string }>(
  'paper.begin',
  `with usable as materialized (
     select count(*) as n from file where district_id = $1::text and id = any($10::uuid[]) and kind = 'picture'
       and subject_id is null and (owner_id is null or owner_id = $11::uuid)
   ), made as (
     insert into paper (district_id, id, kind, number, opened_at, ${changes.join(', ')})
     select $1::text, $2::uuid, $9::text, coalesce(r.number, $3::text || ${nextCount.paper}), r.opened_at,
       ${changes.map((column) => `r.${column}`).join(', ')}
     from usable, jsonb_populate_record(null::paper, $4::jsonb) r where usable.n = cardinality($10::uuid[])
     returning number, kind
   ), ${eventsPart('paper', 'made', '$5')}, ${noticesPart('made.kind', 'made', '$6', '$8')}, ${requestPart('made', '$7')}, bound as (
     update file f set subject = made.kind, subject_id = $2::uuid
     from made where f.district_id = $1::text and f.id = any($10::uuid[])
   )
   select number from made`,
)

/** Writes the first event. Answers the number, or undefined when a picture is not there to be used. */
export const beginPaper = async (
  db: Database | Transaction,
  process: AnyPaper,
  { event, state, pictures }: { readonly event: Typed; readonly state: Paper; readonly pictures: readonly string[] },
  entry: Entry,
): Promise<string | undefined> => {
  const { actorId, actorRole, at, request, newId } = entry
  const { id, districtId } = state
  const recorded = recordedBy([event], 0, { actorId, actorRole, at })
  const row = await runOne(db, begin, [
    districtId,
    id,
    numberPrefix(process, at),
    JSON.stringify(rowOf(process, state, at)),
    JSON.stringify(linked({ districtId, kind: process.id, id }, genesis, recorded)),
    JSON.stringify(outboxRows(notices(process, recorded, state, null), newId)),
    JSON.stringify(request === null ? [] : [request]),
    at,
    process.id,
    pictures,
    actorId,
  ])
  return row?.number
}

interface Found {
  readonly state: object
  readonly number: string
  readonly hash: string
  readonly repeated: boolean
  readonly pictures: number
  readonly next: number
  readonly signed: readonly { readonly personId: string; readonly hash: string }[]
}

const find = statement<Found>(
  'paper.load',
  `select t.state, t.number, e.hash,
     exists (select 1 from request q where q.district_id = $1 and q.id = $4::uuid) as repeated,
     (select count(*) from file f where f.district_id = $1 and f.id = any($5::uuid[]) and f.kind = 'picture'
       and (f.subject_id = t.id or f.subject_id is null and (f.owner_id is null or f.owner_id = $6::uuid))) as pictures,
     (select coalesce(max(s.n), 0) + 1 from series_number s
       where s.district_id = $1 and s.kind = $3 and s.series = $7) as next,
     coalesce((select jsonb_agg(jsonb_build_object('personId', g.person_id, 'hash', g.hash) order by g.at, g.person_id)
       from signature g where g.district_id = $1 and g.paper_id = t.id), '[]') as signed
   from paper t join paper_event e on e.district_id = $1 and e.paper_id = t.id and e.version = t.version
   where t.district_id = $1 and t.id = $2 and t.kind = $3`,
)

export interface LoadedPaper {
  readonly state: Paper
  readonly number: string
  /** of the newest event */
  readonly hash: string
  readonly repeated: boolean
  readonly context: PaperContext
}

const unsigned: Signatures = { hash: '', by: [] }

export const contextOf = (
  { calendar, setting }: DistrictDirectory,
  { districtId, actor, at }: Pick<PaperContext, 'districtId' | 'actor' | 'at'>,
): PaperContext => {
  const { terms, practice } = setting
  return { districtId, actor, at, calendar, terms, practice, nextNumber: 1, signatures: unsigned }
}

/** What is signed, as it stands: a letter more or less, and it is another. */
const textHashOf = ({ signing }: AnyPaper, state: Paper): string =>
  signing === undefined ? '' : sha256(canonical(signing.text(state)))

interface PaperQuery {
  readonly districtId: string
  readonly id: string
  readonly actor: Actor
  readonly at: string
  readonly requestId: string | null
  readonly pictures: readonly string[]
  /** what is to be done to it; absent: it is only read */
  readonly command?: { readonly action: string }
}

/** undefined when there is none of this kind. Throws `notFound` for pictures that are not there to be used. */
export const loadPaper = async (
  db: Database | Transaction,
  process: AnyPaper,
  directory: DistrictDirectory,
  asked: PaperQuery,
): Promise<LoadedPaper | undefined> => {
  const { districtId, id, actor, requestId, pictures, command } = asked
  const series = process.series?.(directory.setting.practice) ?? ''
  const row = await runOne(db, find, [districtId, id, process.id, requestId, pictures, personIdOf(actor), series])
  if (row === undefined) return undefined
  if (row.pictures < pictures.length && !row.repeated) throw new AppError('notFound', { '/photoIds': 'unknown' })
  const { number, hash, repeated } = row
  const state = row.state as Paper
  const text = textHashOf(process, state)
  const by = row.signed.filter((one) => one.hash === text).map(({ personId }) => personId)
  const context = { ...contextOf(directory, asked), nextNumber: row.next, signatures: { hash: text, by } }
  const needed = command === undefined ? undefined : process.reads?.[command.action]
  // the contract, or the kind's own clock, has checked the command against the fields of this very action
  const wanted = repeated ? undefined : needed?.(state, command as never, context)
  return { state, number, hash, repeated, context: await withRead(db, context, wanted) }
}

const numbered = statement<{ number: string; version: number }>(
  'paper.numbered',
  'select number, version from paper where district_id = $1 and id = $2',
)

/** What was answered when it began; its number is drawn while it is written. */
export const begunBefore = async (db: Database | Transaction, districtId: string, id: string) =>
  runOne(db, numbered, [districtId, id])

const missing = statement<{ what: RefTarget }>(
  'paper.missing',
  `select r.what from unnest($2::text[], $3::uuid[]) as r(what, id) where not case r.what
     when 'unit' then exists (select 1 from unit u where u.district_id = $1 and u.id = r.id and u.disabled_at is null)
     when 'group' then exists (select 1 from "group" g where g.district_id = $1 and g.id = r.id and g.disabled_at is null)
     when 'member' then exists (select 1 from holding h join person p on p.district_id = $1 and p.id = h.person_id
       where h.district_id = $1 and h.role = 'member' and h.person_id = r.id and p.disabled_at is null and p.deleted_at is null)
     when 'person' then exists (select 1 from person p where p.district_id = $1 and p.id = r.id and p.deleted_at is null)
     when 'matter' then exists (select 1 from matter m where m.district_id = $1 and m.id = r.id)
     when 'paper' then exists (select 1 from paper o where o.district_id = $1 and o.id = r.id)
     when 'report' then exists (select 1 from report o where o.district_id = $1 and o.id = r.id)
     else false end
   limit 1`,
)

const unknown: Readonly<Partial<Record<RefTarget, ErrorCode>>> = {
  member: 'notAMember',
  unit: 'unknownUnit',
  person: 'unknownPerson',
}

/** Throws the refusal for the first that the district does not have. */
export const checkRefs = async (
  db: Database | Transaction,
  districtId: string,
  refs: readonly { readonly to: RefTarget; readonly id: string }[],
): Promise<void> => {
  if (refs.length === 0) return
  const row = await runOne(db, missing, [districtId, refs.map(({ to }) => to), refs.map(({ id }) => id)])
  if (row !== undefined) throw new AppError(unknown[row.what] ?? 'notFound')
}

const openPapers = statement<{ id: string; kind: string; state: object }>(
  'paper.dated',
  `select t.id, t.kind, t.state from paper t where t.district_id = $1 and t.status = 'open'
     and (t.due is not null or t.look_at is not null) order by t.id`,
)

/** Those of every kind that wait for a date. */
export const datedPapers = (db: Database | Transaction, districtId: string) => run(db, openPapers, [districtId])

const due = statement<{ state: object }>(
  'paper.pending',
  `select t.state from paper t where t.district_id = $1 and t.id > $2 and t.kind = $4 and t.status = 'open'
     and (t.due is not null or t.look_at <= $3::timestamptz) order by t.id limit 200`,
)

/** What of one kind may have something due, after this id. */
export const papersDue = (kind: string) => (db: Database, districtId: string, after: string, at: string) =>
  run(db, due, [districtId, after, at, kind])
