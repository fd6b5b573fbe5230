// The endpoints by which anybody follows the log of a district.

import { consistencyRanges, inclusionRanges, type Range } from '../../domain/log/tree'
import type { Database } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, Handlers } from '../http/call'
import { witnessName } from '../witness/name'
import { publicKeyOf } from './head'
import { lengthOf, rootsOf } from './node'
import { standingLeaves } from './standing'

interface HeadRow {
  readonly size: number
  readonly root: string
  readonly at: string
  readonly signature: string
}

const page = statement<HeadRow & { readonly stampedAt: string | null }>(
  'log.page',
  `select h.size, h.root, h.at, h.signature, s.at as "stampedAt"
   from tree_head h left join head_stamp s on s.district_id = $1 and s.size = h.size
   where h.district_id = $1 and h.size < $2 order by h.size desc limit 200`,
)

const following = statement<HeadRow>(
  'log.following',
  `select size, root, at, signature from tree_head where district_id = $1 and size > $2
   order by size limit 10000`,
)

const stampOf = statement<{ token: string }>(
  'log.stampOf',
  'select token from head_stamp where district_id = $1 and size = $2',
)

const leaf = statement<{ n: number; hash: string }>(
  'log.leaf',
  'select n, hash from log_leaf where district_id = $1 and kind = $2 and id = $3 and version = $4',
)

const witnessed = statement<never>(
  'log.witnessed',
  `update deployment set witnessed_at = $1::timestamptz
   where witnessed_at is null or witnessed_at < $1::timestamptz - interval '10 minutes'`,
)

/** That somebody follows the log is good to know; who does not manage to note it is answered all the same. */
const noteWitness = async ({ db, device, log, at }: Call<'log.heads'>): Promise<void> => {
  if (!device.startsWith(witnessName)) return
  await run(db, witnessed, [at]).catch((error: unknown) => log.warn({ err: error }, 'witness'))
}

const noEnd = 9_007_199_254_740_991

/** The roots over these, hex. A log that has lost leaves proves nothing; one that grows will soon. */
const proofOf = async (db: Database, districtId: string, ranges: readonly Range[]): Promise<string[]> => {
  const roots = await rootsOf(db, districtId, ranges)
  if (roots === 'growing') throw new AppError('unavailable')
  if (roots === 'lost') throw new AppError('notFound')
  return roots.map((root) => Buffer.from(root).toString('hex'))
}

export const logHandlers = {
  'log.heads': async (call) => {
    const { db, districtId, secret, input } = call
    await noteWitness(call)
    const rows = await run(db, page, [districtId, input.before ?? noEnd])
    return { publicKey: publicKeyOf(secret), rows: rows.map((row) => ({ districtId, ...row })) }
  },

  'log.mirror': async ({ db, districtId, secret, input }) => {
    const rows = await run(db, following, [districtId, input.after ?? 0])
    const lines = [{ districtId, publicKey: publicKeyOf(secret) }, ...rows.map((row) => ({ districtId, ...row }))]
    const body = Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
    return { type: 'application/x-ndjson; charset=utf-8', body, saveAs: `${districtId}-log-heads.ndjson` }
  },

  'log.stamp': async ({ db, districtId, input: { size } }) => {
    const { token } = found(await runOne(db, stampOf, [districtId, size]))
    return {
      type: 'application/timestamp-reply',
      body: Buffer.from(token, 'base64'),
      saveAs: `${districtId}-log-${size}.tst`,
    }
  },

  'log.consistency': async ({ db, districtId, input: { from, to } }) => {
    if (from > to) throw new AppError('invalid', { '/from': 'wrong' })
    if ((await lengthOf(db, districtId)) < to) throw new AppError('notFound')
    return { proof: await proofOf(db, districtId, consistencyRanges(from, to)) }
  },

  'log.leaves': async ({ db, districtId, input }) => ({
    rows: [...(await standingLeaves(db, districtId, input.from))],
  }),

  'log.inclusion': async ({ db, districtId, input }) => {
    const row = found(await runOne(db, leaf, [districtId, input.kind, input.id, input.version ?? 1]))
    const [newest] = await run(db, page, [districtId, noEnd])
    const { stampedAt: _stamped, ...head } = newest ?? { size: 0, root: '', at: '', signature: '', stampedAt: null }
    // Under no head yet: the next one is signed within the hour.
    if (row.n >= head.size) throw new AppError('notFound')
    const proof = await proofOf(db, districtId, inclusionRanges(row.n, { from: 0, to: head.size }))
    return { leaf: row.hash, index: row.n, head: { districtId, ...head }, proof }
  },
} satisfies Partial<Handlers>
