// A message says who did something, also where it carries no name.
import { render, screen } from '@testing-library/react'
import type { Output } from '../../../src/domain/contract'
import { Notice } from '../../../src/miniapp/account/pages/notice/Notice'

type Row = Output<'notice.list'>['rows'][number]

test('an answer to a proposal is that of a unit', () => {
  const row = {
    ...{ id: 'n', at: '2026-11-20T02:00:00.000Z', readAt: null, type: 'answered', data: { letter: 'A' } },
    subject: { kind: 'proposal', id: 'p', title: '关于加装电梯的建议' },
  } as unknown as Row
  render(<Notice row={row} onOpen={() => undefined} />)
  expect(screen.getByText(/承办单位答复（A 类）/)).toBeTruthy()
})
