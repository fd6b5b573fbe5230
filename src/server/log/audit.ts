// What the desks change about the district itself, noted for good: who, what, when.

import { personIdOf } from '../../domain/people/role'
import type { RegisterKind } from '../../domain/register/register'
import { runOne, statement } from '../db/statement'
import type { RequestContext } from '../http/call'

const insert = statement<never>(
  'audit.insert',
  `insert into audit (district_id, id, actor_id, action, subject, subject_id, data, at)
   values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8)`,
)

/** Notes a command inside its transaction. `data` holds no phone numbers. */
export const audit = async (
  call: Pick<RequestContext, 'db' | 'districtId' | 'newId' | 'actor' | 'name' | 'at'>,
  subject: RegisterKind | 'district' | 'calendar' | 'station' | 'person' | 'ledger' | 'check' | 'meeting',
  subjectId: string,
  data: object,
  /** a person who signs in is nobody yet */
  by: string | null = personIdOf(call.actor),
): Promise<void> => {
  const values = [call.districtId, call.newId(), by, call.name, subject, subjectId]
  await runOne(call.db, insert, [...values, JSON.stringify(data), call.at])
}
