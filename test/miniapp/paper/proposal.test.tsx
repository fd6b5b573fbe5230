// A proposal on its page: each suggestion with its answer, totals of judgement with silence beside, and signing with one tap.

import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import type { PaperFull } from '../../../src/domain/contract/paper'
import { proposalProcess } from '../../../src/domain/proposal/process'
import { defaultProposalSetting } from '../../../src/domain/proposal/setting'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import { proposal as words } from '../../../src/miniapp/locales/words/proposal.zh-cn'
import { PaperForm } from '../../../src/miniapp/paper/PaperForm'
import { SignCard } from '../../../src/miniapp/paper/ProposalPapers'
import ActOnPaper from '../../../src/miniapp/paper/pages/act'
import SettingPage from '../../../src/miniapp/paper/pages/setting'
import { ProposalView } from '../../../src/miniapp/paper/view/ProposalView'
import { answered, Course, idOfWho, reviewed, submitted, talked, unitIds } from '../../domain/build/proposal'
import { groupId, serverAnswers, signIn } from '../desk/support'
import { router } from '../taro'

beforeEach(() => answersForgotten())

const room = { process: proposalProcess, words }

const shownOf = (course: ReturnType<typeof answered>, more: Partial<PaperFull> = {}): PaperFull => ({
  ...{ id: course.state.id, kind: 'proposal', number: course.state.no ?? '', title: course.state.title, photos: [] },
  ...{ status: 'open', step: course.state.step, category: 'society', groupName: '', due: null, light: null },
  ...{ daysLeft: null, updatedAt: '2026-03-02T02:00:00.000Z', version: course.state.version, timeline: [] },
  paper: course.state as unknown as PaperFull['paper'],
  names: { [unitIds.main]: '住建局', [unitIds.assist]: '财政局', [idOfWho('author')]: '王委员' },
  you: { inside: false, offered: [], signing: null },
  ...more,
})

test('every suggestion stands with its answer, and the unit with its letter', () => {
  render(<ProposalView room={room} full={shownOf(answered())} />)
  expect(screen.getByText('3 条建议')).toBeTruthy()
  expect(screen.getByText('1. 制定补偿指导标准')).toBeTruthy()
  expect(screen.getByText('第 3 条的办理情况')).toBeTruthy()
  expect(screen.getByText(/^A 类 · /)).toBeTruthy()
})

test('who was silent stands beside, and is no content', () => {
  const silent = answered().on('2026-03-24')
  silent.tick()
  render(<ProposalView room={room} full={shownOf(silent)} />)
  expect(screen.getByText('未表态 1')).toBeTruthy()
})

test('who is asked signs with one tap, and sees how many have', async () => {
  serverAnswers({})
  const signing = { hash: 'a'.repeat(64), asked: true, signed: false, by: [], of: 3 }
  const full = shownOf(answered(), { you: { inside: false, offered: [], signing } })
  render(<SignCard full={full} onDone={() => undefined} />)
  expect(screen.getByText('联名签字 0 / 3')).toBeTruthy()
  expect(screen.getByText('我已看过，签字联名')).toBeTruthy()
})

test('a refusal names one of the district’s own reasons, and an answer one of its own letters', async () => {
  const own = {
    ...defaultProposalSetting,
    reasons: [{ id: 'again', text: '与往年提案重复', way: 'none' }],
    scale: { ...defaultProposalSetting.scale, done: { letter: '甲', words: '办成了' } },
  }
  const sent = serverAnswers({ 'proposal.setting': own, 'paper.act': { version: 9 } })
  signIn('office', 'zhijiang')
  const onDone = jest.fn()
  const deciding = shownOf(reviewed(), { you: { inside: true, offered: ['decline'], signing: null } })
  const { unmount } = render(
    <PaperForm room={room} full={deciding} action="decline" onDone={onDone} onReload={jest.fn()} />,
  )
  await screen.findByText('与往年提案重复')
  expect(screen.queryByText('指名举报')).toBeNull()
  fireEvent.change(screen.getByLabelText('理由'), { target: { value: 'again' } })
  fireEvent.change(screen.getByLabelText('说明'), { target: { value: '见第 31 号' } })
  fireEvent.click(screen.getByRole('button', { name: '不予立案' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent[0]?.input).toMatchObject({ paper: { command: { action: 'decline', reason: 'again' } } })
  unmount()
  const answering = shownOf(talked(), { you: { inside: true, offered: ['answer'], signing: null } })
  render(<PaperForm room={room} full={answering} action="answer" onDone={jest.fn()} onReload={jest.fn()} />)
  expect((await screen.findAllByText('甲 · 办成了')).length).toBe(4)
})

test('what a member has looked into is put in as evidence by one choice, with the matter that it is from', async () => {
  const matterId = '00000000-0000-7000-8000-0000000000d1'
  const text = '11月3日走访 12 户：南门的灯'
  const sent = serverAnswers({
    'proposal.evidence': { rows: [{ what: 'visit', matterId, text }] },
    'proposal.similar': { rows: [] },
    'paper.act': { version: 9 },
  })
  signIn('member')
  const full = shownOf(new Course().begin('author', { evidence: [] }), {
    you: { inside: true, offered: ['revise'], signing: null },
  })
  const onDone = jest.fn()
  render(<PaperForm room={room} full={full} action="revise" onDone={onDone} onReload={jest.fn()} />)
  await screen.findByText(`走访 · ${text}`)
  fireEvent.change(screen.getByLabelText('从已有的里选'), { target: { value: '0' } })
  expect(screen.getByDisplayValue(text)).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '修改' }))
  await waitFor(() => expect(onDone).toHaveBeenCalled())
  expect(sent[0]?.input).toMatchObject({ paper: { command: { evidence: [{ what: 'visit', text, matterId }] } } })
})

