// What was typed into a search, as a listing takes it: the table of what is found, best first. What of it somebody may see
// is the listing's own condition, in the same statement.

import { leastShare, soughtBy } from '../../domain/similar/search-choice'
import { wantedBy } from '../../domain/similar/search-word'
import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import type { RequestContext } from '../http/call'
import { wordsUpToDate } from './refresh'

const count = statement<{ key: number; documents: number }>(
  'word.count',
  'select key, documents from word_count where district_id = $1 and key = any($2::integer[])',
)

/** With all words, the newest by id; with some, the best. */
const maxEntries = { all: 5000, some: 500 }

/** How alike is told in twenty steps; within one the last changed comes first. */
export const rankOf = (share: string, at: string): string =>
  `((20 - round(20 * least(1, ${share})))::bigint * 100000000000 + 9999999999 - extract(epoch from ${at})::bigint)`

/** A table of id and share; `sought` is the parameter that `soughtFor` gave, `kind` is SQL as well. */
export const foundTable = (kind: string, sought: string): string =>
  `(select h.id, max(h.share) as share from (
     (select e.id, 1::double precision as share from word_entry e
      where e.district_id = $1 and e.kind = ${kind} and jsonb_array_length(${sought}::jsonb -> 'all') > 0
        and e.keys @> array(select k::integer from jsonb_array_elements_text(${sought}::jsonb -> 'all') k)
      order by e.id desc limit ${maxEntries.all})
     union all
     (select e.id, 1 from word_entry e where e.district_id = $1 and e.kind = ${kind}
        and e.keys @> array[(${sought}::jsonb ->> 'number')::integer] limit ${maxEntries.some})
     union all
     (select i::uuid, 1 from jsonb_array_elements_text(${sought}::jsonb -> 'ids') i)
     union all
     (select e.id, sum(a.weight) from jsonb_to_recordset(${sought}::jsonb -> 'some') as a(key integer, weight double precision)
      cross join lateral (
        select w.id from word_entry w where w.district_id = $1 and w.kind = ${kind} and w.keys @> array[a.key] offset 0
      ) e
      group by e.id having sum(a.weight) >= ${leastShare} order by 2 desc, 1 desc limit ${maxEntries.some})
   ) h group by h.id)`

/** `ids` are found whatever the words say. Brings the index up to date; one that is a moment old is better than no answer. */
export const soughtFor = async (
  call: Pick<RequestContext, 'districtId' | 'at' | 'log'> & { readonly db: Database },
  kind: string,
  typed: string,
  ids: readonly string[] = [],
): Promise<string> => {
  const { db, districtId, at } = call
  await wordsUpToDate(db, districtId, at).catch((error: unknown) => call.log.error({ err: error }, 'search'))
  const { keys, number } = wantedBy(districtId, kind, typed)
  const counts = new Map((await run(db, count, [districtId, keys])).map((row) => [row.key, row.documents]))
  return JSON.stringify({ ...soughtBy(keys, counts), number, ids })
}
