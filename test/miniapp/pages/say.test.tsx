// Saying what is wrong: what is typed is never lost, nothing is demanded that is not needed, and it is sent once.
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import Say from '../../../src/miniapp/pages/say/index'
import { networkChanged } from '../../../src/miniapp/store/network'
import { outboxRead, useOutbox } from '../../../src/miniapp/store/outbox'
import { type Me, signedIn, signedOut } from '../../../src/miniapp/store/session'
import { stationLeft } from '../../../src/miniapp/store/station'
import { calls, comeUpAgain, resetTaro, storage } from '../taro'

jest.mock('../../../src/miniapp/store/file-store', () => ({
  keptFile: async (id: string) => (id === 'kept' ? { file: 'kept', src: '/kept' } : undefined),
  keepFile: async () => undefined,
  dropFile: async () => undefined,
}))

const me: Me = { personId: 'p1', districtId: 'zhijiang', name: '示例居民', holdings: [], phoneKnown: true, unread: 0 }
const group = { id: '01a1fef1-0000-7000-8000-000000000001', name: '城东同心圆小组' }
const district = {
  name: '示例县',
  groups: [group, { ...group, id: 'other', name: '江畔组' }],
  categories: ['市政道路', '环境卫生'],
  demo: false,
  wechat: false,
}
const station = {
  id: 's',
  code: 'YZH001',
  name: '岩子河连心站',
  groupId: group.id,
  groupName: group.name,
  place: { text: '岩子河菜市场' },
  phone: null,
  photo: null,
}

const submitted: { readonly input: Record<string, unknown>; readonly token: string | undefined }[] = []
const acted: Record<string, unknown>[] = []
let online = true
let withdrawn = false
let pinned = false
/** What the server finds wrong with a report; null: it takes it. */
let refusal: { readonly code: string; readonly fields: Readonly<Record<string, string>> } | null = null

const answerTo = (name: string): unknown => {
  if (name === 'district.get') return district
  if (name === 'station.get')
    return pinned ? { ...station, place: { ...station.place, lng: 111.5, lat: 30.4 } } : station
  if (name === 'report.similar') return { rows: [] }
  return { id: 'r1', number: '2026-00007', due: '2026-11-24', groupName: group.name, trackingCode: null }
}

const server = async (url: string, init: { headers: Record<string, string>; body?: string }) => {
  if (!online) throw new TypeError('Failed to fetch')
  const name = /\/api\/([\w.]+)/.exec(url)?.[1] ?? ''
  const input = init.body === undefined ? {} : JSON.parse(init.body)
  if (name === 'report.submit') submitted.push({ input, token: init.headers.authorization })
  if (name === 'report.act') acted.push(input)
  if (withdrawn && name === 'station.get') {
    return { status: 404, text: async () => JSON.stringify({ error: { code: 'notFound' } }) }
  }
  if (refusal !== null && name === 'report.submit') {
    return { status: 400, text: async () => JSON.stringify({ error: refusal }) }
  }
  const answer = answerTo(name) as { trackingCode?: string | null }
  const anonymous = input.anonymity === 'anonymous'
  return {
    status: 200,
    text: async () => JSON.stringify(anonymous ? { ...answer, trackingCode: 'AAAA-BBBB-CCCC-DDDD' } : answer),
  }
}

const write = (label: string, text: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value: text } })
const open = async (params: Record<string, string> = { code: 'YZH001' }) => {
  const kept = new Map(storage)
  resetTaro(params)
  for (const [key, value] of kept) storage.set(key, value)
  const page = render(<Say />)
  await screen.findByLabelText('什么事，哪里不对？')
  return page
}

// what jsdom lacks of a browser
beforeAll(() => {
  HTMLElement.prototype.scrollIntoView = () => undefined
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true
  }
})

beforeEach(() => {
  resetTaro()
  submitted.length = 0
  acted.length = 0
  online = true
  refusal = null
  Object.assign(globalThis, { fetch: server })
  signedOut()
  stationLeft()
  answersForgotten()
  networkChanged('good')
  outboxRead()
})

/** The trouble is where the scanned station is. */
const here = async () => fireEvent.click(await screen.findByRole('button', { name: '就在岩子河菜市场' }))
const wherever = () => screen.getByLabelText<HTMLInputElement>('在哪里？')

