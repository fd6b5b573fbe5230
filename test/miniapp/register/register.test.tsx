// The forms of the registers: what the server does not take is marked and looked at, what counts is asked first.

import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PersonForm } from '../../../src/miniapp/register/PersonForm'
import { DistrictForm } from '../../../src/miniapp/register/pages/district/index'
import { RegisterForm, StationForm } from '../../../src/miniapp/register/RegisterForm'
import { groupId, signIn } from '../desk/support'

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

test('a number is kept as it is dialled, several words in one input one by one, and a phone that another has is marked', async () => {
  const sent = refusing('invalid', { '/phone': 'taken' }, ({ phone }) => phone === '13900000002')
  const onDone = jest.fn()
  render(<PersonForm row={undefined} onDone={onDone} />)
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))
  save()
  expect(screen.getByText('请填 11 位手机号')).toBeTruthy()
  expect(sent).toEqual([])
  type('姓名', '田守望')
  type('手机号', '139 0000 0001')
  type('专长', '法律，农技、法律')
  fireEvent.click(screen.getByRole('checkbox', { name: '县级' }))
  save()
  expect(await screen.findByText(/这个手机号已经是别人的/)).toBeTruthy()
  type('手机号', '139-0000-0002')
  save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent.map(({ input }) => input.phone)).toEqual(['13900000001', '13900000002'])
  expect(sent[1]?.input).toMatchObject({
    ...{ name: '田守望', holdings: [], disabled: false, version: 0 },
    profile: {
      levels: ['county'],
      sector: '',
      committee: '',
      affiliations: [],
      fields: ['法律', '农技'],
      assembly: '',
    },
  })
})

test('a station without a telephone says so, and keeps its picture', async () => {
  const sent = refusing('notFound', {}, () => true)
  const onDone = jest.fn()
  const photoId = '00000000-0000-7000-8000-0000000000f1'
  const row = {
    id: '00000000-0000-7000-8000-0000000000e1',
    ...{ groupId, code: 'zj4821', name: '岩子河社区连心站', place: { text: '党群中心' } },
    ...{ phone: '0717-4212345', photoId, disabled: false, version: 3 },
  }
  render(<StationForm row={row} groups={[{ id: groupId, name: '安福寺组' }]} onDone={onDone} />)
  fireEvent.change(screen.getByLabelText(/站点电话/), { target: { value: '请到站点问' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getByText(/只写数字和短横/)).toBeTruthy()
  fireEvent.change(screen.getByLabelText(/站点电话/), { target: { value: '' } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toMatchObject([
    { name: 'station.save', input: { id: row.id, groupId, phone: null, photoId, disabled: false, version: 3 } },
  ])
})

test('the district saves each category once and its days as numbers', async () => {
  const sent = refusing('notFound', {}, () => true)
  const onDone = jest.fn()
  const days = { answer: 2, widen: 3, assign: 5, appeal: 5, press: 1, supervise: 5, chair: 10, jointly: 15 }
  const step = { topic: 5, plan: 10, research: 15, parties: 5, deliberation: 30, submission: 15, implementation: 60 }
  const district = {
    ...{ id: 'zhijiang', name: '枝江市', organiser: '枝江市政协办公室', phone: '0717-4212345', filing: null },
    ...{ complaints: null, service: false, categories: ['道路', '照明'], groups: [], calendar: {}, version: 2 },
    ...{ terms: { ...days, step: { ...step, evaluation: 15 } }, demo: false, speech: false, wechat: false },
  }
  render(<DistrictForm district={district} onDone={onDone} />)
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } })
  const save = () => fireEvent.click(screen.getByRole('button', { name: '保存' }))
  type('答复诉求', '366')
  save()
  expect(screen.getByText('请填 1 到 365 的整数')).toBeTruthy()
  expect(sent).toEqual([])
  type('答复诉求', '4')
  type('诉求类别', '道路\n\n 环境 \n道路')
  fireEvent.click(screen.getByRole('checkbox', { name: /有人接微信客服/ }))
  save()
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent).toMatchObject([{ name: 'district.save' }])
  expect(sent[0]?.input).toMatchObject({
    ...{ filing: null, complaints: null, service: true, categories: ['道路', '环境'], brands: [], version: 2 },
    terms: { ...days, answer: 4, step: { ...step, evaluation: 15 } },
  })
})
