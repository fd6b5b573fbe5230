// A proposal on its page: each suggestion with its answer, totals of judgement with silence beside, and signing with one tap.

import { render, screen } from '@testing-library/react'
import type { PaperFull } from '../../../src/domain/contract/paper'
import { proposalProcess } from '../../../src/domain/proposal/process'
import { proposal as words } from '../../../src/miniapp/locales/words/proposal.zh-cn'
import { ProposalSaid } from '../../../src/miniapp/paper/ProposalSaid'
import { SignCard } from '../../../src/miniapp/paper/SignCard'
import { answered, idOfWho, unitIds } from '../../domain/build/proposal'
import { serverAnswers } from '../desk/support'

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
  render(<ProposalSaid room={room} full={shownOf(answered())} />)
  expect(screen.getByText('3 条建议')).toBeTruthy()
  expect(screen.getByText('1. 制定补偿指导标准')).toBeTruthy()
  expect(screen.getByText('第 3 条的办理情况')).toBeTruthy()
  expect(screen.getByText(/^A 类 · /)).toBeTruthy()
})

test('who was silent stands beside, and is no content', () => {
  const silent = answered().on('2026-03-24')
  silent.tick()
  render(<ProposalSaid room={room} full={shownOf(silent)} />)
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
