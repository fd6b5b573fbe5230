// The form of an answer: what is public is kept clean, what is missing is said, what is sent is the contract's command.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { DeskActionId } from '../../../src/domain/report/action'
import { AnswerForm } from '../../../src/miniapp/desk/report/AnswerForm'
import { resetTaro } from '../taro'
import { aReport, serverAnswers, signIn } from './support'

const district = { categories: ['市政道路'], groups: [], calendar: {} }

const form = async (action: DeskActionId, change: Parameters<typeof aReport>[0] = {}) => {
  const sent = serverAnswers({ 'district.get': district, 'report.act': { version: 2, matterId: null } })
  const onDone = jest.fn()
  render(<AnswerForm report={aReport(change)} action={action} onDone={onDone} onReload={jest.fn()} />)
  // the categories are fetched
  if (action === 'accept') await screen.findByRole('option', { name: '市政道路' })
  return { sent, onDone }
}

beforeEach(() => {
  resetTaro()
  signIn('coordinator')
})

const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })
const written = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

test('the place is proposed without the room, the summary is left to the coordinator', async () => {
  await form('accept')
  expect(written('地点')).toBe('岩子河菜市场南门')
  expect(written('是什么事')).toBe('')
})

test('the original can be a beginning, with its numbers covered', async () => {
  await form('accept')
  fireEvent.click(screen.getByRole('button', { name: /用原话起草/ }))
  expect(written('是什么事')).toBe('早上摊子摆到路上，打 138****5678 找我。')
})

test('nor does a draft of the original say in which room somebody lives', async () => {
  await form('accept', { text: '我住C栋1单元502，电话 138 1234 5678，楼上漏水。' })
  fireEvent.click(screen.getByRole('button', { name: /用原话起草/ }))
  expect(written('是什么事')).toBe('我住C栋*单元***，电话 138 **** 5678，楼上漏水。')
})

test('a number typed into public words is pointed out and covered by one tap', async () => {
  await form('accept')
  write('是什么事', '请打 13800001111')
  fireEvent.click(screen.getByRole('button', { name: '遮住' }))
  expect(written('是什么事')).toBe('请打 138****1111')
  expect(screen.queryByRole('button', { name: '遮住' })).toBeNull()
})

test('what is missing is said at its place and nothing is sent', async () => {
  const { sent } = await form('decline')
  fireEvent.click(screen.getByRole('button', { name: '不受理' }))
  expect(screen.getByText('请选一个')).toBeTruthy()
  expect(screen.getByText('请填写这一项')).toBeTruthy()
  expect(document.activeElement?.getAttribute('type')).toBe('radio')
  expect(sent).toEqual([])
})

test('accepting sends the words of the coordinator and a matter of its own', async () => {
  const { sent, onDone } = await form('accept')
  write('是什么事', '早市占道')
  fireEvent.change(screen.getByLabelText('类别'), { target: { value: '市政道路' } })
  fireEvent.click(screen.getByRole('button', { name: '受理' }))
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(sent[0]?.input.command).toEqual({
    action: 'accept',
    matterId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    title: '菜市场南门堵得走不动',
    summary: '早市占道',
    category: '市政道路',
    place: { text: '岩子河菜市场南门' },
    photoIds: [],
    showPhotos: [],
  })
})

test('what was typed is there again after the page was left', async () => {
  await form('ask')
  write('想请提出人补充什么', '哪一栋')
  document.body.innerHTML = ''
  await form('ask')
  expect(written('想请提出人补充什么')).toBe('哪一栋')
})
