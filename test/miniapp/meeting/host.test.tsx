// Leading a large meeting: people are counts by side until a side is unfolded, and only items that were reached are ticked.

import { fireEvent, render, renderHook, screen } from '@testing-library/react'
import { Agenda } from '../../../src/miniapp/meeting/Agenda'
import { Attendance } from '../../../src/miniapp/meeting/host/Attendance'
import { Hands } from '../../../src/miniapp/meeting/host/Hands'
import { Standing } from '../../../src/miniapp/meeting/host/Steering'
import { useSheets } from '../../../src/miniapp/meeting/screen/use-sheets'

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

const meeting = { id: 'm', subject: { kind: 'matter', id: 'n' }, phase: 'open', attending: 130, present: 65 } as never

test('of 130 people the sides are told, and their names when they are asked for', async () => {
  serve(people(130))
  render(<Attendance meeting={meeting} onChanged={() => undefined} />)
  expect(await screen.findByText('129 人，到场 65 人')).toBeTruthy()
  expect(screen.getByText('1 人，到场 1 人')).toBeTruthy()
  expect(screen.queryByText('resident7')).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '看名单：居民' }))
  expect(screen.getByText('resident7')).toBeTruthy()
})

test('a few people are named at once', async () => {
  serve(people(4))
  render(<Attendance meeting={meeting} onChanged={() => undefined} />)
  expect(await screen.findByText('resident1')).toBeTruthy()
})

test('one that was held on paper has nothing to begin; one that was ended here says so', () => {
  const held = { present: 0, afar: 0, voted: 0, quorate: true, quorum: null, timer: null, voting: 'before' }
  const standing = (phase: string, status: string) =>
    render(<Standing meeting={{ ...held, phase, status } as never} />).container.textContent
  expect(standing('before', 'closed')).toBe('')
  expect(standing('ended', 'closed')).toContain('会开完了')
  expect(standing('before', 'scheduled')).toContain('还没开始')
})

test('when the meeting is over only the items that were come to are ticked', () => {
  const { container } = render(
    <Agenda meeting={{ agenda: ['看现场', '谈办法', '定分工'], item: 1, leftOut: [], phase: 'ended' }} />,
  )
  const looks = [...container.querySelectorAll('.agenda-item')].map((item) => item.className)
  expect(looks).toEqual(['agenda-item agenda-past', 'agenda-item agenda-past', 'agenda-item agenda-later'])
})

test('who wants to speak is named in the order in which the hands went up', async () => {
  const rows = people(4)
  serve(rows)
  const hands = [rows[2], rows[0]].map((one) => one?.id)
  render(<Hands meeting={{ id: 'm', hands } as never} onChanged={() => undefined} />)
  await screen.findByText('resident2')
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
    '请发言：resident2',
    '请发言：resident0',
  ])
})

describe('the big screen', () => {
  const stated = (id: string, verdict: 'accepted' | 'open') => ({ id, text: id, seen: 6, result: { verdict } })
  const statements = [stated('路灯', 'accepted'), stated('收费', 'open')]
  const motions = [{ id: '装灯', what: '装灯', status: 'open', unitName: '城管局', due: '2026-12-30' }]
  const sheets = (standing: object) => {
    const subject = { kind: 'matter', id: 'n' }
    const meeting = {
      subject,
      title: '',
      agenda: ['看现场'],
      item: 0,
      phase: 'open',
      screen: null,
      statements,
      ...standing,
    }
    const { result } = renderHook(() => useSheets(meeting as never, motions as never))
    return result.current.map(({ heading, pieces }) => [heading, pieces.map(({ text }) => text).join(' ')])
  }

  test('turns by itself, and shows only what the host has chosen', () => {
    expect(sheets({})).toEqual([
      [undefined, '收费 路灯'],
      [undefined, '装灯'],
    ])
    expect(sheets({ screen: { of: 'statement', id: '路灯' } })).toEqual([[undefined, '路灯']])
    expect(sheets({ screen: { of: 'motion', id: '装灯' } })).toEqual([[undefined, '装灯']])
    expect(sheets({ screen: { of: 'picture', id: 'p' } })).toEqual([[undefined, '']])
  })

  test('leads after the end with what was agreed, then what divides, then who does what', () => {
    expect(sheets({ phase: 'ended' })).toEqual([
      ['大家都接受的', '路灯'],
      ['还有分歧的', '收费'],
      ['接下来谁来办、什么时候办好', '装灯'],
    ])
  })
})
