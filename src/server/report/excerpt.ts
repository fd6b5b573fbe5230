// What people said of a matter, as far as the coordinator ticked it for members: read before somebody claims.

import type { Output } from '../../domain/contract'
import { isFinal, type Matter } from '../../domain/matter/matter'
import { holds } from '../../domain/people/role'
import { isAtDesk, isInTeam } from '../../domain/report/access'
import type { Report } from '../../domain/report/report'
import { run, runOne, statement } from '../db/statement'
import { photosOf } from '../file/photo'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

const load = statement<{ state: Matter }>(
  'report.saidOf',
  'select state from matter where district_id = $1 and id = $2',
)

interface Row {
  readonly state: Report
  readonly text: string
  readonly place: string | null
  readonly submitted_at: string
  readonly supporters: number
}

const find = statement<Row>(
  'report.said',
  `select t.state, t.text, t.place, t.submitted_at, t.supporters from report t
   where t.district_id = $1 and t.matter_id = $2 and t.state -> 'forMembers' is not null
   order by t.submitted_at, t.id limit 20`,
)

/** Who may claim it, who works on it, and the desk; of what is over, no member any more but who worked on it. */
const mayRead = (matter: Matter, { actor }: Pick<Call<'matter.said'>, 'actor'>): boolean => {
  if (isAtDesk(matter, actor) || isInTeam(matter, actor)) return true
  if (matter.leadId !== null || isFinal(matter)) return false
  return matter.claimScope === 'group' ? holds(actor, 'member', matter.groupId) : holds(actor, 'member')
}

export const excerpts = async (call: Call<'matter.said'>): Promise<Output<'matter.said'>> => {
  const { db, districtId, input } = call
  const { state: matter } = found(await runOne(db, load, [districtId, input.id]))
  if (!mayRead(matter, call)) throw new AppError('notAllowed')
  const rows = await run(db, find, [districtId, input.id])
  const photo = await photosOf(
    call,
    rows.flatMap(({ state }) => state.forMembers?.photoIds ?? []),
  )
  return {
    rows: rows.map(({ state: { forMembers }, text, place, submitted_at: at, supporters }) => ({
      text: forMembers?.words === true ? text : null,
      place: place ?? '',
      photos: (forMembers?.photoIds ?? []).map(photo),
      at,
      supporters,
    })),
  }
}
