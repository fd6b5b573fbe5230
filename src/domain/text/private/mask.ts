// Finds what should not be read in public: mobile numbers and identity numbers in what people wrote, in whatever way they
// write them. The form proposes the masked text before sending; the server masks again whatever it publishes.

import { readingsOf } from './disguise'
import { type Finding, findingsOf, kinds, maskedBy } from './number'
import { type Part, partsIn } from './number-part'

/** Parts of one number that are given with their places: the findings are those that have something to cover. */
const piecesOf = (text: string, parts: readonly Part[]): readonly Finding[] => {
  const digits = parts.flatMap((part) => [...part.digits].map((value, index) => ({ value, part, index })))
  const value = digits.map((one) => one.value).join('')
  const kind = kinds.find(({ lengths, is }) => lengths.includes(value.length) && is(value))
  if (kind === undefined) return []
  const [from, to] = [kind.head(value.length), value.length - kind.tail]
  return parts.flatMap((part): readonly Finding[] => {
    const covered = part.places.map((place, index) => {
      const at = digits.findIndex((one) => one.part === part && one.index === index)
      return at >= from && at < to ? place : undefined
    })
    if (covered.every((place) => place === undefined)) return []
    const [start, end] = [part.places[0] ?? 0, (part.places[part.places.length - 1] ?? 0) + 1]
    const masked = [...text.slice(start, end)].map((one, at) => (covered.includes(start + at) ? '*' : one)).join('')
    return [{ kind: kind.kind, start, end, masked }]
  })
}

/** All findings in their order; none overlap. */
export const findPrivate = (text: string): readonly Finding[] =>
  findingsOf(
    text,
    readingsOf(text),
    partsIn(text).flatMap((parts) => piecesOf(text, parts)),
  )

/** The text with every finding masked. */
export const masked = (text: string): string => maskedBy(findPrivate, text)

/** The fields that hold an address, whose digits are nobody's number, when there is an address in them and nothing else. */
const addressed = new Set(['url', 'thumb', 'link'])
const isAddress = (text: string): boolean => /^(?:\/api\/|https?:\/\/)[\w\-.~:/?#[\]@!$&'()*+;=%]*$/.test(text)
/** Ids, hashes and instants, by their length. */
const marks: Readonly<Record<number, RegExp>> = {
  24: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
  36: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  64: /^[0-9a-f]{64}$/,
}
const isMark = (text: string): boolean => marks[text.length]?.test(text) ?? false
/** No character stands for more than two digits, and no number of anybody has fewer than eleven. */
const leastCharacters = 6

/** A value of plain data with every finding in every text masked, at any depth; `mask` may remember what it was asked before. */
export const maskedThroughout = <Value>(value: Value, mask: (text: string) => string = masked): Value =>
  maskAll(value, '', mask) as Value

const maskAll = (value: unknown, key: string, mask: (text: string) => string): unknown => {
  if (typeof value === 'string') {
    const isNobodys = value.length < leastCharacters || isMark(value) || (addressed.has(key) && isAddress(value))
    return isNobodys ? value : mask(value)
  }
  if (typeof value !== 'object' || value === null) return value
  // nearly nothing has a number in it: only what has is made again
  let covered: Record<string, unknown> | undefined
  for (const name of Object.keys(value)) {
    const inner = (value as Record<string, unknown>)[name]
    const shown = maskAll(inner, Array.isArray(value) ? key : name, mask)
    if (shown === inner) continue
    covered ??= (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>
    covered[name] = shown
  }
  return covered ?? value
}
