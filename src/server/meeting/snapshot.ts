// What everybody sees of a meeting, made at most once a second and process, however many ask.

import type { MeetingSnapshot, StatementRow } from '../../domain/contract/meeting'
import { putLatest } from '../../domain/latest'
import { noConcern } from '../../domain/matter/actor'
import type { Called } from '../../domain/meeting/called'
import { agendaItems, areResultsShown, isQuorate, type Side, sides } from '../../domain/meeting/meeting'
import { proxiesAmong, resultOf, type SideVotes, seenBy } from '../../domain/meeting/result'
import { type MeetingSubject, type Table, tableOf } from '../../domain/meeting/subject'
import type { Actor } from '../../domain/people/role'
import { maskedThroughout } from '../../domain/text/private/mask'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import { type MeetingRow, meetingColumns, type Standpoint, standpoint, subjectOf, withSubject } from './load'

interface StatedRow {
  readonly id: string
  readonly text: string
  readonly side: Side
  readonly proxy: boolean
}

interface Row extends MeetingRow {
  readonly state: object
  readonly seats: readonly {
    readonly side: Side
    readonly attending: number
    readonly present: number
    readonly afar: number
  }[]
  readonly hands: readonly { readonly id: string }[]
  readonly voted: number
  readonly statements: readonly StatedRow[]
  readonly votes: readonly (SideVotes & { readonly statement: string })[]
}

/** What others may read: not hidden, and looked at where that is asked for. */
export const isReadable = (
  alias: string,
): string => `${alias}.status = 'shown' and (${alias}.check_id is null or exists (
  select 1 from "check" c where c.district_id = $1 and c.id = ${alias}.check_id and c.state in ('passed', 'approved')))`

/** A longer queue is told as far as anybody looks. */
const mostHands = 50

const rows = (sql: string): string => `coalesce((select jsonb_agg(to_jsonb(x)) from (${sql}) x), '[]')`

const load = statement<Row>(
  'meeting.snapshot',
  `select ${meetingColumns},
     ${rows(`select a.side, count(*) as attending, count(a.present_at) as present,
         count(a.present_at) filter (where a.away) as afar from attendance a
       where a.district_id = $1 and a.meeting_id = $2 and (a.became is null or a.present_at is not null) group by a.side`)} as seats,
     ${rows(`select h.id from attendance h where h.district_id = $1 and h.meeting_id = $2 and h.hand_at is not null
       order by h.hand_at, h.id limit ${mostHands}`)} as hands,
     (select count(distinct w.voter) from vote w where w.district_id = $1 and w.meeting_id = $2 and w.counted) as voted,
     ${rows(`select s.id, s.text, s.side, s.proxy from statement s
       where s.district_id = $1 and s.meeting_id = $2 and ${isReadable('s')} order by s.at, s.id`)} as statements,
     ${rows(`select v.statement_id as statement, v.side, count(*) as seen, count(*) filter (where v.value = 1) as agree,
         count(*) filter (where v.value = -1) as disagree, count(*) filter (where v.proxy) as proxies
       from vote v where v.district_id = $1 and v.meeting_id = $2 and v.counted group by v.statement_id, v.side`)} as votes
   from ${withSubject}
   where m.district_id = $1 and m.id = $2`,
)

/** A snapshot and what answers are worked out from besides it. */
export interface Seen {
  readonly snapshot: MeetingSnapshot
  readonly row: MeetingRow
  readonly subject: MeetingSubject
  readonly table: Table
  readonly called: Called
}

const statementOf = (row: Row, shown: boolean, stated: StatedRow): StatementRow => {
  const votes = row.votes.filter((one) => one.statement === stated.id)
  const result = shown ? resultOf(votes, row.ballot) : null
  return {
    id: stated.id,
    text: stated.text,
    side: stated.side,
    proxy: stated.proxy,
    seen: seenBy(votes),
    proxies: proxiesAmong(votes),
    result: result && {
      agree: result.agree,
      disagree: result.disagree,
      pass: result.pass,
      sides: result.sides.map(({ side, agree, disagree, pass }) => ({ side, agree, disagree, pass })),
      others: result.others && {
        agree: result.others.agree,
        disagree: result.others.disagree,
        pass: result.others.pass,
      },
      agreement: result.agreement,
      rejection: result.rejection,
      verdict: result.verdict,
    },
  }
}

