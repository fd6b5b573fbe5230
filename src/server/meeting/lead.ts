// Leading a meeting: how people vote, and what the facilitator does while it goes on.

import type { Output } from '../../domain/contract'
import type { Control } from '../../domain/meeting/control'
import { decideControl, decideSetting } from '../../domain/meeting/control'
import { agendaItems, type LiveMeeting } from '../../domain/meeting/meeting'
import { secondSeatIn } from '../../domain/meeting/table'
import { runOne, statement } from '../db/statement'
import { AppError, allowed, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { forgetBallotKey, makeBallotKey } from './ballot'
import { current, type LoadedMeeting, loadMeeting, requireFacilitator } from './load'
import { countOnce } from './second-seat'

// With the end of a secret ballot goes the key that would tell whose vote is whose.
const save = statement<never>(
  'meeting.save',
  `update meeting set ballot = $3, quorum = $4, hidden = $5, phase = $6, voting = $7, item = $8, revision = revision + 1,
     screen = $10::jsonb, timer = $11, left_out = $12::integer[],
     opened_at = case when $6 = 'open' then coalesce(opened_at, $9) else opened_at end,
     ended_at = case when $6 = 'ended' then coalesce(ended_at, $9) else ended_at end,
     voter_key = case when $6 = 'ended' and $3 = 'secret' then null else voter_key end
   where district_id = $1 and id = $2`,
)

// The queue is told over the socket: nobody's phone has to ask again because one of 130 may speak.
const callUp = statement<{ id: string }>(
  'meeting.call',
  `update attendance set hand_at = null where district_id = $1 and meeting_id = $2 and id = $3 and hand_at is not null
   returning id`,
)

const countVotes = statement<{ votes: number }>(
  'meeting.anyVote',
  'select count(*) as votes from (select 1 from vote where district_id = $1 and meeting_id = $2 limit 1) v',
)

const mark = statement<{ id: string }>(
  'meeting.mark',
  'update statement set status = $4 where district_id = $1 and meeting_id = $2 and id = $3 returning id',
)

// Who leads the meeting has looked at what they show; what the machine takes for forbidden the desk decides.
const approve = statement<never>(
  'meeting.approve',
  `update "check" c set state = 'approved', decided_by = $4, decided_at = $5 from statement s
   where s.district_id = $1 and s.meeting_id = $2 and s.id = $3 and c.district_id = $1 and c.id = s.check_id
     and (c.state in ('waiting', 'asked') or c.state = 'held' and ($6::boolean or c.why not in ('doubtful', 'risky')))`,
)

const saveMeeting = async (call: RequestContext, { row }: LoadedMeeting, after: LiveMeeting): Promise<void> => {
  const { ballot, quorum, hidden, phase, voting, item, leftOut, timer } = after
  const screen = after.screen === null ? null : JSON.stringify(after.screen)
  const standing = [ballot, quorum, hidden, phase, voting, item]
  await runOne(call.db, save, [call.districtId, row.id, ...standing, call.at, screen, timer, leftOut])
}

export const set = async (call: Call<'meeting.set'>): Promise<Output<'meeting.set'>> => {
  const { db, districtId, input } = call
  const loaded = current(requireFacilitator(await loadMeeting(call, input.id, 'lock')))
  const { ballot, quorum, hidden } = input
  if (loaded.table.isAppraisal && ballot !== 'secret') throw new AppError('ballotFixed')
  const votes = (await runOne(db, countVotes, [districtId, input.id]))?.votes ?? 0
  await saveMeeting(call, loaded, allowed(decideSetting(loaded.row, { ballot, quorum, hidden }, votes)))
  return { done: true }
}

export const control = async (call: Call<'meeting.control'>): Promise<Output<'meeting.control'>> => {
  const { db, districtId, input } = call
  const loaded = current(requireFacilitator(await loadMeeting(call, input.id, 'lock')))
  const command: Control = input.command
  const items = agendaItems(loaded.called.agenda).length
  const room = { present: loaded.present, hands: loaded.hands, items, at: call.at }
  const after = allowed(decideControl(loaded.row, command, room))
  if (command.control === 'showStatement' || command.control === 'hideStatement') {
    const status = command.control === 'showStatement' ? 'shown' : 'hidden'
    const { statementId } = command
    found(await runOne(db, mark, [districtId, input.id, statementId, status]))
    if (status === 'shown') {
      const { desk } = loaded.standing
      await runOne(db, approve, [districtId, input.id, statementId, call.actor.personId, call.at, desk])
    }
  }
  if (command.control === 'callHand') {
    found(await runOne(db, callUp, [districtId, input.id, command.attendanceId]))
    return { done: true }
  }
  if (command.control === 'openVoting') await makeBallotKey(call, input.id)
  // voting begins, begins again or ends: a vote that was under way when two accounts became one counts no more
  if (secondSeatIn(loaded.row).votesFallAway !== secondSeatIn(after).votesFallAway) await countOnce(call, input.id)
  await saveMeeting(call, loaded, after)
  if (after.phase === 'ended' && after.ballot === 'secret') forgetBallotKey(call, input.id)
  return { done: true }
}
