// The queue of what has to be looked at: shown, or refused with a reason that the author reads; then on to the next.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import CheckPage from '../../../src/miniapp/desk/pages/check/index'
import { resetTaro } from '../taro'
import { serverAnswers, signIn } from './support'

const row = (id: string, more: object = {}) => ({
  id,
  kind: 'text',
  subject: { kind: 'report', id: `r-${id}`, title: `标题${id}` },
  text: `原话${id}`,
  photo: null,
  why: 'doubtful',
  label: 20001,
  at: '2026-11-20T01:00:00.000Z',
  mine: false,
  ...more,
})

const show = async (rows: readonly object[], role: 'coordinator' | 'office' = 'coordinator') => {
  signIn(role, role === 'office' ? 'demo' : undefined)
  const sent = serverAnswers({ 'check.list': { rows, next: null }, 'check.decide': { done: true } })
  render(<CheckPage />)
  await act(async () => undefined)
  return sent
}

const open = (id: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(`原话${id}`) }))
const button = (name: string) => screen.getByRole('button', { name })

beforeEach(() => resetTaro())

test('the words stand beside why somebody has to look and what the machine suspects', async () => {
  await show([row('a')])
  open('a')
  expect(screen.getByRole('heading', { name: '写的是' })).toBeTruthy()
  expect(screen.getByText('机器拿不准，请人看看')).toBeTruthy()
  expect(screen.getAllByText('机器怀疑：时政').length).toBeGreaterThan(0)
})

test('shown by one tap, and the next one opens', async () => {
  const sent = await show([row('a'), row('b')])
  open('a')
  await act(async () => fireEvent.click(button('可以公开')))
  expect(sent).toMatchObject([{ name: 'check.decide', input: { id: 'a', approve: true, reason: '' } }])
  await waitFor(() => expect(screen.getByText('标题b')).toBeTruthy())
  expect(screen.queryByText('标题a')).toBeNull()
})

test('a refusal without a reason is not sent; with one it is, as it was written', async () => {
  const sent = await show([row('a')])
  open('a')
  fireEvent.click(button('先不公开'))
  await act(async () => fireEvent.click(button('不公开，并告诉他原因')))
  expect(sent).toEqual([])
  expect(screen.getByText('请写明原因，写的人要看到')).toBeTruthy()
  fireEvent.change(screen.getByRole('textbox'), { target: { value: ' 请不要点名 ' } })
  await act(async () => fireEvent.click(button('不公开，并告诉他原因')))
  expect(sent).toMatchObject([{ input: { id: 'a', approve: false, reason: '请不要点名' } }])
})

test('nobody decides on their own words, but the office', async () => {
  await show([row('a', { mine: true })])
  open('a')
  expect(screen.queryByRole('button', { name: '可以公开' })).toBeNull()
  expect(screen.getByText(/这是您自己写的/)).toBeTruthy()
})

test('the office may', async () => {
  await show([row('own', { mine: true })], 'office')
  open('own')
  expect(button('可以公开')).toBeTruthy()
})

test('an empty queue says what will come here', async () => {
  await show([])
  expect(screen.getByText('没有等审核的内容')).toBeTruthy()
})