test('the place of the station is offered and not put down, and gone again with the station', async () => {
  await open()
  write('什么事，哪里不对？', '村口的路灯坏了')
  expect(wherever().value).toBe('')
  fireEvent.click(screen.getByRole('button', { name: '登录并提交' }))
  expect(await screen.findByText('请写明在哪里')).toBeTruthy()
  await here()
  expect(wherever().value).toBe('岩子河菜市场')
  expect(screen.queryByRole('button', { name: '就在岩子河菜市场' })).toBeNull()
  fireEvent.click(screen.getByText('不在这里'))
  expect(wherever().value).toBe('')
})

test('words of one’s own have no pin of the station, and stay when it is said: not here', async () => {
  act(() => signedIn('zhijiang.token', me))
  pinned = true
  await open()
  write('什么事，哪里不对？', '村口的路灯坏了')
  await here()
  fireEvent.input(wherever(), { target: { value: '村口大樟树' } })
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('2026-00007')
  expect(submitted.at(-1)?.input.place).toEqual({ text: '村口大樟树' })
  pinned = false
})

test('a scanned code says who answers, and signing in is asked for only when it is sent', async () => {
  await open()
  await here()
  write('什么事，哪里不对？', '东门路灯坏了，看不见路')
  fireEvent.click(screen.getByRole('button', { name: '登录并提交' }))
  expect(calls.filter(({ name }) => name === 'navigateTo')).toEqual([
    { name: 'navigateTo', options: { url: '/account/pages/sign-in/index' } },
  ])
  expect(submitted).toEqual([])

  act(() => signedIn('zhijiang.token', me))
  act(() => comeUpAgain())
  await screen.findByText('2026-00007')
  expect(submitted).toHaveLength(1)
  expect(submitted[0]).toMatchObject({
    token: 'Bearer zhijiang.token',
    input: {
      text: '东门路灯坏了，看不见路',
      stationCode: 'YZH001',
      place: { text: '岩子河菜市场' },
      anonymity: 'hidden',
    },
  })
})

test('what was typed is there again after the app was killed', async () => {
  const first = await open()
  write('什么事，哪里不对？', '写到一半')
  first.unmount()
  await open()
  expect(screen.getByLabelText<HTMLTextAreaElement>('什么事，哪里不对？').value).toBe('写到一半')
})

test('what is missing is said, and nothing is sent', async () => {
  await open({})
  fireEvent.click(screen.getByRole('button', { name: '登录并提交' }))
  expect(await screen.findByText('请说说是什么事，或录一段音')).toBeTruthy()
  expect(screen.getByText('请写明在哪里')).toBeTruthy()
  expect(screen.getByText('请选一个，好知道由谁来答复您')).toBeTruthy()
  expect(calls.some(({ name }) => name === 'navigateTo')).toBe(false)
})

test('wholly anonymous needs no session, sends none, and shows the code again after a reload until it is noted', async () => {
  act(() => signedIn('zhijiang.token', me))
  const first = await open()
  await here()
  write('什么事，哪里不对？', '账目没有公开')
  fireEvent.click(screen.getByRole('button', { name: /公开时不显示我是谁/ }))
  fireEvent.click(await screen.findByLabelText(/^完全匿名/))
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD')
  expect(submitted).toMatchObject([{ token: undefined, input: { anonymity: 'anonymous' } }])

  first.unmount()
  const again = render(<Say />)
  expect(screen.getByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '我记好了' }))
  again.unmount()
  expect([...storage.values()].join()).not.toContain('AAAA-BBBB-CCCC-DDDD')
})

test('without a network it waits in the outbox and says so; opened again, the form is empty', async () => {
  act(() => signedIn('zhijiang.token', me))
  const first = await open()
  await here()
  write('什么事，哪里不对？', '桥头护栏断了')
  online = false
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('已经存好，还没有发出去')
  await waitFor(() => expect(useOutbox.getState().entries).toHaveLength(1))
  first.unmount()

  online = true
  await open()
  expect(screen.getByLabelText<HTMLTextAreaElement>('什么事，哪里不对？').value).toBe('')
})

test('what was sent without a network says who answers by when once it has arrived', async () => {
  act(() => signedIn('zhijiang.token', me))
  await open()
  await here()
  write('什么事，哪里不对？', '桥头护栏断了')
  online = false
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('已经存好，还没有发出去')
  online = true
  fireEvent.click(await screen.findByRole('button', { name: '现在就试' }))
  expect(await screen.findByText(/^城东同心圆小组（委员活动组）的召集人会在.*11月24日.*前答复您。$/)).toBeTruthy()
  expect(screen.getByText('编号 2026-00007')).toBeTruthy()
})

