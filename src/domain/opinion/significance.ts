// Is a share of votes more than chance? The two z-scores, and the shares with a prior.

/** One-sided 90 %: a z-score above this is significant. */
const significantFrom = 1.2816
export const isSignificant = (z: number): boolean => z > significantFrom

/** (s + 1) / (n + 2): a share that starts at one half and moves as votes come in (Laplace's rule of succession). */
export const priorShare = (s: number, n: number): number => (s + 1) / (n + 2)

/** z of s out of n against one half, with one vote of each kind added. */
export const oneProportionZ = (s: number, n: number): number => 2 * Math.sqrt(n + 1) * ((s + 1) / (n + 1) - 0.5)

/** z of s1 out of n1 against s2 out of n2, with one added to all four; 0 where everybody said the same. */
export function twoProportionZ(s1: number, n1: number, s2: number, n2: number): number {
  const first = n1 + 1
  const second = n2 + 1
  const pooled = (s1 + s2 + 2) / (first + second)
  if (pooled === 1) return 0
  const difference = (s1 + 1) / first - (s2 + 1) / second
  return difference / Math.sqrt(pooled * (1 - pooled) * (1 / first + 1 / second))
}
