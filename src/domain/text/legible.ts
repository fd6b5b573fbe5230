// Makes of what was typed or pasted a text that can be read and stored: what office programs put for a line break becomes
// one, other control characters go, and what shows nothing at all is nothing.

import { hasVisible } from './visible'

/** Vertical tab and form feed as Word pastes them, the separators of old files, and those of Unicode. */
const pasted = '\\v\\f\\u001c-\\u001e\\u0085\\u2028\\u2029'
const lineBreak = new RegExp(`\\r\\n?|[${pasted}]`, 'g')
const control = /[^\P{Cc}\t\n]/gu

export const legible = (text: string): string =>
  hasVisible(text) ? text.replace(lineBreak, '\n').replace(control, '') : ''

/** The same for every text in a value of plain data, at any depth. */
export const legibleThroughout = (value: unknown): unknown => {
  if (typeof value === 'string') return legible(value)
  if (Array.isArray(value)) return value.map(legibleThroughout)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, legibleThroughout(field)]))
}
