// What is known besides the words: how far apart two places are, and whether both are of one category. It makes more or less
// of a likeness that the words have, and nothing of none.

import { distance, type Gcj02, rounded } from '../place/point'

export interface Circumstance {
  /** where it is, or else the station at which it was told */
  readonly point: Gcj02 | null
  readonly category: string | null
}

/** What the same spot adds to a likeness, and at how many metres hardly more than a third of it is left. */
const nearBy = 0.3
const nearMetres = 1000

/** From here on it is another part of the county: the same words are told of another place. */
const farMetres = 5000
const farAway = 0.8

/** People choose one of several that would do: the category says little. */
const sameCategory = 1.08
const otherCategory = 0.96

/** Points that nobody has accepted are told to a hundred metres: what is measured with them is no nearer. */
const byPlace = (asked: Gcj02, of: Gcj02): number => {
  const metres = distance(rounded(asked), rounded(of))
  return metres >= farMetres ? farAway : 1 + nearBy * Math.exp(-metres / nearMetres)
}

/** The factor of a likeness; 1 where nothing is known. */
export const evidence = (asked: Circumstance, of: Circumstance): number => {
  const place = asked.point === null || of.point === null ? 1 : byPlace(asked.point, of.point)
  const known = asked.category !== null && of.category !== null
  return place * (known ? (asked.category === of.category ? sameCategory : otherCategory) : 1)
}
