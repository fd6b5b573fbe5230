// Digits that a reader may put together to one number: plain ones and what stands for one, with whatever stands between
// them, in each of the ways in which a text can be read.

import { digitsOf, letter, mostDigits } from './digit'
import { invisible } from './visible'

/** One digit as it stands in the text. */
export interface Digit {
  /** 0-9, or X at the end of an identity number */
  readonly value: string
  /** the character or the word, in code units; one word may stand for several digits */
  readonly start: number
  readonly end: number
  /** belongs to the digit before it: no number begins here and none ends before it */
  readonly tied: boolean
  /** what stands between the digit before and this one */
  readonly gap: string
}

/** Digits with nothing between them but what is no word. */
export type Run = readonly Digit[]

/** So much between two digits still lets a reader put them together. */
const widestGap = 16

/** Fewer digits than these are no number of a person: most texts have none at all, and all that is public comes here. */
export const leastDigits = 11

/** What people say instead of a gap: 138加1234加5678, 138中间四位1234. */
const said =
  '(?:[前中后]间?[三四34]位|然后|接着|再|后面|中间|最后|尾号|还有|[那这]个|转|加|杠|横线?|下划线|空格?|减号?|末尾|[啊呢嗯哦呃又和与跟及接下是对])+'
/** And what pages and programs leave of one: 138<br>1234, 138%201234. */
const joint = new RegExp(`<\\/?[a-z][^<>]{0,20}>|&#?[a-z\\d]{2,5};|%(?:20|09|0[ad])|\\\\[nrt]|${said}`, 'iy')

const jointAt = (text: string, at: number): string => {
  joint.lastIndex = at
  return joint.exec(text)?.[0] ?? ''
}

/** Strokes that count as letters and are drawn as dashes and dots. */
const strokes = 'ーｰㆍㅡ'

const word = /[\p{L}\p{N}]/u
const unseen = new RegExp(`[${invisible}${strokes}]`, 'u')
const isWord = (character: string): boolean =>
  // most characters are these
  (character >= '\u4e00' && character <= '\u9fff') || (word.test(character) && !unseen.test(character))

const isCross = (character: string): boolean => 'XxＸｘХх'.includes(character)

/** Words and letters that are a digit only beside one: 要三八, 13B. */
const besideNumeral: Record<string, string> = { 要: '1', 么: '1' }
const besideDigit: Record<string, string> = { B: '8', S: '5', Z: '2', G: '6' }

/** Digits spelt out, each with what it stands for; of two that begin alike the longer one comes first. */
const spellings: Record<string, string> = {
  yao: '1',
  yi: '1',
  er: '2',
  liang: '2',
  san: '3',
  six: '6',
  si: '4',
  wu: '5',
  liu: '6',
  qi: '7',
  guai: '7',
  ba: '8',
  jiu: '9',
  gou: '9',
  ling: '0',
  dong: '0',
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  seven: '7',
  eight: '8',
  nine: '9',
}
const spelt = Object.keys(spellings).join('|')
const eachSpelt = new RegExp(spelt, 'gi')
const speltWord = new RegExp(`(?:${spelt})+(?![a-z])`, 'iy')

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

/** Letters may belong to what stands for a gap. */
const weightOf = mostDigits.slice()
weightOf.fill(0, 0x61, 0x7b)
for (const character of `${said.replace(/[34]/g, '')}AD`) weightOf[character.charCodeAt(0)] = 0
for (const character of `oOlI三四${Object.keys({ ...besideNumeral, ...besideDigit }).join('')}`) {
  weightOf[character.charCodeAt(0)] = 1
}
/** The same where numbers are counted out: 百 may stand for two noughts, 千 for three. */
const weightCounted = weightOf.slice()
for (const character of Object.keys(units)) weightCounted[character.charCodeAt(0)] = 3

const mayHold = (text: string, weights: Uint8Array): boolean => {
  let count = 0
  let gap = 0
  for (let at = 0; at < text.length; at++) {
    const weight = weights[text.charCodeAt(at)] ?? 0
    if (weight === letter) count = 0
    else if (weight === 0) gap += 1
    else {
      count = gap > widestGap ? weight : count + weight
      gap = 0
      if (count >= leastDigits) return true
    }
  }
  return false
}

/** Several numbers with nothing between them. */
const several = /^(?:1[3-9]\d{9}){2,3}$/

/** Where one number ends and the next begins, in digits that are nothing but whole numbers one after the other. */
const parted = (run: Run): Run => {
  const from = run.map((digit, index) => (digit.tied ? -1 : index)).filter((index) => index >= 0)
  const starts = new Set(
    from.flatMap((start, index) => {
      const stretch = run.slice(start, from[index + 1] ?? run.length)
      if (!several.test(stretch.map(({ value }) => value).join(''))) return []
      return stretch.flatMap((_, at) => (at % leastDigits === 0 ? [start + at] : []))
    }),
  )
  return starts.size === 0 ? run : run.map((digit, index) => (starts.has(index) ? { ...digit, tied: false } : digit))
}

/** What stands for digits at one place of a text. */
interface Read {
  readonly digits: readonly { readonly value: string; readonly length: number }[]
  readonly length: number
  /** belongs to the plain digits that it touches */
  readonly plain: boolean
}

