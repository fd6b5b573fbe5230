// The places of the app: what is unread is told beside the word, never on it, and in full to who listens.
import { readFileSync } from 'node:fs'
import { render, screen } from '@testing-library/react'
import { TabBar } from '../../../src/miniapp/components/TabBar'

const shown = (count: number) => {
  const tab = { path: 'pages/messages/index', word: '消息', icon: 'bell', count } as const
  const { container } = render(<TabBar tabs={[tab]} present={undefined} onTab={() => undefined} />)
  return container.querySelector('.tabs-count')?.textContent ?? null
}

test.each([
  [0, null],
  [1, '1'],
  [99, '99'],
  [100, '99+'],
  [2136, '99+'],
])('of %d unread the bar shows %s', (count, words) => {
  expect(shown(count)).toBe(words)
})

test('who listens hears how many there are, and the short figure is not read out beside it', () => {
  shown(137)
  expect(screen.getByText('137 条未读')).toBeTruthy()
  expect(screen.getByText('99+').getAttribute('aria-hidden')).toBe('true')
})

test('in the bar at the side the figure stands at the end of the line: beside the icon it would cover the word', () => {
  const [, side = ''] = readFileSync('src/miniapp/components/TabBar.css', 'utf8').split('@media (min-width: 1024px)')
  const count = /\.tabs-count \{([^}]*)\}/.exec(side)?.[1] ?? ''
  expect(/\.tabs-icon \{([^}]*)\}/.exec(side)?.[1]).toContain('position: static')
  expect(count).toContain('right: 12px')
  expect(count).toContain('left: auto')
})
