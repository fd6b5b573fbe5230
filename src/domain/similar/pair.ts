// What a text is compared by: pairs of neighbouring characters, which need no dictionary and no word borders.

import { withoutGreeting } from '../text/greeting'
import { ownPlaceNamesIn, placeNamesIn } from '../text/place-name'
import { simplified } from '../text/simplified'

/** Characters at the beginning of a text that count: where it is and what is wrong are told by then. */
export const opening = 300

const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
/** Single characters with a blank between each: so a scanned page and some keyboards write. */
const apart = /(?:\p{Script=Han}[ \u3000]){3,}\p{Script=Han}(?!\p{Script=Han})/gu

/** The text without what nobody sees, and without blanks that part every single character. */
export const wordsTogether = (text: string): string =>
  text.replace(unseen, '').replace(apart, (found, at: number, whole: string) =>
    // the first one may be the end of a word
    /\p{Script=Han}/u.test(whole[at - 1] ?? '') ? found : found.replace(/[ \u3000]/g, ''),
  )

/** Han characters, Latin letters and digits in one form; everything else is a border. */
const runsOf = (text: string): readonly string[] =>
  simplified(wordsTogether(text).normalize('NFKC'))
    .toLowerCase()
    .split(/[^\p{Script=Han}a-z0-9]+/u)

/** Pair after pair of what stands together. */
const pairsIn = (run: string): readonly string[] => {
  const characters = [...run]
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** The distinct pairs of a text. No pair reaches over a space or a mark. */
export const pairsOf = (text: string): ReadonlySet<string> => new Set(runsOf(text).flatMap(pairsIn))

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

/** What is asked for when somebody types: its keys, in which order they stand together, and which belong to a place. */
export interface LikenessQuery {
  /** each once */
  readonly keys: readonly number[]
  readonly runs: readonly (readonly number[])[]
  readonly placed: ReadonlySet<number>
  /** of each place that has a name of its own, the keys that tell it: 丽发新城, and not 小区 */
  readonly names: readonly (readonly number[])[]
}

/** Characters of a name that is somebody's own, with the kind of place at its end; and pairs that tell it. */
const ownName = 4
const telling = 3

export const askedBy = (districtId: string, words: string): LikenessQuery => {
  const runs = runsOf(withoutGreeting(words))
  const keysIn = (run: string): readonly number[] => pairsIn(run).map((pair) => keyOf(districtId, pair))
  const asked = runs.map(keysIn)
  const names = runs.flatMap(placeNamesIn)
  return {
    keys: [...new Set(asked.flat())],
    runs: asked.filter((keys) => keys.length > 0),
    placed: new Set(names.flatMap(keysIn)),
    names: names.filter((name) => [...name].length >= ownName).map((name) => keysIn(name).slice(-telling)),
  }
}

/** The keys of the names of single places that a text names, and of what was written as its place. */
export const ownPlaceKeys = (districtId: string, words: string, place: string): ReadonlySet<number> => {
  const pairs = [...runsOf(words).flatMap(ownPlaceNamesIn), ...runsOf(place)].flatMap(pairsIn)
  return new Set(pairs.map((pair) => keyOf(districtId, pair)))
}

/** The keys of the latter half of a title: where it is comes first, what the trouble is follows. */
export const lateKeys = (districtId: string, title: string): ReadonlySet<number> => {
  const characters = [...title]
  const late = characters.slice(Math.floor(characters.length / 2)).join('')
  return new Set([...pairsOf(late)].map((pair) => keyOf(districtId, pair)))
}
