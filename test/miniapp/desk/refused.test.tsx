// Why something was not done: another try where that can help, a fresh look where somebody was quicker.
import { fireEvent, render, screen } from '@testing-library/react'
import { Problem } from '../../../src/miniapp/api/answer'
import { Refused } from '../../../src/miniapp/desk/Refused'
import './support'

const refused = (code: ConstructorParameters<typeof Problem>[0]) => {
  const on = { onAgain: jest.fn(), onReload: jest.fn() }
  render(<Refused problem={new Problem(code)} {...on} />)
  return on
}

test('an answer that came too late leads to how it stands now', () => {
  const on = refused('reportAnswered')
  expect(screen.getByText('这条诉求已经答复过了。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '看看最新情况' }))
  expect(on.onReload).toHaveBeenCalledTimes(1)
  expect(on.onAgain).not.toHaveBeenCalled()
})

test('a slow network leads to another try', () => {
  const on = refused('slow')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(on.onAgain).toHaveBeenCalledTimes(1)
})

test('the reason takes the focus, so that it is read', () => {
  refused('movedOn')
  expect(document.activeElement?.textContent).toContain('刚才有人先办了一步')
})
