// Whether digits that stand apart are one number of a person, or counts, sums, hours and the like in a row.

import { isCounted, isWord, type Run } from './digit-run'

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

/** How many digits stand together, where these gaps part them. */
const groupsOf = (digits: Run, parts = (gap: string): boolean => gap !== ''): readonly number[] => {
  const lengths: number[] = []
  digits.forEach(({ tied, gap }, index) => {
    const last = lengths.length - 1
    if (index === 0 || (!tied && parts(gap))) lengths.push(1)
    else lengths[last] = (lengths[last] ?? 0) + 1
  })
  return lengths
}

/** With words for gaps: a count of something may stand beside another, but not in these lengths. */
const spoken = new Set(['3 4 4', '3 8', '7 4', '6 8 4'])

/** Between the entries of a list, the thousands of a sum, hours and minutes. */
const listing = /[,，、;；:：。!！?？]/
const isSaid = (gap: string): boolean => /\p{L}/u.test(gap) && [...gap].some(isWord)

const date = '(?:19|20)\\d\\d[-./](?:0?[1-9]|1[0-2])(?:[-./](?:0?[1-9]|[12]\\d|3[01]))?'
const day = '(?:0?[1-9]|1[0-2])[-./](?:0?[1-9]|[12]\\d|3[01])'
const hour = '(?:[01]?\\d|2[0-4])[.:：][0-5]\\d(?:[.:：][0-5]\\d)?'
const part = '(?:0|[1-9]\\d*)\\.\\d{1,2}'
const entry = new RegExp(`(?:${date}|${day}|${hour}|${part})(?!\\d)`, 'y')
const between = /[\s~～—–\-－/,，、;；()（）×*]{1,4}/y
/** Whether it is dates, hours and measures in a row: read from left to right once, however long it is. */
const isMeasured = (text: string): boolean => {
  let at = 0
  for (let count = 0; at < text.length; count++) {
    for (const one of count === 0 ? [entry] : [between, entry]) {
      one.lastIndex = at
      const length = one.exec(text)?.[0].length ?? 0
      if (length === 0) return false
      at += length
    }
  }
  return true
}

/** Nobody's number is so much money. */
const sum = /^\s*(?:[万亿]|元(?![旦月]))/
/** What a number is that stands after it: of a paper, a parcel, a well-known constant. */
const paper =
  /(?:订单|运单|快递单?|物流单?|发票|档案|合同|流水|批次?|案件?|工单|单据|票据|条码|产品|设备|序列|证书|文件)(?:编?号码?|编码)\s*(?:[:：为是]\s*)?(?:[A-Z]{1,4})?$/
const constant = /(?:^|\D)3\.$/
/** 电话：138，12，34，56，78 is one number, however it is cut. */
const announced = /(?:电话|手机|联系方式|微信|号码|致电|拨打|打|tel|phone|mobile|call)号?码?\s*[:：是为]?\s*$/i
const tallied = /(?:票数?|分别[为是]|比分|人数|户数|读数|收费|价格|金额|总数|面积|产量)\s*[:：为是]?\s*$/
/** Lengths and widths, changes: 138*1234*5678mm, 138→1234元. */
const crossed = /^[\s*×xX✕╳→>]+$/
/** What counts houses, lines and pieces only where the parts are no usual ones of a number. */
const enumerated = /^(?:号(?!码)|[路楼组队家间台条辆套件座处根名位起天页]|单元|频道)/

/** 1 3 5 6 7 8 9 10 12: houses, storeys, items; 15 20 30 45 120: prices. */
const isCount = (numbers: readonly number[]): boolean =>
  numbers.length >= (numbers.every((one) => one % 5 === 0) ? 5 : 6) &&
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

/** Of each digit whether it is one of dates, hours and measures in a row. */
export const measuredIn = (text: string, run: Run): readonly boolean[] => {
  const starts = run.flatMap(({ gap }, index) => (index === 0 || isSaid(gap) ? [index] : []))
  return starts.flatMap((from, index) => {
    const stretch = run.slice(from, starts[index + 1] ?? run.length)
    const [first, last] = [stretch[0], stretch[stretch.length - 1]]
    const measured = first !== undefined && last !== undefined && isMeasured(text.slice(first.start, last.end))
    return stretch.map(() => measured)
  })
}

/** What counts something, or is somebody's address, between two numbers. */
const counting =
  /[元万亿平米千人户栋层岁亩斤度级分年月日天个名件条辆号楼室院街路线页项款章期批队村镇区县市家间票里点时]/
