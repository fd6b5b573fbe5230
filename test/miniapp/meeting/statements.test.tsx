// Where nobody has stated anything, it is said what to do about it, as long as something can be done.
import type { Output } from '@domain/contract'
import { render, screen } from '@testing-library/react'
import { Statements } from '../../../src/miniapp/meeting/statement/Statements'

const answers = { given: new Map(), refused: undefined }

const of = (phase: 'open' | 'ended'): Output<'meeting.get'> =>
  ({
    meeting: { id: 'm1', phase, status: 'planned', statements: [], results: 'shown' },
    you: { mayState: false, mayVote: false, unseen: [] },
  }) as unknown as Output<'meeting.get'>

test('while the meeting goes on it says how a statement is written', () => {
  render(<Statements of={of('open')} answers={answers} onChanged={() => undefined} />)
  expect(screen.getByText('还没有人提意见')).toBeTruthy()
  expect(screen.getByText(/意见写成一句话/)).toBeTruthy()
})

test('afterwards it leads to the minutes and asks nobody to write', () => {
  render(<Statements of={of('ended')} answers={answers} onChanged={() => undefined} />)
  expect(screen.getByText(/看会议记录/)).toBeTruthy()
  expect(screen.queryByText(/意见写成一句话/)).toBeNull()
})
