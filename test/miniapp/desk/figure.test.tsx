// Figures from every side: bars and table say the same, a number leads to its list, and few are not told.
import { fireEvent, within as inside, render, screen } from '@testing-library/react'
import { FigureView } from '../../../src/miniapp/desk/figure/FigureView'
import { Sides } from '../../../src/miniapp/desk/figure/Sides'
import { within } from '../../../src/miniapp/desk/figure/took'
import { bare, unparted } from '../../../src/miniapp/locales/unparted'
import { calls, resetTaro } from '../taro'
import { groupId, serverAnswers, signIn } from './support'

const asked = { from: '2026-10-05', to: '2026-11-30' }
const three = { came: 3, done: 2, median: 2, ninetieth: 2.8 }
const none = { came: 0, done: 0, median: null, ninetieth: null }
const few = { came: null, done: null, median: null, ninetieth: null }

const split = {
  whole: { reports: { ...three, came: 9 }, matters: none },
  categories: [
    { id: '交通出行', name: '交通出行', reports: three, matters: none },
    { id: '', name: '', reports: few, matters: none },
  ],
  groups: [{ id: groupId, name: '示例组', reports: three, matters: none }],
}
const trend = { reports: [{ month: '2026-10', ...three }], matters: [] }

const stationId = '00000000-0000-7000-8000-0000000000d1'
const heat = {
  months: ['2026-10', '2026-11'],
  stations: [{ id: stationId, name: '南门连心站', cells: [8, null] }],
  groups: [],
  categories: [],
}

const matterId = '00000000-0000-7000-8000-0000000000c1'
const lines = {
  rows: [{ id: matterId, number: 'S2026-001', title: '老街停车难', date: '2026-11-02', amount: 2 }],
  more: false,
}

const figures = {
  ...{ meetings: 2, participants: 40, households: 0, opinions: 5, findings: 0, plans: 1, resolutions: 3, solved: 0 },
  ...{ onTime: 1, satisfaction: null, ratings: 0, unclaimed: 1, overdue: 0 },
  reports: { in: 3, accepted: 1, merged: 0, settled: 0, redirected: 0, declined: 2, withdrawn: 0, open: 0 },
  steps: { topic: 1 },
}

beforeEach(() => {
  resetTaro()
  signIn('coordinator')
})

test('bars and table are of the same lines, and few are not told in either', async () => {
  serverAnswers({ 'figure.trend': trend, 'figure.split': split, 'figure.heat': heat })
  render(<Sides asked={asked} who="示例县" mayList />)
  const bars = await screen.findAllByRole('list', { name: '收到的诉求' })
  expect(bars.map((one) => bare(one.textContent ?? ''))).toEqual([
    '2026年10月3',
    '交通出行3没有分类不足 3 件',
    '示例组3',
  ])
  expect(screen.getAllByText('一半在 2 天内，九成在 2.8 天内')).toHaveLength(3)
  fireEvent.click(screen.getByRole('checkbox', { name: '表' }))
  const tables = screen.getAllByRole('table')
  const read = tables.map((table) =>
    inside(table)
      .getAllByRole('row')
      .slice(1)
      .map((row) => bare(row.textContent ?? '')),
  )
  expect(read).toEqual([
    ['2026年10月3222.8'],
    ['交通出行3222.8', '没有分类不足 3 件'],
    ['示例组3222.8'],
    ['南门连心站8'],
  ])
})

test('a month leads to the reports of the days that were asked for', async () => {
  serverAnswers({ 'figure.trend': trend, 'figure.split': split, 'figure.heat': heat })
  render(<Sides asked={asked} who="示例县" mayList />)
  fireEvent.click(await screen.findByRole('button', { name: `${unparted('2026年10月')} 3` }))
  const [{ url }] = calls.slice(-1).map(({ options }) => options as { readonly url: string }) as [{ url: string }]
  const query = new URLSearchParams(url.split('?')[1])
  expect(Object.fromEntries(query)).toMatchObject({
    kind: 'report',
    standing: 'all',
    since: '2026-10-05',
    until: '2026-10-31',
  })
})

test('where reports come from is a table: fewer than three people leave it blank, a number leads to its list', async () => {
  serverAnswers({ 'figure.trend': trend, 'figure.split': split, 'figure.heat': heat })
  render(<Sides asked={asked} who="示例县" mayList />)
  const table = await screen.findByRole('table', { name: '连心站' })
  expect(
    inside(table)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['8', ''])
  fireEvent.click(screen.getByRole('button', { name: unparted('南门连心站，2026年10月：8 件') }))
  const [{ url }] = calls.slice(-1).map(({ options }) => options as { readonly url: string }) as [{ url: string }]
  const query = new URLSearchParams(url.split('?')[1])
  expect(Object.fromEntries(query)).toMatchObject({ kind: 'report', station: stationId, until: '2026-10-31' })
})

test('who has no desk reads the numbers, and no lists of reports', async () => {
  serverAnswers({ 'figure.trend': trend, 'figure.split': split, 'figure.heat': heat })
  render(<Sides asked={asked} who="示例县" mayList={false} />)
  await screen.findAllByRole('list', { name: '收到的诉求' })
  expect(screen.queryByRole('button', { name: `${unparted('2026年10月')} 3` })).toBeNull()
})

test('a number opens what it was counted from, and nought opens nothing', async () => {
  serverAnswers({ 'figure.matters': lines })
  render(<FigureView figures={figures} who="示例县" asked={asked} mayList={false} />)
  expect(screen.queryByRole('button', { name: /^走访/ })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '协商会 2次' }))
  expect(await screen.findByText('老街停车难')).toBeTruthy()
  expect(screen.getByText(/S2026-001/)).toBeTruthy()
})

test.each([
  ['2026-10', { from: '2026-10-05', to: '2026-10-31' }],
  ['2026-11', { from: '2026-11-01', to: '2026-11-30' }],
])('of %s the days within the period', (month, days) => {
  expect(within(month, asked)).toEqual(days)
})
