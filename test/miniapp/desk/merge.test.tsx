// Merging side by side: the report stays in sight, the candidates are matters only, and what is sent names the one picked.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Merge } from '../../../src/miniapp/desk/report/Merge'
import { resetTaro } from '../taro'
import { aReport, groupId, serverAnswers, signIn } from './support'

const matterId = '00000000-0000-7000-8000-0000000000c1'
const alike = (kind: 'report' | 'matter', id: string, title: string) => ({
  kind,
  id,
  title,
  place: '岩子河菜市场',
  at: '2026-11-01T02:00:00.000Z',
  step: kind === 'matter' ? 'research' : null,
  supporters: 3,
  likeness: 0.6,
})

const similar = {
  rows: [
    alike('report', '00000000-0000-7000-8000-0000000000b2', '南门太乱'),
    alike('matter', matterId, '岩子河菜市场摊位怎么摆'),
  ],
}

beforeEach(() => {
  resetTaro()
  signIn('coordinator')
})

const merge = async (answers: Readonly<Record<string, unknown>>, report = aReport()) => {
  const sent = serverAnswers({ 'report.similar': similar, ...answers })
  const onDone = jest.fn()
  render(<Merge report={report} onDone={onDone} onReload={jest.fn()} />)
  await screen.findByRole('radio', { name: /摊位怎么摆/ })
  return { sent, onDone }
}

test('the report in its own words stands beside the matters that are alike', async () => {
  await merge({})
  expect(screen.getByText(/早上摊子摆到路上/)).toBeTruthy()
  expect(screen.getByRole('radio', { name: /岩子河菜市场摊位怎么摆/ })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /南门太乱/ })).toBeNull()
})

test('nothing is sent before a matter is picked', async () => {
  const { sent } = await merge({})
  const button = screen.getByRole('button', { name: '并入已有事项' })
  expect(button.getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(button)
  expect(sent).toEqual([])
})

test('the one picked is sent, once, and the desk is told', async () => {
  const { sent, onDone } = await merge({ 'report.act': { version: 2, matterId } })
  fireEvent.click(screen.getByRole('radio', { name: /摊位怎么摆/ }))
  fireEvent.click(screen.getByRole('button', { name: '并入已有事项' }))
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(sent.map(({ name, input }) => ({ name, command: input.command }))).toEqual([
    { name: 'report.act', command: { action: 'merge', matterId } },
  ])
})

test('a matter can be found by words, among those that still run', async () => {
  const row = { groupId, place: '袁码头', step: 'plan', title: '老街排水' }
  await merge({
    'matter.desk': {
      rows: [
        { ...row, id: matterId, status: 'open' },
        { ...row, id: 'closed', title: '老街路灯', status: 'closed' },
      ],
      next: null,
    },
  })
  jest.useFakeTimers()
  fireEvent.change(screen.getByRole('searchbox'), { target: { value: '老街' } })
  act(() => void jest.advanceTimersByTime(1000))
  jest.useRealTimers()
  expect(await screen.findByRole('radio', { name: /老街排水/ })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: /老街路灯/ })).toBeNull()
})

test.each([
  ['hidden', '提出人会收到通知'],
  ['anonymous', '提出人用查询码'],
] as const)('a reporter who is %s learns of it in the way that exists', async (anonymity, sentence) => {
  await merge({}, aReport({ anonymity }))
  expect(screen.getByText(new RegExp(sentence))).toBeTruthy()
})

test('what was picked is there again after the page was left', async () => {
  const { sent } = await merge({})
  fireEvent.click(screen.getByRole('radio', { name: /摊位怎么摆/ }))
  render(<Merge report={aReport()} onDone={jest.fn()} onReload={jest.fn()} />)
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(2))
  const again = screen.getAllByRole<HTMLInputElement>('radio')
  expect(again.at(-1)?.checked).toBe(true)
  expect(sent).toEqual([])
})
