// A file as rows of named cells: CSV, JSON lines or XLSX. A row that cannot be read is a row too, with its reason.

import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { createInterface } from 'node:readline'
import { readSheet } from 'read-excel-file/node'
import { csvRecords } from './csv'
import { type Encoding, encodingOf, readText } from './encoding'

export type Cells = Readonly<Record<string, unknown>>

export interface SourceRow {
  /** as a person counts it: the line of a text file, the row of a sheet */
  readonly line: number
  readonly cells: Cells | null
  /** what was there instead of cells */
  readonly raw: string
}

export interface Source {
  readonly kind: 'csv' | 'jsonl' | 'xlsx'
  readonly encoding: string | null
  /** names of the columns, for JSON lines those of the first row */
  readonly columns: readonly string[]
  readonly rows: () => AsyncIterable<SourceRow>
}

/** A sheet is read into memory as a whole: larger ones are to be saved as CSV, which is read in a stream. */
const xlsxBytes = 100 * 1024 * 1024

export class UnreadableFile extends Error {
  constructor(readonly reason: 'missing' | 'empty' | 'unknownKind' | 'tooLargeForXlsx' | 'brokenXlsx' | 'noHeader') {
    super(reason)
  }
}

const kindOf = async (path: string): Promise<Source['kind']> => {
  const file = await open(path).catch(() => {
    throw new UnreadableFile('missing')
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(512), 0, 512, 0)
    if (bytesRead === 0) throw new UnreadableFile('empty')
    // a ZIP archive, which is what an XLSX is
    if (buffer.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return 'xlsx'
    // the old binary workbook
    if (buffer.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) throw new UnreadableFile('unknownKind')
    const beginning = buffer
      .subarray(0, bytesRead)
      .toString('utf8')
      .replace(/^\uFEFF/, '')
      .trimStart()
    const named = extname(path).toLowerCase()
    if (['.jsonl', '.ndjson'].includes(named) || (named !== '.csv' && beginning.startsWith('{'))) return 'jsonl'
    return 'csv'
  } finally {
    await file.close()
  }
}

const isRecord = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const jsonOf = (raw: string): Cells | null => {
  try {
    const value: unknown = JSON.parse(raw)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

async function* jsonRows(path: string, encoding: Encoding): AsyncIterable<SourceRow> {
  let line = 0
  for await (const raw of createInterface({ input: readText(path, encoding), crlfDelay: Number.POSITIVE_INFINITY })) {
    line += 1
    if (raw.trim() !== '') yield { line, cells: jsonOf(raw), raw }
  }
}

const delimiters = [',', ';', '\t', '，'] as const

/** The sign that divides the header into most cells. */
const delimiterOf = (header: string): string =>
  [...delimiters].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ','

const firstLine = async (path: string, encoding: Encoding): Promise<string> => {
  const lines = createInterface({ input: readText(path, encoding) })
  for await (const line of lines) {
    lines.close()
    return line
  }
  return ''
}

/** Names for columns: those without one are numbered, those named twice get a number too. */
const named = (header: readonly unknown[]): readonly string[] => {
  const taken = new Set<string>()
  return header.map((cell, index) => {
    const name = String(cell ?? '').trim() || `#${index + 1}`
    const free = taken.has(name) ? `${name} #${index + 1}` : name
    taken.add(free)
    return free
  })
}

const cellsOf = (columns: readonly string[], values: readonly unknown[]): Cells =>
  Object.fromEntries(columns.map((name, index) => [name, values[index] ?? '']))

const isBlank = (values: readonly unknown[]): boolean => values.every((value) => String(value ?? '').trim() === '')

const csvSource = async (path: string): Promise<Source> => {
  const encoding = await encodingOf(path)
  const delimiter = delimiterOf(await firstLine(path, encoding))
  const records = () => csvRecords(readText(path, encoding), delimiter)
  let columns: readonly string[] = []
  for await (const { values } of records()) {
    columns = named(values ?? [])
    break
  }
  if (columns.length < 2) throw new UnreadableFile('noHeader')
  const rows = async function* (): AsyncIterable<SourceRow> {
    let first = true
    for await (const { line, values, raw } of records()) {
      const isRow = !first && (values === null || !isBlank(values))
      first = false
      if (!isRow) continue
      const fits = values !== null && isBlank(values.slice(columns.length))
      yield { line, cells: fits ? cellsOf(columns, values) : null, raw }
    }
  }
  return { kind: 'csv', encoding, columns, rows }
}

const xlsxSource = async (path: string): Promise<Source> => {
  if ((await stat(path)).size > xlsxBytes) throw new UnreadableFile('tooLargeForXlsx')
  const sheet = await readSheet(path).catch(() => {
    throw new UnreadableFile('brokenXlsx')
  })
  const headerAt = sheet.findIndex((row) => row.filter((cell) => cell !== null).length > 1)
  if (headerAt < 0) throw new UnreadableFile('noHeader')
  const columns = named(sheet[headerAt] ?? [])
  const rows = async function* (): AsyncIterable<SourceRow> {
    for (const [index, values] of sheet.entries()) {
      if (index <= headerAt || isBlank(values)) continue
      yield { line: index + 1, cells: cellsOf(columns, values), raw: values.join(' ') }
    }
  }
  return { kind: 'xlsx', encoding: null, columns, rows }
}

const jsonSource = async (path: string): Promise<Source> => {
  const encoding = await encodingOf(path)
  const columns = new Set<string>()
  let looked = 0
  for await (const { cells } of jsonRows(path, encoding)) {
    for (const name of Object.keys(cells ?? {})) columns.add(name)
    looked += 1
    if (looked === 200) break
  }
  if (looked === 0) throw new UnreadableFile('empty')
  return { kind: 'jsonl', encoding, columns: [...columns], rows: () => jsonRows(path, encoding) }
}

export const openSource = async (path: string): Promise<Source> => {
  const kind = await kindOf(path)
  if (kind === 'xlsx') return xlsxSource(path)
  return kind === 'jsonl' ? jsonSource(path) : csvSource(path)
}
