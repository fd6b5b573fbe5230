// Who a party of a matter is, as it is kept beside the log.

import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'

const one = statement<{ person_id: string | null; name_enc: string | null }>(
  'party.one',
  'select person_id, name_enc from party where district_id = $1 and matter_id = $2 and id = $3',
)

/** null: nobody with an account; `nameSealed` is how they want to be called, where that is no public name. */
export const findParty = async (
  db: Database | Transaction,
  districtId: string,
  matterId: string,
  partyId: string,
): Promise<{ readonly personId: string | null; readonly nameSealed: string | null }> => {
  const row = await runOne(db, one, [districtId, matterId, partyId])
  return { personId: row?.person_id ?? null, nameSealed: row?.name_enc ?? null }
}
