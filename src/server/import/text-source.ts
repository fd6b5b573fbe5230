// CSV and JSON lines as rows of named cells, read in a stream.

import { Readable } from 'node:stream'
import { type CsvRecord, csvRecords } from './csv'
import { type Encoding, encodingOf, readText } from './encoding'
import { fieldsNamed, headerDepth, headerIn, named, namesWords, separatorIn } from './header'
import { linesOf } from './line'
import { cellsOf, isBlankRow } from './row'
import { type Cells, type Source, type SourceChoice, type SourceRow, UnreadableFile } from './source'

const isRecord = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonOf = (raw: string): Cells | null => {
  try {
    // some write the lines of a list, without its brackets
    const value: unknown = JSON.parse(raw.trim().replace(/,$/, ''))
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

async function* jsonRows(path: string, encoding: Encoding): AsyncIterable<SourceRow> {
  let line = 0
  for await (const raw of linesOf(readText(path, encoding))) {
    line += 1
    if (raw.trim() !== '') yield { line, cells: jsonOf(raw), raw }
  }
}

/** One line that holds all rows in a list, at whatever depth, is a document; a message may have a list of its pictures. */
const holdsRows = (cells: Cells | null): boolean =>
  cells !== null &&
  !namesWords(Object.keys(cells)) &&
  Object.values(cells).some((value) =>
    Array.isArray(value)
      ? value.some((one) => isRecord(one) || Array.isArray(one))
      : isRecord(value) && holdsRows(value),
  )

export const jsonSource = async (path: string): Promise<Source> => {
  const encoding = await encodingOf(path)
  const columns = new Set<string>()
  let looked = 0
  for await (const { cells } of jsonRows(path, encoding)) {
    if (looked === 0 && holdsRows(cells)) throw new UnreadableFile('json')
    for (const name of Object.keys(cells ?? {})) columns.add(name)
    looked += 1
    if (looked === 200) break
  }
  if (looked === 0) throw new UnreadableFile('empty')
  const rows = () => jsonRows(path, encoding)
  return { kind: 'jsonl', encoding, columns: [...columns], sheets: [], leftOut: [], rows }
}

const delimiters = [',', ';', '\t', '，', '|'] as const

const firstLines = async (path: string, encoding: Encoding): Promise<readonly string[]> => {
  const first: string[] = []
  for await (const line of linesOf(readText(path, encoding))) {
    first.push(line)
    if (first.length === headerDepth) break
  }
  return first
}

/** How well a delimiter divides the first lines: what their header names, and how many of them are as long as it. */
const dividedBy = async (lines: readonly string[], delimiter: string) => {
  const rows: (readonly string[])[] = []
  for await (const { values } of csvRecords(Readable.from([lines.join('\n')]), delimiter)) rows.push(values ?? [])
  const header = rows[headerIn(rows) ?? 0] ?? []
  const alike = rows.filter((row) => row.length === header.length)
  return { delimiter, named: fieldsNamed(header), alike: header.length > 1 ? alike.length : 0, width: header.length }
}

/** The one that Excel's first line names, or the one that divides the first lines best: sentences have commas too. */
const delimiterOf = async (lines: readonly string[]): Promise<string> => {
  const separator = separatorIn(lines[0] ?? '')
  if (separator !== undefined) return separator
  const divided = await Promise.all(delimiters.map((delimiter) => dividedBy(lines, delimiter)))
  const [best] = divided.sort((a, b) => b.named - a.named || b.alike - a.alike || b.width - a.width)
  return best?.delimiter ?? ','
}

/** The record that names the columns: the one on the line that was told, or the most likely of the first. */
const headerOf = async (
  records: AsyncIterable<CsvRecord>,
  headerLine: number | undefined,
): Promise<CsvRecord | undefined> => {
  const first: CsvRecord[] = []
  for await (const record of records) {
    if (headerLine === undefined ? first.length === headerDepth : record.line > headerLine) break
    first.push(record)
  }
  if (headerLine !== undefined) return first.find(({ line }) => line === headerLine)
  return first[headerIn(first.map(({ values }) => values ?? [])) ?? 0]
}

export const csvSource = async (path: string, { header: headerLine }: SourceChoice): Promise<Source> => {
  const encoding = await encodingOf(path)
  const delimiter = await delimiterOf(await firstLines(path, encoding))
  const records = () => csvRecords(readText(path, encoding), delimiter)
  const header = await headerOf(records(), headerLine)
  const columns = named(header?.values ?? [])
  if (header === undefined || columns.length < 2) throw new UnreadableFile('noHeader')
  const rows = async function* (): AsyncIterable<SourceRow> {
    for await (const { line, values, raw } of records()) {
      if (line <= header.line || (values !== null && isBlankRow(values))) continue
      const fits = values !== null && isBlankRow(values.slice(columns.length))
      yield { line, cells: fits ? cellsOf(columns, values) : null, raw }
    }
  }
  return { kind: 'csv', encoding, columns, sheets: [], leftOut: [], rows }
}
