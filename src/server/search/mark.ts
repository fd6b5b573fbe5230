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
  back: statement<never>(
    `index.backMark.${index}`,
    `update ${index}_mark set at = $2 where district_id = $1 and at > $2::timestamptz`,
  ),
})

const indexes = { word: statementsOf('word'), similar: statementsOf('similar') } as const
type Index = keyof typeof indexes

/** An event is dated when its request arrived and seen when it is committed; this much may lie between. */
const commitMs = 60_000
/** The mark moves on in steps, so that searching seldom writes. */
const markMs = 60_000

/** How much is looked at once more when a mark was set by a clock that was ahead. */
const againMs = 3_600_000

/** Undefined where nothing has been taken in yet. */
export const markOf = async (db: Database | Transaction, index: Index, districtId: string, at: string) => {
  const mark = (await runOne(db, indexes[index].read, [districtId]))?.at
  if (mark === undefined || Date.parse(mark) - Date.parse(at) <= commitMs) return mark
  const back = later(at, -againMs)
  await run(db, indexes[index].back, [districtId, back])
  return back
}

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

/** How far the first reading of everything has come, and when it began. */
interface Reading {
  readonly source: number
  readonly after: string
  readonly began: string
}

const beginning = '00000000-0000-0000-0000-000000000000'

/**
 * Reads everything once, in the order of its ids, so that no part of it takes longer the more has been read. `read` takes in the
 * next part of a source behind an id and answers where that ended, undefined at the end of the source. Begun again after a
 * crash, it passes over what is there.
 */
export const firstReading = <Source>(
  index: Index,
  sources: readonly Source[],
  read: (db: Database, districtId: string, source: Source, after: string) => Promise<string | undefined>,
) => {
  const all = new WeakMap<Database, Map<string, Reading>>()
  return {
    forget: (db: Database, districtId: string): void => {
      all.get(db)?.delete(districtId)
    },
    /** So many parts of it; true at the end. */
    goOn: async (db: Database, districtId: string, at: string, parts: number): Promise<boolean> => {
      const readings = all.get(db) ?? new Map<string, Reading>()
      all.set(db, readings)
      let { source, after, began } = readings.get(districtId) ?? { source: 0, after: beginning, began: at }
      // it was begun by a clock that was ahead
      if (at < began) began = later(at, -againMs)
      for (let part = 0; part < parts; ) {
        const from = sources[source]
        if (from === undefined) {
          await moveMark(db, index, districtId, began, undefined)
          readings.delete(districtId)
          return true
        }
        const end = await read(db, districtId, from, after)
        if (end === undefined) source += 1
        else part += 1
        after = end ?? beginning
        readings.set(districtId, { source, after, began })
      }
      return false
    },
  }
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
