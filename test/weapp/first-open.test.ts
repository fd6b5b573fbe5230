// The app is opened where there is no network, and by codes of every kind.

import { codePages } from '../../src/domain/scan/scan'
import { demoClient, demoStation } from '../weapp-host/demo'
import { type Backend, startBackend } from '../weapp-host/server'
import { agree } from './sign-in'
import { type App, startApp } from './simulator'
import { until } from './until'

let backend: Backend
let app: App

beforeAll(async () => {
  backend = await startBackend()
}, 180_000)
afterAll(() => backend.stop())

/** Nobody answers there, and WeChat does not either. */
const nowhere = { url: 'http://127.0.0.1:49', wechat: '' }

test('the very first time without a network: the first page is there, and the form says what to do', async () => {
  app = startApp({ ...backend, ...nowhere })
  await app.shows('来商量')
  await app.tap(/^我要提/)
  await app.arrives('pages/say/index')
  await app.shows('有网后再试')
  expect(app.faults).toEqual([])
})

test('the number that was shown once can be called without a network', async () => {
  const { phone } = await (await demoClient(backend.url, 'resident')).query('district.get', {})
  app = startApp(backend)
  await app.shows(phone)
  app = startApp({ ...backend, ...nowhere }, {}, false)
  await app.shows(phone)
  const called: unknown[] = []
  Object.assign(app.wx, { makePhoneCall: (options: unknown) => void called.push(options) })
  await app.tap(new RegExp(phone))
  expect(called).toEqual([expect.objectContaining({ phoneNumber: phone })])
})

test.each(Object.entries(codePages))(
  'a code of kind %s is read by its page from a plain link and from a scene',
  async (letter, page) => {
    const asked = jest.spyOn(globalThis, 'fetch')
    for (const form of ['q', 'scene'] as const) {
      const other = letter === 'q' ? 'clue' : `K7P2QX${form === 'q' ? '3' : '4'}`
      const code = letter === 's' ? (await demoStation(backend.url)).code : other
      const link = { q: `${backend.url}/${letter}/${code}`, scene: `${letter}=${code}` }[form]
      asked.mockClear()
      app = startApp(backend, {
        path: page,
        query: { [form]: encodeURIComponent(link) },
        scene: form === 'q' ? 1011 : 1047,
      })
      // a meeting is looked for once it is known who asks; the code is still there after signing in
      if (letter === 'm') {
        await app.tap('先登录，再签到')
        await agree(app)
        await app.shows('验证手机号')
        await app.tap('返回')
      }
      const sent = () => asked.mock.calls.map(([address, how]) => `${String(address)} ${String(how?.body ?? '')}`)
      await until(
        () => sent().find((one) => one.includes(code)),
        () => `a question with ${code}, but these were asked: ${sent().join(', ')}; ${app.text()}`,
      )
    }
  },
)
