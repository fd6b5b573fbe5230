// A spreadsheet as a stream: row by row into its archive and out again, so that a year of a whole district takes no more
// memory than a page of it, and nobody else waits while it is written.

import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
import type { Cell } from './cell'

export interface Sheet {
  readonly name: string
  /** of each column, in characters */
  readonly widths: readonly number[]
  /** the first one stays in sight */
  readonly rows: AsyncIterable<readonly Cell[]>
}

/** Characters that are compressed at once: a few milliseconds. */
const portion = 64 * 1024

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one)

/** A, B, ... Z, AA, AB ... */
const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

const cellXml = (cell: Cell, at: string): string => {
  if (cell === null) return ''
  if (cell.type === Number) return `<c r="${at}"><v>${cell.value}</v></c>`
  const style = 'fontWeight' in cell ? ' s="1"' : ''
  return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(String(cell.value))}</t></is></c>`
}

const rowXml = (cells: readonly Cell[], row: number): string =>
  `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`)).join('')}</row>`

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const colsXml = (widths: readonly number[]): string =>
  widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')

const sheetHead = ({ widths }: Sheet): string =>
  `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${colsXml(widths)}</cols><sheetData>`
const sheetFoot = '</sheetData></worksheet>'

const numbered = (sheets: readonly Sheet[], of: (sheet: Sheet, number: number) => string): string =>
  sheets.map((sheet, index) => of(sheet, index + 1)).join('')

/** What stands around the sheets. Two styles: plain, and bold for heads. */
const frame = (sheets: readonly Sheet[]): Readonly<Record<string, string>> => ({
  '[Content_Types].xml': `${xml}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>${numbered(sheets, (_sheet, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${contentType}.worksheet+xml"/>`)}</Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${numbered(sheets, ({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${packaged}/relationships">${numbered(sheets, (_sheet, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf/><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
})

async function* portionsOf(sheet: Sheet): AsyncGenerator<string> {
  let text = sheetHead(sheet)
  let row = 0
  for await (const cells of sheet.rows) {
    row += 1
    text += rowXml(cells, row)
    if (text.length < portion) continue
    yield text
    text = ''
  }
  yield text + sheetFoot
}

export async function* workbookBytes(sheets: readonly Sheet[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  let broken: Error | undefined
  const archive = new Zip((error, bytes) => {
    if (error) broken = error
    else ready.push(bytes)
  })
  const flush = function* (): Generator<Uint8Array> {
    if (broken !== undefined) throw broken
    yield* ready.splice(0)
  }
  const encoder = new TextEncoder()
  const open = (name: string): ZipDeflate => {
    const file = new ZipDeflate(name)
    archive.add(file)
    return file
  }
  for (const [name, text] of Object.entries(frame(sheets))) open(name).push(encoder.encode(text), true)
  for (const [index, sheet] of sheets.entries()) {
    const file = open(`xl/worksheets/sheet${index + 1}.xml`)
    for await (const text of portionsOf(sheet)) {
      file.push(encoder.encode(text))
      yield* flush()
      await others()
    }
    file.push(new Uint8Array(0), true)
  }
  archive.end()
  yield* flush()
}

/** Made as fast as it is taken away, and no faster. */
export const workbook = (sheets: readonly Sheet[]): Readable =>
  Readable.from(workbookBytes(sheets), { objectMode: false })