/** 138欧1234欧5678: whether any word between the parts is there to hide them. */
const isFilled = ({ parted, lengths, before, after, counts }: Sight): boolean => {
  const fillers = parted.map(({ filler }) => filler)
  const [first = ''] = fillers
  const single = lengths.every((one) => one === 1)
  if (!(single || spoken.has(lengths.join(' '))) || parted.length < 2) return false
  if (counts || enumerated.test(after) || after.trimStart().startsWith(first.slice(0, 1) || '\n')) return false
  if (fillers.every((one) => one !== '' && one === first)) return true
  // 138点1234-5678, but A138B1234-5678 is a model
  const named = fillers.filter((one) => one !== '')
  if (single || named.length > 1 || /[A-Za-z]$/.test(before)) return false
  return !parted.some(({ gap }) => listing.test(gap)) && named.every((one) => !counting.test(one) || one === '点')
}

/** Whether the marks of a list stand in one number. */
const isCut = ({ digits, lengths, before, counts, measured }: Sight): boolean => {
  const isUsual = usual.has(lengths.join(' '))
  // a day of birth in the middle is chance in no list
  if (isUsual && digits.length === identityLength) return true
  if (announced.test(before)) return !counts
  // 138、0013、8000 is nobody's either, unless it counts something; nor does anybody count 零零
  const listed = groupsOf(digits, (gap) => listing.test(gap))
  const isPhone = [lengths.join(' '), listed.join(' ')].includes('3 4 4') || lengths.join(' ') === '3 8'
  const noughts =
    !measured &&
    digits.some(
      ({ value, gap }, at) =>
        gap !== '' && value === '0' && digits[at + 1]?.value === '0' && digits[at + 1]?.gap === '',
    )
  if (isPhone || noughts) return !counts && !tallied.test(before)
  return isUsual && digits.slice(1).every(({ gap }) => gap === '' || gap === ',')
}

/** What is seen of digits that may be one number. */
interface Sight {
  readonly digits: Run
  /** the digits before which something stands */
  readonly parted: Run
  /** how many stand together, part by part */
  readonly lengths: readonly number[]
  readonly before: string
  readonly after: string
  /** what follows says what it counts */
  readonly counts: boolean
  /** all of it is dates, hours and measures in a row */
  readonly measured: boolean
}

/** 3.14159265358 */
const isPi = (digits: Run): boolean =>
  digits
    .map(({ value }) => value)
    .join('')
    .startsWith('1415926')

const isPoint = ({ parted }: Sight): boolean => parted.length === 1 && parted[0]?.gap === '.'

type Rule = readonly [fits: (seen: Sight) => boolean, isOne: (seen: Sight) => boolean]

/** How digits stand apart, and whether they are one number then. The first rule that fits decides. */
const rules: readonly Rule[] = [
  // 13812345678; but not 13812345678元, 订单号13812345678
  [
    ({ parted }) => parted.length === 0,
    ({ digits, before, after }) => !sum.test(after) && !paper.test(before) && !(constant.test(before) && isPi(digits)),
  ],
  // 138喵1234喵5678; but not A138B1234C5678
  [({ parted }) => parted.some(({ filler }) => filler !== ''), isFilled],
  // 1 3 8 1 2 3 4 5 6 7 8; but not 1.5 1.6 1.7 1.8 1.9 2.0
  [({ lengths }) => lengths.every((one) => one === 1), ({ measured }) => !measured],
  // 138和1234和5678; but not 130和1200和3000元
  [
    ({ parted }) => parted.some(({ gap }) => isSaid(gap)),
    ({ lengths, counts, after }) => spoken.has(lengths.join(' ')) && !counts && !/^\s*年/.test(after),
  ],
  // 138*1234*5678mm
  [({ parted, counts }) => counts && parted.every(({ gap }) => crossed.test(gap)), () => false],
  // 138、1234、5678; but not 15，20，30，45，120
  [({ parted }) => parted.some(({ gap }) => listing.test(gap)), isCut],
  // 138 1234 5678; but not 138.12345678亿元
  [({ lengths }) => usual.has(lengths.join(' ')), (seen) => !(isPoint(seen) && sum.test(seen.after))],
  // 13.812345678
  [(seen) => isPoint(seen) && seen.lengths[0] === 2, () => false],
  // 13, then half a line of nothing
  [({ parted }) => parted.some(({ gap }) => gap.length > 16), () => false],
  // 13 81 23 45 678; but not 13 15 12 18 20 3路, 14.30-17.00 18.00-21.30, 15 20 30 45 120
  [
    () => true,
    ({ digits, parted, lengths, after, counts, measured }) =>
      !(
        counts ||
        measured ||
        (parted.every(({ gap }) => gap === parted[0]?.gap) && enumerated.test(after)) ||
        isCount(numbersOf(digits, lengths))
      ),
  ],
]

/** Whether digits that stand apart are to be read as one number. */
export const isOne = (digits: Run, before: string, after: string, measured: boolean): boolean => {
  const seen: Sight = {
    digits,
    parted: digits.slice(1).filter(({ gap }) => gap !== ''),
    lengths: groupsOf(digits),
    before,
    after,
    counts: isCounted(after),
    measured,
  }
  return rules.find(([fits]) => fits(seen))?.[1](seen) ?? false
}
