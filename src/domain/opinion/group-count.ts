// How many groups to tell apart, and how to keep that number from jumping about.
import type { Cluster, Points } from './k-means'
import { meanSilhouette } from './silhouette'

export const fewestGroups = 2
const mostGroups = 5
const baseClustersPerFurtherGroup = 12

/** The group counts that so many base clusters allow: 2 up to min(5, 2 + ⌊B / 12⌋). */
export function groupCounts(baseClusters: number): readonly number[] {
  const highest = Math.min(mostGroups, fewestGroups + Math.floor(baseClusters / baseClustersPerFurtherGroup))
  return Array.from({ length: highest - fewestGroups + 1 }, (_, i) => fewestGroups + i)
}

/** The count whose clustering has the highest mean silhouette, the smallest of equals. */
export function bestCount(points: Points, byCount: ReadonlyMap<number, readonly Cluster[]>): number {
  let best = fewestGroups
  let highest = Number.NEGATIVE_INFINITY
  for (const [count, clusters] of byCount) {
    const score = meanSilhouette(points, clusters)
    if (score > highest) {
      highest = score
      best = count
    }
  }
  return best
}

/** What the smoother remembers from one calculation to the next. */
export interface CountMemory {
  readonly last: number
  /** how many times in a row `last` has been best */
  readonly repeats: number
  readonly smoothed: number
}

const repeatsToSwitch = 4

/** Follows the best count only when it is best for the fourth time in a row; the first time it is taken at once. */
export function smoothCount(best: number, before: CountMemory | undefined): CountMemory {
  if (before === undefined) return { last: best, repeats: 1, smoothed: best }
  const repeats = best === before.last ? before.repeats + 1 : 1
  return { last: best, repeats, smoothed: repeats >= repeatsToSwitch ? best : before.smoothed }
}

/** A smoothed count for which there is a clustering: the highest one available where it has grown too high. */
export const clampCount = (smoothed: number, baseClusters: number): number => {
  const counts = groupCounts(baseClusters)
  return Math.max(fewestGroups, Math.min(smoothed, counts[counts.length - 1] ?? fewestGroups))
}
