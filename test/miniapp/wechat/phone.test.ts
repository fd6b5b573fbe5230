// What the phone says on weapp is followed: its size of text, its theme, a network that is weak or gone.

import type * as Request from '../../../src/miniapp/api/request'
import type * as Title from '../../../src/miniapp/components/page-title'
import type * as Recorder from '../../../src/miniapp/components/recorder'
import type * as System from '../../../src/miniapp/frame/system'
import type * as Watch from '../../../src/miniapp/store/network-watch'
import { scaleOf } from '../../../src/miniapp/store/setting'
import Taro, { answers } from '../taro'

const { systemScale, systemIsDark } = jest.requireActual<typeof System>('../../../src/miniapp/frame/system.ts')
const { watchNetwork } = jest.requireActual<typeof Watch>('../../../src/miniapp/store/network-watch.ts')

const { useBarRoom } = jest.requireActual<typeof Title>('../../../src/miniapp/components/page-title.ts')
const { record } = jest.requireActual<typeof Recorder>('../../../src/miniapp/components/recorder.ts')
const { request } = jest.requireActual<typeof Request>('../../../src/miniapp/api/request.ts')

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

test('a weak network, a lost one and a good one are told apart', async () => {
  const seen: string[] = []
  type Listener = (told: object) => void
  const listen: Record<string, Listener> = {}
  const on = (name: string) => (listener: Listener) => {
    listen[name] = listener
  }
  Object.assign(Taro, {
    canIUse: () => true,
    getNetworkType: async () => ({ networkType: 'wifi' }),
    onNetworkStatusChange: on('status'),
    onNetworkWeakChange: on('weak'),
  })
  watchNetwork((state) => seen.push(state))
  await Promise.resolve()
  listen.weak?.({ weakNet: true, networkType: '4g' })
  listen.status?.({ isConnected: false, networkType: 'none' })
  listen.status?.({ isConnected: true, networkType: '2g' })
  listen.weak?.({ weakNet: false, networkType: '4g' })
  expect(seen).toEqual(['good', 'weak', 'offline', 'weak', 'good'])
})

test('a phone that cannot tell its network is listened to all the same', async () => {
  const seen: string[] = []
  let tell: (told: object) => void = () => undefined
  Object.assign(Taro, {
    canIUse: () => false,
    getNetworkType: () => Promise.reject({ errMsg: 'getNetworkType:fail' }),
    onNetworkStatusChange: (listener: typeof tell) => {
      tell = listener
    },
  })
  watchNetwork((state) => seen.push(state))
  await new Promise((resolve) => setTimeout(resolve, 5))
  tell({ isConnected: true, networkType: '4g' })
  expect(seen).toEqual(['good'])
})

test.each([
  ['request:fail timeout', 'slow'],
  ['request:fail connect ECONNREFUSED', 'offline'],
  ['request:fail interrupted', 'offline'],
])('a request that comes to nothing (%s) is refused once, as %s', async (errMsg, code) => {
  answers.request = () => Promise.reject({ errMsg })
  await expect(request({ method: 'GET', path: '/api/x', headers: {} })).rejects.toMatchObject({ code })
})

const unknownMenu = { top: 0, bottom: 0, width: 0, height: 0, left: 0, right: 0 }
test.each([
  ['as a phone draws it', 'ios', { top: 48, bottom: 80, width: 87, height: 32, left: 281, right: 368 }, 44, 102, 40],
  ['unknown', 'android', unknownMenu, 44, 103, 48],
  ['in the status bar', 'android', { top: 6, bottom: 38, width: 87, height: 32, left: 281, right: 368 }, 44, 103, 48],
  // a window with a frame of its own: no status bar lies over the page
  [
    'in a window on a computer',
    'windows',
    { top: 8, bottom: 40, width: 87, height: 32, left: 281, right: 368 },
    0,
    102,
    48,
  ],
  ['unknown, on a computer', 'mac', unknownMenu, 0, 103, 48],
])('the title keeps clear of the menu: %s', (_what, platform, menu, top, right, height) => {
  Object.assign(Taro, {
    getDeviceInfo: () => ({ platform }),
    getWindowInfo: () => ({ windowWidth: 375, statusBarHeight: 44 }),
    getMenuButtonBoundingClientRect: () => menu,
  })
  expect(useBarRoom()).toEqual({ top, right, height })
})

describe('recording', () => {
  type Told = Readonly<Record<string, unknown>>
  const heard: Record<string, (told: Told) => void> = {}
  const listens = (name: string) => (listener: (told: Told) => void) => {
    heard[name] = listener
  }
  const manager = {
    onError: listens('error'),
    onStart: listens('start'),
    onStop: listens('stop'),
    onInterruptionBegin: listens('interruption'),
    start: () => heard.start?.({}),
    stop: () => heard.stop?.({ tempFilePath: 'wxfile://tmp_1.mp3', duration: 4_200 }),
  }
  beforeEach(() => Object.assign(Taro, { canIUse: () => false, getRecorderManager: () => manager }))

  test('a microphone that fails in the middle ends it', async () => {
    const { ended } = await record()
    heard.error?.({ errMsg: 'operateRecorder:fail' })
    await expect(ended).rejects.toThrow('operateRecorder:fail')
  })

  test('a call that takes the microphone keeps what was said until then', async () => {
    const { ended } = await record()
    heard.interruption?.({})
    await expect(ended).resolves.toMatchObject({ seconds: 4 })
  })
})
