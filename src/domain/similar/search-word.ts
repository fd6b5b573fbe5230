// What somebody searches by: words, each on its own, and perhaps a number.

import { simplified } from '../text/simplified'
import { keyOf, pairsOf, wordsTogether } from './pair'

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

const plain = (text: string): string => simplified(wordsTogether(text).normalize('NFKC')).toLowerCase()

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

/** 编号：X2026-00012号, 〔2026-00012〕, No. 2026 00012: what people write around a number, and for its dash. */
const label = /^(?:(?:议题|诉求|事项|工单|受理|提案)?编?号码?|no\.?|第)?[#＃:：.\s]*[〔([【]?/
const behind = /[〕)\]】]?(?:号|件)?[。.]?$/
const dash = /[‐-―−－~～_/]/g
const yearRun = /^([a-z]?20\d\d)(\d{5,})$/
const among = /(?:^|[^a-z0-9])([a-z]?20\d\d-\d{3,})(?![0-9-])/

/** The number that was typed, by itself or among words; undefined where there is none. */
const numberIn = (typed: string): string | undefined => {
  const text = plain(typed).replace(dash, '-').trim()
  const bare = text.replace(label, '').replace(behind, '').replace(/\s/g, '').replace(yearRun, '$1-$2')
  return /^[a-z0-9-]*\d$/.test(bare) ? bare : among.exec(text)?.[1]
}

interface Wanted {
  /** of all words together, each once */
  readonly keys: readonly number[]
  /** of the number that it is, or that stands among its words; null where there is none */
  readonly number: number | null
}

/** Spaces and marks part words; a word of one character is looked for by itself. */
export const wantedBy = (districtId: string, kind: string, typed: string): Wanted => {
  const place = placeOf(districtId, kind)
  const words = plain(typed).split(/[^\p{Script=Han}a-z0-9]+/u)
  const parts = words.flatMap((word) => ([...word].length === 1 ? singles(word) : [...pairsOf(word)]))
  const number = numberIn(typed)
  return {
    keys: [...new Set(parts.map((part) => keyOf(place, part)))],
    number: number === undefined ? null : keyOf(place, `#${number}`),
  }
}
