// Brings the index up to date with what happened lately. Writing a report costs nothing for it: the log tells what is new.

import { openStatuses } from '../../domain/similar/open'
import { opening } from '../../domain/similar/pair'
import type { Database } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { firstReading, followingIndex, markOf, moveMark, oneInDistrict, unseenSince } from '../search/mark'
import { changeEntries, type Text } from './entry'

/** Characters of a text that are read: what counts of it, behind a greeting. */
const read = opening + 60

interface Stale extends Text {
  /** open, and therefore to be found */
  readonly open: boolean
}

type Kind = keyof typeof openStatuses

const hasNoEntry = (kind: Kind, of: string): string =>
  `(select e.id from similar_entry e where e.district_id = $1 and e.subject = '${kind}' and e.id = ${of}.id) is null`

/** Few are told of, however many there are: they are looked up one by one. */
const loggedSince = (kind: Kind, open: string): string =>
  `${kind} r where r.district_id = $1 and r.id = any(array(
       select distinct t.${kind}_id from ${kind}_event t where t.district_id = $1 and t.at > $2::timestamptz))
       and (r.status = any(${open}::text[])) = (${hasNoEntry(kind, 'r')})`

/** What the log has told of since the mark and the index does not show yet. */
const stale = statement<Stale>(
  'similar.stale',
  `select * from (
     select 'report' as subject, r.id, r.title, left(r.text, ${read}) as text, coalesce(r.place, '') as place,
       r.status = any($3::text[]) as open
     from ${loggedSince('report', '$3')}
     union all
     select 'matter', r.id, r.title, left(r.state ->> 'summary', ${read}), coalesce(r.place, ''), r.status = any($4::text[])
     from ${loggedSince('matter', '$4')}
   ) as changed limit $5`,
)

/** Rows of each kind, and entries of each kind, in parts of so many: where such a part ends behind `$2`. */
const partSize = 1000
const endIn = (source: string, from: string) =>
  statement<{ id: string }>(
    `similar.end ${source}`,
    `select w.id from ${from} and w.id > $2::uuid order by w.id offset ${partSize - 1} limit 1`,
  )

/** The rows of a part, whatever an index knows of their status: to gather what stands open takes longer. */
const part = (columns: string, from: string): string =>
  `(select w.id, ${columns} from ${from} and w.id > $2::uuid and w.id <= $3::uuid order by w.id offset 0)`

const entries = (kind: Kind): string => `similar_entry w where w.district_id = $1 and w.subject = '${kind}'`

/** What the index has of a kind and should not: `$4` is what counts as open. */
const gone = (kind: Kind) => ({
  end: endIn(`${kind}Entry`, entries(kind)),
  read: statement<Stale>(
    `similar.read ${kind} entry`,
    `select '${kind}' as subject, e.id, '' as title, '' as text, '' as place, false as open
     from ${part('w.subject', entries(kind))} e join ${kind} r on r.district_id = $1 and r.id = e.id
     where r.status <> all($4::text[]) order by e.id limit $5`,
  ),
})

const reports = 'report w where w.district_id = $1'
const matters = 'matter w where w.district_id = $1'

/** By the rows themselves, because the log is as long as the past. */
const sources = [
  {
    open: openStatuses.report,
    end: endIn('report', reports),
    read: statement<Stale>(
      'similar.read report',
      `select 'report' as subject, r.id, r.title, left(r.text, ${read}) as text, coalesce(r.place, '') as place, true as open
       from ${part('w.status, w.title, w.text, w.place', reports)} r
       where r.status = any($4::text[]) and ${hasNoEntry('report', 'r')} order by r.id limit $5`,
    ),
  },
  {
    open: openStatuses.matter,
    end: endIn('matter', matters),
    read: statement<Stale>(
      'similar.read matter',
      `select 'matter' as subject, m.id, m.title, left(m.state ->> 'summary', ${read}) as text, coalesce(m.place, '') as place,
         true as open
       from ${part('w.status, w.title, w.state, w.place', matters)} m
       where m.status = any($4::text[]) and ${hasNoEntry('matter', 'm')} order by m.id limit $5`,
    ),
  },
  { open: openStatuses.report, ...gone('report') },
  { open: openStatuses.matter, ...gone('matter') },
] as const

const lastId = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

/** Texts that one search waits for; on the embedded database nobody else is served meanwhile. */
const batch = 50

const reading = firstReading('similar', sources, async (db, districtId, { open, end, read: next }, after) => {
  const to = (await runOne(db, end, [districtId, after]))?.id
  const texts = await run(db, next, [districtId, after, to ?? lastId, open, batch])
  await takeIn(db, districtId, texts)
  return texts.length === batch ? texts.at(-1)?.id : to
})

const takeIn = (db: Database, districtId: string, texts: readonly Stale[]): Promise<void> =>
  changeEntries(
    db,
    districtId,
    texts.filter((text) => text.open),
    texts.filter((text) => !text.open),
  )

/** True when nothing is left to do. */
const refresh = async (db: Database, districtId: string, at: string): Promise<boolean> => {
  const mark = await markOf(db, 'similar', districtId, at)
  if (mark === undefined) return reading.goOn(db, districtId, at, 1)
  const texts = await run(db, stale, [districtId, unseenSince(mark), openStatuses.report, openStatuses.matter, batch])
  await takeIn(db, districtId, texts)
  if (texts.length === batch) return false
  await moveMark(db, 'similar', districtId, at, mark)
  return true
}

/** For a search: all that is new as a rule, and of very much the next part. */
export const similarUpToDate = oneInDistrict(refresh)

export const refreshAll = async (db: Database, districtId: string, at: string): Promise<void> => {
  while (!(await similarUpToDate(db, districtId, at)));
}

const following = followingIndex('similar', refreshAll)

export const sweepSimilar = following.sweep

export const rebuildSimilar: typeof following.rebuild = async (db, districtId, at) => {
  reading.forget(db, districtId)
  await following.rebuild(db, districtId, at)
}
