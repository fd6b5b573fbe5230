// A report of mine: while it waits, what I said comes before what can be done about it; news comes first.
import { render, screen } from '@testing-library/react'
import { answersForgotten } from '../../../src/miniapp/api/answer-memory'
import { Story } from '../../../src/miniapp/pages/report/Story'
import { aReport, serverAnswers, signIn } from '../desk/support'

beforeEach(() => {
  answersForgotten()
  serverAnswers({})
  signIn('member')
})

const before = (one: Element, other: Element): boolean =>
  (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

const own = { you: { reporter: true, supporter: false } }

test('while it waits for an answer, the words stand before its number and before urging', () => {
  render(<Story report={aReport({ ...own, light: 'red', due: '2026-11-18' })} onChanged={() => undefined} />)
  const words = screen.getByText(/^早上摊子摆到路上/)
  expect(before(words, screen.getByText(/编号 2026-00001/))).toBe(true)
  expect(before(words, screen.getByRole('button', { name: '补充情况' }))).toBe(true)
})

test('what the coordinator asks stands first, and the button to answer right below it', () => {
  render(<Story report={aReport({ ...own, status: 'asked', question: '在哪一段？' })} onChanged={() => undefined} />)
  expect(before(screen.getByRole('button', { name: '补充情况' }), screen.getByText(/^早上摊子摆到路上/))).toBe(true)
})