test('who wrote a proposal, or was asked already, is not among those who can be asked to sign', async () => {
  const member = (id: string, name: string) => ({
    ...{ id, name, groupId, groupName: '示例组', levels: [], sector: '', committee: '', fields: [] },
  })
  const names = { author: '王委员', signer: '李委员', otherMember: '赵委员' } as const
  const rows = Object.entries(names).map(([who, name]) => member(idOfWho(who as keyof typeof names), name))
  serverAnswers({ 'person.members': { rows } })
  signIn('member')
  const asked = new Course().begin().do('author', 'askSigners', { signers: [{ personId: idOfWho('signer') }] })
  const full = shownOf(asked, { you: { inside: true, offered: ['askSigners'], signing: null } })
  render(<PaperForm room={room} full={full} action="askSigners" onDone={jest.fn()} onReload={jest.fn()} />)
  // without anybody there is nothing to ask for
  expect(screen.queryByText('选填')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '加一项' }))
  expect(await screen.findByText('赵委员')).toBeTruthy()
  expect(screen.queryByText('王委员')).toBeNull()
  expect(screen.queryByText('李委员')).toBeNull()
})

test('the page of an action says about which proposal it is', async () => {
  const full = shownOf(new Course().begin(), { you: { inside: true, offered: ['askSigners'], signing: null } })
  serverAnswers({ 'paper.get': full, 'person.members': { rows: [] } })
  signIn('member')
  router.params = { kind: 'proposal', id: full.id, action: 'askSigners' }
  render(<ActOnPaper />)
  expect(await screen.findByText(full.title)).toBeTruthy()
  router.params = {}
})

test('the office changes what the district has decided, and what it did not touch stays', async () => {
  const sent = serverAnswers({
    'proposal.setting': { ...defaultProposalSetting, version: 7 },
    'district.get': { groups: [{ id: groupId, name: '提案委员会' }] },
    'proposal.set': { done: true },
  })
  signIn('office', 'zhijiang')
  render(<SettingPage />)
  fireEvent.change(await screen.findByLabelText('提案人评价'), { target: { value: '7' } })
  await screen.findByText('提案委员会')
  fireEvent.change(screen.getByLabelText('提案办理由谁负责'), { target: { value: groupId } })
  fireEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(sent.length).toBe(1))
  // of two offices the later one is told
  expect(sent[0]?.input.version).toBe(7)
  const { days, scale, reasons } = defaultProposalSetting
  expect(sent[0]?.input.setting).toEqual({
    ...defaultProposalSetting,
    ...{ scale, reasons, deskId: groupId, days: { ...days, respond: 7 } },
  })
})

test('the desk reads two opinions side by side, and earlier ones like it', async () => {
  const earlier = { id: '00000000-0000-7000-8000-0000000000d2', number: '九届三次会议第031号', title: '关于电梯的建议' }
  serverAnswers({ 'proposal.similar': { rows: [{ ...earlier, step: 'lookBack', status: 'closed', letter: 'B' }] } })
  const full = shownOf(submitted().do('desk', 'review', { opinion: 'merge', text: '与去年一件相同' }), {
    you: { inside: true, offered: ['review'], signing: null },
  })
  render(<ProposalView room={room} full={full} />)
  expect(screen.getByText('建议并案')).toBeTruthy()
  expect(screen.getByText('与去年一件相同')).toBeTruthy()
  expect(await screen.findByText('九届三次会议第031号 · 已办结 · 答复 B 类', {}, { timeout: 3000 })).toBeTruthy()
})
