// What units and groups are called, and were called on an earlier day: a document that stands keeps the name of its day.

import { type MergingKind, type RegisterKind, registers } from '../../domain/register/register'
import type { Database, Transaction } from '../db/database'
import { duplicateIn } from '../db/duplicate'
import { run, statement } from '../db/statement'
import { AppError } from '../http/app-error'

export const isMerging = (kind: RegisterKind): kind is MergingKind => registers[kind].merges

/** SQL: keeps the name that the row with id $2 has, if it is about to be called $3 at the instant $4. */
const insertName = (table: string, kind: MergingKind) =>
  statement<never>(
    `register.keepName.${kind}`,
    `insert into past_name (district_id, kind, id, name, until)
     select $1, '${kind}', t.id, t.name, $4::timestamptz from ${table} t
     where t.district_id = $1 and t.id = $2 and t.name <> $3 on conflict do nothing`,
  )

const keeping = { unit: insertName('unit', 'unit'), group: insertName('"group"', 'group') } as const

interface Naming {
  readonly db: Database | Transaction
  readonly districtId: string
  readonly at: string
}

/** Before the row is saved under a name. */
export const keepPastName = async (call: Naming, kind: MergingKind, id: string, name: string): Promise<void> => {
  await run(call.db, keeping[kind], [call.districtId, id, name, call.at])
}

/** Saves what may have the name of another. Throws `nameTaken`. */
export const savingName = async <Saved>(kind: RegisterKind, save: Promise<Saved>): Promise<Saved> => {
  try {
    return await save
  } catch (error) {
    if (duplicateIn(error) === `${kind}_name`) throw new AppError('nameTaken', { '/name': 'taken' })
    throw error
  }
}
