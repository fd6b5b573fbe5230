// The package of a build that was told everything a build can be told: whom to call before any server has answered, where
// the server is, and WeChat's plugin for speech.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import told from '../../config/setup/told.json'
import { aWechatSI } from '../speech-stand-in/wechat-si'
import { demoStation } from '../weapp-host/demo'
import { type Backend, startBackend, weappFolder } from '../weapp-host/server'
import { type App, startApp } from './simulator'
import { until } from './until'
import { compileStyles, compileTemplates, runsHere } from './wechat-compiler'

let backend: Backend
let app: App

beforeAll(async () => {
  backend = await startBackend()
}, 180_000)
afterAll(() => backend.stop())
afterEach(() => expect(app.faults).toEqual([]))

/** Nobody answers there, and WeChat does not either. */
const nowhere = { url: 'http://127.0.0.1:49', wechat: '' }

test('the very first time, and no network: the number that the build was told is shown and called', async () => {
  const network = jest.spyOn(globalThis, 'fetch').mockImplementation(() => Promise.reject(new TypeError('no network')))
  app = startApp({ ...backend, ...nowhere })
  const called: unknown[] = []
  Object.assign(app.wx, { makePhoneCall: (options: unknown) => void called.push(options) })
  await app.shows(told.TARO_APP_PHONE)
  await app.tap(new RegExp(`^打电话.*${told.TARO_APP_PHONE}`))
  expect(called).toEqual([expect.objectContaining({ phoneNumber: told.TARO_APP_PHONE })])
  // it did ask, where the build was told that the server is
  const asked = network.mock.calls.map(([address]) => String(address))
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.filter((address) => !address.startsWith(`${told.TARO_APP_API}/`))).toEqual([])
  network.mockRestore()
})

test('the plugin for speech is named in app.json, and only there', () => {
  const config: unknown = JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8'))
  expect(config).toMatchObject({
    plugins: { WechatSI: { version: told.TARO_APP_SPEECH_PLUGIN, provider: 'wx069ba97219f66d99' } },
  })
})

test('what is said becomes words that can be corrected, by the plugin', async () => {
  const { world, plugin } = aWechatSI()
  const required: string[] = []
  Object.assign(globalThis, {
    requirePlugin: (name: string) => {
      required.push(name)
      return plugin
    },
  })
  const plain = globalThis.fetch
  const network = jest
    .spyOn(globalThis, 'fetch')
    .mockImplementation((address, how) => plain(String(address).replace(told.TARO_APP_API, backend.url), how))
  const { code } = await demoStation(backend.url)
  app = startApp(backend, { path: 'pages/say/index', query: { q: encodeURIComponent(`${backend.url}/s/${code}`) } })
  app.privacy.agreedBefore()
  world.hears = '东门的路灯坏了一个星期。'
  await app.tap('按住说话，变成文字')
  await app.shows('正在听')
  await app.tap(/^正在听/)
  await app.shows('已写在上面')
  expect(required).toEqual(['WechatSI'])
  world.fails = -30_008
  await app.tap('按住说话，变成文字')
  await app.shows('正在听')
  await app.tap(/^正在听/)
  await app.shows('没有网，变不成文字')
  await until(
    () => (app.coming() === 0 ? true : undefined),
    () => 'what was asked',
  )
  network.mockRestore()
})

const compiled = runsHere ? test : test.skip

compiled('WeChat’s compilers take this package, too', () => {
  expect(compileStyles(weappFolder).refusal).toBeNull()
  expect(compileTemplates(weappFolder).refusal).toBeNull()
})
