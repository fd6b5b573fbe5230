// Compares what this device has seen of the log with what the server says now: that the log only grew, and that what was sent
// from here has its place in it. Whatever the server says later, a broken log stays broken here.

import type { Output } from '@domain/contract'
import { brokenBetween, bytesIn } from '@domain/log/follow'
import { isIncluded } from '@domain/log/tree'
import { sha256 } from '@noble/hashes/sha2'
import { problemOf } from '../../api/answer'
import { query } from '../../api/call'
import { type Receipt, type Receipts, receiptsKept, receiptsSaved } from '../../store/receipt'

type Head = Output<'log.heads'>['rows'][number]

/** Places that are looked up at once; the others follow the next time. */
const atOnce = 20
/** Milliseconds between two checks by themselves. */
const often = 86_400_000
/** Milliseconds after which what was sent has to be under a signed head; votes follow when their meeting ends. */
const late = 6 * 3_600_000

const hasGrown = async (before: NonNullable<Receipts['head']>, head: Head): Promise<boolean> => {
  if (head.size < before.size) return false
  try {
    const { proof } = await query('log.consistency', { from: before.size, to: head.size })
    return brokenBetween(before, head, proof, sha256) === undefined
  } catch (error) {
    // a log that cannot prove it has lost something; without network nothing is known
    if (problemOf(error).code === 'notFound') return false
    throw error
  }
}

/** undefined: it has no place yet. Throws when the proof does not hold. */
const placed = async (receipt: Receipt, head: Head): Promise<Receipt | 'wrong' | undefined> => {
  try {
    const found = await query('log.inclusion', { kind: receipt.kind, id: receipt.id })
    // a newer head than the one just seen is looked at the next time
    if (found.head.size !== head.size || found.head.root !== head.root) return undefined
    const { index } = found
    const proof = found.proof.map(bytesIn)
    const holds = isIncluded(
      { leaf: bytesIn(found.leaf), index, size: head.size, root: bytesIn(head.root), proof },
      sha256,
    )
    return holds ? { ...receipt, leaf: found.leaf, index } : 'wrong'
  } catch (error) {
    if (problemOf(error).code !== 'notFound') throw error
    const isMissing = receipt.kind !== 'votes' && Date.parse(head.at) - Date.parse(receipt.at) > late
    return isMissing ? 'wrong' : undefined
  }
}

const withPlaces = async (kept: Receipts, head: Head): Promise<Receipts> => {
  const rows: Receipt[] = []
  let [looked, broken] = [0, kept.broken === true]
  for (const row of kept.rows) {
    looked += row.leaf === undefined ? 1 : 0
    const found = row.leaf === undefined && looked <= atOnce ? await placed(row, head) : undefined
    if (found === 'wrong') broken = true
    rows.push(found === undefined || found === 'wrong' ? row : found)
  }
  return { ...kept, rows, ...(broken ? { broken: true as const } : {}) }
}

/** Throws a problem when the server does not answer; what was kept stays as it was. */
export const receiptsChecked = async (): Promise<Receipts> => {
  const kept = receiptsKept()
  const [head] = (await query('log.heads', {})).rows
  const checkedAt = new Date().toISOString()
  if (head === undefined) {
    const none = { ...kept, checkedAt, ...(kept.head === undefined ? {} : { broken: true as const }) }
    receiptsSaved(none)
    return none
  }
  if (kept.broken || (kept.head !== undefined && !(await hasGrown(kept.head, head)))) {
    const broken = { ...kept, checkedAt, broken: true as const }
    receiptsSaved(broken)
    return broken
  }
  const { size, root, at } = head
  const checked = { ...(await withPlaces(kept, head)), head: { size, root, at }, checkedAt }
  // what was sent while this was under way is in the storage already
  const sent = receiptsKept().rows.filter((row) => !kept.rows.some((one) => one.kind === row.kind && one.id === row.id))
  receiptsSaved({ ...checked, rows: [...checked.rows, ...sent] })
  return checked
}

/** Once a day by itself, where something of mine ought to be in the log. */
export const receiptsWatched = async (): Promise<Receipts | undefined> => {
  const { rows, checkedAt } = receiptsKept()
  const isDue = checkedAt === undefined || Date.now() - Date.parse(checkedAt) > often
  return rows.length === 0 ? undefined : isDue ? receiptsChecked() : receiptsKept()
}
