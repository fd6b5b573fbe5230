// Motions: written by who leads the meeting, stood on by who attends it, answered, dropped, and shown.

import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import { StanceTotals } from '../../domain/contract/decision'
import { dissents, tallyStances, unansweredBlocks } from '../../domain/decision/stance'
import { meetingIn } from '../../domain/meeting/subject'
import { masked } from '../../domain/text/private/mask'
import { noteWords } from '../check/screen'
import { run, runOne, statement } from '../db/statement'
import { answerBy } from '../http/answer-by'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { type LoadedMeeting, loadMeeting, requireFacilitator } from '../meeting/load'
import { findMotion, type MotionRow, motionsOf, type PositionRow, positionsOf } from './load'

const put = statement<never>(
  'motion.put',
  `insert into motion (district_id, id, matter_id, meeting_id, statement_id, what, unit_id, due, money, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (district_id, id) do update set statement_id = excluded.statement_id, what = excluded.what,
     unit_id = excluded.unit_id, due = excluded.due, money = excluded.money, revision = motion.revision + 1`,
)

const findUnit = statement<{ id: string }>(
  'motion.unit',
  'select id from unit where district_id = $1 and id = $2 and disabled_at is null',
)

const drop = statement<never>('motion.drop', "update motion set status = 'dropped' where district_id = $1 and id = $2")

const seatOf = statement<{ id: string; side: string }>(
  'position.seat',
  `select id, side from attendance where district_id = $1 and meeting_id = $2 and id = $3 and person_id is null
     and became is null`,
)

const counted = 'counted as (update motion set revision = revision + 1 where district_id = $1 and id = $2)'

// a stance taken again has not been answered yet
const stand = statement<never>(
  'position.put',
  `with ${counted}
   insert into "position" (district_id, motion_id, attendance_id, id, side, stance, reason)
   values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (district_id, motion_id, attendance_id) do update set side = excluded.side, stance = excluded.stance,
     reason = excluded.reason, answer = null`,
)

const answer = statement<{ id: string }>(
  'position.answer',
  `with ${counted}
   update "position" set answer = $4 where district_id = $1 and motion_id = $2 and id = $3
     and stance in ('disagree', 'block') returning id`,
)

/** What a meeting resolves is a matter's; resolving goes on after the meeting until the step is done. */
const isResolving = ({ subject, table, called }: LoadedMeeting): boolean =>
  subject.kind === 'matter' &&
  table.goesOn &&
  meetingIn(subject.state, called.id)?.round === subject.state.round &&
  called.status !== 'cancelled'

/** Throws `notNow` when nothing can be resolved here any more. */
const resolving = (loaded: LoadedMeeting): LoadedMeeting => {
  if (!isResolving(loaded)) throw new AppError('notNow')
  return loaded
}

/** The open motion, kept as it is until this command is done. Throws `notFound`, or `notNow` for one that is decided. */
const openMotion = async (call: RequestContext, id: string): Promise<MotionRow> => {
  const motion = found(await findMotion(call.db, call.districtId, id, true))
  if (motion.status !== 'open') throw new AppError('notNow')
  return motion
}

export const saveMotion = async (call: Call<'meeting.saveMotion'>): Promise<Output<'meeting.saveMotion'>> => {
  const { db, districtId, input, at } = call
  const loaded = resolving(requireFacilitator(await loadMeeting(call, input.meetingId)))
  const before = await findMotion(db, districtId, input.motionId, true)
  if (before !== undefined) {
    if (before.meeting_id !== input.meetingId) throw new AppError('notFound')
    // what people have taken a stance on stays what it was
    const taken = before.status !== 'open' || (await positionsOf(db, districtId, [before.id])).length > 0
    if (taken) throw new AppError('alreadyAnswered')
  }
  if (input.due < localDate(at)) throw new AppError('dateInPast')
  if ((await runOne(db, findUnit, [districtId, input.unitId])) === undefined) throw new AppError('unknownUnit')
  const what = masked(input.what.trim())
  await noteWords(call, { kind: 'matter', id: loaded.row.subject_id }, what)
  await run(db, put, [
    districtId,
    input.motionId,
    loaded.row.subject_id,
    input.meetingId,
    input.statementId ?? null,
    what,
    input.unitId,
    input.due,
    input.money ?? null,
    at,
  ])
  return { done: true }
}

