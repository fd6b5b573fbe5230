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
}

/** Only read, never called. */
export const runShort = (db: Database): Promise<unknown> => run(db, short, ['zj'])
