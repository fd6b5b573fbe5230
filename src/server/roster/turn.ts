// The change of an assembly: memberships that the new roster does not carry on end in one step, a dry run first.

import type { Output } from '../../domain/contract'
import { type Profile, profileOf } from '../../domain/people/profile'
import { planTurn } from '../../domain/people/turn'
import { run, statement } from '../db/statement'
import { forgetDirectories, freshDirectoryOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { holdingsLocked } from '../person/one-at-a-time'
import { dropGoneMembers } from '../register/successor'

type TurnCall = Call<'roster.turn'>

interface Row {
  readonly id: string
  readonly name: string
  readonly profile: Partial<Profile>
  readonly groups: readonly string[]
  readonly leads: number
}

const members = statement<Row>(
  'roster.members',
  `select p.id, p.display_name as name, p.profile,
     (select jsonb_agg(g.name order by g.name) from holding h join "group" g on g.district_id = $1 and g.id::text = h.place_id
       where h.district_id = $1 and h.person_id = p.id and h.role = 'member') as groups,
     (select count(*) from matter m where m.district_id = $1 and m.lead_id = p.id and m.status in ('open', 'paused')) as leads
   from person p where p.district_id = $1 and p.deleted_at is null
     and exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id and h.role = 'member')
   order by p.display_name, p.id`,
)

const end = statement<never>(
  'roster.endTerms',
  `with gone as (
     delete from holding h where h.district_id = $1 and h.role = 'member' and h.person_id = any($2::uuid[])
   )
   update person p set profile = p.profile || '{"standing": "left"}' where p.district_id = $1 and p.id = any($2::uuid[])`,
)

export const turnAssembly = async (call: TurnCall): Promise<Output<'roster.turn'>> => {
  const { db, districtId, input } = call
  await holdingsLocked(db, districtId)
  const rows = await run(db, members, [districtId])
  const turn = planTurn(
    rows.map((row) => ({ ...row, profile: profileOf(row.profile), groups: row.groups ?? [] })),
    input.assembly,
  )
  if (turn === null) throw new AppError('notNow', { '/assembly': 'unknown' })
  if (!input.dryRun) {
    await run(db, end, [districtId, turn.leave.map(({ id }) => id)])
    forgetDirectories()
    await dropGoneMembers(call, await freshDirectoryOf(db, districtId), null)
    await audit(call, 'person', districtId, { assembly: input.assembly, left: turn.leave.length })
  }
  return {
    leave: turn.leave.map(({ name, groups, leads }) => ({ name, groups: [...groups], leads })),
    stay: turn.stay.length,
  }
}
