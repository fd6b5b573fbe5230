// One cell of a spreadsheet. Every text is typed as text: nothing a resident wrote is a formula.

export type Cell =
  | { readonly type: StringConstructor; readonly value: string; readonly fontWeight?: 'bold' }
  | { readonly type: NumberConstructor; readonly value: number }
  | null

/** XML 1.0 can hold no other characters. */
const printable = (text: string): string =>
  text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

/** The longest text that a cell may hold. */
const longest = 32_000

export const text = (value: string | null | undefined): Cell =>
  value === null || value === undefined || value === ''
    ? null
    : { type: String, value: printable(value).slice(0, longest) }
export const number = (value: number | null): Cell => (value === null ? null : { type: Number, value })
