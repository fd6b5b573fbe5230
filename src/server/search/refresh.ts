// Brings the word index up to date. What is there when it begins is read once in the order of its ids; from then on the
// log tells what is new or has changed, so that writing costs nothing for it.

import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import { type WordText, writeWords } from './entry'
import { followingIndex, markOf, moveMark, oneInDistrict, unseenSince } from './mark'

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

const said = "md5(concat_ws(' ', x.title, x.text, x.place, x.number, x.leader))"

/** Of these, what the index does not say yet. */
const unsaid = (from: string): string =>
  `select x.kind, x.id, x.title, x.text, x.place, x.number, x.leader, ${said} as said
   from (${from}) x
   left join word_entry e on e.district_id = $1 and e.kind = x.kind and e.id = x.id
   where e.said is distinct from ${said}`

const told = (source: Source) =>
  statement<WordText>(
    `word.told ${source}`,
    unsaid(
      `${texts[source]} and r.id in (select t.${source}_id from ${source}_event t
         where t.district_id = $1 and t.at > $2::timestamptz)`,
    ).concat(' limit $3'),
  )

const next = (source: Source) =>
  statement<{ id: string }>(
    `word.next ${source}`,
    `select id from ${source} where district_id = $1 and id > $2::uuid order by id limit $3`,
  )

const among = (source: Source) =>
  statement<WordText>(`word.among ${source}`, unsaid(`${texts[source]} and r.id = any($2::uuid[])`))

const statementsOf = Object.fromEntries(
  sources.map((source) => [source, { told: told(source), next: next(source), among: among(source) }]),
) as Readonly<
  Record<Source, { told: ReturnType<typeof told>; next: ReturnType<typeof next>; among: ReturnType<typeof among> }>
>

const batch = 200
const first = '00000000-0000-0000-0000-000000000000'

/** Reads everything once. Begun again after a crash, it passes over what is there. */
const build = async (db: Database, districtId: string, at: string): Promise<void> => {
  for (const source of sources) {
    let after = first
    for (;;) {
      const ids = (await run(db, statementsOf[source].next, [districtId, after, batch])).map(({ id }) => id)
      const last = ids.at(-1)
      if (last === undefined) break
      await writeWords(db, districtId, await run(db, statementsOf[source].among, [districtId, ids]))
      after = last
    }
  }
  await moveMark(db, 'word', districtId, at, undefined)
}

const refresh = async (db: Database, districtId: string, at: string): Promise<void> => {
  const mark = await markOf(db, 'word', districtId)
  if (mark === undefined) return build(db, districtId, at)
  for (const source of sources) {
    for (;;) {
      const changed = await run(db, statementsOf[source].told, [districtId, unseenSince(mark), batch])
      await writeWords(db, districtId, changed)
      if (changed.length < batch) break
    }
  }
  await moveMark(db, 'word', districtId, at, mark)
}

export const wordsUpToDate = oneInDistrict(refresh)

export const { rebuild: rebuildWords, sweep: sweepWords } = followingIndex('word', wordsUpToDate)
