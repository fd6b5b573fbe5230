// How much fits on the big screen at once. Nothing is cut: what is too long goes on on the next page. The measure is the
// one of Screen.css, which makes 100 of it across and 56 down on a common wall, and never fewer.

/** A size of type, and how wide its column is. */
export interface Column {
  readonly size: number
  readonly width: number
}

/** As many as can be told apart from the last row. */
const few = 3
const gap = 1.4
export const lineHeight = 1.35

const full = /[\u2010-\u2027\u2e80-\u{10ffff}]/u

/** In widths of a Chinese character. */
export const lengthOf = (text: string): number =>
  [...text].reduce((length, char) => length + (full.test(char) ? 1 : 0.6), 0)

/** One less than there is room for: a mark that may not begin a line takes its neighbour along. */
const perLine = ({ size, width }: Column): number => Math.max(2, Math.floor(width / size) - 1)

export const linesOf = (text: string, column: Column): number =>
  Math.max(1, Math.ceil(lengthOf(text) / perLine(column)))

const upToMark = /^[\s\S]*[，。；、！？：,.;!?]/u
const more = '……'

/** Parts of at most so many lines, broken after a mark where that is not far. */
export const partsOf = (text: string, column: Column, lines: number): readonly string[] => {
  if (linesOf(text, column) <= lines) return [text]
  const room = Math.max(2, lines * perLine(column) - 2 * lengthOf(more))
  const parts: string[] = []
  let part = ''
  for (const char of text) {
    if (lengthOf(part + char) > room) {
      const marked = upToMark.exec(part)?.[0] ?? ''
      const head = marked.length * 2 < part.length ? part : marked
      parts.push(head)
      part = part.slice(head.length)
    }
    part += char
  }
  parts.push(part)
  const last = parts.length - 1
  return parts.map((one, at) => `${at === 0 ? '' : more}${one}${at === last ? '' : more}`)
}

export interface Piece<Row> {
  readonly row: Row
  readonly text: string
  /** what belongs to the text stands below its end */
  readonly last: boolean
}

interface Fitting<Row> {
  readonly room: number
  /** how many at most stand on one sheet */
  readonly max?: number
  readonly textOf: (row: Row) => string
  readonly columnOf: (row: Row) => Column
  /** the height of a row without its text */
  readonly restOf: (row: Row) => number
}

/** The rows as sheets that are shown one after the other. */
export const sheetsOf = <Row>(
  rows: readonly Row[],
  { room, max = few, textOf, columnOf, restOf }: Fitting<Row>,
): readonly (readonly Piece<Row>[])[] => {
  const sheets: Piece<Row>[][] = []
  let left = 0
  for (const row of rows) {
    const column = columnOf(row)
    const rest = restOf(row)
    const high = column.size * lineHeight
    const parts = partsOf(textOf(row), column, Math.max(1, Math.floor((room - rest) / high)))
    parts.forEach((text, at) => {
      const height = rest + linesOf(text, column) * high
      const sheet = sheets[sheets.length - 1]
      const piece = { row, text, last: at === parts.length - 1 }
      if (sheet !== undefined && sheet.length < max && height + gap <= left) {
        sheet.push(piece)
        left -= height + gap
      } else {
        sheets.push([piece])
        left = room - height
      }
    })
  }
  return sheets
}
