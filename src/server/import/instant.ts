// Times as people and spreadsheets write them. Without a zone they are China Standard Time.

const pattern =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]*(\d{1,2})\s*[:：时点]\s*(\d{1,2})?\s*(?:[:：分]\s*(\d{1,2})?)?秒?(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i

const zoneMinutes = (zone: string | undefined): number => {
  if (zone === undefined) return 8 * 60
  if (zone.toUpperCase() === 'Z') return 0
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(zone) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const written = (text: string): string | undefined => {
  const found = pattern.exec(text.normalize('NFKC').trim())
  if (found === null) return undefined
  const [year, month, day, hour, minute, second] = found.slice(1, 7).map((part) => Number(part ?? 0))
  const utc = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second)
  const back = new Date(utc)
  // 31 February and 25 o'clock would roll over in silence
  const exists = back.getUTCMonth() + 1 === month && back.getUTCDate() === day && (hour ?? 0) < 24
  return exists && (year ?? 0) >= 1990 ? new Date(utc - zoneMinutes(found[7]) * 60_000).toISOString() : undefined
}

/** A sheet's date cell is read as if it were UTC; what was meant is the clock on the wall, to the second. */
const fromWall = (date: Date): string | undefined =>
  Number.isNaN(date.getTime())
    ? undefined
    : new Date(Math.round(date.getTime() / 1000) * 1000 - 8 * 3_600_000).toISOString()

/** Days since the last day of 1899, as sheets count them. */
const fromSerial = (days: number): string | undefined =>
  days > 32_000 && days < 80_000 ? fromWall(new Date((days - 25_569) * 86_400_000)) : undefined

/** null: nothing is there; undefined: something is there that is no time. */
export const instantOf = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined || value === '') return null
  if (value instanceof Date) return fromWall(value)
  if (typeof value === 'number') return fromSerial(value)
  const text = String(value).trim()
  if (text === '') return null
  return /^\d{5}(\.\d+)?$/.test(text) ? fromSerial(Number(text)) : written(text)
}
