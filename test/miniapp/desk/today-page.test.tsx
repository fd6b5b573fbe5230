// 今天要办 at a desk, with every press counted: what is late takes none, the first is opened by one key, and after an answer
// the next one is open.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import TodayPage from '../../../src/miniapp/desk/pages/today/index'
import { unparted } from '../../../src/miniapp/locales/unparted'
import { networkChanged } from '../../../src/miniapp/store/network'
import { calls, resetTaro } from '../taro'
import { aReport, groupId, serverAnswers, signIn } from './support'

const row = (id: string, title: string, lane: string) => ({
  ...{
    kind: 'report',
    id,
    lane,
    number: '2026-1',
    title,
    groupId,
    groupName: '示例组',
    category: null,
    state: 'submitted',
  },
  ...{ claimed: true, leadName: null, owes: null, due: '2026-11-20', light: 'red', daysLeft: -3 },
})
const first = row('00000000-0000-7000-8000-0000000000b1', '菜市场南门堵得走不动', 'late')
const second = row('00000000-0000-7000-8000-0000000000b2', '桥头的灯不亮', 'answer')
const lanes = [
  { id: 'late', count: 1 },
  { id: 'dueToday', count: 0 },
  { id: 'answer', count: 1 },
]

let answers: Record<string, unknown>
let sent: ReturnType<typeof serverAnswers>

beforeEach(() => {
  resetTaro()
  answersForgotten()
  networkChanged('good')
  answers = {
    'today.list': { lanes, rows: [first, second] },
    'report.get': aReport(),
    'report.similar': { rows: [] },
    'report.act': { version: 2 },
    'district.get': { name: '示例县', groups: [], categories: [], calendar: { holidays: [], workdays: [] } },
  }
  sent = serverAnswers(answers)
  signIn('coordinator')
})

const rows = () =>
  [...document.querySelectorAll('.today-row')].map((one) => one.querySelector('.today-title')?.textContent)
const openRow = () => document.querySelector('.today-open .today-title')?.textContent
const shown = async () => {
  const drawn = render(<TodayPage />)
  await screen.findByText('桥头的灯不亮')
  return drawn
}

const gone = () => JSON.stringify(calls.filter(({ name }) => name === 'navigateTo').map(({ options }) => options))

test('what is late stands first without a press, with its count; empty lanes are one quiet line', async () => {
  await shown()
  expect(rows()).toEqual(['菜市场南门堵得走不动', '桥头的灯不亮'])
  expect(screen.getByText('已超期 1')).toBeTruthy()
  expect(screen.getByText('现在没有：今天到期')).toBeTruthy()
})

test('days that are over are said as in the list, and no bare number', async () => {
  await shown()
  expect(screen.getAllByText('超 3 天').length).toBe(2)
  expect(screen.queryByText('-3')).toBeNull()
})

test('one key opens the first, another shows the keys, a number shows one lane', async () => {
  await shown()
  fireEvent.keyDown(document.body, { key: 'j' })
  expect(openRow()).toBe('菜市场南门堵得走不动')
  fireEvent.keyDown(document.body, { key: '2' })
  expect(rows()).toEqual(['桥头的灯不亮'])
  fireEvent.keyDown(document.body, { key: '0' })
  expect(rows()).toHaveLength(2)
})

test('all of a lane is done together: one press chooses it, the next does it, and what was ticked can be left out', async () => {
  const third = { ...second, id: '00000000-0000-7000-8000-0000000000b3', title: '桥头的井盖松了' }
  answers['today.list'] = { lanes: [{ id: 'answer', count: 2 }], rows: [first, second, third] }
  answers['desk.bulks'] = { rows: [] }
  answers['reply.templates'] = { rows: [] }
  answers['desk.doAll'] = { id: first.id, state: 'waiting', runAt: '2026-11-20T00:00:00.000Z', items: [] }
  await shown()
  expect(screen.queryByText(/^这里的/)).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: '待答复 2' }))
  expect(await screen.findByText('这里的 2 件一起')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '一样答复' }))
  fireEvent.click(screen.getByRole('checkbox', { name: '选中：桥头的井盖松了' }))
  fireEvent.input(await screen.findByLabelText(/想请提出人补充什么/), { target: { value: '在哪一段？' } })
  fireEvent.click(screen.getByRole('button', { name: unparted('答复这 1 件') }))
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('desk.doAll'))
  expect(sent.find(({ name }) => name === 'desk.doAll')?.input.reports).toMatchObject([{ id: second.id }])
})

test('a whole telephone number is looked for in the list, where reports of any day are', async () => {
  await shown()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '139 1111 3333' } })
  await waitFor(() => expect(gone()).toContain('desk/pages/list/index'))
  expect(gone()).toContain('standing=all')
})

test('after an answer the next one is open', async () => {
  await shown()
  fireEvent.keyDown(document.body, { key: 'j' })
  fireEvent.click(await screen.findByRole('button', { name: '请提出人补充' }))
  fireEvent.input(await screen.findByLabelText(/想请提出人补充什么/), { target: { value: '具体在哪一段？' } })
  answers['today.list'] = { lanes, rows: [second] }
  fireEvent.click(screen.getAllByRole('button', { name: '请提出人补充' }).at(-1) as HTMLElement)
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('report.act'))
  await act(async () => undefined)
  await waitFor(() => expect(openRow()).toBe('桥头的灯不亮'))
})
