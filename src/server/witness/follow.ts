// Follows the log of a district from outside: keeps the last head that was seen, and says when a later one is not signed with
// the same key, does not begin with what was there before, or is no longer what the rows of the database make.

import { brokenBetween, bytesIn } from '../../domain/log/follow'
import { growingRoot, type TreeHead } from '../../domain/log/tree'
import { isSigned } from '../log/head'
import { hashBytes } from '../log/leaf'

export interface Seen {
  readonly publicKey: string
  readonly head: TreeHead
  readonly signature: string
  /** when all leaves were compared with this or an earlier head */
  readonly wholeAt?: string
}

export type Alarm = 'otherKey' | 'badSignature' | 'shrunk' | 'forked' | 'noProof' | 'altered' | 'empty'

export interface Asking {
  /** the newest head and the key */
  newest(): Promise<Seen | undefined>
  /** hex; throws when there is none */
  consistency(from: number, to: number): Promise<readonly string[]>
  /** hex, from a place on, made again of the rows as they stand now; null where the row is gone */
  leaves(from: number): Promise<readonly (string | null)[]>
}

/** So many leaves are compared each time; of more, once a day. */
const fewLeaves = 200_000
const day = 86_400_000

/** What the rows make now is what was signed. */
const stands = async ({ size, root }: TreeHead, asking: Asking): Promise<boolean> => {
  const grown = growingRoot(hashBytes)
  for (let place = 0; place < size; ) {
    const leaves = (await asking.leaves(place)).slice(0, size - place)
    if (leaves.length === 0) return false
    for (const leaf of leaves) {
      if (leaf === null) return false
      grown.add(bytesIn(leaf))
    }
    place += leaves.length
  }
  return Buffer.from(grown.root()).toString('hex') === root
}

/** `before` is what was kept the last time; undefined the first time, when key and head are taken as they are. */
export const follow = async (
  before: Seen | undefined,
  asking: Asking,
  now = new Date().toISOString(),
): Promise<{ readonly seen: Seen } | { readonly alarm: Alarm }> => {
  const seen = await asking.newest()
  if (seen === undefined) return { alarm: 'empty' }
  if (before !== undefined && before.publicKey !== seen.publicKey) return { alarm: 'otherKey' }
  if (!isSigned(seen.publicKey, seen.head, seen.signature)) return { alarm: 'badSignature' }
  if (before !== undefined) {
    if (seen.head.size < before.head.size) return { alarm: 'shrunk' }
    let proof: readonly string[]
    try {
      proof = await asking.consistency(before.head.size, seen.head.size)
    } catch {
      return { alarm: 'noProof' }
    }
    const broken = brokenBetween(before.head, seen.head, proof, hashBytes)
    if (broken !== undefined) return { alarm: broken }
  }
  const wholeAt = before?.wholeAt
  if (wholeAt !== undefined && seen.head.size > fewLeaves && Date.parse(now) - Date.parse(wholeAt) < day)
    return { seen: { ...seen, wholeAt } }
  return (await stands(seen.head, asking)) ? { seen: { ...seen, wholeAt: now } } : { alarm: 'altered' }
}
