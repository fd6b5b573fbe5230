// The page on which a matter is worked on: whatever lies in one of its cards is set apart from what lies beside it.
import type { MatterFull } from '@domain/contract/matter'
import { render, screen } from '@testing-library/react'
import { WorkMatter } from '../../../src/miniapp/matter/work/WorkMatter'
import { ids } from '../../domain/build/id'
import { aMatter } from '../../domain/build/matter'
import { signIn } from '../desk/support'
import { resetTaro } from '../taro'

const full = {
  ...{ matter: aMatter({ step: 'topic', handedIn: true }), photos: [], names: {}, groupName: '示例组' },
  ...{ light: null, daysLeft: null, excerpts: [], timeline: [] },
  you: { insider: false, dispatcher: false, offered: [], partyIds: [], reporter: false, supporter: false },
} as unknown as MatterFull

beforeEach(() => {
  resetTaro()
  localStorage.clear()
})

test('what stands in a card stands in a stack', () => {
  signIn('coordinator', ids.group)
  render(<WorkMatter full={full} onAct={() => undefined} />)
  expect(screen.getByText('这一步需要')).toBeTruthy()
  const cards = [...document.querySelectorAll('.card-inside')]
  expect(cards.length).toBeGreaterThan(1)
  for (const { children } of cards)
    expect([...children].map(({ className }) => className.split('-')[0])).toEqual(['stack'])
})

test('whoever comes to advise or to supervise reads what it is about; a unit reads what it owes', () => {
  for (const role of ['expert', 'secretariat', 'steward'] as const) {
    signIn(role, ids.group)
    const { unmount } = render(<WorkMatter full={full} onAct={() => undefined} />)
    expect(screen.getByText('这是什么事')).toBeTruthy()
    unmount()
  }
  signIn('unit', ids.unit)
  render(<WorkMatter full={full} onAct={() => undefined} />)
  expect(screen.queryByText('这是什么事')).toBeNull()
})
