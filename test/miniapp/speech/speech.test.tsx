// Speech becomes words that can be corrected; what goes wrong is said, and the recording stays as a way.
import { act, fireEvent, render, screen } from '@testing-library/react'
import type * as ByPlugin from '../../../src/miniapp/speech/by-plugin'
import { SpeechInput } from '../../../src/miniapp/speech/SpeechInput'
import { aWechatSI } from '../../speech-stand-in/wechat-si'
import Taro, { resetTaro } from '../taro'

const { listenByPlugin } = jest.requireActual<typeof ByPlugin>('../../../src/miniapp/speech/by-plugin')

let { world, plugin } = aWechatSI()

beforeEach(() => {
  resetTaro()
  Object.assign(Taro, { canIUse: () => false })
  ;({ world, plugin } = aWechatSI())
  Object.assign(globalThis, { requirePlugin: () => plugin })
})

const wait = (milliseconds: number) => act(() => new Promise((resolve) => setTimeout(resolve, milliseconds)))
const input = () => {
  const onWords = jest.fn()
  render(<SpeechInput listen={listenByPlugin} onWords={onWords} />)
  const button = screen.getByRole('button', { name: /按住说话/ })
  return { onWords, button }
}

test('held: it listens as long as it is held, and gives the words', async () => {
  world.hears = '东门的路灯坏了。'
  const { onWords, button } = input()
  fireEvent.touchStart(button)
  await wait(450)
  screen.getByText(/正在听/)
  fireEvent.touchEnd(button)
  await wait(20)
  expect(onWords.mock.calls).toEqual([['东门的路灯坏了。']])
  screen.getByText(/按住说话/)
})

test('tapped: the first tap begins, the second ends', async () => {
  world.hears = '好'
  const { onWords, button } = input()
  fireEvent.touchStart(button)
  fireEvent.touchEnd(button)
  fireEvent.click(button)
  await wait(20)
  expect(onWords).not.toHaveBeenCalled()
  fireEvent.touchStart(button)
  fireEvent.touchEnd(button)
  await wait(20)
  expect(onWords).toHaveBeenCalledTimes(1)
})

test('by keyboard and screen reader: a click is a tap', async () => {
  world.hears = '好'
  const { onWords, button } = input()
  fireEvent.click(button)
  await wait(20)
  fireEvent.click(button)
  await wait(20)
  expect(onWords).toHaveBeenCalledWith('好')
})

test('let go of before the microphone is there, it still ends', async () => {
  world.hears = '短'
  const { onWords, button } = input()
  fireEvent.click(button)
  fireEvent.click(button)
  await wait(30)
  expect(onWords).toHaveBeenCalledWith('短')
})

test.each([
  [-30003, /没有听清/],
  [-30006, /没有听清/],
  [-30004, /没有网/],
  [-30008, /没有网/],
  [-30010, /没有网/],
  [-30002, /没能变成文字/],
  [-30005, /没能变成文字/],
  [-30009, /没能变成文字/],
  [-30013, /没能变成文字/],
  [-40001, /没能变成文字/],
])('error %d of the plugin is told', async (fails, sentence) => {
  world.fails = fails
  const { onWords, button } = input()
  fireEvent.click(button)
  await wait(20)
  fireEvent.click(button)
  await wait(20)
  screen.getByText(sentence)
  expect(onWords).not.toHaveBeenCalled()
})

test('a refused microphone says where it is allowed', async () => {
  world.refuses = 'operateRecorder:fail auth deny'
  const { button } = input()
  fireEvent.click(button)
  await wait(20)
  screen.getByText(/没有允许使用麦克风/)
})

test('a page that is left lets go of the microphone, and no word comes after', async () => {
  world.hears = '迟到的话'
  const onWords = jest.fn()
  const { unmount } = render(<SpeechInput listen={listenByPlugin} onWords={onWords} />)
  fireEvent.click(screen.getByRole('button'))
  await wait(20)
  unmount()
  await wait(20)
  expect(onWords).not.toHaveBeenCalled()
})
