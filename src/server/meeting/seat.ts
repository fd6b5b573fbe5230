// Taking a seat at the table: by the room's code, because what it is held about concerns one, or entered by the organiser.

import type { Output } from '../../domain/contract'
import type { Side } from '../../domain/meeting/meeting'
import { handRefusal, isThere, joinRefusal, maySwitchSide } from '../../domain/meeting/table'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { findParty } from '../party/row'
import { openSealed, seal } from '../secret'
import { codeOf } from './code'
import { current, loadMeeting, requireFacilitator } from './load'

// A seat once checked in stays so; how somebody came is how they came first, unless they have come in person since.
const sit = statement<{ id: string; side: Side; came: boolean }>(
  'meeting.sit',
  `insert into attendance (district_id, meeting_id, id, person_id, side, present_at, via, at, away)
   values ($1, $2, $3, $4, $5, case when $6::boolean then $8::timestamptz end, $7, $8, $10)
   on conflict (district_id, meeting_id, person_id) do update set
     away = case when attendance.present_at is null then excluded.away
       else attendance.away and (excluded.away or excluded.present_at is null) end,
     side = case when $9::boolean then excluded.side else attendance.side end,
     present_at = coalesce(attendance.present_at, excluded.present_at),
     via = case when attendance.present_at is null and excluded.present_at is not null then excluded.via else attendance.via end
   returning id, side, present_at is not null as came`,
)

const list = statement<{ id: string }>(
  'meeting.enlist',
  `insert into attendance (district_id, meeting_id, id, label_enc, side, present_at, via, at)
   values ($1, $2, $3, $4, $5, case when $6::boolean then $7::timestamptz end, 'list', $7) returning id`,
)

const tick = statement<{ id: string }>(
  'meeting.tick',
  `update attendance set present_at = case when $4::boolean then coalesce(present_at, $5::timestamptz) end,
     away = away and not $4::boolean, hand_at = case when $4::boolean then hand_at end
   where district_id = $1 and meeting_id = $2 and id = $3 and became is null returning id`,
)

export const join = async (call: Call<'meeting.join'>): Promise<Output<'meeting.join'>> => {
  const { db, districtId, input, actor, newId, at } = call
  const { row, standing, attendance } = current(await loadMeeting(call, input.id, 'hold'))
  const coded = input.code !== undefined
  const away = input.away ?? false
  if (coded && codeOf(input.code ?? '') !== row.code) throw new AppError('wrongCode')
  const refused = joinRefusal(row, coded, standing.concerned)
  if (refused !== null) throw new AppError(refused)
  const keeps = attendance !== null && (attendance.side === input.side || !maySwitchSide(row))
  if (!keeps && !standing.sides.includes(input.side)) throw new AppError('notAllowed')
  const seat = found(
    await runOne(db, sit, [
      districtId,
      input.id,
      newId(),
      actor.personId,
      input.side,
      isThere(row, coded, away),
      coded ? 'code' : 'invited',
      at,
      maySwitchSide(row),
      away,
    ]),
  )
  return { attendanceId: seat.id, side: seat.side, present: seat.came }
}

const raise = statement<never>(
  'meeting.raise',
  `update attendance set hand_at = case when $4::boolean then coalesce(hand_at, $5::timestamptz) end
   where district_id = $1 and meeting_id = $2 and id = $3`,
)

export const hand = async (call: Call<'meeting.hand'>): Promise<Output<'meeting.hand'>> => {
  const { db, districtId, input, at } = call
  const { row, attendance } = current(await loadMeeting(call, input.id, 'hold'))
  const refused = handRefusal(row, attendance?.present === true)
  if (refused !== null || attendance === null) throw new AppError(refused ?? 'notAttending')
  await run(db, raise, [districtId, input.id, attendance.id, input.raised, at])
  return { done: true }
}

const enlist = async (
  call: RequestContext,
  id: string,
  label: string,
  side: Side,
  present: boolean,
): Promise<string> => {
  const { db, districtId, newId, secret, at } = call
  const seat = await runOne(db, list, [districtId, id, newId(), seal(secret, label.trim()), side, present, at])
  return found(seat).id
}

export const attend = async (call: Call<'meeting.attend'>): Promise<Output<'meeting.attend'>> => {
  const { db, districtId, input, newId, at } = call
  const { row, subject } = requireFacilitator(current(await loadMeeting(call, input.id, 'hold')))
  if (row.phase === 'ended') throw new AppError('meetingEnded')
  if (input.present && row.phase !== 'open') throw new AppError('meetingNotOpen')
  const { who, present } = input
  if (who.kind === 'listed') {
    const seat = await runOne(db, tick, [districtId, input.id, who.attendanceId, present, at])
    return { attendanceId: found(seat).id }
  }
  if (who.kind === 'label') return { attendanceId: await enlist(call, input.id, who.label, who.side, present) }
  // parties are a matter's: who comes to a talk about a paper is something to the paper
  const party = subject.kind === 'matter' ? subject.state.parties.find((one) => one.id === who.partyId) : undefined
  if (party === undefined) throw new AppError('unknownParty')
  const { personId, nameSealed } = await findParty(db, districtId, subject.state.id, party.id)
  if (personId === null) {
    const name = nameSealed === null ? party.name : openSealed(call.secret, nameSealed)
    return { attendanceId: await enlist(call, input.id, name, party.kind, present) }
  }
  const values = [districtId, input.id, newId(), personId, party.kind, present, 'list', at, false, false]
  return { attendanceId: found(await runOne(db, sit, values)).id }
}

const seats = statement<{
  id: string
  person_id: string | null
  label_enc: string | null
  called_enc: string | null
  display_name: string | null
  side: Side
  came: boolean
  away: boolean
  via: 'code' | 'list' | 'invited'
}>(
  'meeting.seats',
  `select a.id, a.person_id, a.label_enc, p.display_name, (
       select y.name_enc from party y where y.district_id = $1 and y.matter_id = $3 and y.person_id = a.person_id
         and y.name_enc is not null limit 1) as called_enc, a.side, a.present_at is not null as came, a.away, a.via
   from attendance a left join person p on p.district_id = $1 and p.id = a.person_id
   where a.district_id = $1 and a.meeting_id = $2 and (a.became is null or a.present_at is not null) order by a.at, a.id`,
)

export const attendance = async (call: Call<'meeting.attendance'>): Promise<Output<'meeting.attendance'>> => {
  const { db, districtId, input, secret } = call
  const { row, standing } = await loadMeeting(call, input.id)
  if (!standing.leads && !standing.watches) throw new AppError('notAllowed')
  // people without a phone as the organiser wrote them, parties as they want to be called, staff by their public name
  const nameOf = (sealed: string | null, publicName: string | null): string =>
    sealed === null ? (publicName ?? '') : openSealed(secret, sealed)
  return {
    rows: (await run(db, seats, [districtId, input.id, row.subject_id])).map((seat) => ({
      id: seat.id,
      name: nameOf(seat.label_enc ?? seat.called_enc, seat.display_name),
      side: seat.side,
      present: seat.came,
      away: seat.away,
      via: seat.via,
      hasAccount: seat.label_enc === null,
    })),
  }
}
