// A button: busy and disabled ones ignore taps, and a disabled one says why.
import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/miniapp/components/basic'

test('it does what it says', () => {
  const onTap = jest.fn()
  render(<Button onTap={onTap}>提交</Button>)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(onTap).toHaveBeenCalledTimes(1)
})

test('while busy it cannot be tapped twice', () => {
  const onTap = jest.fn()
  render(
    <Button busy onTap={onTap}>
      提交
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(onTap).not.toHaveBeenCalled()
})

test('one that cannot be used yet says why', () => {
  const onTap = jest.fn()
  render(
    <Button why="还缺：调研情况" onTap={onTap}>
      完成这一步
    </Button>,
  )
  fireEvent.click(screen.getByRole('button', { name: '完成这一步' }))
  expect(onTap).not.toHaveBeenCalled()
  expect(screen.getByText('还缺：调研情况')).toBeTruthy()
})
