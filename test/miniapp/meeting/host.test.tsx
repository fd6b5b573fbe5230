// Leading a large meeting: people are counts by side until a side is unfolded, and only items that were reached are ticked.

import { fireEvent, render, screen } from '@testing-library/react'
import { Agenda } from '../../../src/miniapp/meeting/Agenda'
import { Attendance } from '../../../src/miniapp/meeting/host/Attendance'

const row = (side: 'resident' | 'unit', number: number) => ({
  id: `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name: `${side}${number}`,
  side,
  present: number % 2 === 0,
  hasAccount: true,
})

const people = (count: number) => [
  ...Array.from({ length: count - 1 }, (_, index) => row('resident', index)),
  row('unit', count),
]

const serve = (rows: readonly object[]) => {
  const fetch = async (url: string) => {
    const known = url.includes('meeting.attendance')
    return {
      ok: known,
      status: known ? 200 : 404,
      text: async () => JSON.stringify(known ? { rows } : { error: { code: 'notFound' } }),
    }
  }
  Object.assign(globalThis, { fetch })
}

const meeting = { id: 'm', matterId: 'n', phase: 'open', attending: 130, present: 65 } as never

test('of 130 people the sides are told, and their names when they are asked for', async () => {
  serve(people(130))
  render(<Attendance meeting={meeting} onChanged={() => undefined} />)
  expect(await screen.findByText('129 人，到场 65 人')).toBeTruthy()
  expect(screen.getByText('1 人，到场 1 人')).toBeTruthy()
  expect(screen.queryByText('resident7')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看居民的名单' }))
  expect(screen.getByText('resident7')).toBeTruthy()
})

test('a few people are named at once', async () => {
  serve(people(4))
  render(<Attendance meeting={meeting} onChanged={() => undefined} />)
  expect(await screen.findByText('resident1')).toBeTruthy()
})

test('when the meeting is over only the items that were come to are ticked', () => {
  const { container } = render(
    <Agenda meeting={{ agenda: ['看现场', '谈办法', '定分工'], item: 1, leftOut: [], phase: 'ended' }} />,
  )
  const looks = [...container.querySelectorAll('.agenda-item')].map((item) => item.className)
  expect(looks).toEqual(['agenda-item agenda-past', 'agenda-item agenda-past', 'agenda-item agenda-later'])
})
