// Files whose row is gone and whose bytes still lie in the storage. The row goes with whatever else its transaction does;
// the storage is a stranger that may be away, and is asked again until it has let go.

import { later } from '../../domain/calendar/local-time'
import { run, runOne, statement } from '../db/statement'
import type { Services } from '../services'
import { keyOf } from './key'

type DoomedWhy = 'voice' | 'looseFile' | 'person'

/**
 * A part of a statement: what `from` yields (district_id, id, type, copies) is doomed. `at` is a parameter, as in `$2`; `district`
 * one as well, or the column where the statement is for all districts.
 */
export const doomed = (from: string, why: DoomedWhy, at: string, district = 'district_id'): string => `doomed as (
     insert into doomed_file (district_id, id, type, copies, why, at)
     select ${district}, id, type, copies, '${why}', ${at}::timestamptz from ${from} on conflict (district_id, id) do nothing
   )`

interface Row {
  readonly district_id: string
  readonly id: string
  readonly type: string
  readonly copies: number
  readonly tries: number
}

const due = statement<Row>(
  'doomed.due',
  `select district_id, id, type, copies, tries from doomed_file
   where erased_at is null and (retry_at is null or retry_at <= $1) order by at, id limit $2`,
)

const erased = statement<never>(
  'doomed.erased',
  'update doomed_file set erased_at = $3, retry_at = null where district_id = $1 and id = $2',
)

const postpone = statement<never>(
  'doomed.postpone',
  'update doomed_file set tries = tries + 1, retry_at = $3 where district_id = $1 and id = $2',
)

const erasedToTell = statement<{ district_id: string; why: DoomedWhy; n: number }>(
  'doomed.told',
  `with gone as (delete from doomed_file where erased_at is not null returning district_id, why)
   select district_id, why, count(*) as n from gone group by district_id, why`,
)

const minute = 60_000
const longestWait = 6 * 60 * minute
const batch = 200
/** So many that fail one after another: the storage is away, and the others would fail as well. */
const enough = 3

/** Removes what is due. Answers how many are gone now. */
export const eraseDoomed = async ({ db, store, clock, log }: Pick<Services, 'db' | 'store' | 'clock' | 'log'>) => {
  let count = 0
  let failed = 0
  for (;;) {
    const rows = await run(db, due, [clock(), batch])
    for (const { district_id, id, type, copies, tries } of rows) {
      if (failed >= enough) return count
      try {
        for (let copy = 0; copy <= copies; copy += 1) {
          await store.remove(keyOf(district_id, id, type, 'full', copy))
          await store.remove(keyOf(district_id, id, type, 'thumb', copy))
        }
        await runOne(db, erased, [district_id, id, clock()])
        count += 1
        failed = 0
      } catch (error) {
        failed += 1
        log.error({ err: error, file: id }, 'bytes not removed, tried again later')
        await runOne(db, postpone, [district_id, id, later(clock(), Math.min(2 ** tries * minute, longestWait))])
      }
    }
    if (rows.length < batch) return count
  }
}

/** What has really gone since this was asked last, by district and reason. */
export const toldErased = ({ db }: Pick<Services, 'db'>) => run(db, erasedToTell, [])
