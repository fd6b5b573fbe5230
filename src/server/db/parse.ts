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

/** `2026-11-21 08:30:00.123+00`, as PostgreSQL writes it when the session's zone is UTC. */
const instant = (text: string): string => new Date(`${text.replace(' ', 'T').replace(/\+00$/, '')}Z`).toISOString()

export const parsers: Readonly<Record<number, (text: string) => number | string>> = {
  [int8]: whole,
  [numeric]: Number,
  [date]: (text) => text,
  [timestamptz]: instant,
}
