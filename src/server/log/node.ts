// Roots over parts of a district's log. Of every 256 leaves the root is kept once they are there, of every 256 such roots again,
// and so on: a head or a proof is made of some hundred rows, however long the log is.

import { type Range, rangeRoot, rootOf, type WholeTree, wholeTreesOf } from '../../domain/log/tree'
import type { Database } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { hashBytes } from './leaf'

/** From one height that is kept to the next, the leaves being at 0. */
const step = 8
const wide = 2 ** step

interface Hashed {
  readonly height: number
  readonly n: number
  readonly hash: string
}

const leavesIn = statement<Hashed>(
  'log.leavesIn',
  `select 0 as height, l.n, l.hash from unnest($2::bigint[], $3::bigint[]) as r(first, until)
   join log_leaf l on l.district_id = $1 and l.n >= r.first and l.n < r.until`,
)

const nodesIn = statement<Hashed>(
  'log.nodesIn',
  `select d.height, d.n, d.hash from unnest($2::integer[], $3::bigint[], $4::bigint[]) as r(height, first, until)
   join log_node d on d.district_id = $1 and d.height = r.height and d.n >= r.first and d.n < r.until`,
)

const length = statement<{ n: number }>(
  'log.length',
  'select coalesce(max(n) + 1, 0) as n from log_leaf where district_id = $1',
)

const nodeCount = statement<{ n: number }>(
  'log.nodeCount',
  'select coalesce(max(n) + 1, 0) as n from log_node where district_id = $1 and height = $2::integer',
)

const keepNodes = statement<never>(
  'log.keepNodes',
  `insert into log_node (district_id, height, n, hash)
   select $1::text, $2::integer, r.n, r.hash from jsonb_to_recordset($3::jsonb) as r(n bigint, hash text)
   on conflict (district_id, height, n) do nothing`,
)

/** Leaves so far. */
export const lengthOf = async (db: Database, districtId: string): Promise<number> =>
  (await runOne(db, length, [districtId]))?.n ?? 0

/** Places of one height that follow one another. */
interface Run {
  readonly height: number
  readonly first: number
  readonly until: number
}

const nameOf = (height: number, n: number): string => `${height} ${n}`

const hashesOf = async (
  db: Database,
  districtId: string,
  runs: readonly Run[],
): Promise<ReadonlyMap<string, Buffer>> => {
  const leaves = runs.filter(({ height }) => height === 0)
  const nodes = runs.filter(({ height }) => height > 0)
  const firstOf = (some: readonly Run[]): number[] => some.map(({ first }) => first)
  const untilOf = (some: readonly Run[]): number[] => some.map(({ until }) => until)
  const heights = nodes.map(({ height }) => height)
  const rows = [
    ...(leaves.length === 0 ? [] : await run(db, leavesIn, [districtId, firstOf(leaves), untilOf(leaves)])),
    ...(nodes.length === 0 ? [] : await run(db, nodesIn, [districtId, heights, firstOf(nodes), untilOf(nodes)])),
  ]
  return new Map(rows.map(({ height, n, hash }) => [nameOf(height, n), Buffer.from(hash, 'hex')]))
}

/** What is kept of a whole tree: itself, or the roots that it is made of. */
const madeOf = ({ from, height: whole }: WholeTree): Run => {
  const height = whole - (whole % step)
  const first = from / 2 ** height
  return { height, first, until: first + 2 ** (whole - height) }
}

/** Fewer than asked for where some are missing. */
const partsOf = (hashes: ReadonlyMap<string, Buffer>, { height, first, until }: Run): readonly Buffer[] =>
  Array.from({ length: until - first }, (_, place) => hashes.get(nameOf(height, first + place))).filter(
    (hash) => hash !== undefined,
  )

/** `lost`: leaves are gone. `growing`: they are there, and roots over them will be kept within minutes. */
export const rootsOf = async (
  db: Database,
  districtId: string,
  ranges: readonly Range[],
): Promise<readonly Uint8Array[] | 'lost' | 'growing'> => {
  const runs = ranges.flatMap(wholeTreesOf).map(madeOf)
  const hashes = await hashesOf(db, districtId, runs)
  const short = runs.filter((one) => partsOf(hashes, one).length < one.until - one.first)
  if (short.length > 0) return short.some(({ height }) => height === 0) ? 'lost' : 'growing'
  const ofWhole = (tree: WholeTree): Uint8Array => rootOf(partsOf(hashes, madeOf(tree)), hashBytes)
  return ranges.map((range) => rangeRoot(range, ofWhole, hashBytes))
}

/** Roots that are made at once: others are answered in between. */
const atOnce = 16

/** Keeps the roots over all that has become whole. Where leaves are gone there is an end. */
export const growNodes = async (db: Database, districtId: string): Promise<void> => {
  let below = await lengthOf(db, districtId)
  for (let height = step; below >= wide; height += step) {
    const whole = Math.floor(below / wide)
    let kept = (await runOne(db, nodeCount, [districtId, height]))?.n ?? 0
    while (kept < whole) {
      const until = Math.min(whole, kept + atOnce)
      const runs = Array.from({ length: until - kept }, (_, place) => {
        const first = (kept + place) * wide
        return { height: height - step, first, until: first + wide }
      })
      const hashes = await hashesOf(db, districtId, runs)
      const parts = runs.map((one) => partsOf(hashes, one))
      if (parts.some(({ length }) => length < wide)) return
      const rows = parts.map((some, place) => ({
        n: kept + place,
        hash: Buffer.from(rootOf(some, hashBytes)).toString('hex'),
      }))
      await runOne(db, keepNodes, [districtId, height, JSON.stringify(rows)])
      kept = until
    }
    below = whole
  }
}