test('what waited and is refused is not said to be sent, and can be opened from there', async () => {
  act(() => signedIn('zhijiang.token', me))
  await open()
  await here()
  write('什么事，哪里不对？', '桥头护栏断了')
  online = false
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('已经存好，还没有发出去')
  online = true
  refusal = { code: 'notFound', fields: { '/stationCode': 'unknown' } }
  fireEvent.click(await screen.findByRole('button', { name: '现在就试' }))
  expect(await screen.findAllByText('没有提交成功')).toHaveLength(2)
  expect(screen.queryByText('提交好了')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '打开修改' }))
  const [entry] = useOutbox.getState().entries
  expect(calls.at(-1)).toEqual({ name: 'navigateTo', options: { url: `/pages/say/index?mend=${entry?.id}` } })
})

test('a station that the server no longer takes is let go of, and the group can be chosen instead', async () => {
  act(() => signedIn('zhijiang.token', me))
  await open()
  await here()
  write('什么事，哪里不对？', '桥头护栏断了')
  refusal = { code: 'notFound', fields: { '/stationCode': 'unknown' } }
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  const choice = await screen.findByLabelText('属于哪个乡镇、街道')
  refusal = null
  fireEvent.change(choice, { target: { value: group.id } })
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('2026-00007')
  expect(submitted.at(-1)?.input).toMatchObject({ text: '桥头护栏断了', groupId: group.id })
  expect(submitted.at(-1)?.input.stationCode).toBeUndefined()
})

test('a draft that was already on its way when the app was killed is not offered a second time', async () => {
  storage.set('draft:say', JSON.stringify({ text: '井盖没了', place: { text: '东门' } }))
  storage.set(
    'outbox:x',
    JSON.stringify({
      id: 'x',
      name: 'report.submit',
      input: { text: '井盖没了' },
      files: [],
      about: '井盖没了',
      personId: null,
      at: '2026-11-21T00:00:00Z',
      tries: 0,
      notBefore: Date.now() + 100_000,
      state: 'waiting',
    }),
  )
  render(<Say />)
  expect(await screen.findByText('已经存好，还没有发出去')).toBeTruthy()
  expect(storage.has('draft:say')).toBe(false)
})

const mended = { text: '修路款没有公开', place: { text: '村口' }, groupId: group.id, insteadOf: 'r0' }
const mend = async () => {
  storage.set('draft:say', JSON.stringify(mended))
  act(() => signedIn('zhijiang.token', me))
  await open({})
}

test('what was mended takes the place of what it was before, once it has arrived', async () => {
  await mend()
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('2026-00007')
  await waitFor(() => expect(acted).toMatchObject([{ id: 'r0', command: { action: 'withdraw' } }]))
  expect(submitted).toHaveLength(1)
})

test('as long as it has not arrived, the one before stays', async () => {
  await mend()
  online = false
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('已经存好，还没有发出去')
  expect(useOutbox.getState().entries.map(({ name }) => name)).toEqual(['report.submit'])
})

test('said wholly anonymously, nothing is withdrawn in its author’s name', async () => {
  await mend()
  fireEvent.click(screen.getByRole('button', { name: /公开时不显示我是谁/ }))
  fireEvent.click(await screen.findByLabelText(/^完全匿名/))
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('AAAA-BBBB-CCCC-DDDD')
  await act(async () => undefined)
  expect(acted).toEqual([])
})

