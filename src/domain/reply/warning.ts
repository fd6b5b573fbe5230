// What people complain about first: an answer that was pasted, and one that does not answer what they said.

import { pairsOf } from '../similar/pair'
import { withoutGreeting } from '../text/greeting'

/** From here on two replies are the same words with a name exchanged. */
const pasted = 0.75

/** A shorter one has nothing to be compared by: 已修好 may be true of many. */
const leastPairs = 8

/** 0-1: how much of both is the same, pairs of characters counted once. */
const sameness = (one: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  const shared = [...one].filter((pair) => other.has(pair)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

export interface Earlier {
  readonly text: string
}

/** The reply that was given to somebody else and reads most like this one; undefined when none reads nearly like it. */
export const pastedFrom = <One extends Earlier>(reply: string, earlier: readonly One[]): One | undefined => {
  const pairs = pairsOf(reply)
  if (pairs.size < leastPairs) return undefined
  const alike = earlier.map((one) => ({ one, share: sameness(pairs, pairsOf(one.text)) }))
  const [best] = alike.sort((a, b) => b.share - a.share)
  return best !== undefined && best.share >= pasted ? best.one : undefined
}

/** It has not a word of what was said: neither of the thing nor of the place. */
export const ignores = (
  reply: string,
  said: { readonly title: string; readonly text: string; readonly place: string },
) => {
  const pairs = pairsOf(reply)
  if (pairs.size < leastPairs) return false
  const asked = new Set([...pairsOf(said.title), ...pairsOf(withoutGreeting(said.text)), ...pairsOf(said.place)])
  return asked.size >= leastPairs && ![...pairs].some((pair) => asked.has(pair))
}
