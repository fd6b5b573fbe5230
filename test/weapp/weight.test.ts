// What a page hands over to be drawn stays small: on a phone it travels from the logic to the page at every setData.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { uuidv7 } from 'uuidv7'
import { clientOf } from '../server/support/client'
import { demoClient, demoNames, demoStation } from '../weapp-host/demo'
import { call } from '../weapp-host/phone/phone'
import { type Backend, startBackend, weappFolder } from '../weapp-host/server'
import { signedInAs } from './sign-in'
import { type App, startApp } from './simulator'

const kB = 1000
const most = { firstLoad: 64 * kB, nextPage: 48 * kB }

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

const config: AppConfig = JSON.parse(readFileSync(path.join(weappFolder, 'app.json'), 'utf8'))
const all = [
  ...config.pages,
  ...config.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
]

let backend: Backend
let app: App
let matterId = ''

beforeAll(async () => {
  backend = await startBackend()
  const { rows } = await (await demoClient(backend.url, 'resident')).query('matter.list', { limit: 1 })
  matterId = rows[0]?.id ?? ''
}, 180_000)
afterAll(() => backend.stop())

const signIn = async (as: RegExp | null) => {
  app = as === null ? startApp(backend) : await signedInAs(backend, as)
}

const who = (route: string): RegExp | null => {
  if (/^desk\/pages\/(?:inbox|matters|check|figure|report|answer)\//.test(route)) return demoNames.coordinator
  if (route.startsWith('desk/')) return /^政协办公室/
  if (route.startsWith('member/')) return demoNames.member
  if (route.startsWith('unit/')) return demoNames.unit
  if (route.startsWith('work/')) return demoNames.coordinator
  if (/^(?:pages\/mine|account\/)/.test(route)) return demoNames.resident
  return null
}

/** Waits until what was asked for is there, and nothing has been handed over for a while. */
const quiet = async () => {
  const limit = Date.now() + 15_000
  for (let before = -1; before !== app.sent.length || document.querySelector('.skeleton') !== null; ) {
    if (Date.now() > limit) throw new Error(`${app.route()} never comes to rest: ${app.text()}`)
    before = app.sent.length
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}

/** The heaviest setData of a page that is opened as the only one. */
const opened = async (route: string): Promise<number> => {
  const from = app.sent.length
  call(app.wx, 'reLaunch', { url: `/${route}?id=${matterId}` })
  await app.arrives(route)
  await quiet()
  return Math.max(...app.sent.slice(from).flatMap((one) => (one.route === route ? [one.bytes] : [])))
}

const groups = new Map<string, { readonly as: RegExp | null; readonly routes: string[] }>()
for (const route of all) {
  const as = who(route)
  const group = groups.get(String(as)) ?? { as, routes: [] }
  groups.set(String(as), group)
  group.routes.push(route)
}

const kinds = [...groups.values()].map(({ as }) => as)
const results = path.resolve(__dirname, '../../test-results/weight')
mkdirSync(results, { recursive: true })

test.each([...groups.values()])(
  'no page hands over more than 64 kB at once when it opens: $as',
  async ({ as, routes }) => {
    const weights: Record<string, number> = {}
    await signIn(as)
    for (const route of routes) weights[route] = await opened(route)
    writeFileSync(path.join(results, `${kinds.indexOf(as)}.json`), JSON.stringify(weights, null, 2))
    expect(Object.entries(weights).filter(([, bytes]) => bytes > most.firstLoad)).toEqual([])
    // a page that handed over nothing was not opened
    expect(Object.entries(weights).filter(([, bytes]) => !(bytes > 0))).toEqual([])
  },
)

test('the next page of a long list hands over at most 48 kB at once', async () => {
  const { code, place } = await demoStation(backend.url)
  for (let count = 0; count < 45; count += 1) {
    await clientOf(backend.url).command('report.submit', {
      stationCode: code,
      title: '',
      text: `第 ${count} 件：东门的路灯坏了一个星期，晚上看不见路，老人走过去容易摔跤 ${uuidv7().slice(-6)}`,
      place: { text: place.text },
      photoIds: [],
      anonymity: 'anonymous',
    })
  }
  await signIn(demoNames.coordinator)
  await opened('desk/pages/inbox/index')
  const from = app.sent.length
  await app.tap(/更多|再看|下一页/)
  await quiet()
  const weights = app.sent.slice(from).map(({ bytes }) => bytes)
  expect(Math.max(...weights)).toBeLessThanOrEqual(most.nextPage)
  // the rows themselves have come
  expect(Math.max(...weights)).toBeGreaterThan(2 * kB)
})
