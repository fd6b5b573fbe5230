// Keeps the word index: one entry a text, and in how many texts each key occurs.

import { type SearchableText, searchKeys } from '../../domain/similar/search-word'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'

export interface WordText extends SearchableText {
  readonly kind: string
  readonly id: string
  /** a digest of all that is searched, by which a change is seen */
  readonly said: string
}

/** What an entry had before is taken off the counts, so that doing it twice changes nothing. */
const change = statement<never>(
  'word.change',
  `with wanted as (
     select t.kind, t.id, t.said, t.keys
     from jsonb_to_recordset($2::jsonb) as t(kind text, id uuid, said text, keys integer[])
   ), before as materialized (
     select e.keys from word_entry e join wanted w on w.kind = e.kind and w.id = e.id where e.district_id = $1::text
   ), written as (
     insert into word_entry (district_id, kind, id, said, keys)
     select $1::text, w.kind, w.id, w.said, w.keys from wanted w order by w.kind, w.id
     on conflict (district_id, kind, id) do update set said = excluded.said, keys = excluded.keys
     returning keys
   ), changed as (
     select key, sum(n) as n from (
       select unnest(keys) as key, 1 as n from written
       union all
       select unnest(keys), -1 from before
     ) as each_one group by key having sum(n) <> 0 order by key
   )
   insert into word_count (district_id, key, documents)
   select $1::text, key, n from changed
   on conflict (district_id, key) do update set documents = word_count.documents + excluded.documents`,
)

export const writeWords = async (
  db: Database | Transaction,
  districtId: string,
  texts: readonly WordText[],
): Promise<void> => {
  if (texts.length === 0) return
  const entries = texts.map((text) => {
    const { kind, id, said } = text
    return { kind, id, said, keys: searchKeys(districtId, kind, text) }
  })
  await run(db, change, [districtId, JSON.stringify(entries)])
}
