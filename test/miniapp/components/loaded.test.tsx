// What a query came to: each kind of reason has its own sentence and its own way on.
import { render, screen } from '@testing-library/react'
import { Failure } from '../../../src/miniapp/components/Loaded'

const nothing = () => undefined

test.each(['notFound', 'invalid'] as const)(
  'an address that is %s leads nowhere: no fields to look at, a way back',
  (code) => {
    render(<Failure code={code} onRetry={nothing} />)
    expect(screen.getByText('没有找到，可能已经删除，或链接不完整。')).toBeTruthy()
    expect(screen.getByRole('button', { name: '返回' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '再试一次' })).toBeNull()
  },
)

test('what the server could not do can be tried again', () => {
  render(<Failure code="internal" onRetry={nothing} />)
  expect(screen.getByRole('button', { name: '再试一次' })).toBeTruthy()
})
