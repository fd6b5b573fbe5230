// Gives every new row its place in the district's log, and signs the head of the tree every hour. A job does so every few
// minutes: a row is a leaf some five minutes after it was written, and under a signed head within the hour.

import { later } from '../../domain/calendar/local-time'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'
import { signHead } from './head'
import { freshRows, leafKinds, leafOf } from './leaf'
import { growNodes, lengthOf, rootsOf } from './node'
import { beginsWith, keepOwnHead, ownHeads } from './own-head'

const lock = statement<never>('log.lock', 'select pg_advisory_xact_lock(7404, hashtext($1))')

const newest = statement<{ kind: string; at: string | null }>(
  'log.newest',
  `select k.kind, (select max(l.at) from log_leaf l where l.district_id = $1 and l.kind = k.kind) as at
   from unnest($2::text[]) as k(kind)`,
)

const append = statement<never>(
  'log.grow',
  `insert into log_leaf (district_id, n, kind, id, version, hash, at)
   select $1::text, (select coalesce(max(l.n) + 1, 0) from log_leaf l where l.district_id = $1::text) + r.place, r.kind, r.id,
     r.version, r.hash, r.at
   from jsonb_to_recordset($2::jsonb)
     as r(place bigint, kind text, id uuid, version integer, hash text, at timestamptz)`,
)

const last = statement<{ size: number; root: string; at: string }>(
  'log.lastHead',
  'select size, root, at from tree_head where district_id = $1 order by size desc limit 1',
)

const insertHead = statement<never>(
  'log.keepHead',
  `insert into tree_head (district_id, size, root, at, signature) values ($1, $2, $3, $4, $5)
   on conflict (district_id, size) do nothing`,
)

/** Rows of one turn; more follow at once. */
const step = 500
const hour = 3_600_000
/** What is committed late is still found: longer than any statement may take. */
const overlap = hour

/** The newest signed head, if there is one. */
export const newestHead = (db: Database | Transaction, districtId: string) => runOne(db, last, [districtId])

/** From when on there may be rows without a place: what a clock that was ahead has dated says nothing of what came after. */
const since = (mark: string | null | undefined, at: string): string =>
  mark === undefined || mark === null ? '-infinity' : later(mark < at ? mark : at, -overlap)

/** Answers how many became leaves. */
export const sequence = async ({ db, clock }: Pick<Services, 'db' | 'clock'>, districtId: string): Promise<number> => {
  let sum = 0
  for (;;) {
    const count = await db.transaction().execute(async (tx) => {
      await run(tx, lock, [districtId])
      const marks = new Map((await run(tx, newest, [districtId, leafKinds])).map(({ kind, at }) => [kind, at]))
      const found = []
      for (const kind of leafKinds) {
        found.push(...(await freshRows(tx, kind, districtId, since(marks.get(kind), clock()), step)))
      }
      const rows = found.map((row, place) => ({ ...row, place, hash: leafOf(row), content: undefined }))
      if (rows.length > 0) await runOne(tx, append, [districtId, JSON.stringify(rows)])
      return rows.length
    })
    sum += count
    if (count < step) break
  }
  await growNodes(db, districtId)
  return sum
}

type Signing = Pick<Services, 'db' | 'secret' | 'clock' | 'log' | 'machine'>

/** Signs a head when there is something new and the last one is an hour old; nothing is signed over another past. */
export const signIfDue = async ({ db, secret, clock, log, machine }: Signing, districtId: string): Promise<boolean> => {
  const at = clock()
  const before = await newestHead(db, districtId)
  const now = await lengthOf(db, districtId)
  if (now === (before?.size ?? 0)) return false
  // one that a clock which was ahead has dated is no reason to wait for its hour
  if (before !== undefined && Math.abs(Date.parse(at) - Date.parse(before.at)) < hour) return false
  const own = machine === undefined ? undefined : (await ownHeads(machine.dataDir))[districtId]
  const roots = await rootsOf(db, districtId, [{ from: 0, to: now }])
  const [hash] = typeof roots === 'string' ? [] : roots
  if (hash === undefined || (own !== undefined && !(await beginsWith(db, districtId, own)))) {
    log.error({ district: districtId }, 'the log is not what it was: no head is signed, see npm run verify')
    return false
  }
  const head = { districtId, size: now, root: Buffer.from(hash).toString('hex'), at }
  await run(db, insertHead, [districtId, now, head.root, at, signHead(secret, head)])
  if (machine !== undefined) await keepOwnHead(machine.dataDir, head)
  return true
}

export const sequenceAll = async (services: Signing): Promise<void> => {
  for (const districtId of await allDistricts(services.db)) {
    await sequence(services, districtId)
    await signIfDue(services, districtId)
  }
}
