// Keyset pages: the key of the last row shown becomes the cursor of the next page.

import { limit } from '../../domain/limit'
import { AppError } from '../http/app-error'

/** What rows are ordered by: an instant, a whole number or a distance, and the id to tell equals apart. */
export type Key = readonly [string | number, string]

/** Before every row of a listing with the newest first, and of one with the smallest first. */
export const newestFirst: Key = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff']
export const smallestFirst: Key = [0, '00000000-0000-0000-0000-000000000000']
/** Before what is no distance away at all; not whole, as distances are. */
export const nearestFirst: Key = [-0.5, '00000000-0000-0000-0000-000000000000']

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

const isHead = (value: unknown, like: string | number): value is string | number =>
  typeof like === 'string'
    ? typeof value === 'string' && instant.test(value)
    : Number.isInteger(like)
      ? Number.isSafeInteger(value)
      : Number.isFinite(value)

const read = (cursor: string): unknown => {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}

/** Where the page begins. Throws `invalid` for a cursor that this listing did not give. */
export const startOf = (after: string | undefined, first: Key): Key => {
  if (after === undefined || after === '') return first
  const key = read(after)
  if (!Array.isArray(key) || key.length !== 2) throw new AppError('invalid', { '/after': 'wrong' })
  const [head, id]: unknown[] = key
  if (!isHead(head, first[0]) || typeof id !== 'string' || !uuid.test(id)) {
    throw new AppError('invalid', { '/after': 'wrong' })
  }
  return [head, id]
}

/** Rows of one page: ask the database for one more than this to learn whether another page follows. */
export const sizeOf = (asked: number | undefined): number => asked ?? limit.page

export const pageOf = <Row, Shown>(
  rows: readonly Row[],
  size: number,
  keyOf: (row: Row) => Key,
  show: (row: Row) => Shown,
): { rows: Shown[]; next: string | null } => {
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const more = rows.length > size && last !== undefined
  return {
    rows: page.map(show),
    next: more ? Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') : null,
  }
}
