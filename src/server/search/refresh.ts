// Brings the word index up to date. What is there when it begins is read once in the order of its ids; from then on the
// log tells what is new or has changed, so that writing costs nothing for it.

import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import { type WordText, writeWords } from './entry'
import { firstReading, followingIndex, markOf, moveMark, oneInDistrict, unseenSince } from './mark'

/** Each kind's texts as they are searched; a matter also by who leads it. */
const texts = {
  report: `select 'report' as kind, r.id, r.title, left(r.text, 300) as text, coalesce(r.place, '') as place, r.number,
       '' as leader from report r where r.district_id = $1`,
  matter: `select 'matter' as kind, r.id, r.title, left(coalesce(r.state ->> 'summary', ''), 300) as text,
       coalesce(r.place, '') as place, r.number, coalesce(p.display_name, '') as leader
     from matter r left join person p on p.district_id = $1 and p.id = r.lead_id where r.district_id = $1`,
  paper: `select r.kind, r.id, r.title, left(r.body, 300) as text, '' as place, r.number,
       coalesce(p.display_name, '') as leader
     from paper r left join person p on p.district_id = $1 and p.id = r.lead_id where r.district_id = $1`,
} as const
type Source = keyof typeof texts
const sources = Object.keys(texts) as readonly Source[]

const textHash = "md5(concat_ws(' ', x.title, x.text, x.place, x.number, x.leader))"

/** Of these, what the index does not say yet. */
const outdated = (from: string): string =>
  `select x.kind, x.id, x.title, x.text, x.place, x.number, x.leader, ${textHash} as said
   from (${from}) x
   left join word_entry e on e.district_id = $1 and e.kind = x.kind and e.id = x.id
   where e.said is distinct from ${textHash}`

const changed = (source: Source) =>
  statement<WordText>(
    `word.told ${source}`,
    outdated(
      // few are told of, however many there are: they are looked up one by one
      `${texts[source]} and r.id = any(array(select distinct t.${source}_id from ${source}_event t
         where t.district_id = $1 and t.at > $2::timestamptz))`,
    ).concat(' limit $3'),
  )

const next = (source: Source) =>
  statement<{ id: string }>(
    `word.next ${source}`,
    `select id from ${source} where district_id = $1 and id > $2::uuid order by id limit $3`,
  )

const among = (source: Source) =>
  statement<WordText>(`word.among ${source}`, outdated(`${texts[source]} and r.id = any($2::uuid[])`))

const statementsOf = Object.fromEntries(
  sources.map((source) => [source, { changed: changed(source), next: next(source), among: among(source) }]),
) as Readonly<
  Record<
    Source,
    { changed: ReturnType<typeof changed>; next: ReturnType<typeof next>; among: ReturnType<typeof among> }
  >
>

const batch = 200
/** Batches that one search waits for; the next one and the sweep go on with the rest. */
const atOnce = 2

const reading = firstReading('word', sources, async (db, districtId, source, after) => {
  const ids = (await run(db, statementsOf[source].next, [districtId, after, batch])).map(({ id }) => id)
  if (ids.length > 0) await writeWords(db, districtId, await run(db, statementsOf[source].among, [districtId, ids]))
  return ids.at(-1)
})

/** True when nothing is left to do. */
const refresh = async (db: Database, districtId: string, at: string): Promise<boolean> => {
  const mark = await markOf(db, 'word', districtId, at)
  if (mark === undefined) return reading.goOn(db, districtId, at, atOnce)
  let batches = 0
  for (const source of sources) {
    for (;;) {
      const rows = await run(db, statementsOf[source].changed, [districtId, unseenSince(mark), batch])
      await writeWords(db, districtId, rows)
      if (rows.length < batch) break
      batches += 1
      if (batches === atOnce) return false
    }
  }
  await moveMark(db, 'word', districtId, at, mark)
  return true
}

/** For a search: all that is new as a rule, and of very much the next part. */
export const wordsUpToDate = oneInDistrict(refresh)

const allWords = async (db: Database, districtId: string, at: string): Promise<void> => {
  while (!(await wordsUpToDate(db, districtId, at)));
}

const following = followingIndex('word', allWords)

export const sweepWords = following.sweep

export const rebuildWords: typeof following.rebuild = async (db, districtId, at) => {
  reading.forget(db, districtId)
  await following.rebuild(db, districtId, at)
}
