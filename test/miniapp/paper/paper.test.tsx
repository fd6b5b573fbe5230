// The screens of a kind that joins by one line: its desk, its page, its forms and its notices are drawn by what all share.
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import type { PaperFull, PaperRow } from '../../../src/domain/contract/paper'
import { Notice } from '../../../src/miniapp/account/pages/notice/Notice'
import { subjectPath } from '../../../src/miniapp/account/pages/notice/subject'
import { PaperWordsContext } from '../../../src/miniapp/locales/paper'
import { BeginForm, PaperForm } from '../../../src/miniapp/paper/PaperForm'
import { PaperList } from '../../../src/miniapp/paper/PaperList'
import { PaperView } from '../../../src/miniapp/paper/PaperView'
import { letterProcess } from '../../sample/process'
import { letterWords } from '../../sample/words'
import { groupId, serverAnswers, signIn } from '../desk/support'
import { resetTaro } from '../taro'

const unitId = '00000000-0000-7000-8000-000000000002'
const room = { process: letterProcess, words: letterWords['zh-cn'] }

const row: PaperRow = {
  id: '00000000-0000-7000-8000-0000000000c1',
  kind: 'letter',
  number: 'L2026-00001',
  title: '校门口的斑马线',
  status: 'open',
  step: 'answer',
  category: null,
  groupName: '示例组',
  due: '2026-12-07',
  light: 'yellow',
  daysLeft: 2,
  updatedAt: '2026-11-23T01:00:00.000Z',
}

const aPaper = (more: Partial<PaperFull> = {}): PaperFull => ({
  ...row,
  version: 2,
  paper: { ...row, groupId, authorId: 'a', text: '上学时车多。', photoIds: [], unitId, verdict: null, answer: '' },
  names: { [unitId]: '交通局' },
  photos: [],
  timeline: [
    { version: 1, at: row.updatedAt, type: 'begun', role: 'author', by: '王委员', data: {}, internal: false },
    {
      version: 2,
      at: row.updatedAt,
      type: 'sent',
      role: 'author',
      by: '王委员',
      data: { unitId, due: '2026-12-07' },
      internal: false,
    },
  ],
  you: { inside: true, offered: ['note', 'answer'], signing: null },
  ...more,
})

const shown = (what: ReactElement) =>
  render(<PaperWordsContext.Provider value={{ letter: letterWords }}>{what}</PaperWordsContext.Provider>)

const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } })

beforeEach(() => resetTaro())

test('the desk lists what lies on it, by step and with its light, and only who may begin one is offered to', async () => {
  serverAnswers({ 'paper.desk': { rows: [row], next: null } })
  signIn('coordinator')
  const onOpen = jest.fn()
  shown(<PaperList room={room} onOpen={onOpen} onBegin={jest.fn()} />)
  fireEvent.click(await screen.findByText('校门口的斑马线'))
  expect(onOpen).toHaveBeenCalledWith(row.id)
  expect(screen.getByText(/等单位答复 · 示例组 · L2026-00001/)).toBeTruthy()
  for (const chip of ['待办', '我的', '公开', '起草', '已答复']) expect(screen.getByText(chip)).toBeTruthy()
  expect(screen.queryByText('写一封信')).toBeNull()
})

test('a member, who has no desk of them, finds their own and can begin one', async () => {
  serverAnswers({ 'paper.mine': { rows: [], next: null } })
  signIn('member')
  const onBegin = jest.fn()
  shown(<PaperList room={room} onOpen={jest.fn()} onBegin={onBegin} />)
  expect(await screen.findByText('还没有您的')).toBeTruthy()
  expect(screen.queryByText('待办')).toBeNull()
  fireEvent.click(screen.getByText('写一封信'))
  expect(onBegin).toHaveBeenCalled()
})

test('a steward, who never writes one, reads first what everybody may', async () => {
  serverAnswers({ 'paper.list': { rows: [row], next: null } })
  signIn('steward')
  shown(<PaperList room={room} onOpen={jest.fn()} onBegin={jest.fn()} />)
  expect(await screen.findByText('校门口的斑马线')).toBeTruthy()
  expect(screen.queryByText('写一封信')).toBeNull()
})

test('a list that is empty says nothing of the others', async () => {
  serverAnswers({
    'paper.desk': { rows: [], next: null },
    'paper.mine': { rows: [], next: null },
    'paper.list': { rows: [], next: null },
  })
  signIn('coordinator')
  shown(<PaperList room={room} onOpen={jest.fn()} onBegin={jest.fn()} />)
  expect(await screen.findByText('现在没有待办的')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '我的' }))
  expect(await screen.findByText('还没有您的')).toBeTruthy()
  fireEvent.click(screen.getByRole('checkbox', { name: '公开' }))
  expect(await screen.findByText(room.words.none)).toBeTruthy()
})

test('the name of a group is said once, where the title bears it', async () => {
  serverAnswers({ 'paper.desk': { rows: [{ ...row, title: '示例组2026年上半年' }], next: null } })
  signIn('coordinator')
  shown(<PaperList room={room} onOpen={jest.fn()} onBegin={jest.fn()} />)
  await screen.findByText('示例组2026年上半年')
  expect(screen.queryAllByText(/示例组/)).toHaveLength(1)
  shown(<PaperView room={room} full={aPaper({ title: '示例组2026年上半年' })} onAct={jest.fn()} onReload={jest.fn()} />)
  expect(screen.queryAllByText(/示例组/)).toHaveLength(2)
})

