// Every page, as each kind of person sees it, in every look: nothing for axe to find, nothing wider than the screen.
import { expect, test } from '@playwright/test'
import { faultsOf } from './axe'
import { aMatterId, aPerson, aTable, aVisitor, type DemoName, type Person } from './person'

const ofAll = [
  '/',
  '/pages/say/index',
  '/pages/matters/index',
  '/pages/track/index',
  '/m',
  '/p',
  '/pages/sign-in/index',
  '/account/pages/setting/index',
  '/account/pages/about/index',
  '/account/pages/privacy/index',
]
const ofOne: Readonly<Record<Exclude<DemoName, '政协委员乙'>, readonly string[]>> = {
  居民: [
    '/pages/mine/index',
    '/account/pages/notice/index',
    '/account/pages/my-data/index',
    '/account/pages/reveal/index',
    '/account/pages/session/index',
    '/pages/outbox/index',
  ],
  政协委员甲: ['/member/pages/today/index'],
  召集人: [
    '/desk/pages/today/index',
    '/desk/pages/inbox/index',
    '/desk/pages/matters/index',
    '/desk/pages/check/index',
    '/desk/pages/figure/index',
  ],
  政协办公室: [
    '/desk/pages/register/index',
    '/desk/pages/person/index',
    '/desk/pages/group/index',
    '/desk/pages/unit/index',
    '/desk/pages/station/index',
    '/desk/pages/calendar/index',
    '/desk/pages/district/index',
    '/desk/pages/privacy/index',
    '/desk/pages/health/index',
  ],
  承办单位: ['/unit/pages/task/index'],
}

const looks = [
  { name: 'light', wide: false },
  { name: 'elder', wide: false },
  { name: 'dark', wide: false },
  { name: 'desk', wide: true },
] as const

/** Chooses the look where everybody does. */
const chooseLook = async ({ page }: Person, look: string): Promise<void> => {
  if (look !== 'elder' && look !== 'dark') return
  await page.goto('/account/pages/setting/index')
  if (look === 'dark') await page.getByRole('radio', { name: '深色' }).check({ force: true })
  else await page.getByRole('checkbox', { name: /^长辈版/ }).check({ force: true })
  await expect(page.locator(look === 'dark' ? '.look-dark' : '.look-elder').first()).toBeVisible()
}

const check = async (person: Person, path: string, shown: string): Promise<void> => {
  const { page } = person
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible()
  await expect(page.locator('.skeleton').filter({ visible: true })).toHaveCount(0)
  await person.show(shown)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect.soft(wider, `${path}: wider than the screen`).toBeLessThanOrEqual(0)
  expect.soft(await faultsOf(page), path).toEqual([])
}

for (const look of looks) {
  test(`everybody's pages, ${look.name}`, async ({ browser, request }) => {
    test.setTimeout(300_000)
    const visitor = await aVisitor(browser, `all-${look.name}`, look.wide)
    await chooseLook(visitor, look.name)
    const { matterId, meetingId, taskId } = await aTable(request)
    const ofOneMatter = [
      `/pages/matter/index?id=${await aMatterId(request)}`,
      `/meeting/pages/meeting/index?id=${meetingId}`,
      `/meeting/pages/opinion/index?id=${meetingId}`,
      `/meeting/pages/minutes/index?id=${matterId}&meetingId=${meetingId}`,
      `/meeting/pages/party/index?id=${matterId}`,
      `/meeting/pages/task/index?id=${matterId}&taskId=${taskId}`,
      `/account/pages/flag/index?kind=words&id=${matterId}&version=1&parts=words,pictures`,
    ]
    for (const path of [...ofAll, ...ofOneMatter])
      await check(visitor, path, path.split('?')[0]?.replaceAll('/', '-') ?? '')
    await visitor.context.close()
  })

  for (const [name, paths] of Object.entries(ofOne)) {
    test(`the pages of ${name}, ${look.name}`, async ({ browser }) => {
      test.setTimeout(300_000)
      const person = await aPerson(browser, name as DemoName, look.wide)
      await chooseLook(person, look.name)
      for (const path of paths) await check(person, path, `${look.name}${path.replaceAll('/', '-')}`)
      await person.context.close()
    })
  }
}
