// Which keys a search asks for one by one: the rarest, as long as they touch little.

export interface Sought {
  /** all of them together: what has every word comes first */
  readonly all: readonly number[]
  /** even the rarest of them occurs in many texts */
  readonly often: boolean
  readonly some: readonly { readonly key: number; readonly weight: number }[]
}

/** Texts that the search for some of the words may touch. */
const budget = 3000

/** A key that occurs in more texts than these occurs often. */
const many = 10_000

/** Of what was typed this much must occur. */
export const leastShare = 0.5

/** `documents` has the number of texts each known key occurs in. Keys that occur nowhere say nothing of what does. */
export const soughtBy = (keys: readonly number[], documents: ReadonlyMap<number, number>): Sought => {
  const countOf = (key: number): number => documents.get(key) ?? 0
  const known = keys.filter((key) => countOf(key) > 0).sort((a, b) => countOf(a) - countOf(b) || a - b)
  const some: number[] = []
  let touched = 0
  for (const key of known) {
    touched += countOf(key)
    if (touched > budget) break
    some.push(key)
  }
  const [rarest] = known
  const occurAll = rarest !== undefined && known.length === keys.length
  return {
    all: occurAll ? keys : [],
    often: occurAll && countOf(rarest) > many,
    some: some.map((key) => ({ key, weight: 1 / known.length })),
  }
}
