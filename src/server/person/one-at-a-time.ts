// Who holds what in a district is changed by one transaction at a time: two who each leave the office would leave nobody in
// it, and a roster that comes in just now is either before a change of assembly or after it.

import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'

const lock = statement<never>('person.lock', "select pg_advisory_xact_lock(hashtext('office ' || $1))")

/** Waits for its turn, and keeps it until the transaction ends. */
export const holdingsLocked = async (db: Database | Transaction, districtId: string): Promise<void> => {
  await run(db, lock, [districtId])
}
