// Somebody who sat at one table by two accounts that became one person: one seat is left, and their votes and stances
// count once, by the rule of the domain.

import type { LiveMeeting } from '../../domain/meeting/meeting'
import { secondSeatIn } from '../../domain/meeting/table'
import { run, statement } from '../db/statement'
import { ballotKeyOf, type Keeper, voterName } from './ballot'

interface Row extends Pick<LiveMeeting, 'phase' | 'voting'> {
  readonly id: string
  readonly seat: string
  readonly kept: string
}

// Votes under way and the person who leads the meeting are waited for; in the order of ids, as every merge does.
const find = statement<Row>(
  'secondSeat.find',
  `select m.id, m.phase, m.voting, a.id as seat, k.id as kept
   from attendance a
   join attendance k on k.district_id = $1 and k.meeting_id = a.meeting_id and k.person_id = $3
   join meeting m on m.district_id = $1 and m.id = a.meeting_id
   where a.district_id = $1 and a.person_id = $2 order by m.id for update of m`,
)

// $1 district, $2 meeting, $3 the second seat, $4 the one that counts; anyone who had come by either account is there
const leave = statement<never>(
  'secondSeat.leave',
  `with was as materialized (
     select present_at, via, away from attendance where district_id = $1 and meeting_id = $2 and id = $3
   ), left_empty as (
     update attendance set person_id = null, became = $4::uuid, hand_at = null, present_at = case when $5::boolean then null else present_at end
     where district_id = $1 and meeting_id = $2 and (id = $3 or became = $3)
   )
   update attendance k set present_at = coalesce(k.present_at, was.present_at),
     via = case when k.present_at is null and was.present_at is not null then was.via else k.via end,
     away = case when k.present_at is null then was.away else k.away and (was.away or was.present_at is null) end
   from was where k.district_id = $1 and k.meeting_id = $2 and k.id = $4::uuid and $5::boolean`,
)

// what is resolved already was resolved as it stood
const standOnce = statement<never>(
  'secondSeat.stand',
  `with restated as (
     update motion p set revision = revision + 1 where p.district_id = $1 and p.meeting_id = $2 and p.status = 'open'
       and exists (select 1 from "position" s where s.district_id = $1 and s.motion_id = p.id and s.attendance_id = $3)
     returning p.id
   ), moved as (
     update "position" s set attendance_id = k.id, side = k.side from restated p, attendance k
     where s.district_id = $1 and s.motion_id = p.id and s.attendance_id = $3
       and k.district_id = $1 and k.meeting_id = $2 and k.id = $4
       and not exists (select 1 from "position" o where o.district_id = $1 and o.motion_id = p.id and o.attendance_id = $4)
     returning s.motion_id
   )
   delete from "position" s using restated p where s.district_id = $1 and s.motion_id = p.id and s.attendance_id = $3
     and s.motion_id not in (select motion_id from moved)`,
)

// The value goes from what counts no more: after a secret ballot such a row still leads to a person, and must not tell
// how they voted.
const voteOnce = statement<never>(
  'secondSeat.vote',
  `with cast_twice as materialized (
     select v.statement_id, v.voter, v.value, v.counted, k.side, ${voterName('$3', '$4', 'k.id')} as kept
     from attendance a
     join attendance k on k.district_id = $1 and k.meeting_id = a.meeting_id and k.id = a.became
     join statement s on s.district_id = $1 and s.meeting_id = a.meeting_id
     join vote v on v.district_id = $1 and v.meeting_id = a.meeting_id and v.statement_id = s.id
       and v.voter = ${voterName('$3', '$4', 'a.id')}
     where a.district_id = $1 and a.meeting_id = $2
   ), own as (
     insert into vote (district_id, meeting_id, statement_id, voter, value, side)
     select $1, $2, statement_id, kept, value, side from cast_twice where counted
     on conflict (district_id, meeting_id, statement_id, voter) do nothing
   )
   update vote v set value = 0, counted = false from cast_twice t
   where v.district_id = $1 and v.meeting_id = $2 and v.statement_id = t.statement_id and v.voter = t.voter`,
)

/** The votes of seats that became others count once. Where the meeting is locked, and people vote or did until now. */
export const countOnce = async (keeper: Keeper, meetingId: string): Promise<void> => {
  const key = await ballotKeyOf(keeper, meetingId)
  if (key !== null) await run(keeper.db, voteOnce, [keeper.districtId, meetingId, key.inner, key.outer])
}

/** Before what is left of one account moves to the other. */
export const giveUpSecondSeats = async (keeper: Keeper, from: string, into: string): Promise<void> => {
  const { db, districtId } = keeper
  for (const meeting of await run(db, find, [districtId, from, into])) {
    const seats = [districtId, meeting.id, meeting.seat, meeting.kept]
    const { isLeft, votesFallAway } = secondSeatIn(meeting)
    await run(db, leave, [...seats, isLeft])
    if (votesFallAway) await countOnce(keeper, meeting.id)
    await run(db, standOnce, seats)
  }
}
