// What a page hands over to be drawn stays small: on a phone it travels from the logic to the page at every setData. Every
// list, timeline and meeting is as long as in a busy district. And it is what the strictest engine draws as it is meant.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoClient, demoNames, demoStation } from '../weapp-host/demo'
import { call } from '../weapp-host/phone/phone'
import { type Backend, startBackend, weappFolder } from '../weapp-host/server'
import { signedInAs } from './sign-in'
import { type App, startApp } from './simulator'
import { nodesIn, strictFaults, templatesOf } from './strict'

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
const templates = templatesOf(weappFolder)
/** what each page is opened with */
let queries: Readonly<Record<string, string>>

/** A matter whose meeting was held live, with resolutions that are being carried out. */
const theMatter = async (): Promise<{ readonly id: string; readonly meetingId: string; readonly taskId: string }> => {
  const client = await demoClient(backend.url, 'memberA')
  const { rows } = await client.query('matter.list', { limit: 100 })
  for (const { id } of rows) {
    const { matter } = await client.query('matter.get', { id })
    for (const { id: meetingId } of matter.meetings) {
      const { meeting } = await client.query('meeting.get', { id: meetingId })
      const task = matter.tasks[0]
      if (meeting.statements.length > 0 && task !== undefined) return { id, meetingId, taskId: task.id }
    }
  }
  throw new Error('The demo has no matter with statements and tasks.')
}

beforeAll(async () => {
  backend = await startBackend()
  const { id, meetingId, taskId } = await theMatter()
  const coordinator = await demoClient(backend.url, 'coordinator')
  const [report] = (await coordinator.query('report.inbox', { limit: 1 })).rows
  const [own] = (await (await demoClient(backend.url, 'resident')).query('report.mine', { limit: 1 })).rows
  const [mine] = (await coordinator.query('matter.desk', { limit: 1 })).rows
  const [paper] = (await coordinator.query('paper.list', { kind: 'proposal', limit: 1 })).rows
  const { group } = await demoStation(backend.url).then(({ groupId }) => ({ group: groupId }))
  const { desk } = await coordinator.query('meeting.get', { id: meetingId })
  const { you } = await coordinator.query('matter.get', { id: mine?.id ?? id })
  queries = {
    'pages/matter/index': `id=${id}`,
    'account/pages/rate/index': `id=${id}`,
    'pages/report/index': `id=${own?.id ?? ''}`,
    'account/pages/share/index': `id=${id}`,
    'map/pages/pick/index': 'lng=111.7612&lat=30.4267',
    'account/pages/flag/index': `kind=words&id=${id}&version=1&parts=words,pictures`,
    'desk/pages/report/index': `id=${report?.id ?? ''}`,
    'desk/pages/answer/index': `id=${report?.id ?? ''}&action=accept`,
    'register/pages/entry/index': `of=group&id=${group}`,
    'paper/pages/list/index': 'kind=proposal',
    'paper/pages/paper/index': `kind=proposal&id=${paper?.id ?? ''}`,
    'paper/pages/act/index': 'kind=proposal',
    'meeting/pages/host/index': `id=${meetingId}`,
    'meeting/pages/meeting/index': `id=${meetingId}`,
    'meeting/pages/opinion/index': `id=${meetingId}`,
    'meeting/pages/motion/index': `id=${meetingId}`,
    'meeting/pages/screen/index': `id=${meetingId}&key=${desk?.screenKey ?? ''}`,
    'meeting/pages/minutes/index': `id=${id}&meetingId=${meetingId}`,
    'meeting/pages/party/index': `id=${id}`,
    'meeting/pages/task/index': `id=${id}&taskId=${taskId}`,
    'work/pages/matter/index': `id=${id}`,
    'work/pages/cover/index': `of=matter&id=${id}`,
    'work/pages/act/index': `id=${mine?.id ?? id}&action=${you.offered[0] ?? 'note'}`,
  }
}, 180_000)
afterAll(() => backend.stop())

const signIn = async (as: RegExp | null) => {
  app = as === null ? startApp(backend) : await signedInAs(backend, as)
  app.filled()
}

const office = /^政协办公室/

