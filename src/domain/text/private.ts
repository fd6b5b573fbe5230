// Finds what should not be read in public: mobile numbers and identity numbers in what people wrote, in whatever way they
// write them. The form proposes the masked text before sending; the server masks again whatever it publishes.

import { digitsOf, letter, mostDigits } from './digit'
import { invisible } from './visible'

const privateKinds = ['phone', 'identity'] as const
type PrivateKind = (typeof privateKinds)[number]

/** A stretch of the text, in UTF-16 code units, and what to show instead: a character for each. */
export interface Finding {
  readonly kind: PrivateKind
  readonly start: number
  readonly end: number
  readonly masked: string
}

/** One digit as it stands in the text. */
interface Digit {
  /** 0-9, or X at the end of an identity number */
  readonly value: string
  /** the character, in code units */
  readonly start: number
  readonly end: number
  /** belongs to the digit before it: no number begins here and none ends before it */
  readonly tied: boolean
  /** what stands between the digit before and this one */
  readonly gap: string
}

/** Digits with nothing between them but what is no word. */
type Run = readonly Digit[]

/** So much between two digits still lets a reader put them together. */
const widestGap = 16

/** What people say instead of a gap, and what pages leave of one: 138加1234加5678, 138中间四位1234, 138<br>1234. */
const joint =
  /<\/?[a-z][^<>]{0,20}>|&(?:nbsp|[a-z]{2,4}sp);|(?:[前中后]间?[三四34]位|然后|接着|再|后面|中间|最后|尾号|转|加|杠|横线?|空格?|减)+/iy
const joints = '然后接着再后面中间最尾号前三四位转加杠横线空格减'

/** Strokes that count as letters and are drawn as dashes and dots. */
const strokes = 'ーｰㆍㅡ'

const word = /[\p{L}\p{N}]/u
const unseen = new RegExp(`[${invisible}${strokes}]`, 'u')
const isWord = (character: string): boolean =>
  // most characters are these
  (character >= '\u4e00' && character <= '\u9fff') || (word.test(character) && !unseen.test(character))

const isCross = (character: string): boolean => 'XxＸｘХх'.includes(character)

/** Fewer digits than these are no number of a person: most texts have none at all, and all that is public comes here. */
const leastDigits = 11

/** Letters may belong to what stands for a gap. */
const weightOf = mostDigits.slice()
weightOf.fill(0, 0x61, 0x7b)
for (const character of joints) weightOf[character.charCodeAt(0)] = 0
for (const character of 'oOlI三四') weightOf[character.charCodeAt(0)] = 1

