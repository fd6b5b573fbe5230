// A roster's XLSX as rows.

import { limit } from '../../domain/limit'
import { isMobile, phoneIn } from '../../domain/people/phone'
import { levels } from '../../domain/people/profile'
import { nameIn, type RosterRow, type RowFault } from '../../domain/people/roster'
import { rowsIn } from '../import/sheet'
import { levelSigns, type RosterColumn, roleWords, rosterColumns } from '../locales/roster'

/** The phone number is there as it is written: only the one who writes it down needs it. */
interface ReadRow extends Omit<RosterRow, 'phoneKey'> {
  readonly phone: string | null
}

type Cells = Readonly<Record<RosterColumn, string>>

const several = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[、,，;；/|\n]+/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]

const longest: Readonly<Partial<Record<RosterColumn, number>>> = { affiliations: 200, fields: 200, post: 200 }

/** What stands for the role: a column of posts tells one only where it names one, for most posts are those of a job. */
const roleIn = ({ role, post }: Cells): string => (role === '' && roleWords[post] !== undefined ? post : role)

const faultOf = (cells: Cells, phone: string | null): RowFault | undefined => {
  if (cells.name === '') return 'noName'
  if (
    (Object.entries(cells) as [RosterColumn, string][]).some(([at, cell]) => cell.length > (longest[at] ?? limit.line))
  ) {
    return 'overlong'
  }
  if (phone !== null && !isMobile(phone)) return 'badPhone'
  if (cells.levels !== '' && !levels.some((level) => levelSigns[level].test(cells.levels))) return 'unknownLevel'
  const role = roleWords[roleIn(cells)]
  if (role === undefined) return 'unknownRole'
  return role !== 'expert' && cells.group === '' ? 'noGroup' : undefined
}

const rowOf = (cells: Cells, line: number): ReadRow => {
  // a dash or a word stands where there is none
  const phone = phoneIn(cells.phone) || null
  const fault = faultOf(cells, phone)
  const role = roleWords[roleIn(cells)] ?? 'member'
  return {
    line,
    name: nameIn(cells.name),
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
export const readRoster = async (file: Buffer): Promise<readonly ReadRow[]> =>
  (await rowsIn(file, rosterColumns, 'name')).map(({ cells, line }) => rowOf(cells, line))
