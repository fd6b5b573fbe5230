// Following a log: a later head has to begin with what an earlier one held.

import { type HashBytes, isConsistent, type TreeHead } from './tree'

export type Broken = 'shrunk' | 'forked'

type Point = Pick<TreeHead, 'size' | 'root'>

/** Hex as bytes. */
export const bytesIn = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16))

/** What is wrong with the later head, or undefined. `proof` in hex, of the log from the one to the other. */
export const brokenBetween = (
  before: Point,
  now: Point,
  proof: readonly string[],
  sha256: HashBytes,
): Broken | undefined => {
  if (now.size < before.size) return 'shrunk'
  const first = { size: before.size, root: bytesIn(before.root) }
  const second = { size: now.size, root: bytesIn(now.root) }
  return isConsistent({ first, second, proof: proof.map(bytesIn) }, sha256) ? undefined : 'forked'
}
