// The desk's list, page by page, and its counts.

import { daysLeft, light as lightBy } from '../../domain/calendar/light'
import type { Output } from '../../domain/contract'
import type { DeskRow } from '../../domain/contract/desk'
import { type By, filterIds, filters, type ListedKind, listedKinds } from '../../domain/desk/filter'
import { stepNamed } from '../../domain/matter/step'
import { reportLight } from '../../domain/report/light'
import { reads } from '../../domain/today/search'
import { sizeOf } from '../db/page'
import { run } from '../db/statement'
import { type DistrictDirectory, directoryOf, groupNameOf } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { reportsByPhone } from '../report/by-phone'
import { deskGroups } from '../report/list'
import { soughtIn } from '../search/find'
import { dayOf } from '../today/list'
import { baseOf, countedBy, kindOf, type ListedRow, listedBy, type Sought } from './read'

type DeskCall = Call<'desk.list'> | Call<'desk.count'> | Call<'desk.export'>

const byOf = (input: By): By =>
  Object.fromEntries(filterIds.flatMap((id) => (input[id] === undefined ? [] : [[id, input[id]]])))

/** Words and, of a coordinator, a whole phone number: the first page of a search by one counts as a look at the contacts. */
const soughtAt = async (call: DeskCall, noted: boolean): Promise<Sought> => {
  const words = call.input.words?.trim() ?? ''
  if (words === '') return { report: null, matter: null, proposal: null }
  return soughtIn(call, listedKinds, words, { report: await reportsByPhone(call, words, noted) })
}

/** Null: of the whole district. */
const groupsOf = (call: DeskCall): readonly string[] | null => {
  const { group, groups } = deskGroups(call, undefined)
  return group === undefined ? (groups ?? null) : [group]
}

const based = async (call: DeskCall, noted: boolean) => {
  const { db, districtId, at, input } = call
  const directory = await directoryOf(db, districtId)
  const sought = await soughtAt(call, noted)
  return { directory, sought, base: baseOf(districtId, groupsOf(call), directory, at, byOf(input), sought) }
}

export const rowOf = (directory: DistrictDirectory, row: ListedRow, at: string): DeskRow => {
  const { due, step_from: from } = row
  const kind = kindOf(row.kind)
  const runs = kind === 'report' || row.status === 'open'
  const shining =
    kind === 'report'
      ? reportLight(directory.calendar, { due }, at)
      : due === null || from === null
        ? null
        : lightBy(directory.calendar, { from, due }, at)
  return {
    kind,
    id: row.id,
    number: row.number,
    title: row.title,
    state: row.state,
    step: row.step === null ? null : stepNamed(row.step),
    groupId: row.group_id,
    groupName: row.group_id === null ? '' : groupNameOf(directory, row.group_id),
    leadName: row.lead_name,
    claimed: kind !== 'matter' || row.lead_id !== null,
    category: row.category,
    unitNames: [...(row.units ?? [])],
    openedOn: row.opened,
    due,
    light: runs ? shining : null,
    daysLeft: runs && due !== null ? daysLeft(directory.calendar, { due }, at) : null,
    supporters: row.supporters,
    reports: row.reports,
  }
}

/** Where a page starts is how many rows lie before it. */
const startOf = (after: string | undefined): number => {
  if (after === undefined || after === '') return 0
  if (!/^\d{1,6}$/.test(after)) throw new AppError('invalid', { '/after': 'wrong' })
  return Number(after)
}

export const list = async (call: Call<'desk.list'>): Promise<Output<'desk.list'>> => {
  const { db, input, at } = call
  const start = startOf(input.after)
  const size = sizeOf(input.limit)
  const { directory, sought, base } = await based(call, start === 0)
  const order = [input.sort ?? '', input.falling === true] as const
  const rows = await run(db, listedBy(sought), [...base, ...order, size + 1, start])
  return {
    rows: rows.slice(0, size).map((row) => rowOf(directory, row, at)),
    next: rows.length > size ? String(start + size) : null,
  }
}

/** What is asked for when the ids are known. */
const soughtByIds = (ids: readonly string[]): string => JSON.stringify({ all: [], some: [], number: null, ids })

/** The same for what lies in a lane of somebody's day, or in any of them. */
export const wholeDay = async (call: Call<'desk.export'>) => {
  const { db, districtId, at, input } = call
  const isSought = reads(input.words ?? '')
  const rows = (await dayOf(call)).filter((row) => (input.lane === 'all' || row.lane === input.lane) && isSought(row))
  const idsOf = (kind: ListedKind) => soughtByIds(rows.filter((row) => row.kind === kind).map(({ id }) => id))
  const sought: Sought = { report: idsOf('report'), matter: idsOf('matter'), proposal: idsOf('proposal') }
  const directory = await directoryOf(db, districtId)
  const base = baseOf(districtId, groupsOf(call), directory, at, { standing: 'all' }, sought)
  return { sought, values: [...base, input.sort ?? '', input.falling === true] }
}

/** What is asked of the database for all rows of the narrowed list in its order, but for how many. */
export const wholeList = async (call: Call<'desk.export'>) => {
  const { sought, base } = await based(call, true)
  return { sought, values: [...base, call.input.sort ?? '', call.input.falling === true] }
}

export const count = async (call: Call<'desk.count'>): Promise<Output<'desk.count'>> => {
  const { sought, base } = await based(call, false)
  const rows = await run(call.db, countedBy(sought), [...base])
  return {
    count: rows.find(({ filter }) => filter === 'all')?.count ?? 0,
    filters: filterIds
      .filter((id) => filters[id].counted === true)
      .flatMap((filter) =>
        rows
          .filter((row) => row.filter === filter)
          .map(({ value, name, count: of }) => ({ filter, value: value ?? '', name, count: of })),
      ),
  }
}
