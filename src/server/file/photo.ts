// The addresses of pictures as they are shown now, with their covered parts.

import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import { type Photo, photoOf, type Signing } from './address'

const covers = statement<{ id: string; cover: number }>(
  'file.covers',
  'select id, cover from file where district_id = $1 and id = any($2::uuid[]) and cover > 0',
)

/** SQL: which covered picture is shown of the one that a column names; null where there is none. */
export const coverOf = (column: string): string =>
  `(select shown.cover from file shown where shown.district_id = $1 and shown.id = ${column})`

/** Answers a function that gives the address of each of these. */
export const photosOf = async (
  call: Signing & { readonly db: Database | Transaction },
  ids: readonly string[],
): Promise<(id: string) => Photo> => {
  const rows = ids.length === 0 ? [] : await run(call.db, covers, [call.districtId, ids])
  const shown = new Map(rows.map(({ id, cover }) => [id, cover]))
  return (id) => photoOf(call, id, shown.get(id))
}
