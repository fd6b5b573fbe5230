// Which pairs are looked up and what each is worth: the rarest ones, by inverse document frequency.

export interface Chosen {
  readonly key: number
  readonly weight: number
}

export interface Choice {
  readonly chosen: readonly Chosen[]
  /** the score of a text whose title has the rarest pairs that were asked for */
  readonly best: number
}

/** A pair in a title says more than one in the text below it. */
export const titleWeight = 2

/** What a text is measured by: its rarest pairs. All that was typed would make the same likeness less by every further word. */
const measured = 12

/** Documents that one search may touch. Rare pairs come first, so what is left out would have changed little. */
const budget = 2000

/** Below this share of the best score two texts have no more in common than any two texts. */
export const leastLikeness = 0.32

/**
 * `documents` has the number of texts each known pair occurs in; a pair that is not there occurs nowhere.
 * `total` is the number of all texts.
 */
export const choose = (keys: readonly number[], documents: ReadonlyMap<number, number>, total: number): Choice => {
  const countOf = (key: number): number => documents.get(key) ?? 0
  const weightOf = (key: number): number => Math.log(1 + total / Math.max(1, countOf(key)))
  const known = keys.filter((key) => countOf(key) > 0).sort((a, b) => countOf(a) - countOf(b) || a - b)
  const chosen: Chosen[] = []
  let touched = 0
  for (const key of known) {
    touched += countOf(key)
    if (chosen.length > 0 && touched > budget) break
    chosen.push({ key, weight: weightOf(key) })
  }
  const rarest = keys
    .map(weightOf)
    .sort((a, b) => b - a)
    .slice(0, measured)
  return { chosen, best: titleWeight * rarest.reduce((sum, weight) => sum + weight, 0) }
}

/** 0-1; 1 is a title with all the words. */
export const likeness = (score: number, { best }: Choice): number => (best === 0 ? 0 : Math.min(1, score / best))