const oneCharacter = (value: string, length: number, plain: boolean): Read => ({
  digits: [{ value, length }],
  length,
  plain,
})

const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z]/i.test(character)

const speltAt = (text: string, at: number): Read | undefined => {
  if (!isLatin(text[at]) || isLatin(text[at - 1])) return undefined
  speltWord.lastIndex = at
  const found = speltWord.exec(text)?.[0]
  if (found === undefined) return undefined
  const digits = (found.match(eachSpelt) ?? []).map((one) => ({
    value: spellings[one.toLowerCase()] ?? '',
    length: one.length,
  }))
  return { digits, length: found.length, plain: false }
}

const countedAt = (text: string, at: number): Read | undefined => {
  numberWord.lastIndex = at
  const found = numberWord.exec(text)?.[0] ?? ''
  return /[十拾百佰千仟]/.test(found) ? oneCharacter(countOf(found), found.length, false) : undefined
}

const readAt = (text: string, at: number, touches: boolean, counted: boolean): Read | undefined => {
  const whole = (counted ? countedAt(text, at) : undefined) ?? speltAt(text, at)
  if (whole !== undefined) return whole
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (isCross(character)) return oneCharacter('X', character.length, false)
  const digits = digitsOf(character)
  if (digits !== undefined) return oneCharacter(digits.value, character.length, digits.plain)
  const next = text[at + 1]
  const value = digitsOf(next ?? '')?.plain === false ? besideNumeral[character] : undefined
  const beside =
    value ?? (touches && (!isLatin(next) || besideDigit[next ?? ''] !== undefined) ? besideDigit[character] : undefined)
  return beside === undefined ? undefined : oneCharacter(beside, 1, false)
}

const digitsAt = (at: number, read: Read, gap: string, tied: boolean): Run => {
  let start = at
  return read.digits.flatMap(({ value, length }, nth) => {
    const place = { start, end: start + length }
    start += length
    return [...value].map((one, index) => ({
      value: one,
      ...place,
      tied: index > 0 || (nth === 0 && tied),
      gap: nth === 0 && index === 0 ? gap : '',
    }))
  })
}

/** @param counted whether 一百三十八 is read as 138 */
const runsIn = (text: string, counted: boolean): readonly Run[] => {
  const runs: Run[] = []
  let run: Digit[] = []
  let gap = ''
  let before = false
  let at = 0
  const stop = () => {
    if (run.length >= leastDigits) runs.push(parted(run))
    run = []
    gap = ''
  }
  while (at < text.length) {
    const joined = run.length > 0 ? jointAt(text, at) : ''
    if (joined !== '' && gap.length + joined.length <= widestGap) {
      gap += joined
      at += joined.length
      continue
    }
    const touches = run.length > 0 && gap === ''
    const read = readAt(text, at, touches, counted)
    if (read === undefined) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      at += character.length
      if (run.length === 0) continue
      if (isWord(character) || gap.length + character.length > widestGap) stop()
      else gap += character
      continue
    }
    run.push(...digitsAt(at, read, gap, touches && read.plain && before))
    at += read.length
    gap = ''
    before = read.plain
  }
  stop()
  return runs
}

/** 138一1234一5678: a one between plain digits is drawn like a dash, and may be meant as one. */
const drawn = /(\p{Nd})[一丨](?=\p{Nd})/gu

/** Whether what follows a number says what it counts. */
export const isCounted = (after: string): boolean =>
  /^\s*(?:[元万亿块平㎡米吨公千人户栋层岁亩斤度级%％℃]|分钟|小时)/.test(after)
/** Between two numbers these say what the first one counts, or are its address. */
const counting =
  /[元万亿平米千人户栋层岁亩斤度级分年月日天个名件条辆号楼室院街路线页项款章期批队村镇区县市家间票里点时]/

/** 138欧1234欧5678: the same word twice. */
const echoed = /(^|\D)(1[3-9]\d)(\D{1,8})(\d{4})(\D{1,8})(\d{4})(?!\d)/g
const lettersOf = (gap: string): string => gap.replace(/\P{L}/gu, '')

/** The text with dashes where a reader may see some; as long as before. */
const dashed = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(drawn, '$1-')
    .replace(
      echoed,
      (found: string, edge: string, a: string, one: string, b: string, two: string, c: string, at: number) => {
        const said = lettersOf(one)
        if (said === '' || said !== lettersOf(two) || counting.test(said)) return found
        if (isCounted(text.slice(at + found.length, at + found.length + widestGap))) return found
        return edge + a + '-'.repeat(one.length) + b + '-'.repeat(two.length) + c
      },
    )

/** The digits of a text in each of the ways in which it can be read, the plainest first. */
export const readingsOf = (text: string): readonly (readonly Run[])[] => {
  const readings: (readonly Run[])[] = []
  if (mayHold(text, weightOf) || text.search(eachSpelt) >= 0) readings.push(runsIn(text, false))
  const other = (text.match(/[\d０-９]/g)?.length ?? 0) < leastDigits ? text : dashed(text)
  if (other !== text && mayHold(other, weightOf)) readings.push(runsIn(other, false))
  if (/[十拾百佰千仟]/.test(text) && mayHold(text, weightCounted)) readings.push(runsIn(text, true))
  return readings
}
