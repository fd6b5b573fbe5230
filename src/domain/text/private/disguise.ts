// Further ways in which a text can be read for numbers: counted out (一百三十八, 四个八), with any short word between the parts,
// in other dress. Apart from the plain reading, so that a phone need not load it: the server masks whatever is published.

import { digitsOf, letter } from './digit'
import {
  isLatin,
  type Manner,
  mayHold,
  oneCharacter,
  plainReading,
  type Read,
  type Run,
  readAt,
  runsIn,
  speltAt,
  weightOf,
  widestGap,
} from './digit-run'
import { plainly, sounded } from './guise'

const units: Record<string, number> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const numeral = '[一二两三四五六七八九壹贰叁肆伍陆柒捌玖]'
/** 一百三十八, 一千零三十四. */
const numberWord = new RegExp(
  `(?:${numeral}[千仟])?[零〇]?(?:${numeral}[百佰])?[零〇]?(?:${numeral}?[十拾])?[零〇]?${numeral}?`,
  'y',
)

const countOf = (counted: string): string => {
  let sum = 0
  let digit: number | undefined
  for (const character of counted) {
    const unit = units[character]
    if (unit === undefined) digit = Number(digitsOf(character)?.value)
    else {
      sum += (digit ?? 1) * unit
      digit = undefined
    }
  }
  return String(sum + (digit ?? 0))
}

/** 四个八, 双零, double zero. */
const repeated =
  /([2-8二两三四五六七八])个([\d〇零一幺二三四五六七八九])(?!\d)|(双|double|triple)\s*(\d|[〇零一幺二三四五六七八九])?/iy
const times: Record<string, number> = { 双: 2, double: 2, triple: 3 }

/** The same where numbers are counted out: 百 may stand for two noughts, 千 for three. */
const weightCounted = weightOf.slice()
for (const character of Object.keys(units)) weightCounted[character.charCodeAt(0)] = 3
// 八个八
weightCounted['个'.charCodeAt(0)] = 6
/** The same where any short word may stand between the parts. */
const weightFilled = weightOf.slice()
for (let code = 0; code < weightFilled.length; code++) {
  if (weightFilled[code] === letter || String.fromCharCode(code) < '\u0080') weightFilled[code] = 0
}
weightFilled.fill(1, 0x30, 0x3a)

const repeatedAt = (text: string, at: number): Read | undefined => {
  repeated.lastIndex = at
  const [found, count, digit, word, single] = repeated.exec(text) ?? []
  if (found === undefined) return undefined
  // 138个1: the eight belongs to the number before it
  if (count !== undefined && /\d/.test(count) && /\d/.test(text[at - 1] ?? '')) return undefined
  const next = single === undefined ? speltAt(text, at + found.length)?.digits[0] : undefined
  const value = digitsOf(digit ?? single ?? '')?.value ?? next?.value
  if (value === undefined) return undefined
  const often = times[word?.toLowerCase() ?? ''] ?? Number(digitsOf(count ?? '')?.value)
  return oneCharacter(value.repeat(often), found.length + (next?.length ?? 0), false)
}

const countedAt = (text: string, at: number): Read | undefined => {
  const repeat = repeatedAt(text, at)
  if (repeat !== undefined) return repeat
  numberWord.lastIndex = at
  const found = numberWord.exec(text)?.[0] ?? ''
  return /[十拾百佰千仟]/.test(found) ? oneCharacter(countOf(found), found.length, false) : undefined
}

/** Nothing but digits: a letter belongs to the word between them. */
const barelyAt = (text: string, at: number): Read | undefined => {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const digits = isLatin(character) ? undefined : digitsOf(character)
  return digits && oneCharacter(digits.value, character.length, digits.plain)
}

/** With a word in it, a gap is narrower. */
const widestFilled = 16

const counted: Manner = {
  read: (text, at, touches) => countedAt(text, at) ?? readAt(text, at, touches),
  fills: false,
  widest: widestGap,
}
const filled: Manner = { read: barelyAt, fills: true, widest: widestFilled }

/** The digits of a text in each of the ways in which it can be read, the plainest first. */
export const readingsOf = (text: string): readonly (readonly Run[])[] => {
  const readings: (readonly Run[])[] = [plainReading(text)]
  const plain = plainly(text)
  if (plain !== text) readings.push(plainReading(plain))
  if (mayHold(plain, weightFilled, widestFilled)) readings.push(runsIn(plain, filled))
  const sound = sounded(text)
  if (sound !== text) readings.push(plainReading(sound))
  if (/double|triple/i.test(text) || (/[十拾百佰千仟个双]/.test(text) && mayHold(text, weightCounted))) {
    readings.push(runsIn(text, counted))
  }
  return readings
}
