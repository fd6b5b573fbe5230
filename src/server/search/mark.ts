// What every index has that follows the log: a mark of its own in every district, until when it has taken in what is told;
// one that brings it up to date while others wait; the sweep, and the beginning from nothing.

import { later } from '../../domain/calendar/local-time'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'

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

/** One at a time in each district; those that ask meanwhile wait for it. */
export const oneInDistrict = <Result>(
  work: (db: Database, districtId: string, at: string) => Promise<Result>,
): typeof work => {
  const all = new WeakMap<Database, Map<string, Promise<Result>>>()
  return (db, districtId, at) => {
    const running = all.get(db) ?? new Map<string, Promise<Result>>()
    all.set(db, running)
    const known = running.get(districtId)
    if (known !== undefined) return known
    const mine = work(db, districtId, at).finally(() => running.delete(districtId))
    running.set(districtId, mine)
    return mine
  }
}

/** `upToDate` takes in all that is told. */
export const followingIndex = (
  index: Index,
  upToDate: (db: Database, districtId: string, at: string) => Promise<void>,
) => ({
  /** For data that was written with dates in the past: looks at everything once. */
  rebuild: async (db: Database, districtId: string, at: string): Promise<void> => {
    await db.deleteFrom(`${index}_mark`).where('district_id', '=', districtId).execute()
    await upToDate(db, districtId, at)
  },
  /** The sweep of all districts. */
  sweep: async ({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> => {
    for (const districtId of await allDistricts(db)) await upToDate(db, districtId, clock())
  },
})
