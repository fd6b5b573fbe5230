// Every page, as each kind of person sees it, in every look: nothing for axe to find, nothing wider than the screen, nothing
// thrown, and on the smallest phone with the largest text nothing cut off.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, type Browser, expect, type Page, test } from '@playwright/test'
import { signedInAs } from './api'
import { faultsOf } from './axe'
import { cutHintsOf, misfitsOf } from './narrow'
import { aMatterId, aPerson, aTable, atRest, aVisitor, type DemoName, type Person } from './person'

/** Names in braces are filled with what the demo has: see `things`. */

const ofAll = [
  '/',
  '/pages/say/index',
  '/pages/matters/index',
  '/account/pages/track/index',
  '/m',
  '/p',
  '/account/pages/sign-in/index',
  '/account/pages/setting/index',
  '/account/pages/about/index',
  '/account/pages/privacy/index',
  '/account/pages/head/index',
  '/paper/pages/list/index?kind=proposal',
  '/paper/pages/paper/index?kind=proposal&id={paper}',
  '/paper/pages/showcase/index',
  '/paper/pages/sheet/index?kind=bulletin&id={bulletin}',
  '/pages/matter/index?id={shown}',
  '/account/pages/share/index?id={shown}',
  '/map/pages/map/index',
  '/map/pages/pick/index?lng=111.7612&lat=30.4267',
  '/meeting/pages/meeting/index?id={meeting}',
  '/meeting/pages/account/index?id={matter}',
  '/meeting/pages/opinion/index?id={meeting}',
  '/meeting/pages/minutes/index?id={matter}&meetingId={meeting}',
  '/meeting/pages/party/index?id={matter}',
  '/meeting/pages/task/index?id={matter}&taskId={task}',
  '/account/pages/flag/index?kind=words&id={matter}&version=1&parts=words,pictures',
]
const ofOne: Readonly<Record<Exclude<DemoName, '政协委员乙'>, readonly string[]>> = {
  居民: [
    '/pages/mine/index',
    '/account/pages/notice/index',
    '/account/pages/my-data/index',
    '/account/pages/reveal/index',
    '/account/pages/session/index',
    '/account/pages/outbox/index',
    '/pages/report/index?id={own}',
    '/account/pages/rate/index?id={matter}',
  ],
  政协委员甲: ['/member/pages/today/index', '/paper/pages/act/index?kind=proposal'],
  召集人: [
    '/desk/pages/today/index',
    '/desk/pages/list/index',
    '/desk/pages/behalf/index',
    '/desk/pages/inbox/index',
    '/desk/pages/matters/index',
    '/desk/pages/check/index',
    '/desk/pages/figure/index',
    '/desk/pages/report/index?id={report}',
    '/desk/pages/answer/index?id={report}&action=accept',
    '/work/pages/matter/index?id={desk}',
    '/work/pages/act/index?id={desk}&action={offered}',
    '/work/pages/cover/index?of=report&id={pictured}',
    '/meeting/pages/host/index?id={hosted}',
    '/meeting/pages/motion/index?id={hosted}',
  ],
  政协办公室: [
    '/account/pages/factor/index',
    '/paper/pages/setting/index',
    '/register/pages/audit/index',
    '/desk/pages/open/index',
    '/register/pages/register/index',
    '/register/pages/person/index',
    '/register/pages/entries/index?of=group',
    '/register/pages/entries/index?of=unit',
    '/register/pages/station/index',
    '/register/pages/calendar/index',
    '/register/pages/district/index',
    '/register/pages/privacy/index',
    '/register/pages/health/index',
    '/register/pages/entry/index?of=group&id={group}&name=小组',
  ],
  承办单位: ['/unit/pages/task/index'],
}

/** The big screen is a wall's and is tried as one. */
const elsewhere = /^meeting\/pages\/screen\//

interface Named {
  readonly id: string
}

interface Own {
  readonly matter: Named & { readonly meetings: readonly Named[] }
  readonly you: { readonly offered: readonly string[] }
}

const first = (rows: readonly Named[]): string => rows[0]?.id ?? ''

/** What the pages about one thing are opened with. */
const things = async (request: APIRequestContext): Promise<Readonly<Record<string, string>>> => {
  const [resident, coordinator, office] = await Promise.all(
    ['resident', 'coordinator', 'office'].map((as) => signedInAs(request, '', as)),
  )
  const rows = async <Row extends Named = Named>(
    voice: typeof resident,
    name: string,
    input: Readonly<Record<string, string>> = {},
  ) =>
    (await voice?.ask<{ rows: readonly Row[] }>(name, name === 'group.list' ? {} : { limit: '1', ...input }))?.rows ??
    []
  const inbox = await rows<Named & { readonly photos: number }>(coordinator, 'report.inbox', { limit: '50' })
  const { matterId, meetingId, taskId } = await aTable(request)
  const own = await Promise.all(
    (await rows(coordinator, 'matter.desk', { limit: '20' })).map(({ id }) =>
      coordinator?.ask<Own>('matter.get', { id }),
    ),
  )
  const [seen] = own
  const held = own.flatMap((one) => one?.matter.meetings ?? [])[0]
  return {
    shown: await aMatterId(request),
    paper: first(await rows(resident, 'paper.list', { kind: 'proposal' })),
    bulletin: first(await rows(resident, 'paper.list', { kind: 'bulletin' })),
    matter: matterId,
    meeting: meetingId,
    task: taskId,
    own: first(await rows(resident, 'report.mine')),
    report: first(inbox),
    pictured: first(inbox.filter(({ photos }) => photos > 0)),
    desk: seen?.matter.id ?? '',
    hosted: held?.id ?? '',
    offered: seen?.you.offered[0] ?? 'note',
    group: first(await rows(office, 'group.list')),
  }
}

