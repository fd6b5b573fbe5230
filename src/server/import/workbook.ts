// XLSX as rows of named cells: every sheet that shows and has the same header, with merged cells filled down.

import { readFile, stat } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { nameIn } from '../../domain/text/name'
import { guessColumns } from './column'
import { headerIn, named, namesWords } from './header'
import { cellsOf, isBlankRow } from './row'
import { type Source, type SourceChoice, type SourceRow, UnreadableFile } from './source'

/** A workbook is read into memory as a whole: larger ones are to be saved as CSV, which is read in a stream. */
const largestBytes = 100 * 1024 * 1024
const largestUnfolded = 2 * 1024 * 1024 * 1024

interface Sheet {
  readonly name: string
  /** what Excel does not show is read only when it is named */
  readonly hidden: boolean
  readonly rows: readonly (readonly unknown[])[]
  readonly merged: readonly Range[]
}

interface Table extends Sheet {
  readonly headerAt: number
  readonly columns: readonly string[]
}

/** Merged cells, by index. */
interface Range {
  readonly column: number
  readonly lastColumn: number
  readonly from: number
  readonly to: number
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const rangeOf = (ref: string): readonly Range[] => {
  const [, letters = '', from, last = '', to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(ref) ?? []
  if (letters === '') return []
  return [{ column: columnOf(letters), lastColumn: columnOf(last), from: Number(from) - 1, to: Number(to) - 1 }]
}

/** What the reader of cells does not tell, by sheet in the order of the workbook. */
const layoutIn = (file: Buffer): readonly Pick<Sheet, 'hidden' | 'merged'>[] => {
  const parts = unzipSync(file, {
    filter: ({ name }) => /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  })
  const text = (name: string): string => Buffer.from(parts[name] ?? []).toString('utf8')
  const tags = (xml: string, name: string): readonly string[] =>
    xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  )
  return tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
    const part = Buffer.from(parts[targets.get(attribute(tag, 'r:id')) ?? ''] ?? [])
    // they stand behind the cells: a large sheet is not made into text for them
    const at = part.lastIndexOf('</sheetData>')
    const merged = tags(part.subarray(Math.max(at, 0)).toString('utf8'), 'mergeCell').flatMap((cell) =>
      rangeOf(attribute(cell, 'ref')),
    )
    return { hidden: /hidden/i.test(attribute(tag, 'state')), merged }
  })
}

const filledDown = (rows: readonly (readonly unknown[])[], merged: readonly Range[]): Sheet['rows'] => {
  if (merged.length === 0) return rows
  const filled = rows.map((row) => [...row])
  for (const { column, from, to } of merged) {
    const value = rows[from]?.[column]
    for (const row of filled.slice(from + 1, to + 1)) row[column] = value
  }
  return filled
}

/** A small file may unfold into gigabytes; how large its parts are is written in it before they are unfolded. */
const checkUnfolded = (file: Buffer, most: number): void => {
  let sum = 0
  unzipSync(file, {
    filter: ({ originalSize }) => {
      sum += originalSize
      return false
    },
  })
  if (sum > most) throw new RangeError('The workbook unfolds into too much.')
}

/** All sheets of a workbook, with merged cells filled down. Throws for what is no workbook, or unfolds into more bytes than `most`. */
export const sheetsIn = async (file: Buffer, most: number): Promise<readonly Sheet[]> => {
  checkUnfolded(file, most)
  const [sheets, layouts] = [await readWorkbook(file), layoutIn(file)]
  return sheets.map(({ sheet, data }, index) => {
    const { hidden, merged } = layouts[index] ?? { hidden: false, merged: [] }
    return { name: sheet, hidden, rows: filledDown(data, merged), merged }
  })
}

/** A document, another program's sheet or a packed folder is a ZIP too; what cannot be listed is damaged. */
const isOtherKind = (file: Buffer): boolean => {
  const names: string[] = []
  try {
    unzipSync(file, { filter: ({ name }) => names.push(name) < 0 })
  } catch {
    return false
  }
  return !names.includes('xl/workbook.xml')
}

const sheetsOf = async (path: string): Promise<readonly Sheet[]> => {
  if ((await stat(path)).size > largestBytes) throw new UnreadableFile('tooLargeForXlsx')
  const file = await readFile(path)
  try {
    return await sheetsIn(file, largestUnfolded)
  } catch {
    throw new UnreadableFile(isOtherKind(file) ? 'unknownKind' : 'brokenXlsx')
  }
}

const isFilled = (cell: unknown): boolean => String(cell ?? '').trim() !== ''

/** Cells of this row that stand above several columns. */
const groupsAt = ({ merged }: Sheet, row: number): readonly Range[] =>
  merged.filter(({ column, lastColumn, from, to }) => lastColumn > column && from === row && to === row)

