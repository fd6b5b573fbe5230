// Statements with a fault each, so that the tests that read statements are seen to find it.

import type { Database } from '../../../src/server/db/database'
import { run, statement } from '../../../src/server/db/statement'

const short = statement<{ id: string }>('planted.short', 'select id from report where district_id = $1 and id = $2')

export const planted = {
  row: statement<{ readonly id: string; readonly supporters: string; readonly gone: boolean }>(
    'planted.row',
    'select id, supporters, title from report where district_id = $1',
  ),
  never: statement<never>('planted.never', 'update report set title = $2 where district_id = $1 returning id'),
  short,
  joined: statement<{ readonly id: string }>(
    'planted.joined',
    `select r.id from report r join matter m on m.district_id = r.district_id and m.id = r.matter_id
     where r.district_id = $1 and exists (select from unit where district_id = $1 or disabled_at is null)`,
  ),
  writing: statement<{ readonly matter_id: string }>(
    'planted.writing',
    `with kept as materialized (select matter_id from follow where district_id = $1::text and person_id = $2::uuid),
     before as (select matter_id from follow where district_id = $1::text and person_id = $2::uuid),
     gone as (delete from follow where district_id = $1::text and person_id = $2::uuid)
     select matter_id from kept union select matter_id from before
     union select matter_id from follow where district_id = $1::text`,
  ),
  foreign: statement<never>(
    'planted.foreign',
    `with f as (select district_id, id from unit where district_id = $1)
     insert into follow (district_id, matter_id, person_id, at) select f.district_id, f.id, $2::uuid, $3::timestamptz from f`,
  ),
}

/** Only read, never called. */
export const runShort = (db: Database): Promise<unknown> => run(db, short, ['zj'])
