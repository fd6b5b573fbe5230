// 今天要办 at a desk, with every press counted: what is late takes none, the first is opened by one key, and after an answer
// the next one is open.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import TodayPage from '../../../src/miniapp/desk/pages/today/index'
import { networkChanged } from '../../../src/miniapp/store/network'
import { resetTaro } from '../taro'
import { aReport, serverAnswers, signIn } from './support'

const row = (id: string, title: string, lane: string) => ({
  ...{ kind: 'report', id, lane, number: '2026-1', title, groupName: '示例组', category: null, state: 'submitted' },
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

test('what is late stands first without a press, with its count; empty lanes are one quiet line', async () => {
  await shown()
  expect(rows()).toEqual(['菜市场南门堵得走不动', '桥头的灯不亮'])
  expect(screen.getByText('已超期 1')).toBeTruthy()
  expect(screen.getByText('现在没有：今天到期')).toBeTruthy()
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
