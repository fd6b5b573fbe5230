// The endpoints by which anybody follows the log of a district.

import { consistencyProof, inclusionProof } from '../../domain/log/tree'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Handlers } from '../http/call'
import { publicKeyOf } from './head'
import { hashBytes } from './leaf'
import { leavesOf } from './sequence'

interface HeadRow {
  readonly size: number
  readonly root: string
  readonly at: string
  readonly signature: string
}

const page = statement<HeadRow>(
  'log.page',
  `select size, root, at, signature from tree_head where district_id = $1 and size < $2
   order by size desc limit 200`,
)

const leaf = statement<{ n: number; hash: string }>(
  'log.leaf',
  'select n, hash from log_leaf where district_id = $1 and kind = $2 and id = $3 and version = $4',
)

const noEnd = 9_007_199_254_740_991

const hex = (hashes: readonly Uint8Array[]): string[] => hashes.map((hash) => Buffer.from(hash).toString('hex'))

export const logHandlers = {
  'log.heads': async ({ db, districtId, secret, input }) => ({
    publicKey: publicKeyOf(secret),
    rows: (await run(db, page, [districtId, input.before ?? noEnd])).map((row) => ({ districtId, ...row })),
  }),

  'log.consistency': async ({ db, districtId, input: { from, to } }) => {
    if (from > to) throw new AppError('invalid', { '/from': 'wrong' })
    const leaves = await leavesOf(db, districtId, to)
    if (leaves.length < to) throw new AppError('notFound')
    return { proof: hex(consistencyProof(from, leaves, hashBytes)) }
  },

  'log.inclusion': async ({ db, districtId, input }) => {
    const row = found(await runOne(db, leaf, [districtId, input.kind, input.id, input.version ?? 1]))
    const [head] = await run(db, page, [districtId, noEnd])
    // Under no head yet: the next one is signed within the hour.
    if (head === undefined || row.n >= head.size) throw new AppError('notFound')
    const leaves = await leavesOf(db, districtId, head.size)
    const proof = hex(inclusionProof(row.n, leaves, hashBytes))
    return { leaf: row.hash, index: row.n, head: { districtId, ...head }, proof }
  },
} satisfies Partial<Handlers>