/** Numbers of people are covered in it: all may read it, and some of its words were typed by hosts or long ago. */
const snapshotOf = (row: Row, { title }: Table, called: Called): MeetingSnapshot => {
  const seats = sides.flatMap((side) => row.seats.find((seat) => seat.side === side) ?? [])
  const present = seats.reduce((sum, seat) => sum + seat.present, 0)
  const shown = areResultsShown(row)
  return maskedThroughout({
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id },
    title,
    form: called.form,
    startsAt: called.startsAt,
    place: called.place,
    agenda: [...agendaItems(called.agenda)],
    status: called.status,
    ballot: row.ballot,
    quorum: row.quorum,
    hidden: row.hidden,
    phase: row.phase,
    voting: row.voting,
    item: row.item,
    leftOut: [...row.leftOut],
    screen: row.screen && { of: row.screen.of, id: row.screen.id },
    timer: row.timer,
    openedAt: row.opened_at,
    endedAt: row.ended_at,
    revision: row.revision,
    attending: seats.reduce((sum, seat) => sum + seat.attending, 0),
    present,
    afar: seats.reduce((sum, seat) => sum + seat.afar, 0),
    voted: row.voted,
    hands: row.hands.map(({ id }) => id),
    quorate: isQuorate(row, present),
    sides: seats.map(({ side, attending, present: here, afar }) => ({ side, attending, present: here, afar })),
    results: shown ? 'shown' : 'afterVoting',
    statements: row.statements.map((stated) => statementOf(row, shown, stated)),
  })
}

/** As the database has it now; undefined when there is no such meeting. */
export const readMeeting = async (
  db: Database | Transaction,
  districtId: string,
  id: string,
): Promise<Seen | undefined> => {
  const row = await runOne(db, load, [districtId, id])
  if (row === undefined) return undefined
  const subject = subjectOf(row)
  const table = tableOf(subject, id)
  const { called } = table
  return called && { snapshot: snapshotOf(row, table, called), row, subject, table, called }
}

interface Page {
  readonly seen: Promise<Seen | undefined>
  readonly readAt: number
}

const freshMs = 1000
/** Meetings kept at once; beyond that the oldest are forgotten. */
const mostKept = 500

const start: Standpoint = { revision: 0, subject_version: 0 }

const hasReached = (row: Standpoint, { revision, subject_version }: Standpoint): boolean =>
  row.revision >= revision && row.subject_version >= subject_version

const shelves = new WeakMap<Database | Transaction, Map<string, Page>>()

/** At most a second old, or `maxMs`, and not older than `least`. */
export const seenMeeting = async (
  db: Database | Transaction,
  districtId: string,
  id: string,
  least: Standpoint = start,
  maxMs = freshMs,
): Promise<Seen | undefined> => {
  const shelf = shelves.get(db) ?? new Map<string, Page>()
  shelves.set(db, shelf)
  const key = `${districtId} ${id}`
  const kept = shelf.get(key)
  if (kept !== undefined && performance.now() - kept.readAt < maxMs) {
    const seen = await kept.seen
    if (seen !== undefined && hasReached(seen.row, least)) return seen
    // somebody else may have read it again meanwhile
    const other = shelf.get(key)
    if (other !== undefined && other !== kept) return other.seen
  }
  const page = { seen: readMeeting(db, districtId, id), readAt: performance.now() }
  putLatest(shelf, key, page, mostKept)
  page.seen.catch(() => shelf.delete(key))
  return page.seen
}

const findStandpoint = statement<Standpoint>(
  'meeting.standpoint',
  `select ${standpoint} from ${withSubject} where m.district_id = $1 and m.id = $2`,
)

interface Asking {
  readonly db: Database | Transaction
  readonly districtId: string
  /** null: shown in the room itself, by its key */
  readonly actor: Actor | null
}

/** Throws `notFound` to those who may not know of such a meeting. What they are to a matter does not count: it is public. */
export const known = <Of extends Pick<Seen, 'table'>>(seen: Of | undefined, actor: Actor | null): Of => {
  const of = found(seen)
  if (actor !== null && !of.table.standing(actor, noConcern).knows) throw new AppError('notFound')
  return of
}

/** As `seenMeeting`, and with everything that the facilitator has done until now. Throws `notFound`. */
export const presentMeeting = async ({ db, districtId, actor }: Asking, id: string): Promise<Seen> => {
  const least = found(await runOne(db, findStandpoint, [districtId, id]))
  return known(await seenMeeting(db, districtId, id, least), actor)
}
