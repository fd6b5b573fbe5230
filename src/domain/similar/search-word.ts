// What somebody searches by: words, each on its own, and perhaps a number.

import { simplified } from '../text/simplified'
import { keyOf, pairsOf } from './pair'

/** Characters of a text that can be searched. */
const searched = 300

export interface SearchableText {
  readonly title: string
  readonly text: string
  readonly place: string
  readonly number: string
  /** who leads it; empty when nobody does */
  readonly leader: string
}

/** One kind's texts never cost another's searches anything. */
const placeOf = (districtId: string, kind: string): string => `${districtId} ${kind}`

const plain = (text: string): string => simplified(text.normalize('NFKC')).toLowerCase()

/** Words of one character, of a title only: in a long text nearly all occur. */
const singles = (text: string): readonly string[] => plain(text).match(/\p{Script=Han}/gu) ?? []

/** A number as it is written, and its last part with and without the zeros that fill it up. */
const numberForms = (number: string): readonly string[] => {
  const whole = plain(number).replace(/\s/g, '')
  const last = /\d+$/.exec(whole)?.[0] ?? whole
  return [whole, last, last.replace(/^0+(?=\d)/, '')].map((form) => `#${form}`)
}

/** The keys that a text is found by. */
export const searchKeys = (districtId: string, kind: string, of: SearchableText): readonly number[] => {
  const place = placeOf(districtId, kind)
  const begun = [...of.text].slice(0, searched).join('')
  const words = new Set([
    ...pairsOf(of.title),
    ...singles(of.title),
    ...pairsOf(begun),
    ...pairsOf(of.place),
    ...pairsOf(of.leader),
    ...(of.number === '' ? [] : numberForms(of.number)),
  ])
  return [...new Set([...words].map((word) => keyOf(place, word)))]
}

export interface Wanted {
  /** of all words together, each once */
  readonly keys: readonly number[]
  /** of the whole as a number; null where it can be none */
  readonly number: number | null
}

/** Spaces and marks part words; a word of one character is looked for by itself. */
export const wantedBy = (districtId: string, kind: string, typed: string): Wanted => {
  const place = placeOf(districtId, kind)
  const words = plain(typed).split(/[^\p{Script=Han}a-z0-9]+/u)
  const parts = words.flatMap((word) => ([...word].length === 1 ? singles(word) : [...pairsOf(word)]))
  const [number] = numberForms(typed)
  return {
    keys: [...new Set(parts.map((part) => keyOf(place, part)))],
    number: number !== undefined && /^#[a-z0-9-]*\d$/.test(number) ? keyOf(place, number) : null,
  }
}
