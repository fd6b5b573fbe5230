// Nothing that counts is done by one tap: it is asked once, and the question stays until it is done.
import { act, fireEvent, render, screen } from '@testing-library/react'
import { AskFirst } from '../../../src/miniapp/components/Confirm'
import { resetTaro } from '../taro'

// this DOM knows no dialogs
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true
  }
})
beforeEach(() => resetTaro())

const show = (onConfirm: () => unknown) =>
  render(
    <AskFirst title="要撤回吗？" text="撤回后不再办理。" act="撤回" onConfirm={onConfirm}>
      撤回这一条
    </AskFirst>,
  )
const tap = (name: string) => act(async () => fireEvent.click(screen.getByRole('button', { name })))

test('the first tap only asks, and says what will happen', async () => {
  const done = jest.fn()
  show(done)
  expect(screen.queryByText('撤回后不再办理。')).toBeNull()
  await tap('撤回这一条')
  expect(screen.getByText('撤回后不再办理。')).toBeTruthy()
  await tap('先不了')
  expect(screen.queryByText('撤回后不再办理。')).toBeNull()
  expect(done).not.toHaveBeenCalled()
})

test('the question stays as long as it is being done', async () => {
  let finish = (): void => undefined
  const done = jest.fn(() => new Promise<void>((resolve) => (finish = resolve)))
  show(done)
  await tap('撤回这一条')
  await tap('撤回')
  expect(done).toHaveBeenCalledTimes(1)
  expect(screen.getByText('撤回后不再办理。')).toBeTruthy()
  await act(async () => finish())
  expect(screen.queryByText('撤回后不再办理。')).toBeNull()
})
