// Digits that a reader may put together to one number: plain ones and what stands for one, with whatever stands between
// them, in each of the ways in which a text can be read.

import { invisible } from '../visible'
import { digitsOf, letter, mostDigits } from './digit'

/** One digit as it stands in the text. */
interface Digit {
  /** 0-9, or X at the end of an identity number */
  readonly value: string
  /** the character or the word, in code units; one word may stand for several digits */
  readonly start: number
  readonly end: number
  /** belongs to the digit before it: no number begins here and none ends before it */
  readonly tied: boolean
  /** what stands between the digit before and this one */
  readonly gap: string
  /** the letters of the gap, where they are no word that people use for one */
  readonly filler: string
}

/** Digits with nothing between them but what is no word. */
export type Run = readonly Digit[]

/** So much between two digits still lets a reader put them together. */
export const widestGap = 80
/** So many letters of any word between two parts. */
const longestFiller = 8

/** Fewer digits than these are no number of a person: most texts have none at all, and all that is public comes here. */
export const leastDigits = 11

/** What people say instead of a gap: 138加1234加5678, 138中间四位1234. */
const fillers =
  '(?:(?:[前中后头末尾]间?|接下来|然后|再来)[三四34]位|然后|接着|再|[开打起]头的?|号码|生日|出生|后面?|中间|最后|尾号|还有|[那这]个|转|加|杠|横线?|下划线|空格?|减号?|末尾|[啊呢嗯哦呃又和与跟及接下是对])+'
/** And what pages and programs leave of one: 138<br>1234, 138%201234. */
const joint = new RegExp(
  `<\\/?[a-z][^<>]{0,60}>|&#?[a-z\\d]{2,5};|%(?:20|09|0[ad])|\\\\[nrt]|"\\s*,\\s*"\\w{1,12}"\\s*:\\s*"|[（(【[][^\\d（()）【】[\\]]{1,14}[)）】\\]]|${fillers}`,
  'iy',
)

/** 138（前三位）1234: a remark in the middle of a number, more of it words than digits. */
const remarked = /\d[（(【[][^\d（()）【】[\]]{1,14}[)）】\]]\d/
const isRemark = (found: string): boolean => {
  const inside = [...found.slice(1, -1)]
  return inside.filter((one) => /\p{L}/u.test(one) && digitsOf(one) === undefined).length * 2 > inside.length
}

const jointAt = (text: string, at: number): string => {
  joint.lastIndex = at
  const found = joint.exec(text)?.[0] ?? ''
  return !'（(【['.includes(found.slice(0, 1)) || isRemark(found) ? found : ''
}

/** Strokes that count as letters and are drawn as dashes and dots. */
const strokes = 'ーｰㆍㅡ'

const word = /[\p{L}\p{N}]/u
const unseen = new RegExp(`[${invisible}${strokes}]`, 'u')
export const isWord = (character: string): boolean =>
  // most characters are these
  (character >= '\u4e00' && character <= '\u9fff') || (word.test(character) && !unseen.test(character))

/** The last of an identity number; 叉 as it is read out. */
const isCross = (character: string): boolean => 'XxＸｘХх叉'.includes(character)

/** What people put for it, or to hide it: of the number all but what follows from the rest is there to be read. */
const isCrossAtEnd = (character: string, next: string | undefined): boolean =>
  '×✕✖╳⨯*'.includes(character) && digitsOf(next ?? '') === undefined && !'×✕✖╳⨯*'.includes(next ?? ' ')

/** Words and letters that are a digit only beside one: 要三八, 13B. */
const besideNumeral: Record<string, string> = { 要: '1', 么: '1', 夭: '1', 吆: '1', 邀: '1', 药: '1' }
const besideDigit: Record<string, string> = {
  B: '8',
  S: '5',
  Z: '2',
  G: '6',
  E: '3',
  З: '3',
  b: '6',
  q: '9',
  g: '9',
  z: '2',
}

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
  oh: '0',
}
const spelt = Object.keys(spellings).join('|')
const eachSpelt = new RegExp(spelt, 'gi')
const speltWord = new RegExp(`(?:${spelt})+(?![a-z])`, 'iy')

