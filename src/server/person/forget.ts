// What of a person goes wherever it stands, when they delete themselves or nobody uses the account any more. What others
// build on stays, without them: who said it, and the words that only they stand behind.

import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'

const ids = '$2::uuid[]'
const theirs = `district_id = $1 and person_id = any(${ids})`

const steps = [
  `delete from sms_code where district_id = $1 and phone_index in (
     select phone_index from person where district_id = $1 and id = any(${ids}))`,
  ...[
    'session',
    'notice',
    'follow',
    'participant',
    'holding',
    'identity',
    'consent',
    'delivery',
    'desk_view',
    'bulk',
    'second_factor',
  ].map((table) => `delete from ${table} where ${theirs}`),
  // a stance counts among the others of its side; its reason is the person's own, whichever account gave it
  `update "position" p set reason = '' from attendance a
   where p.district_id = $1 and a.district_id = $1 and a.id = p.attendance_id and (a.person_id = any(${ids})
     or a.became in (select k.id from attendance k where k.district_id = $1 and k.person_id = any(${ids})))`,
  // who sat at the table is counted, votes lead to nobody
  `update attendance set person_id = null, label_enc = null where ${theirs}`,
  `update statement set author_id = null where district_id = $1 and author_id = any(${ids})`,
  `update party set person_id = null, name_enc = null, reason_enc = null where ${theirs}`,
  `update flag set person_id = null, note = '' where ${theirs}`,
  `update flag set author_id = null where district_id = $1 and author_id = any(${ids})`,
  `update remark set person_id = null, words = '' where ${theirs}`,
].map((sql, index) => statement<never>(`person.forget${index}`, sql))

/** Inside the caller's transaction, before the person's own row is emptied. */
export const forget = async (
  db: Database | Transaction,
  districtId: string,
  people: readonly string[],
): Promise<void> => {
  for (const step of steps) await run(db, step, [districtId, people])
}
