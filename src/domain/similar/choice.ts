// Which pairs are looked up and what each is worth: the rarest ones, by inverse document frequency.

export interface Chosen {
  readonly key: number
  readonly weight: number
}

export interface Choice {
  readonly chosen: readonly Chosen[]
  /** all that are known, a few of the rarest, where even these stand in so many texts that the latest ones are enough */
  readonly common: readonly Chosen[] | undefined
  readonly weightOf: (key: number) => number
}

/** A pair in a title says more than one in the text below it. */
export const titleWeight = 2

/** Documents that one search may touch. Rare pairs come first, so what is left out would have changed little. */
const budget = 2000
/** A pair in more documents than this tells hardly one of them from another. */
const mostTold = 10_000
/** Of such pairs so many are weighed in every text that is looked at. */
const mostCommon = 12

/**
 * `documents` has the number of texts each known pair occurs in; a pair that is not there occurs nowhere.
 * `total` is the number of all texts.
 */
export const choose = (keys: readonly number[], documents: ReadonlyMap<number, number>, total: number): Choice => {
  const countOf = (key: number): number => documents.get(key) ?? 0
  const weightOf = (key: number): number => Math.log(1 + total / Math.max(1, countOf(key)))
  const known = keys.filter((key) => countOf(key) > 0).sort((a, b) => countOf(a) - countOf(b) || a - b)
  const chosenOf = (key: number): Chosen => ({ key, weight: weightOf(key) })
  const chosen: Chosen[] = []
  let touched = 0
  for (const key of known) {
    touched += countOf(key)
    if (chosen.length > 0 && touched > budget) break
    chosen.push(chosenOf(key))
  }
  const [rarest] = known
  const isCommon = rarest !== undefined && countOf(rarest) > mostTold
  return { chosen, common: isCommon ? known.slice(0, mostCommon).map(chosenOf) : undefined, weightOf }
}
