// Every page, as each kind of person sees it, in every look: nothing for axe to find, nothing wider than the screen. With
// NARROW=1 also on the smallest phone with the largest text: `NARROW=1 npm run test:e2e -- every-page`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { signedInAs } from './api'
import { faultsOf } from './axe'
import { misfitsOf } from './narrow'
import { aMatterId, aPerson, aTable, aVisitor, type DemoName, type Person } from './person'

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
    '/work/pages/matter/index?id={matter}',
    '/work/pages/act/index?id={desk}&action={offered}',
    '/meeting/pages/host/index?id={meeting}',
    '/meeting/pages/motion/index?id={meeting}',
  ],
  政协办公室: [
    '/account/pages/factor/index',
    '/paper/pages/setting/index',
    '/desk/pages/audit/index',
    '/desk/pages/open/index',
    '/desk/pages/register/index',
    '/desk/pages/person/index',
    '/desk/pages/group/index',
    '/desk/pages/unit/index',
    '/desk/pages/station/index',
    '/desk/pages/calendar/index',
    '/desk/pages/district/index',
    '/desk/pages/privacy/index',
    '/desk/pages/health/index',
    '/desk/pages/entry/index?of=group&id={group}&name=小组',
  ],
  承办单位: ['/unit/pages/task/index'],
}

/** The big screen is a wall's and is tried as one. */
const elsewhere = /^meeting\/pages\/screen\//

interface Named {
  readonly id: string
}

const first = (rows: readonly Named[]): string => rows[0]?.id ?? ''

/** What the pages about one thing are opened with. */
const things = async (request: APIRequestContext): Promise<Readonly<Record<string, string>>> => {
  const [resident, coordinator, office] = await Promise.all(
    ['resident', 'coordinator', 'office'].map((as) => signedInAs(request, '', as)),
  )
  const rows = async (voice: typeof resident, name: string, input: Readonly<Record<string, string>> = {}) =>
    (await voice?.ask<{ rows: readonly Named[] }>(name, name === 'group.list' ? {} : { limit: '1', ...input }))?.rows ??
    []
  const desk = first(await rows(coordinator, 'matter.desk'))
  const { matterId, meetingId, taskId } = await aTable(request)
  const seen = await coordinator?.ask<{ you: { offered: readonly string[] } }>('matter.get', { id: desk })
  return {
    shown: await aMatterId(request),
    paper: first(await rows(resident, 'paper.list', { kind: 'proposal' })),
    matter: matterId,
    meeting: meetingId,
    task: taskId,
    own: first(await rows(resident, 'report.mine')),
    report: first(await rows(coordinator, 'report.inbox')),
    desk,
    offered: seen?.you.offered[0] ?? 'note',
    group: first(await rows(office, 'group.list')),
  }
}

const filled = (address: string, found: Readonly<Record<string, string>>): string =>
  address.replace(/\{(\w+)\}/g, (_, name: string) => found[name] ?? '')

const routeOf = (address: string): string => address.split('?')[0] ?? ''

const narrow = process.env.NARROW === '1'

const looks = [
  { name: 'light', wide: false, smallest: narrow },
  { name: 'elder', wide: false, smallest: narrow },
  { name: 'dark', wide: false, smallest: false },
  { name: 'desk', wide: true, smallest: false },
] as const

/** Chooses the look where everybody does. */
const chooseLook = async ({ page }: Person, look: string): Promise<void> => {
  if (look !== 'elder' && look !== 'dark') return
  await page.goto('/account/pages/setting/index')
  if (look === 'dark') await page.getByRole('radio', { name: '深色' }).check({ force: true })
  else await page.getByRole('checkbox', { name: /^长辈版/ }).check({ force: true })
  await expect(page.locator(look === 'dark' ? '.look-dark' : '.look-elder').first()).toBeVisible()
}

const check = async (person: Person, address: string, shown: string, smallest: boolean): Promise<void> => {
  const { page } = person
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0)
  await person.show(shown)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${address}: wider than the screen`).toBeLessThanOrEqual(0)
  expect.soft(await faultsOf(page), address).toEqual([])
  if (smallest) expect.soft(await misfitsOf(page), `${address}: at 320 px with text at 1.75`).toEqual([])
}

for (const look of looks) {
  test(`everybody's pages, ${look.name}`, async ({ browser, request }) => {
    test.setTimeout(300_000)
    const visitor = await aVisitor(browser, `all-${look.name}`, look.wide)
    await chooseLook(visitor, look.name)
    const found = await things(request)
    for (const address of ofAll) {
      await check(visitor, filled(address, found), routeOf(address).replaceAll('/', '-'), look.smallest)
    }
    await visitor.context.close()
  })

  for (const [name, addresses] of Object.entries(ofOne)) {
    test(`the pages of ${name}, ${look.name}`, async ({ browser, request }) => {
      test.setTimeout(300_000)
      const person = await aPerson(browser, name as DemoName, look.wide)
      await chooseLook(person, look.name)
      const found = await things(request)
      for (const address of addresses) {
        const shown = `${look.name}${routeOf(address).replaceAll('/', '-')}`
        await check(person, filled(address, found), shown, look.smallest)
      }
      await person.context.close()
    })
  }
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
