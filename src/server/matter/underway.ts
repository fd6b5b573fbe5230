// A spreadsheet of matters under way as rows: a line below a matter's title that names none goes on with it.

import { limit } from '../../domain/limit'
import type { CellFault, ImportRow } from '../../domain/matter/imported'
import { stepIds } from '../../domain/matter/step'
import { rowsIn } from '../import/sheet'
import { originWords, progressWords, stepWords, type UnderwayColumn, underwayColumns } from '../locales/underway'

type Cells = Readonly<Record<UnderwayColumn, string>>

/** Columns that belong to the matter and not to one of its resolutions. */
const ofMatter = ['title', 'group', 'category', 'place', 'summary', 'kind', 'origin', 'proposer', 'since'] as const

const longest: Readonly<Partial<Record<UnderwayColumn, number>>> = { summary: limit.text, what: limit.reason }

/** `2026-3-1`, `2026.03.01`, `2026/3/1`, `2026年3月1日`; undefined for an empty cell, null for anything else. */
const dateIn = (cell: string): string | undefined | null => {
  if (cell === '') return undefined
  const [, year, month, day] = /^(20\d\d)[-./年](\d{1,2})[-./月](\d{1,2})日?$/u.exec(cell) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? date : null
}

/** `60`, `60%`, 0.6 as Excel keeps a percentage, 竣工; null for anything else. */
const progressIn = (cell: string): number | null => {
  const word = progressWords[cell]
  if (word !== undefined) return word
  const [, digits, percent] = /^(\d+(?:\.\d+)?)\s*(%?)$/.exec(cell) ?? []
  if (digits === undefined) return null
  const value = percent === '' && Number(digits) <= 1 ? Number(digits) * 100 : Number(digits)
  return value >= 0 && value <= 100 ? Math.round(value) : null
}

const stepIn = (cell: string) => {
  const seat = /^(?:第)?([1-8一二三四五六七八])(?:步|\b)/u.exec(cell)?.[1]
  const number = seat === undefined ? 0 : '一二三四五六七八'.indexOf(seat) + 1 || Number(seat)
  const name = Object.keys(stepWords).find((word) => cell.includes(word))
  return name === undefined ? stepIds[number - 1] : stepWords[name]
}

const faultOf = (cells: Cells): CellFault | undefined => {
  if (cells.title === '') return 'noTitle'
  const isLong = (Object.entries(cells) as [UnderwayColumn, string][]).some(
    ([column, cell]) => cell.length > (longest[column] ?? limit.line),
  )
  if (isLong) return 'overlong'
  if (cells.group === '') return 'noGroup'
  if (cells.category === '') return 'noCategory'
  if (cells.step !== '' && stepIn(cells.step) === undefined) return 'unknownStep'
  if ([cells.since, cells.stepDue, cells.due].some((cell) => dateIn(cell) === null)) return 'badDate'
  return progressIn(cells.progress) === null ? 'badProgress' : undefined
}

const rowOf = (cells: Cells, line: number): ImportRow => {
  const fault = faultOf(cells)
  const { title, group, category, place, summary, origin, proposer, lead, what, unit } = cells
  return {
    ...{ line, title, group, category, place, summary, proposer, lead, what, unit },
    kind: originWords[cells.kind],
    // what is in no list of ours is still an origin in words
    origin: origin === '' ? cells.kind : origin,
    since: dateIn(cells.since) ?? undefined,
    step: cells.step === '' ? undefined : stepIn(cells.step),
    stepDue: dateIn(cells.stepDue) ?? undefined,
    due: dateIn(cells.due) ?? undefined,
    progress: progressIn(cells.progress) ?? 0,
    ...(fault === undefined ? {} : { fault }),
  }
}

export const readUnderway = async (file: Buffer): Promise<readonly ImportRow[]> => {
  let above: Partial<Cells> = {}
  return (await rowsIn(file, underwayColumns, 'title')).map(({ cells, line }) => {
    if (cells.title !== '') above = cells
    const known = cells.title === '' ? Object.fromEntries(ofMatter.map((column) => [column, above[column] ?? ''])) : {}
    return rowOf({ ...cells, ...known }, line)
  })
}
