// A spreadsheet of the desk as rows of named cells: the first line that names the columns is the header, whatever stands above
// it, on whichever sheet.

import { AppError } from '../http/app-error'
import { sheetsIn } from './workbook'

/** How each column may be headed; the first word is the one of our own template. */
type Headings<Column extends string> = Readonly<Record<Column, readonly string[]>>

interface SheetRow<Column extends string> {
  /** of the sheet, from 1 */
  readonly line: number
  readonly cells: Readonly<Record<Column, string>>
}

/** Rows of one file. */
const maxRows = 3000
/** Bytes of one file when it is unfolded. */
const maxUnfolded = 64 * 1024 * 1024

const two = (part: number): string => String(part).padStart(2, '0')

/** A date in a cell has no zone: it is the day that stands there. */
const dayOf = (date: Date): string =>
  `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`

const text = (cell: unknown): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dayOf(cell)
  return String(cell).normalize('NFKC').replace(/\s+/gu, ' ').trim()
}

/** Which column stands where; undefined for a line that is no header. */
const headerIn = <Column extends string>(
  headings: readonly (readonly [Column, readonly string[]])[],
  needed: Column,
  line: readonly unknown[],
): ReadonlyMap<Column, number> | undefined => {
  // a mark or a note beside the name of a column says how it is to be filled in
  const cells = line.map((cell) => text(cell).replace(/[\s*:]|\(.*\)/gu, ''))
  const found = new Map(
    headings.flatMap(([column, names]) => {
      const at = cells.findIndex((cell) => names.includes(cell))
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
  return found.has(needed) && found.size > 1 ? found : undefined
}

/** `needed` is the column without which a line is no header. Throws `sheetUnreadable` for what is no such workbook. */
export const rowsIn = async <Column extends string>(
  file: Buffer,
  columns: Headings<Column>,
  needed: NoInfer<Column>,
): Promise<readonly SheetRow<Column>[]> => {
  const headings = Object.entries(columns) as [Column, readonly string[]][]
  const sheets = await sheetsIn(file, maxUnfolded).catch((cause: unknown) => {
    throw new AppError('sheetUnreadable', undefined, { cause })
  })
  for (const { rows: lines } of sheets.filter(({ hidden }) => !hidden)) {
    const at = lines.findIndex((line) => headerIn(headings, needed, line) !== undefined)
    const header = headerIn(headings, needed, lines[at] ?? [])
    if (header === undefined) continue
    const rows = lines
      .slice(at + 1)
      .map((line, index) => {
        const cell = (column: Column): string => {
          const seat = header.get(column)
          return seat === undefined ? '' : text(line[seat])
        }
        const cells = Object.fromEntries(headings.map(([column]) => [column, cell(column)])) as Record<Column, string>
        return { cells, line: at + index + 2 }
      })
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
    // a sheet that was formatted further down has many lines, and nothing in them
    if (rows.length > maxRows) throw new AppError('tooLarge')
    return rows
  }
  throw new AppError('sheetUnreadable')
}
