// One meeting with what it is held about and what it is to the person who asks, in one round trip.

import type { Concern } from '../../domain/matter/actor'
import type { Called, Standing } from '../../domain/meeting/called'
import type { LiveMeeting, Side } from '../../domain/meeting/meeting'
import { isCurrent, type MeetingSubject, type Table, tableOf } from '../../domain/meeting/subject'
import { type Actor, personIdOf } from '../../domain/people/role'
import type { SubjectKind } from '../../domain/process/registry'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import { concernOf } from '../matter/concern'

/** The columns of the live side, read by everything that needs them. */
export interface MeetingRow extends LiveMeeting {
  readonly id: string
  readonly subject_kind: SubjectKind
  readonly subject_id: string
  readonly code: string
  readonly screen_key: string
  readonly opened_at: string | null
  readonly ended_at: string | null
  readonly revision: number
  /** of what it is held about */
  readonly subject_version: number
}

/** How far a meeting and what it is held about have come: whatever its facilitator does adds to one of them. */
export type Standpoint = Pick<MeetingRow, 'revision' | 'subject_version'>

export const standpoint = 'm.revision, coalesce(t.version, w.version) as subject_version'

export const meetingColumns = `m.id, m.subject_kind, coalesce(m.matter_id, m.paper_id) as subject_id, m.code, m.screen_key,
  m.ballot, m.quorum, m.hidden, m.phase, m.voting, m.item, m.left_out as "leftOut", m.screen, m.timer, m.opened_at, m.ended_at,
  ${standpoint}, coalesce(t.state, w.state) as state`

/** SQL: meetings with what each is held about, in district `$1`. */
export const withSubject = `meeting m
   left join matter t on t.district_id = $1 and t.id = m.matter_id
   left join paper w on w.district_id = $1 and w.id = m.paper_id`

/** Nobody's: a comparison with null would be no condition at all to a distributed database, which then cannot place the query. */
const noPerson = '00000000-0000-0000-0000-000000000000'

/** The seat of a person, or none; a parameter that is null is nobody. */
export const seatOf = (person: string): string =>
  `attendance a on a.district_id = $1 and a.meeting_id = m.id and a.person_id = coalesce(${person}::uuid, '${noPerson}'::uuid)`

/** What it is held about is there for as long as it is, and of the kind that the row says. */
export const subjectOf = ({ subject_kind: kind, state }: MeetingRow & { readonly state: object }): MeetingSubject =>
  ({ kind, state }) as MeetingSubject

interface Row extends MeetingRow {
  readonly state: object
  readonly concern: Concern
  readonly attendance_id: string | null
  readonly side: Side | null
  readonly came: boolean
  readonly away: boolean
  readonly present: number
  readonly hands: number
}

const select = `select ${meetingColumns},
     ${concernOf('t')} as concern,
     a.id as attendance_id, a.side, a.present_at is not null as came, coalesce(a.away, false) as away,
     (select count(*) from attendance h where h.district_id = $1 and h.meeting_id = m.id and h.hand_at is not null) as hands,
     (select count(*) from attendance x where x.district_id = $1 and x.meeting_id = m.id and x.present_at is not null) as present
   from ${withSubject}
   left join ${seatOf('$3')}
   where m.district_id = $1 and m.id = $2`

const load = statement<Row>('meeting.load', select)
// Anyone who changes how a meeting stands waits for the votes that are being cast, and they for it.
const lock = statement<Row>('meeting.lock', `${select} for update of m`)
// What may be added to a meeting that has not ended is added while it cannot end.
const hold = statement<Row>('meeting.hold', `${select} for share of m`)

const statements = { load, lock, hold } as const

export interface LoadedMeeting {
  readonly row: MeetingRow
  readonly subject: MeetingSubject
  readonly table: Table
  /** as the process that called it has it */
  readonly called: Called
  readonly standing: Standing
  readonly attendance: {
    readonly id: string
    readonly side: Side
    readonly present: boolean
    readonly away: boolean
  } | null
  /** people checked in */
  readonly present: number
  /** people who want to speak */
  readonly hands: number
}

interface Reader {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly actor: Actor
}

/** Throws `notFound`, also to those who may not know of it. */
export const loadMeeting = async (
  { db, districtId, actor }: Reader,
  id: string,
  locking: keyof typeof statements = 'load',
): Promise<LoadedMeeting> => {
  const row = found(await runOne(db, statements[locking], [districtId, id, personIdOf(actor)]))
  const { concern, attendance_id, side, came, away, present, hands } = row
  const subject = subjectOf(row)
  const table = tableOf(subject, id)
  const standing = table.standing(actor, concern)
  return {
    ...{ row, subject, table, standing, present, hands },
    called: found(standing.knows ? table.called : undefined),
    attendance: attendance_id === null || side === null ? null : { id: attendance_id, side, present: came, away },
  }
}

/** Throws `notNow` when nothing more can happen in this meeting. */
export const current = <Loaded extends Pick<LoadedMeeting, 'table'>>(loaded: Loaded): Loaded => {
  if (!isCurrent(loaded.table)) throw new AppError('notNow')
  return loaded
}

/** Throws `notAllowed` for everybody who does not lead the meeting. */
export const requireFacilitator = <Loaded extends Pick<LoadedMeeting, 'standing'>>(loaded: Loaded): Loaded => {
  if (!loaded.standing.leads) throw new AppError('notAllowed')
  return loaded
}
