// Chance that repeats: the same seed always gives the same numbers.

/** A number from 0 up to, not including, 1. */
export type Random = () => number

/** Marsaglia's xorshift with 32 bits of state ("Xorshift RNGs", 2003). Not for secrets. */
export function seededRandom(seed: number): Random {
  // Zero is the one state that xorshift never leaves; the multiplication spreads neighbouring seeds.
  let state = Math.imul(seed + 1, 0x9e3779b1) || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 0x1_0000_0000
  }
}
