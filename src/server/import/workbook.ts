// XLSX as rows of named cells: every sheet with the same header, with merged cells filled down.

import { readFile, stat } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import readWorkbook from 'read-excel-file/node'
import { headerIn, named, namesWords } from './header'
import { cellsOf, isBlankRow } from './row'
import { type Source, type SourceChoice, type SourceRow, UnreadableFile } from './source'

/** A workbook is read into memory as a whole: larger ones are to be saved as CSV, which is read in a stream. */
const largestBytes = 100 * 1024 * 1024

interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly unknown[])[]
}

interface Table extends Sheet {
  readonly headerAt: number
  readonly columns: readonly string[]
}

interface Range {
  readonly column: number
  readonly from: number
  readonly to: number
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const rangeOf = (ref: string): readonly Range[] => {
  const [, letters = '', from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(ref) ?? []
  return letters === '' ? [] : [{ column: columnOf(letters), from: Number(from) - 1, to: Number(to) - 1 }]
}

/** Merged ranges by sheet, in the order of the workbook; the reader of cells does not tell them. */
const mergedIn = (file: Buffer): readonly (readonly Range[])[] => {
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
    return tags(part.subarray(Math.max(at, 0)).toString('utf8'), 'mergeCell').flatMap((cell) =>
      rangeOf(attribute(cell, 'ref')),
    )
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

/** All sheets of a workbook, with merged cells filled down. Throws for what is no workbook. */
export const sheetsIn = async (file: Buffer): Promise<readonly Sheet[]> => {
  const [sheets, merged] = [await readWorkbook(file), mergedIn(file)]
  return sheets.map(({ sheet, data }, index) => ({ name: sheet, rows: filledDown(data, merged[index] ?? []) }))
}

const sheetsOf = async (path: string): Promise<readonly Sheet[]> => {
  if ((await stat(path)).size > largestBytes) throw new UnreadableFile('tooLargeForXlsx')
  try {
    return await sheetsIn(await readFile(path))
  } catch {
    throw new UnreadableFile('brokenXlsx')
  }
}

const tableOf = (sheet: Sheet, told: number | undefined): readonly Table[] => {
  const headerAt = told === undefined ? headerIn(sheet.rows) : told - 1
  const header = headerAt === undefined ? undefined : sheet.rows[headerAt]
  return headerAt === undefined || header === undefined ? [] : [{ ...sheet, headerAt, columns: named(header) }]
}

const sameColumns = (one: Table, other: Table): boolean => {
  const columns = new Set(one.columns)
  return one.columns.length === other.columns.length && other.columns.every((column) => columns.has(column))
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

/** All that have the header of the first that names words; a cover sheet comes before it, other tables beside it. */
const tablesOf = (sheets: readonly Sheet[], { sheets: asked = [], header }: SourceChoice): readonly Table[] => {
  const looked = asked.length === 0 ? sheets : chosenOf(sheets, asked)
  const tables = looked.flatMap((sheet) => tableOf(sheet, header))
  const main = tables.find((table) => namesWords(table.rows[table.headerAt] ?? [])) ?? tables[0]
  return main === undefined ? [] : tables.filter((table) => sameColumns(main, table))
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
