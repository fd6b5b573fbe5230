// Numbers that should not be read in public, mobile ones and those of identity, in the digits of a text as they were read.

import { leastDigits, type Run } from './digit-run'
import { isOne, measuredIn } from './one-number'

const privateKinds = ['phone', 'identity'] as const
type PrivateKind = (typeof privateKinds)[number]

/** A stretch of the text, in UTF-16 code units, and what to show instead. */
export interface Finding {
  readonly kind: PrivateKind
  readonly start: number
  readonly end: number
  readonly masked: string
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
export const kinds: readonly {
  readonly kind: PrivateKind
  readonly lengths: readonly number[]
  readonly is: (number: string) => boolean
  readonly head: (length: number) => number
  readonly tail: number
}[] = [
  { kind: 'identity', lengths: [18, 15], is: isIdentity, head: () => 3, tail: 0 },
  { kind: 'phone', lengths: [11, 12, 13, 15, 16], is: (number) => phone.test(number), head: (all) => all - 8, tail: 4 },
]

/** 0.13812345678: whether the digits from here on follow a nought and a point. */
const isFraction = (run: Run, from: number): boolean => {
  const before = run[from - 1]
  return run[from]?.gap === '.' && before?.value === '0' && !before.tied
}

/** 倒过来是87654321831, and the mark that has it shown from right to left. */
const turning =
  /\u202e|从[后右](?:往|向|到|至)[前左]|倒(?:过来|着|序|写|念|读)|反(?:过来|着|向|序)|逆序|revers|backward/i
const isTurned = (text: string, start: number, end: number): boolean =>
  turning.test(text.slice(Math.max(0, start - 24), start)) || turning.test(text.slice(end, end + 24))
const backwards = (value: string): string => [...value].reverse().join('')

interface Match {
  readonly kind: PrivateKind
  readonly from: number
  readonly to: number
  /** the digits to be covered, from and to */
  readonly cover: readonly [number, number]
}

const matchesIn = (text: string, run: Run): readonly Match[] => {
  const values = run.map(({ value }) => value).join('')
  const measured = measuredIn(text, run)
  return kinds.flatMap(({ kind, lengths, is, head, tail }) =>
    run.flatMap((digit, from) => {
      if (digit.tied || isFraction(run, from) || isFraction(run, from + 1)) return []
      return lengths.flatMap((length): readonly Match[] => {
        const to = from + length
        if (to > run.length || run[to]?.tied === true) return []
        const value = values.slice(from, to)
        const start = digit.start
        const end = run[to - 1]?.end ?? 0
        const turned = !is(value) && length === leastDigits && is(backwards(value)) && isTurned(text, start, end)
        if (!is(value) && !turned) return []
        const after = text.slice(end, end + 12)
        const before = text.slice(Math.max(0, start - 16), start)
        const inRow = measured[from] === true && measured[to - 1] === true
        if (!isOne(run.slice(from, to), before, after, inRow)) return []
        return [{ kind, from, to, cover: turned ? [from + tail, to - head(length)] : [from + head(length), to - tail] }]
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
    if (digit === undefined || digit.start < at) continue
    // what stands for several digits is covered with any of them
    const same = run.slice(index, index + 4).filter(({ start }) => start === digit.start)
    const hidden = same.some((_, step) => covered.has(index + step))
    const stars = '*'.repeat(Math.min(same.length, digit.end - digit.start))
    shownText += text.slice(at, digit.start) + (hidden ? stars : shown(text.slice(digit.start, digit.end)))
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

/** All findings in these readings of the text, and some that are known already, in their order; none overlap. */
export const findingsOf = (
  text: string,
  readings: readonly (readonly Run[])[],
  known: readonly Finding[] = [],
): readonly Finding[] => {
  const found: Finding[] = []
  for (const more of [...readings.map((runs) => runs.flatMap((run) => findingsIn(text, run))), known]) {
    found.push(...more.filter(({ start, end }) => found.every((one) => end <= one.start || start >= one.end)))
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with every finding masked. */
export const maskedBy = (find: (text: string) => readonly Finding[], text: string): string => {
  const found = find(text)
  if (found.length === 0) return text
  const covered = found.reduceRight((rest, one) => rest.slice(0, one.start) + one.masked + rest.slice(one.end), text)
  // what is left at both ends of one number may stand beside another's digits
  return covered === text ? text : maskedBy(find, covered)
}
