// The page on which a matter is worked on: whatever lies in one of its cards is set apart from what lies beside it.
import type { MatterFull } from '@domain/contract/matter'
import { render, screen } from '@testing-library/react'
import { WorkMatter } from '../../../src/miniapp/matter/work/WorkMatter'
import { ids } from '../../domain/build/id'
import { aMatter } from '../../domain/build/matter'
import { signIn } from '../desk/support'
import { resetTaro } from '../taro'

test('what stands in a card stands in a stack', () => {
  resetTaro()
  localStorage.clear()
  signIn('coordinator', ids.group)
  const full = {
    ...{ matter: aMatter({ step: 'topic', handedIn: true }), photos: [], names: {}, groupName: '示例组' },
    ...{ light: null, daysLeft: null, excerpts: [] },
    you: { insider: false, dispatcher: false, offered: [], partyIds: [], reporter: false, supporter: false },
  } as unknown as MatterFull
  render(<WorkMatter full={full} onAct={() => undefined} />)
  expect(screen.getByText('这一步需要')).toBeTruthy()
  const cards = [...document.querySelectorAll('.card-inside')]
  expect(cards.length).toBeGreaterThan(1)
  for (const { children } of cards)
    expect([...children].map(({ className }) => className.split('-')[0])).toEqual(['stack'])
})
