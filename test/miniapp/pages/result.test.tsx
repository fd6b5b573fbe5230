// A matter that was closed begins with what came of it.

import type { MatterFull } from '@domain/contract/matter'
import { render, screen } from '@testing-library/react'
import type { ShownPhoto } from '../../../src/miniapp/components/Photos'
import { Result } from '../../../src/miniapp/pages/matter/Result'

const photo = (id: string): [string, ShownPhoto] => [id, { id, thumb: `/${id}-small`, url: `/${id}` }]
const of = {
  matter: {
    result: { summary: '六盏灯都亮了', publishedAt: '2026-11-01T00:00:00Z', windowEnds: '2026-11-20' },
    settled: null,
    closing: null,
    photoIds: ['dark'],
    tasks: [{ beforeIds: [], afterIds: ['half', 'bright'] }],
  },
  ratings: { count: 8, solved: { yes: 7, partly: 1, no: 0 }, scores: [0, 0, 0, 2, 6] },
} as unknown as MatterFull

test('the result in words, the verdict in one line, before and after beside each other', () => {
  render(<Result of={of} photos={new Map([photo('dark'), photo('half'), photo('bright')])} />)
  expect(screen.getByText('六盏灯都亮了')).toBeTruthy()
  expect(screen.getByText('8 人评价，7 人说解决了，平均 4.8 分')).toBeTruthy()
  const shown = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))
  expect(shown).toEqual(['/dark-small', '/bright-small'])
})
