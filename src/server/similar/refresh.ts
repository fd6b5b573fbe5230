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

/**
 * The same where nothing was taken in yet: by the rows themselves, because the log is as long as the past. Each is looked up by
 * itself: a join would be planned by how many entries there were a while ago.
 */
const missing = statement<Stale>(
  'similar.missing',
  `select * from (
     select 'report' as subject, r.id, r.title, left(r.text, ${read}) as text, coalesce(r.place, '') as place, true as open
     from report r where r.district_id = $1 and r.status = any($2::text[])
       and (select e.id from similar_entry e where e.district_id = $1 and e.subject = 'report' and e.id = r.id) is null
     union all
     select 'matter', m.id, m.title, left(m.state ->> 'summary', ${read}), coalesce(m.place, ''), true
     from matter m where m.district_id = $1 and m.status = any($3::text[])
       and (select e.id from similar_entry e where e.district_id = $1 and e.subject = 'matter' and e.id = m.id) is null
     union all
     select 'report', r.id, r.title, '', '', false
     from similar_entry e join report r on r.district_id = $1 and r.id = e.id
     where e.district_id = $1 and e.subject = 'report' and r.status <> all($2::text[])
     union all
     select 'matter', m.id, m.title, '', '', false
     from similar_entry e join matter m on m.district_id = $1 and m.id = e.id
     where e.district_id = $1 and e.subject = 'matter' and m.status <> all($3::text[])
   ) as changed limit $4`,
)

/** At most `limit` texts; true when nothing is left to do. */
export const refresh = async (
  db: Database | Transaction,
  districtId: string,
  at: string,
  limit: number,
): Promise<boolean> => {
  const mark = await markOf(db, 'similar', districtId)
  const open = [openStatuses.report, openStatuses.matter]
  const texts =
    mark === undefined
      ? await run(db, missing, [districtId, ...open, limit])
      : await run(db, stale, [districtId, unseenSince(mark), ...open, limit])
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
