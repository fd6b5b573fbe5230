// Which counts may be shown: none over fewer than five people, and none from which such a count could be subtracted.
import { type Count, sumCounts } from './group-vote'

/** A number over fewer people than this is never published on its own. */
export const fewestPublished = 5

interface Disclosure {
  /** indices of the parts that may be shown each on its own, ascending */
  readonly shown: readonly number[]
  /** indices of the parts that may only be shown as one sum, ascending; parts of nobody are in neither list */
  readonly joined: readonly number[]
}

/**
 * In a secret ballot nothing is told that is not worked out from counts over at least five people. In an open ballot
 * everybody may see each vote, so nothing needs hiding from those who subtract; groups under five are not broken out there
 * either.
 */
export type Ballot = 'secret' | 'open'

/**
 * Divides the parts of a whole whose total is public. Parts under five are joined. In a secret ballot the smallest part
 * shown joins them while even the joined ones together are under five, because total less shown would give them away.
 */
export function disclose(sizes: readonly number[], ballot: Ballot): Disclosure {
  const bySize = sizes
    .map((size, part) => ({ size, part }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size || a.part - b.part)
  let cut = bySize.filter(({ size }) => size < fewestPublished).length
  const joinedSize = (): number => bySize.slice(0, cut).reduce((sum, { size }) => sum + size, 0)
  while (ballot === 'secret' && cut > 0 && cut < bySize.length && joinedSize() < fewestPublished) cut += 1
  const ascending = (from: number, to: number): readonly number[] =>
    bySize
      .slice(from, to)
      .map(({ part }) => part)
      .sort((a, b) => a - b)
  return { shown: ascending(cut, bySize.length), joined: ascending(0, cut) }
}

/** The counts on one statement as they may be shown. */
export interface DisclosedCounts {
  /** per part, null where it must not be shown on its own */
  readonly parts: readonly (Count | null)[]
  /** all parts that are not shown, together; null when there are none */
  readonly joined: Count | null
}

export function discloseCounts(counts: readonly Count[], ballot: Ballot): DisclosedCounts {
  const { shown, joined } = disclose(
    counts.map(({ seen }) => seen),
    ballot,
  )
  return {
    parts: counts.map((count, part) => (count.seen === 0 || shown.includes(part) ? count : null)),
    joined: joined.length === 0 ? null : sumCounts(counts.filter((_, part) => joined.includes(part))),
  }
}
