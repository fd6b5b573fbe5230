// How short texts look masked: lists show the same titles, places and names again and again.

import { putLatest } from '../../domain/latest'
import { masked } from '../../domain/text/private/mask'

const maxTexts = 10_000
/** UTF-16 code units: what is longer is read one at a time. */
const longest = 120

const known = new Map<string, string>()

/** The text masked; short ones are found in memory when they were asked for lately. */
export const maskedAsBefore = (text: string): string => {
  if (text.length > longest) return masked(text)
  const before = known.get(text)
  if (before !== undefined) return before
  const now = masked(text)
  putLatest(known, text, now, maxTexts)
  return now
}
