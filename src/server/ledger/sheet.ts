// The ledger's two sheets as rows of plain cells. Every text is typed as text: nothing a resident wrote is a formula.

import { localDate } from '../../domain/calendar/local-time'
import { meanScore } from '../../domain/evaluation/rating'
import type { Matter } from '../../domain/matter/matter'
import { type DistrictDirectory, groupNameOf } from '../district/directory'
import { tallyOf } from '../evaluation/total'
import { ledgerWords as words } from '../locales/ledger'
import { numberedStep } from '../locales/step'
import { type Cell, number, text } from './cell'
import type { LedgerMatter, LedgerReport } from './read'

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

const head = (columns: Readonly<Record<string, string>>): Cell[] =>
  Object.values(columns).map((value) => ({ type: String, value, fontWeight: 'bold' }))

type MatterCells = { readonly [Column in keyof typeof words.matterColumns]: Cell }
type ReportCells = { readonly [Column in keyof typeof words.reportColumns]: Cell }

/** Units that took something on: in one word for all, or resolution by resolution. */
const adoptedBy = (matter: Matter): number =>
  matter.unitAnswers.filter(({ verdict, each = [] }) =>
    [verdict, ...each.map((one) => one.verdict)].some((one) => one === 'adopted' || one === 'partly'),
  ).length

const closingOf = ({ closing, settled }: Matter): string | undefined => closing?.reason ?? settled?.what

const matterCells = (directory: DistrictDirectory, row: LedgerMatter): MatterCells => {
  const { state } = row
  const name = (id: string): string => row.names[id] ?? ''
  const tally = tallyOf(row.ratings)
  const held = state.meetings.filter((meeting) => meeting.status === 'closed')
  const units = [...new Set(state.resolutions.flatMap(({ unitId }) => (unitId === undefined ? [] : [name(unitId)])))]
  const mean = meanScore(tally)
  return {
    number: text(row.number),
    title: text(state.title),
    category: text(state.category),
    place: text(state.place.text),
    group: text(groupNameOf(directory, state.groupId)),
    lead: text(state.leadId === null ? null : name(state.leadId)),
    coMembers: text(state.coMemberIds.map(name).join('、')),
    status: text(words.matterStatus[state.status]),
    step: text(numberedStep(state.step)),
    opened: text(localDate(state.openedAt)),
    due: text(state.due),
    reports: number(state.reportIds.length),
    supporters: number(row.supporters),
    households: number(sum(state.visits.map((visit) => visit.households))),
    meetings: number(held.length),
    people: number(sum(held.map((meeting) => meeting.attendance ?? 0))),
    resolutions: text(state.resolutions.map((resolution) => resolution.what).join('\n')),
    units: text(units.join('、')),
    adopted: number(adoptedBy(state)),
    tasksDone: text(
      state.tasks.length === 0
        ? null
        : `${state.tasks.filter((task) => task.status === 'done').length}/${state.tasks.length}`,
    ),
    money: number(sum(state.tasks.map((task) => task.spent ?? 0))),
    ratings: number(tally.count),
    score: number(mean === null ? null : Math.round(mean * 100) / 100),
    unsolved: number(tally.reportersUnsolved),
    reopened: number(state.reopened),
    closing: text(closingOf(state)),
    updated: text(localDate(row.updated_at)),
  }
}

const reportCells = (directory: DistrictDirectory, row: LedgerReport): ReportCells => ({
  number: text(row.number),
  title: text(row.title),
  category: text(row.category),
  group: text(groupNameOf(directory, row.group_id)),
  station: text(row.station),
  status: text(words.reportStatus[row.status]),
  submitted: text(localDate(row.submitted_at)),
  due: text(row.due),
  matter: text(row.matter_number),
  supporters: number(row.supporters),
})

const inOrder = <Column extends string>(
  columns: Readonly<Record<Column, string>>,
  cells: Readonly<Record<Column, Cell>>,
) => (Object.keys(columns) as Column[]).map((column) => cells[column])

/** The head, and one row for each matter. */
export async function* matterRows(
  directory: DistrictDirectory,
  rows: AsyncIterable<LedgerMatter>,
): AsyncGenerator<readonly Cell[]> {
  yield head(words.matterColumns)
  for await (const row of rows) yield inOrder(words.matterColumns, matterCells(directory, row))
}

/** The head, and one row for each report. */
export async function* reportRows(
  directory: DistrictDirectory,
  rows: AsyncIterable<LedgerReport>,
): AsyncGenerator<readonly Cell[]> {
  yield head(words.reportColumns)
  for await (const row of rows) yield inOrder(words.reportColumns, reportCells(directory, row))
}
