// Brings the index up to date with what happened lately. Writing a report costs nothing for it: the log tells what is new.

import { openStatuses } from '../../domain/similar/open'
import { opening } from '../../domain/similar/pair'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { followingIndex, markOf, moveMark, unseenSince } from '../search/mark'
import { changeEntries, type Text } from './entry'

/** Characters of a text that are read: what counts of it, behind a greeting. */
const read = opening + 60

interface Stale extends Text {
  /** open, and therefore to be found */
  readonly open: boolean
}

/** What the log has told of since the mark and the index does not show yet. */
const stale = statement<Stale>(
  'similar.stale',
  `select * from (
     select 'report' as subject, r.id, r.title, left(r.text, ${read}) as text, coalesce(r.place, '') as place, r.status = any($3::text[]) as open
     from (select distinct report_id from report_event where district_id = $1 and at > $2::timestamptz) told
     join report r on r.district_id = $1 and r.id = told.report_id
     left join similar_entry e on e.district_id = $1 and e.subject = 'report' and e.id = r.id
     where (r.status = any($3::text[])) <> (e.id is not null)
     union all
     select 'matter', m.id, m.title, left(m.state ->> 'summary', ${read}), coalesce(m.place, ''), m.status = any($4::text[])
     from (select distinct matter_id from matter_event where district_id = $1 and at > $2::timestamptz) told
     join matter m on m.district_id = $1 and m.id = told.matter_id
     left join similar_entry e on e.district_id = $1 and e.subject = 'matter' and e.id = m.id
     where (m.status = any($4::text[])) <> (e.id is not null)
   ) as changed limit $5`,
)

const beginning = '1970-01-01T00:00:00.000Z'

/** At most `limit` texts; true when nothing is left to do. */
export const refresh = async (
  db: Database | Transaction,
  districtId: string,
  at: string,
  limit: number,
): Promise<boolean> => {
  const mark = await markOf(db, 'similar', districtId)
  const since = mark === undefined ? beginning : unseenSince(mark)
  const texts = await run(db, stale, [districtId, since, openStatuses.report, openStatuses.matter, limit])
  await changeEntries(
    db,
    districtId,
    texts.filter((text) => text.open),
    texts.filter((text) => !text.open),
  )
  if (texts.length === limit) return false
  await moveMark(db, 'similar', districtId, at, mark)
  return true
}

/** Texts of one statement: on the embedded database nobody else is served meanwhile. */
const batch = 100

export const refreshAll = async (db: Database, districtId: string, at: string): Promise<void> => {
  while (!(await refresh(db, districtId, at, batch)));
}

export const { rebuild: rebuildSimilar, sweep: sweepSimilar } = followingIndex('similar', refreshAll)