const mayHold = (text: string): boolean => {
  let count = 0
  let gap = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const weight = weightOf[code] ?? 0
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

const jointAt = (text: string, at: number): string => {
  joint.lastIndex = at
  return joint.exec(text)?.[0] ?? ''
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

const runsIn = (text: string): readonly Run[] => {
  const runs: Run[] = []
  let run: Digit[] = []
  let gap = ''
  let before: { readonly plain: boolean } | undefined
  let at = 0
  const stop = () => {
    if (run.length >= leastDigits) runs.push(parted(run))
    run = []
    gap = ''
  }
  while (at < text.length) {
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const joined = run.length > 0 ? jointAt(text, at) : ''
    if (joined !== '' && gap.length + joined.length <= widestGap) {
      gap += joined
      at += joined.length
      continue
    }
    const [start, end] = [at, at + character.length]
    at = end
    const digits = isCross(character) ? { value: 'X', plain: false } : digitsOf(character)
    if (digits === undefined) {
      if (run.length === 0) continue
      if (isWord(character) || gap.length + character.length > widestGap) stop()
      else gap += character
      continue
    }
    const touches = run.length > 0 && gap === ''
    ;[...digits.value].forEach((value, index) => {
      const tied = index > 0 || (touches && digits.plain && before?.plain === true)
      run.push({ value, start, end, tied, gap: index > 0 ? '' : gap })
    })
    before = digits
    gap = ''
  }
  stop()
  return runs
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the eighteenth character is determined by the seventeen before it. */
const isChecked = (number: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]
}

/** GB/T 2260, and 9 for foreigners who live here. */
const ofProvince = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/
const monthAndDay = '(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])'
const born = new RegExp(`^\\d{6}(?:19|20)\\d\\d${monthAndDay}\\d{3}[\\dX]$`)
/** As they were issued before 1999. */
const bornShort = new RegExp(`^\\d{8}${monthAndDay}\\d{3}$`)

const isIdentity = (number: string): boolean => {
  if (number.length === 15) return bornShort.test(number) && ofProvince.test(number)
  return born.test(number) && (ofProvince.test(number) || isChecked(number))
}

/** With or without the country code, or what is dialled before a number of another place. */
const phone = /^(?:(?:00)?86|0|179\d\d|12593)?1[3-9]\d{9}$/

/** How many digits each kind may have, and how many are left to read at both ends. */
const kinds: readonly {
  readonly kind: PrivateKind
  readonly lengths: readonly number[]
  readonly is: (number: string) => boolean
  readonly head: (length: number) => number
  readonly tail: number
}[] = [
  { kind: 'identity', lengths: [18, 15], is: isIdentity, head: () => 3, tail: 0 },
  { kind: 'phone', lengths: [11, 12, 13, 15, 16], is: (number) => phone.test(number), head: (all) => all - 8, tail: 4 },
]

const identityLength = 18

/** How people set a number apart: 138 1234 5678. */
const usual = new Set([
  '3 4 4',
  '3 8',
  '3 3 5',
  '3 5 3',
  '4 4 3',
  '4 3 4',
  '7 4',
  '5 6',
  '6 5',
  '6 8 4',
  '6 4 4 4',
  '6 6 3',
])

const groupsOf = (digits: Run): readonly number[] => {
  const lengths: number[] = []
  digits.forEach(({ tied, gap }, index) => {
    const last = lengths.length - 1
    if (index === 0 || (!tied && gap !== '')) lengths.push(1)
    else lengths[last] = (lengths[last] ?? 0) + 1
  })
  return lengths
}

/** With words for gaps: a count of something may stand beside another, but not in these lengths. */
const spoken = new Set(['3 4 4', '3 8', '7 4', '6 8 4'])

/** Between the entries of a list, the thousands of a sum, hours and minutes. */
const listing = /[,，、;；:：。!！?？]/

const date = '(?:19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\\d|3[01]))?'
const day = '(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])'
const hour = '(?:[01]?\\d|2[0-4])[.:：][0-5]\\d(?:[.:：][0-5]\\d)?'
const part = '(?:0|[1-9]\\d*)\\.\\d{1,2}'
const entry = `(?:${date}|${day}|${hour}|${part})`
/** Dates, hours and measures in a row. */
const measures = new RegExp(`^${entry}(?:[\\s~～—–\\-－/,，、;；()（）×*]{1,4}${entry})+$`)
const unit = /^\s*(?:元|万|亿|块|平|㎡|米|吨|公|千|人|户|栋|层|岁|亩|斤|度|级|分钟|小时|%|％|℃)/

/** 1 3 5 6 7 8 9 10 12: houses, storeys, items. */
const isCount = (numbers: readonly number[]): boolean =>
  numbers.length >= 6 &&
  (numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0)) ||
    numbers.every((one, index) => index === 0 || one < (numbers[index - 1] ?? 0)))

const numbersOf = (digits: Run, lengths: readonly number[]): readonly number[] => {
  let from = 0
  return lengths.map((length) => {
    const value = Number(
      digits
        .slice(from, from + length)
        .map((digit) => digit.value)
        .join(''),
    )
    from += length
    return value
  })
}

/** Whether digits that stand apart are to be read as one number. */
const isOne = (text: string, run: Run, from: number, length: number): boolean => {
  const digits = run.slice(from, from + length)
  const gaps = digits.slice(1).filter(({ gap }) => gap !== '')
  if (gaps.length === 0) return true
  const lengths = groupsOf(digits)
  if (lengths.every((one) => one === 1)) return true
  const isUsual = usual.has(lengths.join(' '))
  if (gaps.some(({ gap }) => /\p{L}/u.test(gap))) return spoken.has(lengths.join(' '))
  if (gaps.some(({ gap }) => listing.test(gap))) {
    const [mark, ...others] = new Set(gaps.map(({ gap }) => gap))
    if (!isUsual || (others.length > 0 && lengths.join(' ') !== '3 4 4')) return false
    // a day of birth in the middle is chance in no list; 138、0013、8000 is nobody's either, unless it counts something
    if (length === identityLength) return true
    return (
      (mark === ',' && others.length === 0) ||
      (lengths.join(' ') === '3 4 4' && !unit.test(text.slice(digits[length - 1]?.end)))
    )
  }
  if (isUsual) return true
  if (isCount(numbersOf(digits, lengths))) return false
  const [first, last] = [run[0], run[run.length - 1]]
  if (first !== undefined && last !== undefined && measures.test(text.slice(first.start, last.end))) return false
  return !unit.test(text.slice(digits[length - 1]?.end))
}

