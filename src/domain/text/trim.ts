// Takes the white space off the ends of everything that was typed.

import { hasVisible } from './visible'

/** Trims every string in a value of plain data, at any depth. */
export const trimmed = <Value>(value: Value): Value => trim(value) as Value

const trim = (value: unknown): unknown => {
  if (typeof value === 'string') return hasVisible(value) ? value.trim() : ''
  if (Array.isArray(value)) return value.map(trim)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, trim(field)]))
}

/** Nothing that can be seen, or nothing at all. */
export const isBlank = (text: string | undefined): boolean => text === undefined || !hasVisible(text)
