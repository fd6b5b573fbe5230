// Among my things: what others may not read yet, why, and a way to say it again from my own words.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { Hidden } from '../../../src/miniapp/pages/mine/index'
import { draftOfReport } from '../../../src/miniapp/store/report-draft'
import { serverAnswers, signIn } from '../desk/support'
import { calls, resetTaro, storage } from '../taro'

// this DOM knows no dialogs
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true
  }
})

const said = {
  text: '请公开修路款，张某贪污。',
  place: { text: '村口' },
  groupId: 'g1',
  category: '基础设施',
}
const row = (id: string, more: object = {}) => ({
  id,
  kind: 'text',
  subject: { kind: 'report', id: 'r1', title: '请公开修路款' },
  text: report.text,
  photo: null,
  state: 'refused',
  why: 'doubtful',
  reason: '点名指责个人，请改为说明事实',
  at: '2026-11-20T01:00:00.000Z',
  ...more,
})

const report = { id: 'r1', status: 'submitted', ...said }

let place = 0
const show = async (rows: readonly object[], of: object = report) => {
  // answers are remembered by person and place
  place += 1
  resetTaro()
  signIn('member', `g${place}`)
  serverAnswers({ 'check.mine': { rows }, 'report.get': of })
  render(<Hidden />)
  await act(async () => undefined)
}
const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

test('what was refused says why and is mended from its own words', async () => {
  await show([row('a')])
  expect(screen.getByText('原因：点名指责个人，请改为说明事实')).toBeTruthy()
  await tap('改好再提')
  await waitFor(() => expect(draftOfReport()).toMatchObject({ ...said, anonymity: 'hidden', insteadOf: 'r1' }))
  expect(calls.at(-1)).toMatchObject({ name: 'navigateTo', options: { url: '/pages/say/index' } })
})

test('what the group has taken up is not replaced by what is said again', async () => {
  await show([row('a')], { ...report, status: 'merged' })
  await tap('改好再提')
  await waitFor(() => expect(draftOfReport()).toMatchObject({ ...said, insteadOf: '' }))
})

test('a report that is being written is not lost without a question', async () => {
  await show([row('a')])
  storage.set('draft:say', JSON.stringify({ text: '路灯坏了' }))
  await tap('改好再提')
  expect(screen.getByText('您有一条没写完的')).toBeTruthy()
  expect(draftOfReport().text).toBe('路灯坏了')
  await tap('换成这一条')
  await waitFor(() => expect(draftOfReport().text).toBe(report.text))
})

test('what is being looked at says so and cannot be sent twice', async () => {
  await show([row('a', { state: 'held', reason: null })])
  expect(screen.getByText('正在审核')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '改好再提' })).toBeNull()
})

test('of many the refused ones come first, and the rest is one tap away', async () => {
  const waiting = ['a', 'b', 'c'].map((id) => row(id, { state: 'held', reason: null }))
  await show([...waiting, row('d')])
  expect(screen.getAllByText('正在审核')).toHaveLength(2)
  expect(screen.getByText('没有公开')).toBeTruthy()
  await tap('看更多')
  expect(screen.getAllByText('正在审核')).toHaveLength(3)
})

test('words in a matter are mended where they were written', async () => {
  await show([row('a', { subject: { kind: 'matter', id: 'm1', title: '路灯修复' } })])
  await tap('去改一改')
  expect(calls.at(-1)).toMatchObject({ options: { url: '/work/pages/matter/index?id=m1' } })
})
