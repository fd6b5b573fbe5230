// The database as the server's code is handed it: outside of a transaction, and inside of one.

import type { Kysely, Transaction as KyselyTransaction } from 'kysely'
import type { Schema } from './schema'

export type Database = Kysely<Schema>
export type Transaction = KyselyTransaction<Schema>
