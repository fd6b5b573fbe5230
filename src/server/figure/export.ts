// The figures of a period as a file: a spreadsheet with a sheet for each way of looking at them, or a picture to pass on.

import type { Output } from '../../domain/contract'
import { stepIds } from '../../domain/matter/step'
import type { Call, Download } from '../http/call'
import { type Cell, number, text } from '../ledger/cell'
import { type Sheet, workbook } from '../ledger/workbook'
import { figureWords as words } from '../locales/figure'
import { stepNames } from '../locales/step'
import { type PeriodFigures, readPeriod } from './period'
import { drawFigures } from './picture'

const percent = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 10)

const figureLines = ({ figures }: PeriodFigures): readonly (readonly [string, number | null])[] => [
  ...(Object.keys(words.name) as (keyof typeof words.name)[]).map((id) => {
    const value = figures[id]
    return [words.name[id], id === 'onTime' || id === 'satisfaction' ? percent(value) : value] as const
  }),
  ...(Object.keys(words.report) as (keyof typeof words.report)[]).map(
    (id) => [words.report[id], figures.reports[id]] as const,
  ),
  ...stepIds.map((id) => [stepNames[id], figures.steps[id] ?? 0] as const),
]

type Took = Output<'figure.split'>['groups'][number]['reports']

const cells = ({ came, done, median, ninetieth }: Took): readonly Cell[] =>
  came === null ? [text(words.few), null, null, null] : [came, done, median, ninetieth].map(number)

const bold = (value: string): Cell => ({ type: String, value, fontWeight: 'bold' })

type Line = { readonly name: string; readonly reports: Took; readonly matters: Took }

const none: Took = { came: 0, done: 0, median: null, ninetieth: null }

/** Months in which either came, in their order. */
const monthLines = ({ reports, matters }: Output<'figure.trend'>): readonly Line[] => {
  const months = [...new Set([...reports, ...matters].map(({ month }) => month))].sort()
  return months.map((name) => ({
    name,
    reports: reports.find(({ month }) => month === name) ?? none,
    matters: matters.find(({ month }) => month === name) ?? none,
  }))
}

async function* rowsOf(head: readonly string[], rows: readonly (readonly Cell[])[]): AsyncGenerator<readonly Cell[]> {
  yield head.map(bold)
  yield* rows
}

const tookSheet = (by: keyof typeof words.head.by, lines: readonly Line[]): Sheet => ({
  name: words.sheets[by],
  widths: [24, 12, 12, 24, 24, 12, 12, 24, 24],
  rows: rowsOf(
    [words.head.by[by], ...words.head.reports, ...words.head.matters],
    lines.map(({ name, reports, matters }) => [text(name), ...cells(reports), ...cells(matters)]),
  ),
})

const xlsxOf = (shown: PeriodFigures): Download['body'] =>
  workbook([
    {
      name: words.sheets.figures,
      widths: [24, 14],
      rows: rowsOf(
        [`${shown.who} ${shown.period}`, words.head.value],
        figureLines(shown).map(([name, value]) => [text(name), number(value)]),
      ),
    },
    tookSheet('months', monthLines(shown.trend)),
    tookSheet(
      'categories',
      shown.split.categories.map((line) => ({ ...line, name: line.name || words.noCategory })),
    ),
    tookSheet('groups', shown.split.groups),
  ])

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const exportFigures = async (call: Call<'figure.export'>): Promise<Download> => {
  const { as, ...asked } = call.input
  const shown = await readPeriod(call, asked)
  const name = `${shown.who} ${words.file} ${asked.from} ${asked.to}`
  return as === 'png'
    ? { type: 'image/png', body: await drawFigures(shown), saveAs: `${name}.png` }
    : { type: xlsx, body: xlsxOf(shown), saveAs: `${name}.xlsx` }
}
