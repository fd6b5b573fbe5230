// Who has looked at a person's contact: the log is theirs to read.

import type { Output } from '../../domain/contract'
import { type Role, roles } from '../../domain/people/role'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'

interface Row {
  readonly at: string
  readonly by: string | null
  readonly role: string
  readonly report_id: string
  readonly number: string
}

const list = statement<Row>(
  'person.reveals',
  `select v.at, p.display_name as by, v.actor_role as role, v.report_id, r.number
   from reveal v
   join report r on r.district_id = $1 and r.id = v.report_id
   left join person p on p.district_id = $1 and p.id = v.actor_id
   where v.district_id = $1 and v.person_id in (
     select id from person where district_id = $1 and (id = $2 or merged_into = $2)) order by v.at desc, v.id desc limit 500`,
)

const roleOf = (name: string): Role => roles.find((role) => role === name) ?? 'coordinator'

export const reveals = async ({ db, districtId, actor }: Call<'person.reveals'>): Promise<Output<'person.reveals'>> => {
  const rows = await run(db, list, [districtId, actor.personId])
  return {
    rows: rows.map((row) => ({
      at: row.at,
      by: row.by ?? '',
      role: roleOf(row.role),
      reportId: row.report_id,
      number: row.number,
    })),
  }
}
