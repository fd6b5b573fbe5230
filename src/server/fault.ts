// An error as the log may show it: enough to find the place, nothing that a person wrote.

import { codeOf } from './error-code'

export interface Fault {
  readonly name: string
  readonly code?: string
  readonly message?: string
  /** where it was thrown, without the message */
  readonly at?: string
  readonly constraint?: string
  readonly table?: string
}

/** PostgreSQL quotes values in its messages: those about data (22) and about what it may not become (23). */
const quotesValues = (code: string): boolean => /^2[23][0-9A-Z]{3}$/.test(code)

const textOf = (error: object, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key)
  return typeof value === 'string' && value !== '' ? value : undefined
}

const placesOf = (stack: string | undefined): string | undefined =>
  stack
    ?.split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim())
    .join(' < ')

/** Leaves out details, queries and their values, which database errors carry along. */
export const faultOf = (error: unknown): Fault => {
  if (typeof error !== 'object' || error === null) return { name: typeof error }
  const code = codeOf(error)
  const parts = {
    code: code || undefined,
    message: quotesValues(code) ? undefined : textOf(error, 'message'),
    at: placesOf(textOf(error, 'stack')),
    constraint: textOf(error, 'constraint'),
    table: textOf(error, 'table'),
  }
  const given = Object.entries(parts).filter(([, value]) => value !== undefined)
  return { name: textOf(error, 'name') ?? 'Error', ...Object.fromEntries(given) }
}
