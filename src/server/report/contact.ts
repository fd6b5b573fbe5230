// Looking at the reporter's contact: for the lead and the group's coordinators only, and never unseen.

import type { Output } from '../../domain/contract'
import { contactCapacity } from '../../domain/report/access'
import type { Report } from '../../domain/report/report'
import { runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { openSealed } from '../secret'

interface Row {
  readonly state: Report
  readonly reporter_id: string | null
  readonly lead_id: string | null
  readonly name_enc: string | null
  readonly phone_enc: string | null
}

const load = statement<Row>(
  'report.contact',
  `select r.state, p.id as reporter_id, m.lead_id, p.name_enc, p.phone_enc
   from report r
   left join matter m on m.district_id = $1 and m.id = r.matter_id
   left join person p on p.district_id = $1 and p.id = r.reporter_id and p.deleted_at is null
   where r.district_id = $1 and r.id = $2`,
)

const note = statement<never>(
  'report.reveal',
  `insert into reveal (district_id, id, report_id, person_id, actor_id, actor_role, reason, at)
   values ($1, $2, $3, $4, $5, $6, '', $7)`,
)

export const contact = async (call: Call<'report.contact'>): Promise<Output<'report.contact'>> => {
  const { db, districtId, input, actor, secret, at, requestId } = call
  const row = found(await runOne(db, load, [districtId, input.id]))
  const capacity = contactCapacity(row.state, { leadId: row.lead_id, coMemberIds: [] }, actor)
  if (capacity === null) throw new AppError('notFound')
  // wholly anonymous, or gone since
  if (row.reporter_id === null) return { name: null, phone: null }
  const role = capacity === 'lead' ? 'member' : 'coordinator'
  await runOne(db, note, [districtId, requestId, input.id, row.reporter_id, actor.personId, role, at])
  const open = (sealed: string | null): string | null => (sealed === null ? null : openSealed(secret, sealed))
  return { name: open(row.name_enc), phone: open(row.phone_enc) }
}