/** Letters may belong to what stands for a gap. */
export const weightOf = mostDigits.slice()
weightOf.fill(0, 0x61, 0x7b)
for (const character of `${fillers.replace(/[34]/g, '')}AD`) weightOf[character.charCodeAt(0)] = 0
for (const character of `oOlI三四叉${Object.keys({ ...besideNumeral, ...besideDigit }).join('')}`) {
  weightOf[character.charCodeAt(0)] = 1
}
export const mayHold = (text: string, weights: Uint8Array, widest = widestGap): boolean => {
  let count = 0
  let gap = 0
  for (let at = 0; at < text.length; at++) {
    const weight = weights[text.charCodeAt(at)] ?? 0
    if (weight === letter) count = 0
    else if (weight === 0) gap += 1
    else {
      count = gap > widest ? weight : count + weight
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
export interface Read {
  readonly digits: readonly { readonly value: string; readonly length: number }[]
  readonly length: number
  /** belongs to the plain digits that it touches */
  readonly plain: boolean
}

export const oneCharacter = (value: string, length: number, plain: boolean): Read => ({
  digits: [{ value, length }],
  length,
  plain,
})

export const isLatin = (character: string | undefined): boolean => character !== undefined && /[a-z]/i.test(character)

export const speltAt = (text: string, at: number): Read | undefined => {
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

/** How a text is read. */
export interface Manner {
  /** what stands for digits at a place; `touches`: right behind another digit */
  readonly read: (text: string, at: number, touches: boolean) => Read | undefined
  /** whether any short word may stand between the parts */
  readonly fills: boolean
  /** so much between two digits still lets a reader put them together */
  readonly widest: number
}

export const readAt: Manner['read'] = (text, at, touches) => {
  const whole = speltAt(text, at)
  if (whole !== undefined) return whole
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
  const isX = isCross(character) || (touches && isCrossAtEnd(character, text[at + character.length]))
  if (isX) return oneCharacter('X', character.length, false)
  const digits = digitsOf(character)
  if (digits !== undefined) return oneCharacter(digits.value, character.length, digits.plain)
  const next = text[at + 1]
  const isNumeral = (one: string | undefined): boolean => digitsOf(one ?? '')?.plain === false
  const value = isNumeral(next) || isNumeral(text[at - 1]) ? besideNumeral[character] : undefined
  const beside =
    value ??
    (touches && (!isLatin(next) || besideDigit[next ?? ''] !== undefined || digitsOf(next ?? '') !== undefined)
      ? besideDigit[character]
      : undefined)
  return beside === undefined ? undefined : oneCharacter(beside, 1, false)
}

const lettersOf = (gap: string): string => gap.replace(/[^\p{L}\p{Extended_Pictographic}]/gu, '')

const digitsAt = (at: number, read: Read, gap: Gap, tied: boolean): Run => {
  let start = at
  return read.digits.flatMap(({ value, length }, nth) => {
    const place = { start, end: start + length }
    start += length
    return [...value].map((one, index) => ({
      value: one,
      ...place,
      tied: index > 0 || (nth === 0 && tied),
      gap: nth === 0 && index === 0 ? gap.text : '',
      filler: nth === 0 && index === 0 ? lettersOf(gap.filler) : '',
    }))
  })
}

/** What stands between two digits, while it is read. */
interface Gap {
  text: string
  filler: string
}

/** One more character of a gap: how long it is, or nothing where the run ends. */
const passed = (text: string, at: number, gap: Gap, manner: Manner): number | undefined => {
  const { fills, widest } = manner
  const joined = jointAt(text, at)
  const isJoint = joined !== '' && gap.text.length + joined.length <= widest
  const part = isJoint ? joined : String.fromCodePoint(text.codePointAt(at) ?? 0)
  if (isJoint || isWord(part)) {
    if (fills && (isJoint || lettersOf(gap.filler).length < longestFiller)) gap.filler += part
    else if (!isJoint) return undefined
  }
  gap.text += part
  return gap.text.length > widest ? undefined : part.length
}

/** As it stands. */
const plainManner: Manner = { read: readAt, fills: false, widest: widestGap }

export const runsIn = (text: string, manner: Manner): readonly Run[] => {
  const runs: Run[] = []
  let run: Digit[] = []
  let gap: Gap = { text: '', filler: '' }
  let before = false
  let at = 0
  const stop = () => {
    if (run.length >= leastDigits) runs.push(parted(run))
    run = []
    gap = { text: '', filler: '' }
  }
  while (at < text.length) {
    const joins = run.length > 0 && jointAt(text, at) !== ''
    const touches = run.length > 0 && gap.text === ''
    const read = joins ? undefined : manner.read(text, at, touches)
    if (read === undefined) {
      const length = run.length === 0 ? undefined : passed(text, at, gap, manner)
      if (length === undefined && run.length > 0) stop()
      at += length ?? String.fromCodePoint(text.codePointAt(at) ?? 0).length
      continue
    }
    run.push(...digitsAt(at, read, gap, touches && read.plain && before))
    at += read.length
    gap = { text: '', filler: '' }
    before = read.plain
  }
  stop()
  return runs
}

/** Whether what follows a number says what it counts. */
export const isCounted = (after: string): boolean =>
  /^[\s（(]*(?:[元万亿块平㎡㎜㎝米吨公千人户栋幢层岁亩斤度级票棵盏笔份%％℃]|[毫厘]米|[cm]?m(?![a-z])|km|kg|个(?!人)|次(?!日)|分钟|小时|people|households|yuan|votes)/i.test(
    after,
  )

/** The digits of a text as it stands: none where it can hold no number. */
export const plainReading = (text: string): readonly Run[] =>
  mayHold(text, weightOf) || text.search(eachSpelt) >= 0 || remarked.test(text) ? runsIn(text, plainManner) : []
