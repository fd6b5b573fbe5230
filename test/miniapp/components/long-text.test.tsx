// Long words begin folded, whether they are many or many lines; what is nearly short stays whole.
import { fireEvent, render, screen } from '@testing-library/react'
import { LongText } from '../../../src/miniapp/components/basic'

const shown = (container: HTMLElement) => container.querySelector('.as-written')?.textContent ?? ''

test('a report of 4,859 characters begins with its first ones, and is there whole when it is asked for', () => {
  const text = '路'.repeat(4859)
  const { container } = render(<LongText text={text} first={400} />)
  expect(shown(container)).toHaveLength(401)
  fireEvent.click(screen.getByRole('button', { name: '看全文' }))
  expect(shown(container)).toBe(text)
})

test('a hundred short lines are long too', () => {
  const { container } = render(<LongText text={'一\n'.repeat(100)} first={400} />)
  expect(shown(container).split('\n').length).toBeLessThan(25)
  expect(screen.getByRole('button', { name: '看全文' })).toBeTruthy()
})

test('a little more than the first part stays whole', () => {
  const { container } = render(<LongText text={'路'.repeat(430)} first={400} />)
  expect(shown(container)).toHaveLength(430)
  expect(screen.queryByRole('button')).toBeNull()
})