const who = (route: string): RegExp | null => {
  if (/^desk\/pages\/(?:behalf|inbox|list|matters|check|figure|report|answer)\//.test(route))
    return demoNames.coordinator
  if (/^meeting\/pages\/(?:host|motion|minutes|party|screen)\//.test(route)) return demoNames.coordinator
  if (/^(?:desk|register)\//.test(route)) return office
  if (route.startsWith('member/')) return demoNames.member
  if (route.startsWith('unit/')) return demoNames.unit
  if (route.startsWith('work/')) return demoNames.coordinator
  if (/^(?:pages\/(?:mine|report)|account\/)/.test(route)) return demoNames.resident
  return null
}

/** Waits until what was asked for is there, and nothing has been handed over for a while. */
const quiet = async () => {
  const limit = Date.now() + 60_000
  for (
    let before = -1;
    before !== app.sent.length || app.coming() > 0 || document.querySelector('.skeleton') !== null;
  ) {
    if (Date.now() > limit) throw new Error(`${app.route()} never comes to rest: ${app.text()}`)
    before = app.sent.length
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

/** What a page says when the server had too much else to do. */
const sentAway = '服务正在维护'

/** The heaviest setData of a page that is opened as the only one; sent away, it is opened once more, as a person would. */
const opened = async (address: string, tries = 2): Promise<number> => {
  const [route = '', query = queries[route] ?? ''] = address.split('?')
  const from = app.sent.length
  call(app.wx, 'reLaunch', { url: `/${route}?${query}` })
  await app.arrives(route)
  await quiet()
  if (tries > 1 && app.text().includes(sentAway)) return opened(address, tries - 1)
  return Math.max(...app.sent.slice(from).flatMap((one) => (one.route === route ? [one.bytes] : [])))
}

const groups = new Map<string, { readonly as: RegExp | null; readonly routes: string[] }>()
for (const route of all) {
  const as = who(route)
  const group = groups.get(String(as)) ?? { as, routes: [] }
  groups.set(String(as), group)
  group.routes.push(route)
}

const results = path.resolve(__dirname, '../../test-results/weight')
mkdirSync(results, { recursive: true })
const kept = (name: string, weights: object) =>
  writeFileSync(path.join(results, `${name}.json`), JSON.stringify(weights, null, 2))

/** Pages of what gets long, and what they hand over at least when it is: else the wrong thing was weighed. */
const long: Readonly<Record<string, number>> = {
  'pages/matter/index': 20 * kB,
  'work/pages/matter/index': 5 * kB,
  'meeting/pages/meeting/index': 15 * kB,
  'meeting/pages/opinion/index': 15 * kB,
  'paper/pages/paper/index': 20 * kB,
}
const nothingThere = '没有找到，可能已经删除，或链接不完整。'

test.each([...groups.values()])(
  'every page hands over at most 64 kB at once when it opens, and nothing that an engine stumbles over: $as',
  async ({ as, routes }) => {
    const weights: Record<string, number> = {}
    const empty: string[] = []
    const faults: string[] = []
    const tooLight: Record<string, string> = {}
    await signIn(as)
    for (const route of routes) {
      const bytes = await opened(route)
      weights[route] = bytes
      if (bytes < (long[route] ?? 0)) tooLight[route] = app.text()
      faults.push(...strictFaults(templates, app.data()).map((fault) => `${route}: ${fault}`))
      if (nodesIn(app.data()) < 10) faults.push(`${route}: has nothing on it`)
      if (app.text().includes(nothingThere)) empty.push(route)
    }
    kept([...groups.keys()].indexOf(String(as)).toString(), weights)
    expect(Object.entries(weights).filter(([, bytes]) => bytes > most.firstLoad)).toEqual([])
    // a page that handed over nothing was not opened, and one that found nothing was not weighed
    expect(Object.entries(weights).filter(([, bytes]) => !(bytes > 0))).toEqual([])
    expect(tooLight).toEqual({})
    expect(empty).toEqual([])
    expect([...new Set(faults)]).toEqual([])
    // what the app or the engine called an error, and every promise that nobody heard of
    expect(app.faults).toEqual([])
  },
  300_000,
)

/** Every list that goes on: where it is, what is tapped to see it, and how many of the page go on. */
const lists: readonly (readonly [route: string, as: RegExp | null, tap: string | undefined, count: number])[] = [
  ['meeting/pages/meeting/index', null, undefined, 1],
  ['pages/matters/index', null, undefined, 1],
  ['pages/mine/index', demoNames.resident, undefined, 1],
  ['pages/mine/index', demoNames.resident, '我关心的', 1],
  ['account/pages/notice/index', demoNames.resident, undefined, 1],
  ['desk/pages/inbox/index', demoNames.coordinator, undefined, 1],
  ['desk/pages/matters/index', demoNames.coordinator, undefined, 1],
  ['desk/pages/check/index', demoNames.coordinator, undefined, 1],
  ['desk/pages/check/index', demoNames.coordinator, '有人举报的', 1],
  ['register/pages/person/index', office, undefined, 1],
  ['register/pages/entries/index?of=group', office, undefined, 1],
  ['register/pages/station/index', office, undefined, 1],
  ['register/pages/entries/index?of=unit', office, undefined, 1],
  ['register/pages/privacy/index', office, undefined, 1],
]

test('the next page of every list hands over at most 48 kB at once', async () => {
  const weights: Record<string, number> = {}
  let signed: RegExp | null | undefined
  for (const [route, as, tap, count] of lists) {
    if (signed === undefined || String(signed) !== String(as)) await signIn(as)
    signed = as
    await opened(route)
    if (tap !== undefined) {
      await app.tap(tap)
      await quiet()
    }
    expect([route, tap, app.count('看更多')]).toEqual([route, tap, count])
    for (let nth = 0; nth < count; nth += 1) {
      const from = app.sent.length
      await app.tap('看更多', nth)
      await quiet()
      weights[`${route} ${tap ?? ''} ${nth}`] = Math.max(...app.sent.slice(from).map(({ bytes }) => bytes))
    }
  }
  kept('next', weights)
  expect(Object.entries(weights).filter(([, bytes]) => bytes > most.nextPage)).toEqual([])
  // the rows themselves have come
  expect(Object.entries(weights).filter(([, bytes]) => !(bytes > 2 * kB))).toEqual([])
}, 300_000)