/** A longer one, or one that says something, is a line above the table. */
const isGroupName = (cell: unknown): boolean => /^[^:：]{0,10}$/.test(String(cell ?? '').trim())

/** The lower of two rows that name the columns together: some names stand above several columns, 答复 above 时间 and 内容. */
const lowerAt = (sheet: Sheet, headerAt: number): number | undefined => {
  const above = sheet.rows[headerAt - 1] ?? []
  if (groupsAt(sheet, headerAt - 1).length > 0 && above.filter(isFilled).length > 1 && above.every(isGroupName)) {
    return headerAt
  }
  const groups = groupsAt(sheet, headerAt)
  const own = (sheet.rows[headerAt + 1] ?? []).map((cell, index) =>
    cell === sheet.rows[headerAt]?.[index] ? '' : cell,
  )
  const isBelow = own.every(
    (cell, at) => !isFilled(cell) || groups.some(({ column, lastColumn }) => at >= column && at <= lastColumn),
  )
  return groups.length > 0 && own.some(isFilled) && isBelow ? headerAt + 1 : undefined
}

const tableOf = (sheet: Sheet, headerLine: number | undefined): readonly Table[] => {
  const found = headerLine === undefined ? headerIn(sheet.rows) : headerLine - 1
  if (found === undefined) return []
  const lower = lowerAt(sheet, found)
  const header = sheet.rows[lower ?? found]
  if (header === undefined) return []
  if (lower === undefined) return [{ ...sheet, headerAt: found, columns: named(header) }]
  const upper = sheet.rows[lower - 1] ?? []
  const names = Array.from({ length: Math.max(header.length, upper.length) }, (_, at) => {
    const group = groupsAt(sheet, lower - 1).find(({ column, lastColumn }) => at >= column && at <= lastColumn)
    if (group !== undefined) return `${upper[group.column] ?? ''}${header[at] ?? ''}`
    return isFilled(header[at]) ? header[at] : upper[at]
  })
  return [{ ...sheet, headerAt: lower, columns: named(names) }]
}

const bare = (name: string): string => nameIn(name.normalize('NFKC')).replace(/\s/g, '').toLowerCase()

/**
 * The other table under the names of the main one: white space and width aside, it has every column that says something of a
 * message there, in whatever order and whatever else it has. Undefined where it is another kind of table.
 */
const fitted = (main: Table, other: Table): Table | undefined => {
  const names = new Map(main.columns.map((column) => [bare(column), column]))
  const columns = other.columns.map((column) => names.get(bare(column)) ?? column)
  const guessed = Object.values(guessColumns(main.columns))
  const needed = guessed.length > 0 ? guessed : main.columns
  return needed.every((column) => columns.includes(column)) ? { ...other, columns } : undefined
}

const chosenOf = (sheets: readonly Sheet[], asked: readonly string[]): readonly Sheet[] =>
  asked.map((name) => {
    const chosen = sheets.find((sheet) => sheet.name === name) ?? sheets[Number(name) - 1]
    if (chosen === undefined) {
      throw new UnreadableFile(
        'noSuchSheet',
        sheets.map((sheet) => sheet.name),
      )
    }
    return chosen
  })

/** All that fit the header of the first that names words; a cover sheet comes before it, other tables beside it. */
const tablesOf = (sheets: readonly Sheet[], { sheets: asked = [], header }: SourceChoice): readonly Table[] => {
  const looked = asked.length === 0 ? sheets.filter(({ hidden }) => !hidden) : chosenOf(sheets, asked)
  const tables = looked.flatMap((sheet) => tableOf(sheet, header))
  const main = tables.find(({ columns }) => namesWords(columns)) ?? tables[0]
  return main === undefined ? [] : tables.flatMap((table) => fitted(main, table) ?? [])
}

export const workbookSource = async (path: string, choice: SourceChoice): Promise<Source> => {
  const sheets = await sheetsOf(path)
  const tables = tablesOf(sheets, choice)
  const [main] = tables
  if (main === undefined) throw new UnreadableFile('noHeader')
  const read = new Set(tables.map(({ name }) => name))
  const rows = async function* (): AsyncIterable<SourceRow> {
    for (const table of tables) {
      for (const [index, values] of table.rows.entries()) {
        if (index <= table.headerAt || isBlankRow(values)) continue
        yield {
          line: index + 1,
          ...(tables.length > 1 ? { sheet: table.name } : {}),
          cells: cellsOf(table.columns, values),
          raw: values.join(' '),
        }
      }
    }
  }
  return {
    kind: 'xlsx',
    encoding: null,
    columns: main.columns,
    sheets: tables.map(({ name }) => name),
    leftOut: sheets.filter(({ name, rows: all }) => !read.has(name) && !all.every(isBlankRow)).map(({ name }) => name),
    rows,
  }
}
