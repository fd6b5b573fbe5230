// What the phone says on weapp is followed: its size of text, its theme, a network that is weak or gone.
import type * as Watch from '../../../src/miniapp/store/network-watch'
import { scaleOf } from '../../../src/miniapp/store/setting'
import type * as System from '../../../src/miniapp/store/system'
import Taro from '../taro'

const { systemScale, systemIsDark } = jest.requireActual<typeof System>('../../../src/miniapp/store/system.ts')
const { watchNetwork } = jest.requireActual<typeof Watch>('../../../src/miniapp/store/network-watch.ts')

const says = (info: object) => Object.assign(Taro, { getAppBaseInfo: () => info })

test.each([
  ['the usual size', { fontSizeScaleFactor: 1 }, 1],
  ['a larger one', { fontSizeScaleFactor: 1.3 }, 1.3],
  ['a phone that does not say', {}, 1],
])('%s', (_what, info, scale) => {
  says(info)
  expect(systemScale()).toBe(scale)
})

test('the size in use is never below what the phone asks for, and elder mode never below its own', () => {
  expect(scaleOf({ elder: false, scale: 1 }, 1.3)).toBe(1.3)
  expect(scaleOf({ elder: false, scale: 1.2 }, 1)).toBe(1.2)
  expect(scaleOf({ elder: true, scale: 1 }, 1.1)).toBe(1.4)
})

test('dark as the phone is', () => {
  says({ theme: 'dark' })
  expect(systemIsDark()).toBe(true)
  says({ theme: 'light' })
  expect(systemIsDark()).toBe(false)
})

test('a weak network, a lost one and a good one are told apart', () => {
  const seen: string[] = []
  type Listener = (told: object) => void
  const listen: Record<string, Listener> = {}
  const on = (name: string) => (listener: Listener) => {
    listen[name] = listener
  }
  Object.assign(Taro, {
    canIUse: () => true,
    getNetworkType: ({ success }: { success: Listener }) => success({ networkType: 'wifi' }),
    onNetworkStatusChange: on('status'),
    onNetworkWeakChange: on('weak'),
  })
  watchNetwork((state) => seen.push(state))
  listen.weak?.({ weakNet: true, networkType: '4g' })
  listen.status?.({ isConnected: false, networkType: 'none' })
  listen.status?.({ isConnected: true, networkType: '2g' })
  listen.weak?.({ weakNet: false, networkType: '4g' })
  expect(seen).toEqual(['good', 'weak', 'offline', 'weak', 'good'])
})
