// Whether the district's log is what it was: every leaf still fits its row, none is missing, and the tree has at every signed
// head the root that was signed.

import { rootOf } from '../../domain/log/tree'
import type { Database } from '../db/database'
import { run, statement } from '../db/statement'
import type { Secret } from '../secret'
import { isSigned, publicKeyOf } from './head'
import { allRows, hashBytes, leafKinds, leafOf } from './leaf'

export interface LogFault {
  readonly kind: string
  readonly id: string
  /** the row is another one, or gone; it came in behind the log's back; the tree or a signature is another one */
  readonly what: 'changed' | 'gone' | 'unlisted' | 'tree' | 'signature'
}

const leaves = statement<{ n: number; kind: string; id: string; version: number; hash: string }>(
  'log.leaves',
  'select n, kind, id, version, hash from log_leaf where district_id = $1 order by n',
)

const heads = statement<{ size: number; root: string; at: string; signature: string }>(
  'log.heads',
  'select size, root, at, signature from tree_head where district_id = $1 order by size',
)

/** Rows get their place within this time, in milliseconds. */
const window = 3_600_000

export const checkLog = async (
  db: Database,
  secret: Pick<Secret, 'sign'>,
  districtId: string,
  now: string,
): Promise<readonly LogFault[]> => {
  const faults: LogFault[] = []
  const rows = await run(db, leaves, [districtId])
  const nameOf = (row: { kind: string; id: string; version: number }): string => `${row.kind} ${row.id} ${row.version}`
  const listed = new Map(rows.map((row) => [nameOf(row), row.hash]))
  for (const kind of leafKinds) {
    for (const row of await allRows(db, kind, districtId)) {
      const name = nameOf(row)
      const hash = listed.get(name)
      if (hash === undefined) {
        const isDue = Date.parse(now) - Date.parse(row.at) >= window
        if (isDue && rows.length > 0) faults.push({ kind, id: row.id, what: 'unlisted' })
      } else if (hash !== leafOf(row)) faults.push({ kind, id: row.id, what: 'changed' })
      listed.delete(name)
    }
  }
  for (const name of listed.keys()) {
    const [kind = '', id = ''] = name.split(' ')
    faults.push({ kind, id, what: 'gone' })
  }
  const hashes = rows.map(({ hash }) => Buffer.from(hash, 'hex'))
  const inOrder = rows.every(({ n }, index) => n === index)
  const key = publicKeyOf(secret)
  for (const { size, root, at, signature } of await run(db, heads, [districtId])) {
    const grown = Buffer.from(rootOf(hashes.slice(0, size), hashBytes)).toString('hex')
    if (!inOrder || hashes.length < size || grown !== root)
      faults.push({ kind: 'head', id: String(size), what: 'tree' })
    if (!isSigned(key, { districtId, size, root, at }, signature))
      faults.push({ kind: 'head', id: String(size), what: 'signature' })
  }
  return faults
}
