// What a meeting is to the person who looks at it: their own seat, votes and statements, and what they may do now.

import type { Output } from '../../domain/contract'
import { type Concern, noConcern } from '../../domain/matter/actor'
import { offeredControls } from '../../domain/meeting/control'
import { agendaItems, type Side } from '../../domain/meeting/meeting'
import { isCurrent } from '../../domain/meeting/subject'
import { joinRefusal, stateRefusal, voteRefusal } from '../../domain/meeting/table'
import type { VoteValue } from '../../domain/opinion/vote'
import { nobody, personIdOf } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { concernOf } from '../matter/concern'
import { ballotKeyOf } from './ballot'
import { type Standpoint, seatOf, standpoint, withSubject } from './load'
import { isReadable, seenMeeting } from './snapshot'
import { ticketOf } from './ticket'

interface OwnRow extends Standpoint {
  readonly concern: Concern
  readonly attendance_id: string | null
  readonly side: Side | null
  readonly came: boolean
  readonly away: boolean
  readonly unseen: readonly { readonly id: string; readonly text: string; readonly status: 'hidden' | 'waiting' }[]
}

const status = "case when s.status = 'hidden' then 'hidden' else 'waiting' end"

const loadOwn = statement<OwnRow>(
  'meeting.own',
  `select ${standpoint},
     ${concernOf('t')} as concern, a.id as attendance_id, a.side, a.present_at is not null as came, coalesce(a.away, false) as away,
     coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'text', s.text, 'status', ${status}) order by s.at, s.id) from statement s
       where s.district_id = $1 and s.meeting_id = m.id and s.author_id = $3::uuid and not (${isReadable('s')})), '[]') as unseen
   from ${withSubject}
   left join ${seatOf('$3')}
   where m.district_id = $1 and m.id = $2`,
)

const ownVotes = statement<{ statement_id: string; value: VoteValue }>(
  'meeting.ownVotes',
  `select v.statement_id, v.value from statement s
   join vote v on v.district_id = $1 and v.meeting_id = s.meeting_id and v.statement_id = s.id and v.voter = $3::bytea
   where s.district_id = $1 and s.meeting_id = $2`,
)

const loadUnseen = statement<{ id: string; text: string; side: Side; status: 'hidden' | 'waiting' }>(
  'meeting.unseen',
  `select s.id, s.text, s.side, ${status} as status from statement s
   where s.district_id = $1 and s.meeting_id = $2 and not (${isReadable('s')}) order by s.at, s.id`,
)

/** The statements that somebody has voted on, and how. */
export const votesOf = async (
  call: RequestContext,
  meetingId: string,
  attendanceId: string,
): Promise<{ statement_id: string; value: VoteValue }[]> => {
  const key = await ballotKeyOf(call, meetingId)
  if (key === null) return []
  return run(call.db, ownVotes, [call.districtId, meetingId, key.voterOf(attendanceId)])
}

export const get = async (call: Call<'meeting.get'>): Promise<Output<'meeting.get'>> => {
  const { db, districtId, actor, input, secret, at } = call
  const own = found(await runOne(db, loadOwn, [districtId, input.id, personIdOf(actor)]))
  const seen = found(await seenMeeting(db, districtId, input.id, own))
  const { row, table, called, snapshot } = seen
  const { concern, attendance_id, side } = own
  const standing = table.standing(actor, concern)
  if (!standing.knows) throw new AppError('notFound')
  const attendance =
    attendance_id === null || side === null ? null : { id: attendance_id, side, present: own.came, away: own.away }
  const now = isCurrent(table)
  const votes = attendance === null ? [] : await votesOf(call, input.id, attendance.id)
  const ticket =
    actor.kind === 'person' && !table.standing(nobody, noConcern).knows
      ? { ticket: ticketOf(secret, { districtId, meetingId: input.id }, actor.personId, at) }
      : {}
  const room = { present: snapshot.present, items: agendaItems(called.agenda).length, hands: snapshot.hands.length }
  return {
    meeting: snapshot,
    you: {
      attendance,
      mayJoin:
        now && actor.kind === 'person' && attendance === null && joinRefusal(row, false, standing.concerned) === null,
      sides: [...standing.sides],
      mayState: now && standing.states && attendance !== null && stateRefusal(row) === null,
      mayVote: now && attendance !== null && voteRefusal(row) === null,
      votes: votes.map(({ statement_id, value }) => ({
        statementId: statement_id,
        value: row.ballot === 'open' ? value : null,
      })),
      unseen: own.unseen.map(({ id, text, status: what }) => ({ id, text, status: what })),
      ...ticket,
    },
    desk: standing.leads
      ? {
          code: row.code,
          screenKey: row.screen_key,
          controls: now ? [...offeredControls(row, room)] : [],
          maySet:
            now &&
            row.phase !== 'ended' &&
            row.voting !== 'closed' &&
            snapshot.statements.every((one) => one.seen === 0),
          unseen: (await run(db, loadUnseen, [districtId, input.id])).map(({ id, text, side: of, status: what }) => ({
            id,
            text,
            side: of,
            status: what,
          })),
        }
      : null,
  }
}
