// A phone number is taken as people write it, with the code of the country and blanks, in every form that asks for one.
import type { Fields } from '@domain/process/field'
import * as registers from '@domain/register/field'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PhoneForm } from '../../../src/miniapp/account/pages/sign-in/index'
import { BehalfForm } from '../../../src/miniapp/desk/behalf/BehalfForm'
import { faultsIn, inputFrom } from '../../../src/miniapp/form/form'
import { networkChanged } from '../../../src/miniapp/store/network'
import { groupId, serverAnswers, signIn } from '../desk/support'
import { resetTaro } from '../taro'

const written = '+86 138 0000 0000'

beforeEach(() => {
  resetTaro()
  networkChanged('good')
  localStorage.clear()
})

const asking = Object.entries(registers).flatMap(([form, fields]): readonly (readonly [string, Fields])[] => {
  const own = Object.entries<Fields[string]>(fields as Fields).filter(([, field]) => field.kind === 'phone')
  return own.map(([name, field]) => [`${form} ${name}`, { it: field }])
})

test('people, stations and the district are asked for a number', () => {
  expect(asking.map(([form]) => form).sort()).toEqual([
    'districtFields phone',
    'personFields phone',
    'stationFields phone',
  ])
})

test.each(asking)('%s takes it and sends what is dialled', (_form, fields) => {
  expect(faultsIn(fields, { it: written }, '2026-11-30')).toEqual({})
  expect(inputFrom(fields, { it: written })).toEqual({ it: '13800000000' })
})

test('signing in takes it and sends what is dialled', async () => {
  const sent = serverAnswers({ 'session.code': { ticket: groupId } })
  render(<PhoneForm may={() => true} onEntered={() => undefined} />)
  fireEvent.change(screen.getByLabelText('手机号'), { target: { value: written } })
  fireEvent.click(screen.getByRole('button', { name: '获取验证码' }))
  await waitFor(() => expect(sent.map(({ input }) => input.phone)).toEqual(['13800000000']))
})

test('the form for others takes it and sends what is dialled', async () => {
  const station = { id: groupId, code: 'YZH001', name: '示例站', groupId, disabled: false, place: { text: '一楼' } }
  const sent = serverAnswers({ 'station.list': { rows: [station] }, 'report.takeDown': { done: true } })
  signIn('coordinator')
  const taken = jest.fn()
  render(<BehalfForm onTaken={taken} />)
  fireEvent.change(await screen.findByLabelText('对方的手机号'), { target: { value: written } })
  fireEvent.change(screen.getByLabelText(/^要说的事/), { target: { value: '楼道的灯不亮了' } })
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await waitFor(() => expect(taken).toHaveBeenCalled())
  expect(sent.find(({ name }) => name === 'report.takeDown')?.input.phone).toBe('13800000000')
})
