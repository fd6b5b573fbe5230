// Casting a vote: one statement, one round trip, so that a thousand people can do it at once. Once per person and
// statement, whatever is repeated; the last one counts until voting is closed.

import type { Output } from '../../domain/contract'
import { voteRefusal } from '../../domain/meeting/table'
import { duplicateIn } from '../db/duplicate'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { earlierAnswer } from '../http/once'
import { audit } from '../log/audit'
import { type BallotKey, ballotKeyOf, voterName } from './ballot'
import { current, loadMeeting, requireFacilitator } from './load'
import { isReadable } from './snapshot'

/** The seat is locked out of closing by `for share`: anyone who closes voting waits for votes under way, and none follow. */
const open = (seat: string): string => `select a.id, a.side from meeting m
     join attendance a on a.district_id = $1 and a.meeting_id = m.id and ${seat}
     join statement s on s.district_id = $1 and s.meeting_id = m.id and s.id = $3::uuid and ${isReadable('s')}
     where m.district_id = $1::text and m.id = $2::uuid and m.voting = 'open' and m.phase <> 'ended' for share of m`

const put = (
  proxy: boolean,
): string => `insert into vote (district_id, meeting_id, statement_id, voter, value, side, proxy)
     select $1::text, $2::uuid, $3::uuid, ${voterName('$5', '$6', 'h.id')}, $7::smallint, h.side, ${proxy} from here h
     on conflict (district_id, meeting_id, statement_id, voter) do update set value = excluded.value`

// The request row says that somebody voted, never on what or how: it tells the same request when it comes again.
const cast = statement<{ cast: number }>(
  'meeting.vote',
  `with here as (
     ${open('a.person_id = $4::uuid')}
   ), noted as (
     insert into request (district_id, id, endpoint, person_id, at)
     select $1::text, $8::uuid, $9::text, $4::uuid, $10::timestamptz from here
   ), cast_now as (
     ${put(false)} returning 1
   )
   select count(*) as cast from cast_now`,
)

const castFor = statement<{ cast: number }>(
  'meeting.proxyVote',
  `with here as (
     ${open('a.id = $4::uuid and a.label_enc is not null')}
   ), cast_now as (
     ${put(true)} returning 1
   )
   select count(*) as cast from cast_now`,
)

const known = statement<{ id: string }>(
  'meeting.statement',
  `select s.id from statement s where s.district_id = $1 and s.meeting_id = $2 and s.id = $3 and ${isReadable('s')}`,
)

/** Why a vote was not cast. */
const refused = async (
  call: RequestContext,
  meetingId: string,
  statementId: string,
  seated: boolean,
): Promise<AppError> => {
  const loaded = await loadMeeting(call, meetingId)
  if (!seated && loaded.attendance === null) return new AppError('notAttending')
  const closed = voteRefusal(loaded.row)
  if (closed !== null) return new AppError(closed)
  found(await runOne(call.db, known, [call.districtId, meetingId, statementId]))
  return new AppError('movedOn')
}

const blocks = ({ inner, outer }: BallotKey): readonly [Buffer, Buffer] => [inner, outer]

export const vote = async (call: Call<'meeting.vote'>): Promise<Output<'meeting.vote'>> => {
  const { db, districtId, input, actor, requestId, name, at } = call
  const key = await ballotKeyOf(call, input.id)
  if (key === null) throw await refused(call, input.id, input.statementId, false)
  const where = [districtId, input.id, input.statementId, actor.personId, ...blocks(key), input.value]
  try {
    const row = await runOne(db, cast, [...where, requestId, name, at])
    if (row?.cast === 1) return { done: true }
  } catch (error) {
    if (duplicateIn(error) !== 'request_pkey') throw error
  }
  // The same request again: it was done then, and whatever was voted since stands.
  if ((await earlierAnswer<'meeting.vote'>(call)) !== undefined) return { done: true }
  throw await refused(call, input.id, input.statementId, false)
}

export const proxyVote = async (call: Call<'meeting.proxyVote'>): Promise<Output<'meeting.proxyVote'>> => {
  const { db, districtId, input } = call
  requireFacilitator(current(await loadMeeting(call, input.id)))
  const key = await ballotKeyOf(call, input.id)
  if (key === null) throw await refused(call, input.id, input.statementId, true)
  const where = [districtId, input.id, input.statementId, input.attendanceId, ...blocks(key), input.value]
  const row = await runOne(db, castFor, where)
  if (row?.cast !== 1) {
    const why = await refused(call, input.id, input.statementId, true)
    // the meeting and the statement are there: it is the seat that is not, or it belongs to somebody with a phone
    throw why.code === 'movedOn' ? new AppError('notAttending') : why
  }
  await audit(call, 'meeting', input.id, {})
  return { done: true }
}
