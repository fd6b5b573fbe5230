// The narrowed list as a file that spreadsheets open. What people typed never begins a formula there.

import type { DeskRow } from '../../domain/contract/desk'
import { type ColumnId, columnIds } from '../../domain/desk/column'
import type { Database } from '../db/database'
import { run } from '../db/statement'
import { directoryOf } from '../district/directory'
import type { ListJob } from '../export/task'
import { written } from '../export/written'
import type { Call, Download } from '../http/call'
import { type Cell, number, text } from '../ledger/cell'
import { workbookBytes } from '../ledger/workbook'
import { deskWords as words } from '../locales/desk'
import { rowOf, wholeDay, wholeList } from './list'
import { listedBy } from './read'

const cellsOf = (row: DeskRow): Readonly<Record<ColumnId, string | number | null>> => ({
  number: row.number,
  title: row.title,
  state: words.state[row.state] ?? row.state,
  group: row.groupName,
  lead: row.leadName,
  category: row.category === null ? null : (words.area[row.category] ?? row.category),
  unit: row.unitNames.join('、'),
  opened: row.openedOn,
  due: row.due,
  supporters: row.supporters,
  reports: row.reports,
})

const lineOf = (row: DeskRow): readonly (string | number | null)[] => {
  const cells = cellsOf(row)
  return [words.kind[row.kind], ...columnIds.map((id) => cells[id])]
}

const head = [words.kindColumn, ...columnIds.map((id) => words.column[id])]

async function* sheetRows(rows: readonly DeskRow[]): AsyncGenerator<readonly Cell[]> {
  yield head.map((value) => ({ type: String, value, fontWeight: 'bold' }) as const)
  for (const row of rows) yield lineOf(row).map((value) => (typeof value === 'number' ? number(value) : text(value)))
}

/** A text that begins like a formula is shown as text by whatever opens the file. */
const field = (value: string | number | null): string => {
  if (typeof value === 'number') return String(value)
  const text = value ?? ''
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** With the mark by which Excel knows UTF-8. */
const csvOf = (rows: readonly DeskRow[]): Buffer =>
  Buffer.from(`\uFEFF${[head, ...rows.map(lineOf)].map((line) => line.map(field).join(',')).join('\r\n')}\r\n`)

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const widths = [10, ...columnIds.map((id) => (id === 'title' ? 40 : 14))]

export async function* listBytes(
  db: Database,
  { districtId, as, at, sought, values }: ListJob,
): AsyncGenerator<Uint8Array> {
  const directory = await directoryOf(db, districtId)
  const rows = (await run(db, listedBy(sought), values)).map((row) => rowOf(directory, row, at))
  if (as === 'csv') yield csvOf(rows)
  else yield* workbookBytes([{ name: words.file, widths, rows: sheetRows(rows) }])
}

const mostExported = 20_000

export const exportList = async (call: Call<'desk.export'>): Promise<Download> => {
  const { districtId, at, input } = call
  const as = input.as === 'csv' ? 'csv' : 'xlsx'
  const { sought, values } = await (input.lane === undefined ? wholeList(call) : wholeDay(call))
  const job = { kind: 'list', districtId, at, as, sought, values: [...values, mostExported, 0] } as const
  const body = await written(call, job, listBytes)
  return { type: types[as], body, saveAs: `${words.file}.${as}` }
}
