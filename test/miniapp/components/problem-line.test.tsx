// Why something was not taken is read aloud at once, in words and not by a code.
import { render, screen } from '@testing-library/react'
import { ProblemLine } from '../../../src/miniapp/components/Loaded'

test('nothing is said as long as nothing went wrong', () => {
  render(<ProblemLine problem={undefined} />)
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what went wrong is said in a sentence', () => {
  render(<ProblemLine problem={{ code: 'dateInPast' }} />)
  expect(screen.getByRole('alert').textContent).toMatch(/日期|时间/)
})
