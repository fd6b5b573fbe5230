// Times as people, spreadsheets and other systems write them. Without a zone they are China Standard Time.

import { chinaOffset } from '../../domain/calendar/local-time'

/** Whether 3/5/2025 is in March or in May: only the whole column can tell. */
export type DateOrder = 'monthFirst' | 'dayFirst'

interface Wall {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  readonly second: number
  /** minutes east of Greenwich */
  readonly zone: number
}

const time = String.raw`(?:(?:[T\s_]*|-)(\d{1,2})\s*[:时点h]\s*(\d{1,2}|半)?\s*(?:[:分]\s*(\d{1,2})?)?秒?(?:\.\d+)?)?`
const yearFirst = new RegExp(
  String.raw`^(\d{4})\s*[-/.\\年、。–—‑]\s*(\d{1,2})\s*[-/.\\月、。–—‑]\s*(\d{1,2})\s*(?:日|号|\.(?!\d))?,?${time}$`,
  'i',
)
const yearLast = new RegExp(String.raw`^(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*(\d{4})${time}$`, 'i')
const compact = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?|${time})$`, 'i')
const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec'
/** Mar 05 14:30:00 2025, and March 5, 2025 2:30 */
const monthNamed = new RegExp(
  String.raw`^(${monthNames})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?(?:\s+(\d{4}))?${time}(?:\s+(\d{4}))?$`,
  'i',
)
const dayThenMonth = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s-](${monthNames})[a-z]*\.?,?[\s-](\d{4}|\d{2})${time}$`,
  'i',
)
/** Oracle: 05-3月-25 02.30.00.000000, 05-MAR-25 02.30.00 */
const oracle = new RegExp(
  String.raw`^(\d{1,2})-(?:(\d{1,2})月|(${monthNames}))-(\d{2}|\d{4})(?:\s+(\d{1,2})\.(\d{2})\.(\d{2})(?:\.\d+)?)?$`,
  'i',
)

const weekday =
  /(?:星期|周|礼拜)[一二三四五六日天]|\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[,.]?/gi
const afternoon = /下午|晚上|傍晚|晚间|午后|夜里|夜间|(?<![a-z])p\.?m\b\.?/i
const morning = /上午|凌晨|半夜|早上|清晨|早晨|(?<![a-z])a\.?m\b\.?/i
const noon = /中午/
const zoned = /(?:\s*(?:\(?(?:utc|gmt)\)?)?\s*([+-])(\d{1,2}):?(\d{2})?|\s*\b(cst|utc|gmt)|(z))$/i

const zoneOf = (found: RegExpExecArray): number => {
  const [, side, hours, minutes, name] = found
  if (side === undefined) return name?.toLowerCase() === 'cst' ? chinaOffset : 0
  return (side === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0))
}

const numbers = (...parts: readonly (string | undefined)[]): readonly number[] =>
  parts.map((part) => (part === '半' ? 30 : Number(part ?? 0)))

type Day = readonly number[]

/** Year, month, day, hour, minute, second. */
const readDay = (text: string, order: DateOrder | undefined): Day | undefined => {
  const first = yearFirst.exec(text)
  if (first !== null) return numbers(...first.slice(1, 7))
  const last = yearLast.exec(text)
  if (last !== null) {
    const [, one, two, year, ...clock] = last
    if (order === undefined && Number(one) <= 12 && Number(two) <= 12 && one !== two) return undefined
    const dayFirst = order === 'dayFirst' || (order === undefined && Number(one) > 12)
    return dayFirst ? numbers(year, two, one, ...clock) : numbers(year, one, two, ...clock)
  }
  const digits = compact.exec(text)
  if (digits !== null) {
    const [, year, month, day, hour, minute, second, ...clock] = digits
    return hour === undefined ? numbers(year, month, day, ...clock) : numbers(year, month, day, hour, minute, second)
  }
  return readNamed(text)
}

const monthOf = (name: string | undefined): string =>
  String(monthNames.split('|').indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1)

const wholeYear = (year = ''): string => (year.length === 2 ? `20${year}` : year)

const readNamed = (text: string): Day | undefined => {
  const named = monthNamed.exec(text)
  if (named !== null) {
    const [, month, day, year, hour, minute, second, yearAtEnd] = named
    return numbers(year ?? yearAtEnd, monthOf(month), day, hour, minute, second)
  }
  const day = dayThenMonth.exec(text)
  if (day !== null) return numbers(wholeYear(day[3]), monthOf(day[2]), day[1], ...day.slice(4, 7))
  const found = oracle.exec(text)
  if (found === null) return undefined
  const [, date, month, name, year, ...clock] = found
  return numbers(wholeYear(year), month ?? monthOf(name), date, ...clock)
}

