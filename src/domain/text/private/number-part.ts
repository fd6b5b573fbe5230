// Parts of a number that somebody gives with their places in it, in whatever order: 尾号5678，前七位1381234; a number of
// identity with its day of birth written as a day.

import { digitsOf } from './digit'
import { isCounted } from './digit-run'

export interface Part {
  /** plain digits, and X */
  readonly digits: string
  /** where each of them stands in the text */
  readonly places: readonly number[]
}

const digit = '[\\d０-９〇零幺一二三四五六七八九]'
const digits = `${digit}(?:[ -]?${digit}){2,13}`
const linking = `(?:是|为|号码?|的?数字|[:：\\s])*`
const soMany = '(?:[0-9一二三四五六七八九十]{1,2}位)'
const half = '半[段截部]分?'
/** A place, and the part that is there. A number of which the middle is stars may say elsewhere what they stand for. */
const labelled = new RegExp(
  `(?:(开头|打头|号段|(?:前面?|头)(?:${soMany}|${half})?|上半[段截])|(中间?${soMany}?|接下来${soMany}?|星号|生日|出生(?:日期|年月日?)?)|(结尾|末尾|尾[号数]|最后${soMany}?|[后末]面?(?:${soMany}|${half})?|下半[段截]|[*＊×xX]{2,}))${linking}(${digits}[xXＸ叉]?)(?!\\d)`,
  'g',
)
/** A part, and the place where it is: 138开头. */
const placed = new RegExp(
  `(?:^|[^\\d０-９])(${digits})(?:(?=[*＊×xX]{2})()|[是为的]?(?:(开头|打头|起头|在前)|(居中|在?中间)|(结尾|收尾|末尾|在后|最后)))(?!${linking}${digit})`,
  'g',
)
/** So far from each other parts still belong together. */
const farthest = 24

/** 420583，1990年1月1日生，后四位1234. */
const withDay =
  /(?:^|\D)(\d{6})(?!\d)([^\d]{0,8})((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?([^\d]{0,10})(\d{3}[\dxX])(?!\d)/g
const joinedDay = /(?:^|\D)(\d{6})((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日?([^\d]{0,10})(\d{3}[\dxX])(?!\d)/g
const ofIdentity = /身份证|证件|公民|\bID\b/i

const partAt = (found: string, at: number): Part => {
  const characters = [...found].flatMap((one, index) => (/[ -]/.test(one) ? [] : [{ one, place: at + index }]))
  return {
    digits: characters.map(({ one }) => ('xXＸ叉'.includes(one) ? 'X' : (digitsOf(one)?.value ?? ''))).join(''),
    places: characters.map(({ place }) => place),
  }
}

type Place = 'head' | 'middle' | 'tail'

interface Given {
  readonly place: Place
  readonly start: number
  readonly end: number
  readonly part: Part
}

const placeOf = (head: unknown, middle: unknown): Place =>
  head !== undefined ? 'head' : middle !== undefined ? 'middle' : 'tail'

/** Each part with the place that stands before or behind it; one that has both is what stands before it. */
const givenIn = (text: string): readonly Given[] => {
  const before = [...text.matchAll(labelled)].map((match): Given => {
    const [whole, head, middle, , found = ''] = match
    const end = match.index + whole.length
    return { place: placeOf(head, middle), start: match.index, end, part: partAt(found, end - found.length) }
  })
  const behind = [...text.matchAll(placed)].map((match): Given => {
    const [whole, found = '', stars, head, middle] = match
    const start = match.index + whole.indexOf(found)
    return { place: placeOf(stars ?? head, middle), start, end: start + found.length, part: partAt(found, start) }
  })
  const apart = behind.filter(({ start, end }) => before.every((one) => one.end <= start || one.start >= end))
  return [...before, ...apart]
    .filter(({ end }) => !isCounted(text.slice(end, end + 8)))
    .sort((one, other) => one.start - other.start)
}

const labelledIn = (text: string): readonly (readonly Part[])[] => {
  const given = givenIn(text)
  return given.flatMap((_, index) =>
    [3, 2].flatMap((count) => {
      const near = given.slice(index, index + count)
      const isNear = near.every((one, nth) => nth === 0 || one.start - (near[nth - 1]?.end ?? 0) <= farthest)
      const of = (place: Place) => near.filter((one) => one.place === place).map(({ part }) => part)
      const parts = [...of('head'), ...of('middle'), ...of('tail')]
      const places = new Set(near.map(({ place }) => place)).size
      return near.length === count && isNear && places === count && of('head').length === 1 ? [parts] : []
    }),
  )
}

const withDayIn = (text: string): readonly (readonly Part[])[] =>
  [...text.matchAll(withDay), ...text.matchAll(joinedDay)].flatMap((match) => {
    const [whole, region = '', ...rest] = match
    const joined = rest.length === 5
    const [between = '', year = '', month = '', day = '', , last = ''] = joined ? ['', ...rest] : rest
    const from = match.index + whole.indexOf(region)
    const to = match.index + whole.length
    const words = /\p{L}/u.test(text.slice(from, to).replace(/[年月日xX]/g, ''))
    if (words && !ofIdentity.test(text.slice(Math.max(0, from - 24), from))) return []
    const yearAt = from + region.length + between.length
    const monthAt = yearAt + year.length + 1
    const dayAt = monthAt + month.length + 1
    const two = (value: string, at: number): Part => {
      const places = [...value].map((_, index) => at + index)
      return { digits: value.padStart(2, '0'), places: value.length === 1 ? [at, ...places] : places }
    }
    return [
      [
        partAt(region, from),
        partAt(year, yearAt),
        two(month, monthAt),
        two(day, dayAt),
        partAt(last, to - last.length),
      ],
    ]
  })

/** The parts of each number that may be put together, in the order of the number. */
export const partsIn = (text: string): readonly (readonly Part[])[] => {
  const groups = text.match(/\d{3}/g)?.length ?? 0
  const mayHold = groups >= 2 || /[〇零幺一二三四五六七八九]{4}/.test(text)
  return mayHold ? [...labelledIn(text), ...withDayIn(text)] : []
}
