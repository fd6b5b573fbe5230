// Keeps the index of open texts: what is put in or taken out, and in how many texts each pair occurs.

import type { SubjectKind } from '../../domain/process/registry'
import { keysOfText } from '../../domain/similar/pair'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'

export interface Text {
  readonly subject: SubjectKind
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
}

/** Counts follow what really went in and out, so that doing it twice changes nothing. Key 0 counts the texts. */
const change = statement<never>(
  'similar.change',
  `with fresh as (
     insert into similar_entry (district_id, subject, id, title, pairs)
     select $1::text, t.subject, t.id, t.title, t.pairs
     from jsonb_to_recordset($2::jsonb) as t(subject text, id uuid, title integer[], pairs integer[])
     order by t.subject, t.id
     on conflict (district_id, subject, id) do nothing returning pairs
   ), gone as (
     delete from similar_entry e using jsonb_to_recordset($3::jsonb) as t(subject text, id uuid)
     where e.district_id = $1::text and e.subject = t.subject and e.id = t.id returning e.pairs
   ), changed as (
     select pair, sum(n) as n from (
       select unnest(0 || pairs) as pair, 1 as n from fresh
       union all
       select unnest(0 || pairs), -1 from gone
     ) as each_one group by pair order by pair
   )
   insert into similar_pair (district_id, pair, documents)
   select $1::text, pair, n from changed
   on conflict (district_id, pair) do update set documents = similar_pair.documents + excluded.documents`,
)

const indexEntryOf = (districtId: string, { subject, id, title, text, place }: Text) => {
  const keys = keysOfText(districtId, title, text, place)
  return { subject, id, title: keys.title, pairs: keys.all }
}

/** Puts texts into the index and takes others out. */
export const changeEntries = async (
  db: Database | Transaction,
  districtId: string,
  add: readonly Text[],
  remove: readonly Pick<Text, 'subject' | 'id'>[],
): Promise<void> => {
  if (add.length === 0 && remove.length === 0) return
  await run(db, change, [
    districtId,
    JSON.stringify(add.map((text) => indexEntryOf(districtId, text))),
    JSON.stringify(remove.map(({ subject, id }) => ({ subject, id }))),
  ])
}
