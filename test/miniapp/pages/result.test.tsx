// A matter that was closed begins with what came of it.

import type { MatterFull } from '@domain/contract/matter'
import { fireEvent, render, screen } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import type { ShownPhoto } from '../../../src/miniapp/components/Photos'
import { unparted } from '../../../src/miniapp/locales/unparted'
import { Result } from '../../../src/miniapp/matter/view/Head'
import { TaskList } from '../../../src/miniapp/matter/view/TaskList'
import MatterPage from '../../../src/miniapp/pages/matter/index'

import { aMatter } from '../../domain/build/matter'
import { serverAnswers } from '../desk/support'
import { resetTaro } from '../taro'

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

test('the page of a closed matter has its result above how far it came', async () => {
  const totals = { ...of.ratings, reportersUnsolved: 0, reportersAnswered: 0 }
  const closed = aMatter({ status: 'closed', step: 'evaluation', result: of.matter.result })
  const full = {
    ...{ matter: { ...closed, parties: [], unitAnswers: [], tasks: [] }, ratings: totals, photos: [], names: {} },
    ...{ timeline: [], meetings: [], remarks: [], groupName: '示例组', light: null, daysLeft: null, supporters: 0 },
    ...{
      followers: 0,
      you: { offered: [], reporter: false, supporter: false, follower: false, participant: false, rated: false },
    },
  }
  serverAnswers({ 'matter.get': full })
  resetTaro({ id: closed.id })
  answersForgotten()
  render(<MatterPage />)
  const result = await screen.findByText('六盏灯都亮了')
  const ring = screen.getByRole('group', { name: '八步都已完成' })
  expect(result.compareDocumentPosition(ring) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
})

test('the result in words, the verdict in one line, before and after beside each other', () => {
  render(<Result of={of} photos={new Map([photo('dark'), photo('half'), photo('bright')])} />)
  expect(screen.getByText('六盏灯都亮了')).toBeTruthy()
  expect(screen.getByText('8 人评价，7 人说解决了，平均 4.8 分')).toBeTruthy()
  const shown = [...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))
  expect(shown).toEqual(['/dark-small', '/bright-small'])
})

test('many projects are folded by who carries them out, each with its own sum, and open one by one', () => {
  const task = (index: number) => ({
    ...{ id: String(index), what: `项目${index}`, unitId: index < 5 ? 'a' : 'b', due: '2026-12-01' },
    ...{ status: index < 3 ? 'done' : 'underWay', progress: index === 3 ? 60 : 0, beforeIds: [], afterIds: [] },
  })
  const many = (count: number) =>
    ({
      matter: { tasks: Array.from({ length: count }, (_one, index) => task(index)), parties: [] },
      names: { a: '文旅局', b: '水利局' },
    }) as unknown as MatterFull
  const { unmount } = render(<TaskList of={many(7)} photos={new Map()} />)
  expect(screen.getByRole('button', { name: unparted('文旅局 · 5 项：竣工 3，过半 1，其余 1') })).toBeTruthy()
  expect(screen.getByRole('button', { name: unparted('水利局 · 2 项：竣工 0，过半 0，其余 2') })).toBeTruthy()
  expect(screen.queryByText('项目6')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: unparted('水利局 · 2 项：竣工 0，过半 0，其余 2') }))
  expect(screen.getByText('项目6')).toBeTruthy()
  expect(screen.queryByText('项目0')).toBeNull()
  unmount()
  // few are seen at a glance
  render(<TaskList of={many(6)} photos={new Map()} />)
  expect(screen.getByText('项目0')).toBeTruthy()
})
