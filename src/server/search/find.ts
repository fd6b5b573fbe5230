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

/** With all words, the newest; with some, the best. */
const maxEntries = { all: 5000, some: 500 }

/**
 * What nearly every text says is in the latest of them too: so many are read, and if enough have all the words, those are
 * what is found. Otherwise the words are rare together, and the index finds every text that has them.
 */
const latest = { read: 10_000, enough: 250 }

/** Ids up to here begin with when they were made, until 2039; those of imported rows follow from what they say. */
export const tellsTime = (id: string): string => `${id} < '02000000-0000-0000-0000-000000000000'::uuid`

/** How alike is told in twenty steps; within one the last changed comes first. */
export const rankOf = (share: string, at: string): string =>
  `((20 - round(20 * least(1, ${share})))::bigint * 100000000000 + 9999999999 - extract(epoch from ${at})::bigint)`

/**
 * The entries with a condition on their keys. Keys are of one kind in one district already, but for a collision of hashes:
 * behind the fence the kind is compared with what was found, and never read from an index of its own.
 */
const entriesWith = (keys: string, kind: string): string =>
  `(select b.id from (select w.id, w.kind from word_entry w where w.district_id = $1 and ${keys} offset 0) b
    where b.kind = ${kind})`

/** A table of id and share; `sought` is the parameter that `soughtFor` gave, `kind` is SQL as well. */
export const foundTable = (kind: string, sought: string): string => {
  const all = `array(select k::integer from jsonb_array_elements_text(${sought}::jsonb -> 'all') k)`
  return `(with latest as materialized (
     select l.id from (
       select w.id, w.keys from word_entry w
       where w.district_id = $1 and w.kind = ${kind} and ${tellsTime('w.id')} and (${sought}::jsonb ->> 'often')::boolean
       order by w.id desc limit ${latest.read}) l
     where l.keys @> ${all} limit ${latest.enough}
   ) select h.id, max(h.share) as share from (
     select l.id, 1::double precision as share from latest l
     union all
     (select e.id, 1 from ${entriesWith(`w.keys @> ${all}`, kind)} e
      where jsonb_array_length(${sought}::jsonb -> 'all') > 0 and (select count(*) from latest) < ${latest.enough}
      order by ${tellsTime('e.id')} desc, e.id desc limit ${maxEntries.all})
     union all
     (select e.id, 1 from ${entriesWith(`w.keys @> array[(${sought}::jsonb ->> 'number')::integer]`, kind)} e
      limit ${maxEntries.some})
     union all
     (select i::uuid, 1 from jsonb_array_elements_text(${sought}::jsonb -> 'ids') i)
     union all
     (select e.id, sum(a.weight) from jsonb_to_recordset(${sought}::jsonb -> 'some') as a(key integer, weight double precision)
      cross join lateral ${entriesWith('w.keys @> array[a.key]', kind)} e
      group by e.id having sum(a.weight) >= ${leastShare} order by 2 desc, 1 desc limit ${maxEntries.some})
   ) h group by h.id)`
}

/** What each kind's table of what is found takes. `ids` are found whatever the words say. Brings the index up to date; one that is a moment old is better than no answer. */
export const soughtIn = async <Kind extends string>(
  call: Pick<RequestContext, 'districtId' | 'at' | 'log'> & { readonly db: Database },
  kinds: readonly Kind[],
  query: string,
  ids?: { readonly [one in Kind]?: readonly string[] },
): Promise<Readonly<Record<Kind, string>>> => {
  const { db, districtId, at } = call
  await wordsUpToDate(db, districtId, at).catch((error: unknown) => call.log.error({ err: error }, 'search'))
  const wanted = kinds.map((kind) => ({ kind, ...wantedBy(districtId, kind, query) }))
  const rows = await run(db, count, [districtId, wanted.flatMap(({ keys }) => keys)])
  const counts = new Map(rows.map(({ key, documents }) => [key, documents]))
  return Object.fromEntries(
    wanted.map(({ kind, keys, number }) => [
      kind,
      JSON.stringify({ ...soughtBy(keys, counts), number, ids: ids?.[kind] ?? [] }),
    ]),
  ) as Readonly<Record<Kind, string>>
}

export const soughtFor = async (
  call: Parameters<typeof soughtIn>[0],
  kind: string,
  query: string,
  ids: readonly string[] = [],
): Promise<string> => (await soughtIn(call, [kind], query, { [kind]: ids }))[kind] ?? ''
