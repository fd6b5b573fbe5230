// What a form keeps, and what it begins with: numbers of people stand in nothing that others will read, and what somebody
// else is called stays on no phone.
import { insideWords, publicWords } from '@domain/process/field'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { openly } from '../../../src/miniapp/form/openly'
import { AddPerson } from '../../../src/miniapp/meeting/host/AddPerson'
import { StateForm } from '../../../src/miniapp/meeting/statement/StateForm'
import { networkChanged } from '../../../src/miniapp/store/network'
import { stored, storedKeys } from '../../../src/miniapp/store/storage'
import { serverAnswers, signIn } from '../desk/support'
import { resetTaro } from '../taro'

beforeEach(() => {
  resetTaro()
  networkChanged('good')
  localStorage.clear()
  signIn('coordinator')
})

const write = (label: string, value: string) =>
  void fireEvent.change(screen.getByLabelText(label), { target: { value } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const kept = () => storedKeys('draft:').map(stored).join(' ')

test('words and places that others will read begin masked, words between those who work on it as they are', () => {
  const text = '打 13812345678 找我'
  const fields = { open: publicWords.text, inside: insideWords.text, place: { kind: 'place', public: true } } as const
  const known = { open: text, inside: text, place: { text, lng: 111.7, lat: 30.4 } }
  expect(openly(fields, known)).toEqual({
    open: '打 138****5678 找我',
    inside: text,
    place: { text: '打 138****5678 找我', lng: 111.7, lat: 30.4 },
  })
})

test('how somebody without a phone is called is on no storage, and the form is empty for the next one', async () => {
  const added = jest.fn(async () => undefined)
  render(<AddPerson busy={false} onAdd={added} />)
  press('加一位没有手机的人')
  write('怎么称呼', '2 栋李大爷')
  expect(kept()).not.toContain('李大爷')
  press('加一位没有手机的人')
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('怎么称呼').value).toBe(''))
  expect(added).toHaveBeenCalledWith('2 栋李大爷', 'resident')
})

test('a statement is kept while it is written; once the server has it the next one begins empty', async () => {
  serverAnswers({ 'meeting.state': { statementId: 'a', waiting: false, known: false } })
  render(<StateForm meetingId="m" onStated={() => undefined} />)
  write('您的意见', '路灯该修了')
  expect(kept()).toContain('路灯该修了')
  press('提出来')
  await waitFor(() => expect(screen.getByLabelText<HTMLTextAreaElement>('您的意见').value).toBe(''))
  expect(kept()).not.toContain('路灯该修了')
})