test('the only thing that can be done is a button and stands behind nothing', () => {
  serverAnswers({})
  signIn('unit', unitId)
  const onAct = jest.fn()
  const you = { inside: true, offered: ['note'], signing: null }
  shown(<PaperView room={room} full={aPaper({ you })} onAct={onAct} onReload={() => undefined} />)
  expect(screen.queryByText('其他操作')).toBeNull()
  fireEvent.click(screen.getByText('内部备注'))
  expect(onAct).toHaveBeenCalledWith('note')
})

test('its page tells what it says, names units by their names, offers what can be done, and what has happened', () => {
  serverAnswers({})
  signIn('unit', unitId)
  const onAct = jest.fn()
  shown(<PaperView room={room} full={aPaper()} onAct={onAct} onReload={() => undefined} />)
  expect(screen.getByText('上学时车多。')).toBeTruthy()
  expect(screen.getByText('交通局')).toBeTruthy()
  expect(screen.getByText(/送给了交通局，12月7日/)).toBeTruthy()
  expect(screen.queryByText('内部备注')).toBeNull()
  fireEvent.click(screen.getByText('其他操作'))
  expect(screen.getByText('内部备注')).toBeTruthy()
  fireEvent.click(screen.getByText('答复'))
  expect(onAct).toHaveBeenCalledWith('answer')
})

test('an entry shows the pictures that came with it, whatever their field is called', () => {
  serverAnswers({})
  signIn('unit', unitId)
  const photo = (id: string) => ({ id, url: `/api/file.get?id=${id}`, thumb: `/api/file.get?id=${id}&size=thumb` })
  const [begun, sent] = aPaper().timeline
  const timeline = begun && sent ? [begun, { ...sent, data: { ...sent.data, plans: ['p1', 'p2', 'gone'] } }] : []
  const full = aPaper({ photos: [photo('p0'), photo('p1'), photo('p2')], timeline })
  shown(<PaperView room={room} full={full} onAct={jest.fn()} onReload={() => undefined} />)
  const entries = screen.getAllByRole('listitem').map((entry) => entry.querySelectorAll('img').length)
  expect(entries).toEqual([2, 0])
})

test('the record is checked on request', async () => {
  const verified = { events: 2, unbroken: true, brokenAt: null, lastHash: 'x', stateMatches: true }
  serverAnswers({ 'paper.verify': verified })
  signIn('unit', unitId)
  shown(<PaperView room={room} full={aPaper()} onAct={jest.fn()} onReload={() => undefined} />)
  fireEvent.click(screen.getByText('核对记录'))
  expect(await screen.findByText(/2 条记录首尾相连/)).toBeTruthy()
})

test('the form of an action says what is missing, and sends the command of its fields', async () => {
  const sent = serverAnswers({ 'paper.act': { version: 3 } })
  signIn('unit', unitId)
  const onDone = jest.fn()
  shown(<PaperForm room={room} full={aPaper()} action="answer" onDone={onDone} onReload={jest.fn()} />)
  fireEvent.click(screen.getByRole('button', { name: '答复' }))
  expect(screen.getByText('请选一个')).toBeTruthy()
  expect(sent).toEqual([])
  fireEvent.click(screen.getByText('办好了'))
  write('写些什么', '已经划好。')
  fireEvent.click(screen.getByRole('button', { name: '答复' }))
  await waitFor(() => expect(onDone).toHaveBeenCalledTimes(1))
  expect(sent[0]?.input).toMatchObject({
    id: row.id,
    paper: { kind: 'letter', command: { action: 'answer', verdict: 'done', text: '已经划好。' } },
  })
})

test('what is known already is not asked again', () => {
  serverAnswers({})
  signIn('member')
  shown(<PaperForm room={room} full={aPaper()} action="revise" onDone={jest.fn()} onReload={jest.fn()} />)
  expect(screen.getByLabelText<HTMLInputElement>('题目').value).toBe('校门口的斑马线')
})

test('a paper is begun by the form of its own fields', async () => {
  const groups = [{ id: groupId, name: '示例组' }]
  const sent = serverAnswers({
    'district.get': { groups, categories: [], calendar: {} },
    'paper.open': { id: row.id, number: 'L2026-00002', version: 1 },
  })
  signIn('member')
  const onDone = jest.fn()
  shown(<BeginForm room={room} onDone={onDone} />)
  await screen.findByRole('option', { name: '示例组' })
  write('哪个组', groupId)
  write('题目', '路灯')
  write('写些什么', '请打 13800001111')
  // others will read it: the number is pointed out
  fireEvent.click(screen.getByRole('button', { name: '遮住' }))
  fireEvent.click(screen.getByRole('button', { name: '写一封信' }))
  await waitFor(() => expect(onDone).toHaveBeenCalledWith(row.id))
  const fields = { groupId, title: '路灯', text: '请打 138****1111', photoIds: [] }
  expect(sent[0]?.input.paper).toEqual({ kind: 'letter', fields })
})

test('a notice about it is told by its own sentence, and leads to its page', () => {
  const notice = {
    id: 'n',
    at: row.updatedAt,
    type: 'answered',
    subject: { kind: 'letter' as 'report', id: row.id, title: row.title },
    data: { verdict: 'done' },
    readAt: null,
  }
  shown(<Notice row={notice} onOpen={jest.fn()} />)
  expect(screen.getByText('单位答复：办好了')).toBeTruthy()
  expect(subjectPath(notice, null, true)).toBe('paper/pages/paper/index')
})

test('its words are there in both languages for every step, action and event', () => {
  for (const words of Object.values(letterWords)) {
    expect(Object.keys(words.step)).toEqual(letterProcess.steps)
    expect(Object.keys(words.event)).toEqual(Object.keys(letterProcess.events))
    const sent = Object.entries(letterProcess.actions).filter(([, { shown: place }]) => place !== 'never')
    expect(Object.keys(words.action)).toEqual(sent.map(([id]) => id))
  }
})
