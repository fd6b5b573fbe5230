// Follows the log of a district from outside: keeps the last head that was seen, and says when a later one is not signed with
// the same key, or does not begin with what was there before.

import { brokenBetween } from '../../domain/log/follow'
import type { TreeHead } from '../../domain/log/tree'
import { isSigned } from '../log/head'
import { hashBytes } from '../log/leaf'

export interface Seen {
  readonly publicKey: string
  readonly head: TreeHead
  readonly signature: string
}

export type Alarm = 'otherKey' | 'badSignature' | 'shrunk' | 'forked' | 'noProof' | 'empty'

export interface Asking {
  /** the newest head and the key */
  newest(): Promise<Seen | undefined>
  /** hex; throws when there is none */
  consistency(from: number, to: number): Promise<readonly string[]>
}

/** `before` is what was kept the last time; undefined the first time, when key and head are taken as they are. */
export const follow = async (
  before: Seen | undefined,
  asking: Asking,
): Promise<{ readonly seen: Seen } | { readonly alarm: Alarm }> => {
  const seen = await asking.newest()
  if (seen === undefined) return { alarm: 'empty' }
  if (before !== undefined && before.publicKey !== seen.publicKey) return { alarm: 'otherKey' }
  if (!isSigned(seen.publicKey, seen.head, seen.signature)) return { alarm: 'badSignature' }
  if (before === undefined) return { seen }
  if (seen.head.size < before.head.size) return { alarm: 'shrunk' }
  let proof: readonly string[]
  try {
    proof = await asking.consistency(before.head.size, seen.head.size)
  } catch {
    return { alarm: 'noProof' }
  }
  const broken = brokenBetween(before.head, seen.head, proof, hashBytes)
  return broken === undefined ? { seen } : { alarm: broken }
}