describe('a report that the server refused after it had waited', () => {
  const entry = {
    id: 'e1',
    name: 'report.submit',
    input: {
      title: '',
      text: '楼道的灯坏了',
      place: { text: '三号楼' },
      photoIds: ['p1'],
      anonymity: 'hidden',
      groupId: group.id,
      stationCode: undefined,
    },
    files: ['p1'],
    about: '楼道的灯坏了',
    personId: 'p1',
    at: '2026-11-20T08:00:00.000Z',
    tries: 1,
    notBefore: 0,
    state: 'refused',
    code: 'invalid',
    fields: { '/text': 'tooLong' },
  }
  const refused = () => {
    storage.set('outbox:e1', JSON.stringify(entry))
    outboxRead()
  }

  test('is opened as it was sent, with the place marked where it was refused, beside what else is being written', async () => {
    signedIn('zhijiang.token', me)
    await open({})
    write('什么事，哪里不对？', '另一件事')
    document.body.innerHTML = ''
    refused()
    await open({ mend: 'e1' })
    expect(screen.getByLabelText('什么事，哪里不对？')).toHaveProperty('value', '楼道的灯坏了')
    expect(screen.getByText('写得太长了，请删短一些')).toBeDefined()
    expect(storage.get('draft:say')).toContain('另一件事')
    write('什么事，哪里不对？', '楼道灯坏')
    const before = submitted.length
    fireEvent.click(screen.getByText('提交'))
    await waitFor(() => expect(submitted.length).toBe(before + 1))
    expect(submitted.at(-1)?.input).toMatchObject({ text: '楼道灯坏', place: { text: '三号楼' }, groupId: group.id })
    await waitFor(() => expect(useOutbox.getState().entries.map(({ id }) => id)).not.toContain('e1'))
    expect(storage.get('draft:say')).toContain('另一件事')
  })

  test('has the choice of the group, marked, where its station is what was refused, though the device still knows that', async () => {
    signedIn('zhijiang.token', me)
    const input = { ...entry.input, groupId: undefined, stationCode: 'YZH001' }
    storage.set('outbox:e1', JSON.stringify({ ...entry, input, fields: { '/stationCode': 'unknown' } }))
    outboxRead()
    await open({ mend: 'e1' })
    expect(screen.getByText(/^没有认出这个码，请自己选乡镇街道/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('属于哪个乡镇、街道'), { target: { value: group.id } })
    const before = submitted.length
    fireEvent.click(screen.getByText('提交'))
    await waitFor(() => expect(submitted.length).toBe(before + 1))
    expect(submitted.at(-1)?.input).toMatchObject({ text: '楼道的灯坏了', groupId: group.id })
  })

  const kept = { ...entry, input: { ...entry.input, photoIds: ['kept'] }, files: ['kept'] }

  test('has its picture, marked when it is what was refused, and goes without it once it is taken out', async () => {
    signedIn('zhijiang.token', me)
    storage.set('outbox:e1', JSON.stringify({ ...kept, fields: { '/photoIds/0': 'unknown' } }))
    outboxRead()
    await open({ mend: 'e1' })
    expect(screen.getByText('有的照片没有收下，请删掉它或换一张')).toBeTruthy()
    fireEvent.click(await screen.findByLabelText('去掉第 1 张照片'))
    const before = submitted.length
    fireEvent.click(screen.getByText('提交'))
    await waitFor(() => expect(submitted.length).toBe(before + 1))
    expect(submitted.at(-1)?.input).toMatchObject({ text: '楼道的灯坏了', photoIds: [] })
  })
})

test('a station that was withdrawn leaves the draft, and the choice of the group appears', async () => {
  signedIn('zhijiang.token', me)
  const page = await open()
  write('什么事，哪里不对？', '楼梯扶手松了')
  page.unmount()
  withdrawn = true
  answersForgotten()
  await open()
  await screen.findByText('属于哪个乡镇、街道')
  expect(storage.get('draft:say')).toContain('"stationCode":""')
  expect(storage.get('draft:say')).toContain('楼梯扶手松了')
  withdrawn = false
})

test('a group that was given up while the draft waited is chosen again, and where one is left it is that one', async () => {
  signedIn('zhijiang.token', me)
  const gone = JSON.stringify({ text: '楼梯扶手松了', place: { text: '三号楼' }, groupId: 'given-up' })
  storage.set('draft:say', gone)
  const page = await open({})
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(await screen.findByText('请选一个，好知道由谁来答复您')).toBeTruthy()
  page.unmount()
  const all = district.groups
  district.groups = [group]
  answersForgotten()
  storage.set('draft:say', gone)
  await open({})
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  await screen.findByText('2026-00007')
  expect(submitted.map(({ input }) => input.groupId)).toEqual([group.id])
  district.groups = all
})

test('who said “not here” is not put there again by a reload', async () => {
  signedIn('zhijiang.token', me)
  const page = await open()
  fireEvent.click(await screen.findByText('不在这里'))
  page.unmount()
  answersForgotten()
  await open()
  await screen.findByText('属于哪个乡镇、街道')
  expect(screen.queryByText('不在这里')).toBeNull()
})
