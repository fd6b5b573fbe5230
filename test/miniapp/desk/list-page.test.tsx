// 清单 at a desk: narrowed by a tap, sorted by a column, columns chosen, moved through and acted on by keys, its address says
// what is shown; on a phone it is cards.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import ListPage from '../../../src/miniapp/desk/pages/list/index'
import { unparted } from '../../../src/miniapp/locales/unparted'
import { afresh, aReport, groupId, serverAnswers, signIn } from './support'

const row = (id: string, title: string) => ({
  ...{
    kind: 'report',
    id,
    number: '2026-1',
    title,
    state: 'submitted',
    step: null,
    groupId,
    groupName: '示例组',
    leadName: null,
  },
  ...{ claimed: true, category: '交通', unitNames: [], openedOn: '2026-11-20', due: '2026-11-24', light: 'red' },
  ...{ daysLeft: -3, supporters: 4, reports: 0 },
})
const first = row('00000000-0000-7000-8000-0000000000b1', '菜市场南门堵得走不动')
const second = row('00000000-0000-7000-8000-0000000000b2', '桥头的灯不亮')

const waiting = {
  ...{ id: '00000000-0000-7000-8000-0000000000c1', state: 'waiting', runAt: '2026-11-20T00:00:00.000Z' },
  items: [first, second].map(({ id, title }) => ({
    kind: 'report',
    id,
    number: '',
    title,
    action: 'ask',
    refused: null,
  })),
}

let asked: string[]
let answers: Record<string, unknown>
let sent: ReturnType<typeof serverAnswers>

beforeEach(() => {
  afresh()
  window.history.replaceState(null, '', '/desk/pages/list/index')
  answers = {
    'desk.list': { rows: [first, second], next: null },
    'desk.count': {
      count: 2,
      filters: [
        { filter: 'light', value: 'red', name: null, count: 2 },
        { filter: 'group', value: groupId, name: '示例组', count: 2 },
      ],
    },
    'desk.views': { rows: [] },
    'reply.templates': { rows: [] },
    'desk.bulks': { rows: [] },
    'desk.doAll': waiting,
    'desk.takeBack': { done: true },
    'report.get': aReport(),
    'report.similar': { rows: [] },
    'district.get': { name: '示例县', groups: [], categories: [], calendar: {} },
  }
  sent = serverAnswers(answers)
  const answered = globalThis.fetch
  asked = []
  Object.assign(globalThis, {
    fetch: (url: string, init: RequestInit) => {
      asked.push(url)
      return answered(url, init)
    },
  })
  signIn('coordinator')
})

const lastList = () => decodeURIComponent(asked.filter((url) => url.includes('desk.list')).at(-1) ?? '')
const shown = async () => {
  render(<ListPage />)
  await screen.findByText('桥头的灯不亮')
}
const heads = () => [...document.querySelectorAll('.list-sort')].map((one) => one.textContent)

test('a tap on what is late narrows the list, is counted, and stands in the address', async () => {
  await shown()
  fireEvent.click(screen.getByRole('checkbox', { name: '已超期 2' }))
  await waitFor(() => expect(lastList()).toContain('light=red'))
  expect(window.location.search).toBe('?light=red')
  fireEvent.click(await screen.findByRole('checkbox', { name: '已超期 2' }))
  await waitFor(() => expect(lastList()).not.toContain('light'))
})

test('what has come to rest shows a ring at rest, where it came to rest', async () => {
  const over = { kind: 'matter', step: 'research', light: null, daysLeft: null }
  answers['desk.list'] = {
    rows: [
      { ...first, ...over, state: 'redirected' },
      { ...second, ...over, state: 'closed' },
    ],
    next: null,
  }
  await shown()
  expect(screen.getByRole('img', { name: unparted('已转办，走到第 3 步充分调研为止') })).toBeTruthy()
  expect(screen.getByRole('img', { name: '八步都已完成' })).toBeTruthy()
})

test('a column sorts rising, falling, and then the most pressing come first again; amounts begin with the largest', async () => {
  await shown()
  fireEvent.click(screen.getByRole('button', { name: '按期限排序' }))
  await waitFor(() => expect(lastList()).toContain('sort=due&falling=false'))
  fireEvent.click(screen.getByRole('button', { name: /按期限排序/ }))
  await waitFor(() => expect(lastList()).toContain('sort=due&falling=true'))
  fireEvent.click(screen.getByRole('button', { name: /按期限排序/ }))
  await waitFor(() => expect(lastList()).not.toContain('sort'))
  fireEvent.click(screen.getByRole('button', { name: '按也遇到排序' }))
  await waitFor(() => expect(lastList()).toContain('sort=supporters&falling=true'))
})

test('columns are chosen and kept for the next time', async () => {
  await shown()
  expect(heads()).not.toContain('编号')
  fireEvent.click(screen.getByRole('button', { name: '列' }))
  fireEvent.click(await screen.findByLabelText('编号'))
  await waitFor(() => expect(heads()[0]).toBe('编号'))
  expect(window.location.search).toContain('columns=number.title')
})

test('keys move, open, select and act; the question mark lists them', async () => {
  await shown()
  fireEvent.keyDown(document.body, { key: 'j' })
  await waitFor(() => expect(document.querySelector('.list-open .list-title')?.textContent).toContain('菜市场'))
  fireEvent.keyDown(document.body, { key: 'x' })
  await waitFor(() => expect(document.querySelectorAll('.list-chosen')).toHaveLength(1))
  await waitFor(() => expect(document.querySelector('.desk-pane .button-primary')).toBeTruthy())
  fireEvent.keyDown(document.body, { key: 'a' })
  // the form of the usual answer stands open: one writes
  expect(document.activeElement).toBe(await screen.findByLabelText('标题'))
  fireEvent.keyDown(document.body, { key: 'Escape' })
  fireEvent.keyDown(document.body, { key: '?' })
  expect(await screen.findByText('选中或取消选中打开的这件')).toBeTruthy()
})

test('what is selected is asked for together, waits, and is taken back', async () => {
  await shown()
  fireEvent.click(screen.getByRole('checkbox', { name: '选中这里列出的全部' }))
  fireEvent.click(await screen.findByRole('button', { name: '一样答复' }))
  fireEvent.input(await screen.findByLabelText(/想请提出人补充什么/), { target: { value: '在哪一段？' } })
  answers['desk.bulks'] = { rows: [waiting] }
  fireEvent.click(screen.getByRole('button', { name: unparted('答复这 2 件') }))
  await waitFor(() => expect(sent.map(({ name }) => name)).toContain('desk.doAll'))
  const { reports } = (sent.find(({ name }) => name === 'desk.doAll')?.input ?? {}) as { reports: { id: string }[] }
  expect(reports.map(({ id }) => id)).toEqual([first.id, second.id])
  fireEvent.click(await screen.findByRole('button', { name: '撤回' }))
  await waitFor(() => expect(sent.at(-1)).toMatchObject({ name: 'desk.takeBack', input: { id: waiting.id } }))
})

test('what was not done is told with its reason', async () => {
  answers['desk.bulks'] = { rows: [waiting] }
  await shown()
  answers['desk.bulks'] = {
    rows: [
      {
        ...waiting,
        state: 'done',
        items: waiting.items.map((item, index) => ({ ...item, refused: index === 0 ? null : 'reportAnswered' })),
      },
    ],
  }
  expect(await screen.findByText('办好 1 件，1 件没有办成：', undefined, { timeout: 4000 })).toBeTruthy()
  expect(screen.getByText(/^桥头的灯不亮：/)).toBeTruthy()
})
