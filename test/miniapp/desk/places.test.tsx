// What a desk offers to each role: a button for those who may press it, a mark for those who can do something with what is
// marked, the group for those who see more than one.
import { render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import ListPage from '../../../src/miniapp/desk/pages/list/index'
import MattersPage from '../../../src/miniapp/desk/pages/matters/index'
import OpenPage from '../../../src/miniapp/desk/pages/open/index'
import TodayPage from '../../../src/miniapp/desk/pages/today/index'
import { TodayCards } from '../../../src/miniapp/today/TodayCards'
import type { TodayItem } from '../../../src/miniapp/today/use-today'
import { afresh, groupId, serverAnswers, signIn } from './support'

const row = {
  ...{ kind: 'matter', id: '00000000-0000-7000-8000-0000000000b1', number: '2026-1', title: '老街后巷汛期倒灌' },
  ...{ state: 'submission', step: 'submission', status: 'open', lane: 'late', groupId, groupName: '老街示例组' },
  ...{ leadName: '示例委员', claimed: true, owes: null, category: '交通', unitNames: [], openedOn: '2026-11-20' },
  ...{ due: '2026-11-24', light: 'red', daysLeft: -3, supporters: 4, reports: 0, place: { text: '后巷' } },
}

beforeEach(() => {
  afresh()
  serverAnswers({
    'today.list': { lanes: [{ id: 'late', count: 1 }], rows: [row] },
    'desk.list': { rows: [row], next: null },
    'desk.count': { count: 1, filters: [] },
    'desk.views': { rows: [] },
    'desk.bulks': { rows: [] },
    'matter.desk': { rows: [row], next: null },
    'group.list': { rows: [{ id: groupId, name: '老街示例组', kind: 'area', disabled: false }] },
    'district.get': { name: '示例县', groups: [], categories: [], calendar: { holidays: [], workdays: [] } },
  })
})

const shown = async (Page: ComponentType, role: Parameters<typeof signIn>[0]) => {
  signIn(role)
  const drawn = render(<Page />)
  await screen.findByText('老街后巷汛期倒灌')
  return drawn
}

const boxes = () => screen.queryAllByRole('checkbox', { name: /^选中/ }).length

test('a report is taken down by who keeps a station or a group, not by a chair who watches', async () => {
  const { unmount } = await shown(TodayPage, 'chair')
  expect(screen.queryByRole('button', { name: '代为登记' })).toBeNull()
  unmount()
  await shown(TodayPage, 'coordinator')
  expect(screen.getByRole('button', { name: '代为登记' })).toBeTruthy()
})

test('lines can be marked by those who can do something with several', async () => {
  const { unmount } = await shown(ListPage, 'chair')
  expect(boxes()).toBe(0)
  unmount()
  await shown(ListPage, 'coordinator')
  expect(boxes()).toBeGreaterThan(0)
})

test('the secretariat sees whose a matter is, and no list of what waits for its word', async () => {
  await shown(MattersPage, 'secretariat')
  expect(screen.getByText(/老街示例组/)).toBeTruthy()
  expect(screen.getByText('没人认领')).toBeTruthy()
  expect(screen.queryByText('待我确认')).toBeNull()
})

test('who can open no matter gets no form for it', async () => {
  signIn('chair')
  const { unmount } = render(<OpenPage />)
  expect(await screen.findByText('这里需要权限')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '发起' })).toBeNull()
  unmount()
  signIn('coordinator')
  render(<OpenPage />)
  expect(await screen.findByRole('button', { name: '发起' })).toBeTruthy()
})

test('a card of the day says once that it is late, and where it lies otherwise', () => {
  const late = row as unknown as TodayItem
  const { unmount } = render(<TodayCards rows={[late]} onOpen={() => undefined} />)
  expect(screen.getAllByText(/已超期/)).toHaveLength(1)
  unmount()
  render(<TodayCards rows={[{ ...late, lane: 'confirm' }]} onOpen={() => undefined} />)
  expect(screen.getByText('待确认')).toBeTruthy()
})
