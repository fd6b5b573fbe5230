// Until when an index has taken in what the log tells of. Each index has a mark of its own in every district.

import { later } from '../../domain/calendar/local-time'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'

const statementsOf = (index: 'word' | 'similar') => ({
  read: statement<{ at: string }>(`index.mark.${index}`, `select at from ${index}_mark where district_id = $1`),
  set: statement<never>(
    `index.setMark.${index}`,
    `insert into ${index}_mark (district_id, at) values ($1, $2)
     on conflict (district_id) do update set at = greatest(${index}_mark.at, excluded.at)`,
  ),
})

const indexes = { word: statementsOf('word'), similar: statementsOf('similar') } as const
type Index = keyof typeof indexes

/** An event is dated when its request arrived and seen when it is committed; this much may lie between. */
const commitMs = 60_000
/** The mark moves on in steps, so that searching seldom writes. */
const markMs = 60_000

/** Undefined where nothing has been taken in yet. */
export const markOf = async (db: Database | Transaction, index: Index, districtId: string) =>
  (await runOne(db, indexes[index].read, [districtId]))?.at

/** From when on the log may tell of something that the index does not show. */
export const unseenSince = (mark: string): string => later(mark, -commitMs)

/** Everything until `at` has been taken in. */
export const moveMark = async (
  db: Database | Transaction,
  index: Index,
  districtId: string,
  at: string,
  mark: string | undefined,
): Promise<void> => {
  if (mark !== undefined && Date.parse(at) - Date.parse(mark) <= markMs) return
  await run(db, indexes[index].set, [districtId, at])
}

/** Everything is looked at once more. */
export const forgetMark = async (db: Database, index: Index, districtId: string): Promise<void> => {
  await db.deleteFrom(`${index}_mark`).where('district_id', '=', districtId).execute()
}
