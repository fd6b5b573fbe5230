// A meeting on the screen is what was heard of it last, however it was heard, and never goes back to what it was before.

import { act, renderHook } from '@testing-library/react'
import { useSnapshot } from '../../../src/miniapp/meeting/live/use-live'
import { networkChanged } from '../../../src/miniapp/store/network'
import { last, listenForSockets, sockets } from '../socket'
import { resetTaro } from '../taro'

const meeting = (status: string) => ({ id: 'm', status, statements: [] })
const scheduled = meeting('scheduled')
const closed = meeting('closed')

const settle = () => act(() => jest.advanceTimersByTimeAsync(0))
/** Until it has tried again. */
const comeBack = () => act(() => jest.advanceTimersByTimeAsync(2_000))
const tell = (what: object) => act(() => last().message({ data: JSON.stringify(what) }))
const open = () => act(() => last().open())
const lose = () => act(() => last().close())

const listen = async () => {
  const { result, rerender } = renderHook(({ answered }) => useSnapshot('m', {}, answered as never), {
    initialProps: { answered: scheduled },
  })
  await settle()
  return { shown: () => result.current.meeting?.status, answer: (answered: typeof closed) => rerender({ answered }) }
}

beforeEach(() => {
  jest.useFakeTimers()
  resetTaro()
  networkChanged('good')
  listenForSockets()
})

afterEach(() => jest.useRealTimers())

test('what is told replaces what was answered', async () => {
  const { shown } = await listen()
  expect(shown()).toBe('scheduled')
  open()
  tell(closed)
  expect(shown()).toBe('closed')
})

test('what was told stays while the socket is lost, until something newer is answered', async () => {
  const { shown, answer } = await listen()
  open()
  tell(closed)
  lose()
  expect(shown()).toBe('closed')
  answer(meeting('cancelled'))
  expect(shown()).toBe('cancelled')
})

test('what was told over a socket that is gone does not return when another opens', async () => {
  const { shown, answer } = await listen()
  open()
  tell(scheduled)
  lose()
  answer(closed)
  await comeBack()
  expect(sockets).toHaveLength(2)
  open()
  expect(shown()).toBe('closed')
})
