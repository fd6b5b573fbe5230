// Whether this is the key that the database was written with: with another one, phones are not found and nobody is
// recognised, and nothing would say so.

import type { Database } from './db/database'
import { runOne, statement } from './db/statement'
import { keyWrong } from './locales/start'
import { openSealed, printOf, type Secret } from './secret'

const load = statement<{ key_print: string }>('deployment.keyPrint', 'select key_print from deployment')

const keepPrint = statement<never>(
  'deployment.keep',
  'insert into deployment (key_print, at) values ($1, $2) on conflict (one) do nothing',
)

/** Written by an earlier version, which kept no print: what was sealed tells. For all districts. */
const anySealed = statement<{ sealed: string }>(
  'deployment.anySealed',
  `select coalesce(phone_enc, name_enc) as sealed from person where phone_enc is not null or name_enc is not null
   union all select value_enc from identity limit 1`,
)

/** Whether the database has been written with a key, so that another must not be made. */
export const expectsKey = async (db: Database): Promise<boolean> =>
  (await runOne(db, load, [])) !== undefined || (await runOne(db, anySealed, [])) !== undefined

const opens = (secret: Secret, sealed: string): boolean => {
  try {
    openSealed(secret, sealed)
    return true
  } catch {
    return false
  }
}

/** Notes the key of a new database. Throws a sentence when the database was written with another one. */
export const checkKey = async (db: Database, secret: Secret, at: string): Promise<void> => {
  const print = printOf(secret)
  if ((await runOne(db, load, [])) === undefined) {
    const row = await runOne(db, anySealed, [])
    if (row !== undefined && !opens(secret, row.sealed)) throw new Error(keyWrong(print, null))
    await runOne(db, keepPrint, [print, at])
  }
  // Of two first starts at once one was quicker: the other is judged by it.
  const kept = await runOne(db, load, [])
  if (kept !== undefined && kept.key_print !== print) throw new Error(keyWrong(print, kept.key_print))
}
