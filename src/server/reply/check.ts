// The look at a reply before it goes out: against what its group said to others lately, and against what it answers.

import type { Output } from '../../domain/contract'
import { ignores, pastedFrom } from '../../domain/reply/warning'
import { isAtDesk } from '../../domain/report/access'
import type { Report } from '../../domain/report/report'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

interface AnsweredRow {
  readonly state: Report
  readonly group_id: string
  readonly title: string
  readonly text: string
  readonly place: string
}

const load = statement<AnsweredRow>(
  'reply.asked',
  `select t.state, t.group_id, t.title, t.text, coalesce(t.place, '') as place from report t
   where t.district_id = $1 and t.id = $2`,
)

interface Given {
  readonly number: string
  readonly title: string
  readonly at: string
  readonly text: string
}

/** As many of the last replies of the group to others as are compared with. */
const compared = 200

const findGiven = statement<Given>(
  'reply.given',
  `select t.number, t.title, e.at, coalesce(e.data ->> 'question', e.data ->> 'advice', e.data ->> 'what', e.data ->> 'text',
     e.data ->> 'answer', e.data ->> 'reason', '') as text
   from report_event e join report t on t.district_id = $1 and t.id = e.report_id
   where e.district_id = $1 and t.group_id = $2 and t.id <> $3
     and e.type in ('asked', 'declined', 'settled', 'redirected', 'transferred', 'appealDecided')
   order by e.at desc limit ${compared}`,
)

export const check = async (call: Call<'reply.check'>): Promise<Output<'reply.check'>> => {
  const { db, districtId, actor, input } = call
  const asked = found(await runOne(db, load, [districtId, input.id]))
  if (!isAtDesk(asked.state, actor)) throw new AppError('notFound')
  const given = await run(db, findGiven, [districtId, asked.group_id, input.id])
  const pasted = pastedFrom(input.text, given)
  return {
    pasted: pasted === undefined ? null : { number: pasted.number, title: pasted.title, at: pasted.at },
    ignores: ignores(input.text, asked),
  }
}
