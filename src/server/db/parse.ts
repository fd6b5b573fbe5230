// How column values arrive in TypeScript, the same from both backends: instants as ISO strings, dates as `YYYY-MM-DD`.

const int8 = 20
const date = 1082
const timestamptz = 1184
const numeric = 1700

const whole = (text: string): number => {
  const number = Number(text)
  if (!Number.isSafeInteger(number)) throw new Error('A number of the database is too big to be exact.')
  return number
}

const usualInstant = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3})\d*)?\+00$/

/** `2026-11-21 08:30:00.123+00`, as PostgreSQL writes it when the session's zone is UTC. */
const instant = (text: string): string => {
  const parts = usualInstant.exec(text)
  // another era, or a year of five digits
  if (parts === null) return new Date(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`).toISOString()
  return `${parts[1]}T${parts[2]}.${(parts[3] ?? '').padEnd(3, '0')}Z`
}

export const parsers: Readonly<Record<number, (text: string) => number | string>> = {
  [int8]: whole,
  [numeric]: Number,
  [date]: (text) => text,
  [timestamptz]: instant,
}
