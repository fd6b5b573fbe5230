// The forms of the registers: what the server does not take is marked and looked at, what counts is asked first.

import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PersonForm } from '../../../src/miniapp/desk/register/PersonForm'
import { RegisterForm } from '../../../src/miniapp/desk/register/RegisterForm'
import { groupId, signIn } from './support'

interface Sent {
  readonly name: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Refuses a command until it is sent as it should be. */
const refusing = (
  code: string,
  fields: Readonly<Record<string, string>>,
  unless: (input: Sent['input']) => boolean,
) => {
  const sent: Sent[] = []
  const fetch = async (url: string, init: { readonly body?: string }) => {
    const name = /\/api\/([\w.]+)/.exec(url)?.[1] ?? ''
    const input = init.body === undefined ? {} : JSON.parse(init.body)
    if (init.body !== undefined) sent.push({ name, input })
    const ok = init.body === undefined || unless(input)
    const body = ok
      ? init.body === undefined
        ? { rows: [], groups: [] }
        : { done: true }
      : { error: { code, fields } }
    return { ok, status: ok ? 200 : 409, text: async () => JSON.stringify(body) }
  }
  Object.assign(globalThis, { fetch })
  return sent
}

beforeEach(() => {
  localStorage.clear()
  signIn('office', 'demo')
})

const units = [
  { id: '00000000-0000-7000-8000-0000000000c1', name: '城管局', disabled: false, version: 0 },
  { id: '00000000-0000-7000-8000-0000000000c2', name: '综合执法局', disabled: false, version: 0 },
]

test('a name that another bears is marked, and its input takes the focus', async () => {
  refusing('nameTaken', { '/name': 'taken' }, () => false)
  const onDone = jest.fn()
  render(<RegisterForm of="unit" row={units[0]} rows={units} onDone={onDone} />)
  fireEvent.change(screen.getByLabelText('单位名称'), { target: { value: '综合执法局' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/已经有叫这个名字的单位了/)).toBeTruthy()
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('单位名称')))
  expect(onDone).not.toHaveBeenCalled()
})

test('merging names both units and asks first', async () => {
  const sent = refusing('notFound', {}, () => true)
  const onDone = jest.fn()
  render(<RegisterForm of="unit" row={units[0]} rows={units} onDone={onDone} />)
  fireEvent.click(screen.getByRole('button', { name: '并入另一个…' }))
  fireEvent.change(screen.getByLabelText('并入哪一个'), { target: { value: units[1]?.id } })
  fireEvent.click(screen.getByRole('button', { name: '合并' }))
  expect(sent).toEqual([])
  expect(await screen.findByText('把“城管局”并入“综合执法局”？')).toBeTruthy()
  const [, sure] = screen.getAllByRole('button', { name: '合并' })
  if (sure) fireEvent.click(sure)
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toMatchObject([{ name: 'unit.merge', input: { id: units[0]?.id, into: units[1]?.id } }])
})

test('the last coordinator goes only after a warning that names the group', async () => {
  const sent = refusing('lastCoordinator', { '/holdings': '安福寺组' }, ({ meant }) => meant === true)
  const onDone = jest.fn()
  const row = {
    id: '00000000-0000-7000-8000-0000000000d1',
    name: '召集人',
    phone: '138****0000',
    holdings: [{ role: 'coordinator' as const, placeId: groupId, placeName: '安福寺组' }],
    disabled: false,
    version: 0,
    profile: {
      levels: [],
      sector: '',
      committee: '',
      affiliations: [],
      fields: [],
      assembly: '',
      standing: 'inOffice' as const,
    },
  }
  render(<PersonForm row={row} onDone={onDone} />)
  fireEvent.click(screen.getByRole('checkbox', { name: /停用这个账号/ }))
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/安福寺组就没有召集人了/)).toBeTruthy()
  expect(onDone).not.toHaveBeenCalled()
  fireEvent.click(screen.getByRole('button', { name: '仍然保存' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent.map(({ input }) => input.meant)).toEqual([undefined, true])
})
