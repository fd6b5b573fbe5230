// A thing to tap: its role, its spoken name, and that a disabled one does nothing.
import { fireEvent, render, screen } from '@testing-library/react'
import { Tap } from '../../../src/miniapp/components/Tap'

test('it is a button with its words as name, and answers a tap', () => {
  const onTap = jest.fn()
  render(<Tap onTap={onTap}>提交</Tap>)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('a disabled one says so and does nothing', () => {
  const onTap = jest.fn()
  render(
    <Tap onTap={onTap} disabled>
      提交
    </Tap>,
  )
  const button = screen.getByRole('button')
  fireEvent.click(button)
  expect(button.getAttribute('aria-disabled')).toBe('true')
  expect(onTap).not.toHaveBeenCalled()
})

test('a radio says whether it is chosen', () => {
  render(<Tap onTap={jest.fn()} role="radio" on label="一般" />)
  expect(screen.getByRole('radio', { name: '一般', checked: true })).toBeTruthy()
})