interface Match {
  readonly kind: PrivateKind
  readonly from: number
  readonly to: number
  /** the digits to be covered, from and to */
  readonly cover: readonly [number, number]
}

const matchesIn = (text: string, run: Run): readonly Match[] => {
  const values = run.map(({ value }) => value).join('')
  return kinds.flatMap(({ kind, lengths, is, head, tail }) =>
    run.flatMap((digit, from) => {
      if (digit.tied) return []
      return lengths.flatMap((length): readonly Match[] => {
        const to = from + length
        if (to > run.length || run[to]?.tied === true || !is(values.slice(from, to))) return []
        if (!isOne(text, run, from, length)) return []
        return [{ kind, from, to, cover: [from + head(length), to - tail] }]
      })
    }),
  )
}

/** What stays readable of a digit: full-width ones become plain, those of other kinds stay as they are. */
const shown = (character: string): string => {
  const code = character.charCodeAt(0)
  return code >= 0xff10 && code <= 0xff19 ? String(code - 0xff10) : character
}

/** The text of these digits with some of them covered; what stands between them stays where it is. */
const coverIn = (
  text: string,
  run: Run,
  [from, to]: readonly [number, number],
  covered: ReadonlySet<number>,
): string => {
  let shownText = ''
  let at = run[from]?.start ?? 0
  for (let index = from; index < to; index++) {
    const digit = run[index]
    // a character that stands for two digits is covered with either of them
    if (digit === undefined || digit.end === at) continue
    const next = run[index + 1]
    const hidden = covered.has(index) || (next?.start === digit.start && covered.has(index + 1))
    shownText += text.slice(at, digit.start) + (hidden ? '*' : shown(text.slice(digit.start, digit.end)))
    at = digit.end
  }
  return shownText
}

const findingsIn = (text: string, run: Run): readonly Finding[] => {
  const stretches: { kind: PrivateKind; from: number; to: number }[] = []
  const covered = new Set<number>()
  for (const { kind, from, to, cover } of [...matchesIn(text, run)].sort((a, b) => a.from - b.from || b.to - a.to)) {
    for (let index = cover[0]; index < cover[1]; index++) covered.add(index)
    const last = stretches[stretches.length - 1]
    if (last === undefined || from >= last.to) stretches.push({ kind, from, to })
    else {
      last.to = Math.max(last.to, to)
      if (kind === 'identity') last.kind = kind
    }
  }
  return stretches.map(({ kind, from, to }) => ({
    kind,
    start: run[from]?.start ?? 0,
    end: run[to - 1]?.end ?? 0,
    masked: coverIn(text, run, [from, to], covered),
  }))
}

/** 138一1234一5678: a one between plain digits is drawn like a dash, and may be meant as one. */
const drawn = /(\p{Nd})[一丨](?=\p{Nd})/gu

/** All findings in their order; none overlap. */
export const findPrivate = (text: string): readonly Finding[] => {
  if (!mayHold(text)) return []
  const found = runsIn(text).flatMap((run) => findingsIn(text, run))
  const dashed = text.replace(drawn, '$1-')
  if (dashed === text) return found
  const more = runsIn(dashed)
    .flatMap((run) => findingsIn(text, run))
    .filter(({ start, end }) => found.every((one) => end <= one.start || start >= one.end))
  return [...found, ...more].sort((a, b) => a.start - b.start)
}

/** The text with every finding masked. */
export const masked = (text: string): string => {
  const found = findPrivate(text)
  if (found.length === 0) return text
  const covered = found.reduceRight((rest, one) => rest.slice(0, one.start) + one.masked + rest.slice(one.end), text)
  // what is left at both ends of one number may stand beside another's digits
  return covered === text ? text : masked(covered)
}

/** The fields that hold an address, whose digits are nobody's number, when there is an address in them and nothing else. */
const addressed = new Set(['url', 'thumb', 'link'])
const isAddress = (text: string): boolean => /^(?:\/api\/|https?:\/\/)[\w\-.~:/?#[\]@!$&'()*+;=%]*$/.test(text)
/** Ids and hashes. */
const isMark = (text: string): boolean => /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{64})$/.test(text)

/** A value of plain data with every finding in every text masked, at any depth. */
export const maskedThroughout = <Value>(value: Value): Value => maskAll(value, '') as Value

const maskAll = (value: unknown, key: string): unknown => {
  if (typeof value === 'string')
    return isMark(value) || (addressed.has(key) && isAddress(value)) ? value : masked(value)
  if (Array.isArray(value)) return value.map((item) => maskAll(item, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, maskAll(field, name)]))
}
