// Which districts there are: for what the clock does in each of them.

import type { Database } from '../db/database'
import { run, statement } from '../db/statement'

const all = statement<{ district_id: string }>('district.all', 'select district_id from district')

export const allDistricts = async (db: Database): Promise<readonly string[]> =>
  (await run(db, all, [])).map(({ district_id }) => district_id)
