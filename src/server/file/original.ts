// What lies below the covered parts of a picture is kept for those who work on it, and no longer than they do.

import { later } from '../../domain/calendar/local-time'
import { openStatuses } from '../../domain/similar/open'
import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'
import { keyOf } from './key'

interface Row {
  readonly id: string
  readonly type: string
  readonly cover: number
}

// A report that came to no matter can be appealed against, and the one who answers that looks at its pictures once more.
const over = statement<Row>(
  'file.originalsOver',
  `select f.id, f.type, f.cover from file f
   where f.district_id = $1 and f.original is not null and f.cover > 0 and (
     exists (select 1 from matter m
       where m.district_id = $1 and f.subject = 'matter' and m.id = f.subject_id and m.status <> all($2::text[]))
     or exists (select 1 from report r left join matter m on m.district_id = $1 and m.id = r.matter_id
       where r.district_id = $1 and f.subject = 'report' and r.id = f.subject_id
         and (m.status <> all($2::text[])
           or m.id is null and r.status <> all($3::text[]) and r.updated_at < $4::timestamptz)))
   order by f.id limit 200`,
)

const forgotten = statement<never>(
  'file.forgetOriginal',
  'update file set original = null where district_id = $1 and id = $2 and cover = $3',
)

const day = 86_400_000
const appealDays = 30

/** The bytes first: until they are gone the row tells that there are some. */
export const sweepOriginals = async ({
  db,
  store,
  clock,
  log,
}: Pick<Services, 'db' | 'store' | 'clock' | 'log'>): Promise<void> => {
  const { matter, report } = openStatuses
  for (const districtId of await allDistricts(db)) {
    const rows = await run(db, over, [districtId, matter, report, later(clock(), -appealDays * day)])
    for (const { id, type, cover } of rows) {
      try {
        // those after it are being made this moment
        for (let copy = 0; copy < cover; copy += 1) {
          await store.remove(keyOf(districtId, id, type, 'full', copy))
          await store.remove(keyOf(districtId, id, type, 'thumb', copy))
        }
        await runOne(db, forgotten, [districtId, id, cover])
      } catch (error) {
        log.error({ err: error, file: id }, 'original not removed, tried again later')
      }
    }
  }
}
