// Whether the district's log is what it was: every leaf still fits its row, none is missing, and the tree has at every signed
// head the root that was signed.

import { growingRoot } from '../../domain/log/tree'
import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import type { Secret } from '../secret'
import { isSigned, publicKeyOf } from './head'
import { freshRows, hashBytes, leafKinds } from './leaf'
import type { OwnHeads } from './own-head'
import { leavesAtOnce, standingBetween } from './standing'

export interface LogFault {
  readonly kind: string
  readonly id: string
  /** the row is another one, or gone; it came in behind the log's back; the tree, a signature or the past that this machine has signed is another one */
  readonly what: 'changed' | 'gone' | 'unlisted' | 'tree' | 'signature' | 'past'
}

const leaves = statement<{ n: number; kind: string; id: string; hash: string }>(
  'log.leaves',
  `select n, kind, id, hash from log_leaf where district_id = $1 and n >= $2 order by n limit $3`,
)

const heads = statement<{ size: number; root: string; at: string; signature: string }>(
  'log.heads',
  'select size, root, at, signature from tree_head where district_id = $1 order by size',
)

/** Rows get their place within this time, in milliseconds. */
const window = 3_600_000

/** Rows that came in behind the log are told as far as this. */
const mostUnlisted = 1000

const unlisted = async (db: Database, districtId: string, now: string): Promise<readonly LogFault[]> => {
  const faults: LogFault[] = []
  for (const kind of leafKinds) {
    const rows = await freshRows(db, kind, districtId, '-infinity', mostUnlisted)
    const due = rows.filter(({ at }) => Date.parse(now) - Date.parse(at) >= window)
    faults.push(...due.map(({ id }) => ({ kind, id, what: 'unlisted' }) as const))
  }
  return faults
}

/** Leaf by leaf, some at a time: however long the log is, little of it is held at once. Answers its roots at these sizes. */
const readLeaves = async (db: Database, districtId: string, sizes: ReadonlySet<number>) => {
  const faults: LogFault[] = []
  const roots = new Map<number, string>()
  const grown = growingRoot(hashBytes)
  let [from, size] = [0, 0]
  for (;;) {
    const rows = await run(db, leaves, [districtId, from, leavesAtOnce])
    const last = rows.at(-1)
    if (last === undefined) return { faults, roots, size }
    const standing = await standingBetween(db, districtId, from, last.n + 1)
    for (const { n, kind, id, hash } of rows) {
      const made = standing.get(n)
      if (made !== hash) faults.push({ kind, id, what: made === undefined ? 'gone' : 'changed' })
      // beyond a gap nothing has the root that was signed
      if (n !== size) continue
      grown.add(Buffer.from(hash, 'hex'))
      size += 1
      if (sizes.has(size)) roots.set(size, Buffer.from(grown.root()).toString('hex'))
    }
    from = last.n + 1
  }
}

export const checkLog = async (
  db: Database,
  secret: Pick<Secret, 'sign'>,
  districtId: string,
  now: string,
  /** the newest head that was signed on this machine */
  own?: OwnHeads[string],
): Promise<readonly LogFault[]> => {
  const key = publicKeyOf(secret)
  const signed = await run(db, heads, [districtId])
  const sizes = new Set([...signed, ...(own === undefined ? [] : [own])].map(({ size }) => size))
  const { faults, roots, size } = await readLeaves(db, districtId, sizes)
  for (const { signature, ...head } of signed) {
    if (roots.get(head.size) !== head.root) faults.push({ kind: 'head', id: String(head.size), what: 'tree' })
    if (!isSigned(key, { districtId, ...head }, signature))
      faults.push({ kind: 'head', id: String(head.size), what: 'signature' })
  }
  if (own !== undefined && roots.get(own.size) !== own.root)
    faults.push({ kind: 'head', id: String(own.size), what: 'past' })
  return size === 0 ? faults : [...faults, ...(await unlisted(db, districtId, now))]
}