export const dropMotion = async (call: Call<'meeting.dropMotion'>): Promise<Output<'meeting.dropMotion'>> => {
  const motion = await openMotion(call, call.input.motionId)
  resolving(requireFacilitator(await loadMeeting(call, motion.meeting_id)))
  await run(call.db, drop, [call.districtId, motion.id])
  return { done: true }
}

export const takeStance = async (call: Call<'meeting.stand'>): Promise<Output<'meeting.stand'>> => {
  const { db, districtId, input } = call
  const motion = await openMotion(call, input.motionId)
  const loaded = resolving(await loadMeeting(call, motion.meeting_id))
  const proxy = input.attendanceId !== undefined
  if (proxy && !loaded.standing.leads) throw new AppError('notAllowed')
  const seat = proxy ? await runOne(db, seatOf, [districtId, motion.meeting_id, input.attendanceId]) : loaded.attendance
  if (seat === null || seat === undefined) throw new AppError('notAllowed')
  const reason = masked(input.reason.trim())
  if (dissents(input.stance) && reason === '') throw new AppError('incomplete')
  if (reason !== '') await noteWords(call, { kind: 'matter', id: loaded.row.subject_id }, reason)
  await run(db, stand, [districtId, motion.id, seat.id, call.newId(), seat.side, input.stance, reason])
  return { done: true }
}

export const answerBlock = async (call: Call<'meeting.answerBlock'>): Promise<Output<'meeting.answerBlock'>> => {
  const { db, districtId, input } = call
  const motion = await openMotion(call, input.motionId)
  const loaded = resolving(requireFacilitator(await loadMeeting(call, motion.meeting_id)))
  const text = masked(input.answer.trim())
  await noteWords(call, { kind: 'matter', id: loaded.row.subject_id }, text)
  found(await runOne(db, answer, [districtId, motion.id, input.dissentId, text]))
  return { done: true }
}

type Shown = Output<'meeting.motions'>['rows'][number]

/** Reasons stand without a name and a side: here they are read while it is still fresh who said what. */
const dissentShown = (positions: readonly PositionRow[]): Shown['dissent'] =>
  positions
    .flatMap(({ id, stance, reason, answer: said }) =>
      dissents(stance) ? [{ id, stance, reason, ...(said === null ? {} : { answer: said }) }] : [],
    )
    .sort((a, b) => (a.reason < b.reason ? -1 : a.reason > b.reason ? 1 : 0))

export const motions = async (call: Call<'meeting.motions'>): Promise<Output<'meeting.motions'>> => {
  const { db, districtId, input } = call
  const loaded = await loadMeeting(call, input.meetingId)
  const rows = await motionsOf(db, districtId, input.meetingId)
  const positions = await positionsOf(
    db,
    districtId,
    rows.map((row) => row.id),
  )
  const attends = loaded.attendance?.id
  const inside = loaded.standing.leads || attends !== undefined
  const now = isResolving(loaded)
  return {
    matterId: loaded.row.subject_id,
    rows: rows.map((row) => {
      const standing = positions.filter((position) => position.motion_id === row.id)
      const mine = standing.find((position) => position.attendance_id === attends)
      return {
        id: row.id,
        meetingId: row.meeting_id,
        statementId: row.statement_id,
        what: row.what,
        unitId: row.unit_id,
        unitName: row.unit_name,
        due: row.due,
        money: row.money,
        status: row.status,
        stances: answerBy(StanceTotals, tallyStances(standing)),
        dissent: inside ? dissentShown(standing) : [],
        unanswered: unansweredBlocks(standing),
        mine: mine === undefined ? null : { stance: mine.stance, reason: mine.reason },
      }
    }),
    you: { mayWrite: now && loaded.standing.leads, mayStand: now && attends !== undefined },
  }
}
