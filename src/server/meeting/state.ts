// Putting a sentence before the others: masked like every public text, and looked at first where that is set up.

import type { Output } from '../../domain/contract'
import { limit } from '../../domain/limit'
import { stateRefusal } from '../../domain/meeting/table'
import { masked } from '../../domain/text/private/mask'
import { oneSentence, sentenceKey } from '../../domain/text/sentence'
import { noteWords } from '../check/screen'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { current, loadMeeting } from './load'

const seatOf = statement<{ side: string }>(
  'meeting.proxySeat',
  'select side from attendance where district_id = $1 and meeting_id = $2 and id = $3 and label_enc is not null',
)

const count = statement<{ mine: number; all: number }>(
  'meeting.countStatements',
  `select count(*) filter (where author_id = $3 and not proxy) as mine, count(*) as all from statement
   where district_id = $1 and meeting_id = $2`,
)

const statementsOf = statement<{ id: string; text: string }>(
  'meeting.said',
  'select id, text from statement where district_id = $1 and meeting_id = $2 order by at, id',
)

const insert = statement<never>(
  'meeting.state',
  `insert into statement (district_id, meeting_id, id, text, side, author_id, proxy, check_id, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
)

export const state = async (call: Call<'meeting.state'>): Promise<Output<'meeting.state'>> => {
  const { db, districtId, input, actor, requestId, at } = call
  const { row, standing, attendance } = current(await loadMeeting(call, input.id, 'hold'))
  const proxy = input.attendanceId !== undefined
  if ((proxy && !standing.leads) || !standing.states) throw new AppError('notAllowed')
  const seat = proxy ? await runOne(db, seatOf, [districtId, input.id, input.attendanceId]) : attendance
  if (seat === null || seat === undefined) throw new AppError('notAttending')
  const refused = stateRefusal(row)
  if (refused !== null) throw new AppError(refused)
  const text = masked(oneSentence(input.text))
  // the meeting is held: of two who say the same at once the second finds the first
  const key = sentenceKey(text)
  const same = (await run(db, statementsOf, [districtId, input.id])).find((one) => sentenceKey(one.text) === key)
  if (same !== undefined) return { statementId: same.id, waiting: false, known: true }
  const made = found(await runOne(db, count, [districtId, input.id, actor.personId]))
  if (made.all >= limit.statements || (!proxy && made.mine >= limit.statementsEach)) throw new AppError('tooMany')
  const check = await noteWords(call, { kind: row.subject_kind, id: row.subject_id }, text)
  // what was typed for somebody else is not the typist's own statement
  const author = proxy ? null : actor.personId
  const values = [districtId, input.id, requestId, text, seat.side, author, proxy, check?.id ?? null, at]
  await runOne(db, insert, values)
  return { statementId: requestId, waiting: check !== null && !check.shown, known: false }
}
