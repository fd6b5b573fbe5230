// What a text is compared by: pairs of neighbouring characters, which need no dictionary and no word borders.

import { withoutGreeting } from '../text/greeting'
import { simplified } from '../text/simplified'

/** Characters at the beginning of a text that count: people name the place and the trouble first. */
const opening = 100

/** Han characters, Latin letters and digits in one form; everything else is a border. */
const runsOf = (text: string): readonly string[] =>
  simplified(text.normalize('NFKC'))
    .toLowerCase()
    .split(/[^\p{Script=Han}a-z0-9]+/u)

/** The distinct pairs of a text. No pair reaches over a space or a mark. */
export const pairsOf = (text: string): ReadonlySet<string> => {
  const pairs = new Set<string>()
  for (const run of runsOf(text)) {
    const characters = [...run]
    for (let index = 0; index + 1 < characters.length; index += 1) {
      pairs.add(`${characters[index]}${characters[index + 1]}`)
    }
  }
  return pairs
}

/**
 * A pair as the index holds it: 32 bits of district and pair together (FNV-1a over UTF-16 units). Small, and one
 * district's texts never cost another's searches anything.
 */
export const keyOf = (districtId: string, pair: string): number => {
  const text = `${districtId} ${pair}`
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash | 0
}

export interface Keys {
  readonly title: readonly number[]
  /** of title, opening and place together */
  readonly all: readonly number[]
}

/** What is kept of a report or a matter; the place that was named counts like the text. */
export const keysOfText = (districtId: string, title: string, text: string, place = ''): Keys => {
  const inTitle = pairsOf(title)
  const begun = [...withoutGreeting(text)].slice(0, opening).join('')
  const both = new Set([...inTitle, ...pairsOf(begun), ...pairsOf(place)])
  const keys = (pairs: ReadonlySet<string>) => [...new Set([...pairs].map((pair) => keyOf(districtId, pair)))]
  return { title: keys(inTitle), all: keys(both) }
}

/** What is asked for when somebody types these words. */
export const keysOfWords = (districtId: string, words: string): readonly number[] =>
  keysOfText(districtId, withoutGreeting(words), '').title