/** The hour on a clock of twenty-four. */
const hourOf = (hour: number, text: string): number => {
  if (afternoon.test(text)) return hour < 12 ? hour + 12 : hour
  if (morning.test(text)) return hour === 12 ? 0 : hour
  return noon.test(text) && hour < 6 ? hour + 12 : hour
}

/** Also between the year and what follows it, where a browser names the zone in words: GMT+0800 (中国标准时间). */
const bracketed = /[([](?:[\p{Script=Han}\s]*|china standard time)[)\]]/giu

const wallOf = (written: string, order: DateOrder | undefined): Wall | undefined => {
  const withZone = written.replace(weekday, ' ').replace(bracketed, ' ').trim()
  const withoutHalves = withZone
    .replace(afternoon, ' ')
    .replace(morning, ' ')
    .replace(noon, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  // 14:30:00 CST 2025: the zone stands before the year
  const whole = withoutHalves.replace(/\b(cst|utc|gmt)\s+(\d{4})$/i, '$2 $1')
  const asItIs = readDay(whole, order)
  // a day alone has no zone: 2025-03-05-14 is none either
  const zone = asItIs === undefined && /\d\s*[:时点]/.test(whole) ? zoned.exec(whole) : null
  const day = asItIs ?? (zone === null ? undefined : readDay(whole.slice(0, zone.index).trim(), order))
  if (day === undefined) return undefined
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = day
  return {
    year,
    month,
    day: date,
    hour: hourOf(hour, written),
    minute,
    second,
    zone: zone === null ? chinaOffset : zoneOf(zone),
  }
}

/** 31 February and 25 o'clock would roll over in silence. */
const exists = ({ year, month, day, hour, minute, second }: Wall): boolean => {
  const back = new Date(Date.UTC(year, month - 1, day))
  const isDay = back.getUTCMonth() + 1 === month && back.getUTCDate() === day
  // 24:00 is the midnight with which a day ends
  const isHour = hour < 24 || (hour === 24 && minute === 0 && second === 0)
  return isDay && year >= 1990 && isHour && minute < 60 && second < 60
}

const fromText = (text: string, order: DateOrder | undefined): string | undefined => {
  const wall = wallOf(text.normalize('NFKC').trim(), order)
  if (wall === undefined || !exists(wall)) return undefined
  const { year, month, day, hour, minute, second, zone } = wall
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second) - zone * 60_000).toISOString()
}

/** A sheet's date cell is read as if it were UTC; what was meant is the clock on the wall, to the second. */
const fromWall = (date: Date): string | undefined =>
  Number.isNaN(date.getTime())
    ? undefined
    : new Date(Math.round(date.getTime() / 1000) * 1000 - chinaOffset * 60_000).toISOString()

/** Days since the last day of 1899, as sheets count them; or seconds or milliseconds since 1970. */
const fromNumber = (value: number): string | undefined => {
  if (value > 32_000 && value < 80_000) return fromWall(new Date((value - 25_569) * 86_400_000))
  if (!Number.isInteger(value)) return undefined
  if (value >= 1e9 && value < 2e9) return new Date(value * 1000).toISOString()
  return value >= 1e12 && value < 2e12 ? new Date(value).toISOString() : undefined
}

/** null: nothing is there; undefined: something is there that is no time, or whose day and month cannot be told apart. */
export const instantOf = (value: unknown, order?: DateOrder): string | null | undefined => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return fromWall(value)
  const text = String(value).trim()
  if (text === '') return null
  const counted = /^\d+(\.\d+)?$/.test(text) ? fromNumber(Number(text)) : undefined
  return counted ?? fromText(text, order)
}

const dayAndMonth = /^\s*(\d{1,2})\s*[-/.]\s*(\d{1,2})\s*[-/.]\s*\d{4}(?!\d)/

/** Are day and month of this one written before the year, in numbers alone? */
export const isYearLast = (value: unknown): boolean =>
  typeof value === 'string' && dayAndMonth.test(value.normalize('NFKC'))

const yearAtEnd = /\d\s*[-/.]\s*\d{1,2}\s*[-/.]\s*\d{4}/

/** May a date that ends in its year stand anywhere in it? Only then the order of the column is asked for. */
export const mayEndInYear = (value: unknown): boolean =>
  typeof value === 'string' && yearAtEnd.test(value.normalize('NFKC'))

/** What this value proves about its column. */
export const orderIn = (value: unknown): DateOrder | undefined => {
  const [, one, two] = typeof value === 'string' ? (dayAndMonth.exec(value.normalize('NFKC')) ?? []) : []
  if (Number(one) > 12) return 'dayFirst'
  return Number(two) > 12 ? 'monthFirst' : undefined
}