const filled = (address: string, found: Readonly<Record<string, string>>): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => {
    const thing = found[name] ?? ''
    if (thing === '') throw new Error(`The demo has no ${name} to open ${address} with.`)
    return thing
  })

const routeOf = (address: string): string => address.split('?')[0] ?? ''

const settled = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0)
}

/** What a page says instead of what it is for: then it was not tried. */
const inVain = /没有找到，可能已经删除|没有可以遮盖的照片|召集人能主持/

const judged = async ({ page, show }: Person, look: string, address: string, rules?: readonly string[]) => {
  await atRest(page)
  await show(`${look}${routeOf(address).replaceAll('/', '-')}`, true)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${address}, ${look}: wider than the screen`).toBeLessThanOrEqual(0)
  const taller = await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect.soft(taller, `${address}, ${look}: the window scrolls besides the page`).toBeLessThanOrEqual(1)
  expect.soft(await cutHintsOf(page), `${address}, ${look}: a hint is cut`).toEqual([])
  expect.soft(await faultsOf(page, rules), `${address}, ${look}`).toEqual([])
}

/** What another choice of colours or sizes can break. */
const byColourOrSize = ['color-contrast', 'link-in-text-block', 'target-size']

const phone = { width: 375, height: 812 }
const desk = { width: 1440, height: 900 }

/** As it comes, then in the system's dark, on the smallest phone and at a desk: the same page, which follows. */
const inEveryLook = async (person: Person, address: string): Promise<void> => {
  const { page } = person
  await page.goto(address)
  await settled(page)
  expect.soft(await page.getByText(inVain).filter({ visible: true }).count(), `${address}: opened in vain`).toBe(0)
  await judged(person, 'light', address)
  await page.emulateMedia({ colorScheme: 'dark' })
  await judged(person, 'dark', address, byColourOrSize)
  await page.emulateMedia({ colorScheme: 'light' })
  expect.soft(await misfitsOf(page), `${address}: at 320 px with text at 1.75`).toEqual([])
  await page.setViewportSize(desk)
  await settled(page)
  await judged(person, 'desk', address)
  await page.setViewportSize(phone)
}

const forElders = async (person: Person, address: string): Promise<void> => {
  await person.page.goto(address)
  await settled(person.page)
  await judged(person, 'elder', address, byColourOrSize)
}

/** Chooses the elder mode where everybody does. */
const chooseElder = async ({ page }: Person): Promise<void> => {
  await page.goto('/account/pages/setting/index')
  await page.getByRole('checkbox', { name: /^长辈版/ }).check({ force: true })
  await expect(page.locator('.look-elder').first()).toBeVisible()
}

/** The longest list goes in two parts, so that two browsers share the work. */
const half = Math.ceil(ofAll.length / 2)
const walks: readonly { readonly of: DemoName | null; readonly name: string; readonly pages: readonly string[] }[] = [
  { of: null, name: "everybody's first pages", pages: ofAll.slice(0, half) },
  { of: null, name: "everybody's other pages", pages: ofAll.slice(half) },
  ...Object.entries(ofOne).map(([of, pages]) => ({ of: of as DemoName, name: `the pages of ${of}`, pages })),
]

test.describe.configure({ mode: 'parallel', timeout: 600_000 })

for (const { of, name, pages } of walks) {
  const begin = async (browser: Browser, request: APIRequestContext) => {
    const person = of === null ? await aVisitor(browser, name) : await aPerson(browser, of)
    return { person, found: await things(request) }
  }

  test(`${name}, light, dark, smallest and at a desk`, async ({ browser, request }) => {
    const { person, found } = await begin(browser, request)
    for (const address of pages) await inEveryLook(person, filled(address, found))
    expect(person.faults).toEqual([])
    await person.context.close()
  })

  test(`${name}, for elders`, async ({ browser, request }) => {
    const { person, found } = await begin(browser, request)
    await chooseElder(person)
    for (const address of pages) await forElders(person, filled(address, found))
    expect(person.faults).toEqual([])
    await person.context.close()
  })
}

/** What a short address opens. */
const short: Readonly<Record<string, string>> = {
  '/': 'pages/home/index',
  '/m': 'meeting/pages/join/index',
  '/p': 'meeting/pages/invite/index',
}

interface App {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
}

test('no page of the app is left out of these walks', () => {
  const file = path.resolve(__dirname, '../../dist/weapp/app.json')
  const app = JSON.parse(readFileSync(file, 'utf8')) as App
  const every = [...app.pages, ...app.subPackages.flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`))]
  const walked = [...ofAll, ...Object.values(ofOne).flat()].map(routeOf)
  const routes = new Set(walked.map((route) => short[route] ?? route.slice(1)))
  expect(every.filter((page) => !routes.has(page) && !elsewhere.test(page))).toEqual([])
})
