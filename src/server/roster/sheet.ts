// A roster's XLSX as rows: the first line that names the columns is the header, whatever stands above it.

import { limit } from '../../domain/limit'
import { isMobile, phoneIn } from '../../domain/people/phone'
import { levels } from '../../domain/people/profile'
import type { RosterRow, RowFault } from '../../domain/people/roster'
import { AppError } from '../http/app-error'
import { sheetsIn } from '../import/workbook'
import { levelSigns, type RosterColumn, roleWords, rosterColumns } from '../locales/roster'

/** The phone number is there as it is written: only the one who writes it down needs it. */
export interface ReadRow extends Omit<RosterRow, 'phoneKey'> {
  readonly phone: string | null
}

/** Rows of one file. */
const most = 3000

type Cells = Readonly<Record<RosterColumn, string>>

const text = (cell: unknown): string =>
  cell === null || cell === undefined ? '' : String(cell).normalize('NFKC').replace(/\s+/gu, ' ').trim()

const several = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[、,，;；/|\n]+/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

const headings = Object.entries(rosterColumns) as readonly [RosterColumn, readonly string[]][]

/** Which column stands where; undefined for a line that is no header. */
const headerIn = (line: readonly unknown[]): ReadonlyMap<RosterColumn, number> | undefined => {
  const cells = line.map((cell) => text(cell).replaceAll(' ', ''))
  const found = new Map(
    headings.flatMap(([column, names]) => {
      const at = cells.findIndex((cell) => names.includes(cell))
      return at < 0 ? [] : [[column, at] as const]
    }),
  )
  return found.has('name') && found.size > 1 ? found : undefined
}

const longest: Readonly<Partial<Record<RosterColumn, number>>> = { affiliations: 200, fields: 200 }

const faultOf = (cells: Cells, phone: string | null): RowFault | undefined => {
  if (cells.name === '') return 'noName'
  if (
    (Object.entries(cells) as [RosterColumn, string][]).some(([at, cell]) => cell.length > (longest[at] ?? limit.line))
  ) {
    return 'overlong'
  }
  if (phone !== null && !isMobile(phone)) return 'badPhone'
  if (cells.levels !== '' && !levels.some((level) => levelSigns[level].test(cells.levels))) return 'unknownLevel'
  const role = roleWords[cells.role]
  if (role === undefined) return 'unknownRole'
  return role !== 'expert' && cells.group === '' ? 'noGroup' : undefined
}

const rowOf = (cells: Cells, line: number): ReadRow => {
  const phone = cells.phone === '' ? null : phoneIn(cells.phone)
  const fault = faultOf(cells, phone)
  const role = roleWords[cells.role] ?? 'member'
  return {
    line,
    name: cells.name,
    phone,
    role,
    group: role === 'expert' ? '' : cells.group,
    profile: {
      levels: levels.filter((level) => levelSigns[level].test(cells.levels)),
      sector: cells.sector,
      committee: cells.committee,
      affiliations: several(cells.affiliations),
      fields: several(cells.fields),
      assembly: cells.assembly,
    },
    ...(fault === undefined ? {} : { fault }),
  }
}

/** Throws `sheetUnreadable` for what is no workbook, or has no column of names. */
export const readRoster = async (file: Buffer): Promise<readonly ReadRow[]> => {
  const sheets = await sheetsIn(file).catch((cause: unknown) => {
    throw new AppError('sheetUnreadable', undefined, { cause })
  })
  for (const { rows: lines } of sheets) {
    const at = lines.findIndex((line) => headerIn(line) !== undefined)
    const header = headerIn(lines[at] ?? [])
    if (header === undefined) continue
    if (lines.length - at > most) throw new AppError('tooLarge')
    return lines
      .slice(at + 1)
      .map((line, index) => {
        const cell = (column: RosterColumn): string => {
          const seat = header.get(column)
          return seat === undefined ? '' : text(line[seat])
        }
        const cells = Object.fromEntries(headings.map(([column]) => [column, cell(column)])) as Cells
        return { cells, line: at + index + 2 }
      })
      .filter(({ cells }) => Object.values(cells).some((cell) => cell !== ''))
      .map(({ cells, line }) => rowOf(cells, line))
  }
  throw new AppError('sheetUnreadable')
}
