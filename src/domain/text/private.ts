// Finds what should not be read in public: mobile numbers and identity numbers in what people wrote. The form proposes
// the masked text before sending; the server masks again whatever it publishes.

export const privateKinds = ['phone', 'identity'] as const
export type PrivateKind = (typeof privateKinds)[number]

/** A stretch of the text, in UTF-16 code units, and what to show instead; both are equally long. */
export interface Finding {
  readonly kind: PrivateKind
  readonly start: number
  readonly end: number
  readonly masked: string
}

const gap = '[ \\u3000.·—–-]?'
const digits = (count: number): string => `${Array(count).fill('\\d').join(gap)}`

/** Full-width digits are as readable as others. */
const plain = (text: string): string =>
  text.replace(/[０-９Ｘｘ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** GB 11643: the eighteenth sign is determined by the seventeen before it. */
const isIdentity = (number: string): boolean => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0)
  return '10X98765432'[sum % 11] === number[17]?.toUpperCase()
}

const isBirthday = (number: string): boolean =>
  /^\d{6}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/.test(number)

const identityPattern = new RegExp(`(?<!\\d)${digits(17)}${gap}[\\dXx](?!\\d)`, 'g')
/** With or without the country code. */
const phonePattern = new RegExp(`(?<!\\d)(?:(?:00)?86${gap})?1${gap}[3-9]${gap}${digits(9)}(?!\\d)`, 'g')

/** Stars in place of all digits but the first `head` and the last `tail`; spaces and hyphens stay where they are. */
const cover = (found: string, head: number, tail: number): string => {
  const signs = [...found]
  const places = signs.flatMap((sign, index) => (/[\dXx]/.test(sign) ? [index] : []))
  const covered = new Set(places.slice(head, places.length - tail))
  return signs.map((sign, index) => (covered.has(index) ? '*' : sign)).join('')
}

const compact = (found: string): string => found.replace(/[^\dXx]/g, '')

const matches = (text: string, pattern: RegExp, kind: PrivateKind, mask: (found: string) => string | null) =>
  [...text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
    const masked = mask(match[0])
    return masked === null ? [] : [{ kind, start: match.index, end: match.index + match[0].length, masked }]
  })

/** Most texts have no number at all, and all that is public comes through here. */
const mayHold = /(?:[0-9０-９][^0-9０-９]?){11}/

/** All findings in their order; none overlap. */
export const findPrivate = (text: string): readonly Finding[] => {
  if (!mayHold.test(text)) return []
  const read = plain(text)
  const identities = matches(read, identityPattern, 'identity', (found) => {
    const number = compact(found)
    return isBirthday(number) || isIdentity(number) ? cover(found, 3, 0) : null
  })
  const phones = matches(read, phonePattern, 'phone', (found) => cover(found, compact(found).length - 8, 4))
  const apart = phones.filter((phone) => identities.every((one) => phone.end <= one.start || phone.start >= one.end))
  return [...identities, ...apart].sort((a, b) => a.start - b.start)
}

/** The text with every finding masked. */
export const masked = (text: string): string =>
  findPrivate(text).reduceRight((rest, one) => rest.slice(0, one.start) + one.masked + rest.slice(one.end), text)

/** Addresses and ids, whose digits are nobody's number. */
const isMachineMade = (text: string): boolean => /^(?:\/api\/|https?:)\S*$/.test(text) || /^[0-9a-f-]{36}$/.test(text)

/** A value of plain data with every finding in every text masked, at any depth. */
export const maskedThroughout = <Value>(value: Value): Value => maskAll(value) as Value

const maskAll = (value: unknown): unknown => {
  if (typeof value === 'string') return isMachineMade(value) ? value : masked(value)
  if (Array.isArray(value)) return value.map(maskAll)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, maskAll(field)]))
}
