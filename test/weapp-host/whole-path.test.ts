// The built mini-program, run by WeChat's own engine with its styles against the real server: from the scanned code to
// the first step of the matter.

import { expect, test } from '@playwright/test'
import { aPicture } from '../e2e/picture'
import { acceptReport, demoNames, demoStation } from './demo'
import { hostFiles } from './package'
import { anOwner, tap, tappable } from './person'
import { type Backend, startBackend, weappFolder } from './server'

let backend: Backend
let files: ReadonlyMap<string, string>

test.beforeAll(async () => {
  test.setTimeout(120_000)
  files = await hostFiles(weappFolder)
  backend = await startBackend()
})
test.afterAll(() => backend.stop())

const what = `南门第${Date.now() % 100_000}号摊位前晚上没有路灯，摊位占了半条路，老人买菜回来容易绊倒`
const title = `${what.slice(0, 9)}的照明`

test('from a scanned code to the first step: the resident reports, a member claims and writes', async ({ browser }) => {
  const { code, name: station } = await demoStation(backend.url)
  const resident = await anOwner({ browser, backend, files }, 'resident')
  const { page } = resident
  const words = page.getByRole('textbox', { name: '什么事，哪里不对？' })

  // WeChat opens the printed link: the whole address, encoded once, is what the app gets
  const scanned = { q: encodeURIComponent(`${backend.url}/s/${code}`) }
  await resident.open('pages/say/index', scanned)
  await expect(page.getByText(`您在${station}扫的码`)).toBeVisible()
  await words.fill(what)
  // where the station is: offered, and not put down by itself
  await tap(page, /^就在/)
  // with its styles the form is longer than the screen, and what sends it stays in sight below, a full target
  const foot = tappable(page, /^(登录并)?提交$/)
  await expect(foot).toBeInViewport()
  expect((await foot.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  expect(await page.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true)
  // WeChat asks about the privacy guide before anything private is touched
  await tap(page, '拍照或选照片')
  await resident.show('privacy')
  const chooser = page.waitForEvent('filechooser')
  await tap(page, '同意')
  await (await chooser).setFiles(await aPicture())
  await expect(tappable(page, '查看第 1 张照片')).toBeVisible()
  await resident.show('say')

  // the app is killed and opened again: what was written and the picture are still there
  await resident.open('pages/say/index', scanned)
  await expect(words).toHaveValue(what)
  await expect(tappable(page, '查看第 1 张照片')).toBeVisible()

  // signed in without a word, by WeChat's code
  await tap(page, '提交')
  await expect(page.getByText('提交好了')).toBeVisible()
  await resident.show('sent')
  await tap(page, '回首页')
  await resident.show('home')
  await tap(page, '我的事')
  const mine = tappable(page, new RegExp(what.slice(0, 12)))
  await expect(mine).toBeVisible()
  await resident.show('mine')
  await mine.tap()
  await expect(page.locator('img.host-image').filter({ visible: true }).first()).toHaveJSProperty('complete', true)
  await resident.show('report')

  await acceptReport(backend.url, what.slice(0, 12), title)

  const member = await anOwner({ browser, backend, files }, 'member')
  await member.open('account/pages/sign-in/index')
  await tap(member.page, /^我看过并同意/)
  await expect(tappable(member.page, '验证手机号')).toBeVisible()
  await tap(member.page, demoNames.member)
  await tap(member.page, '工作台')
  await member.show('today')
  await tap(member.page, new RegExp(title))
  await tap(member.page, '认领这件事')
  await member.show('claim')
  await tap(member.page, '认领这件事')
  await tap(member.page, '填写议题')
  for (const [label, text] of [
    ['要商量的问题', '南门的灯由谁装，摊位怎么摆，车和人都过得去？'],
    ['关系到哪些人', '周边约 600 户居民，南门 23 个摊主'],
    ['在哪里', '岩子河蔬菜市场南门到公交站一段'],
    ['为什么需要商量', '市场、社区和城管各管一段，要坐到一起定下来'],
  ] as const) {
    await member.page.getByRole('textbox', { name: label }).filter({ visible: true }).fill(text)
  }
  await member.show('topic')
  await tap(member.page, '填写议题')
  await expect(tappable(member.page, '提交审核')).toBeVisible()
  await member.show('written')

  // the resident sees what became of it
  await resident.open('pages/mine/index')
  await expect(mine).toContainText('研究议题')
  await mine.tap()
  await expect(page.getByText('已受理').first()).toBeVisible()
  await resident.show('accepted')

  expect(resident.faults).toEqual([])
  expect(member.faults).toEqual([])
})

test('the map: a number comes apart where it is tapped, and a pin or a row of the list leads to its matter', async ({
  browser,
}) => {
  const { page, open, show, route, faults } = await anOwner({ browser, backend, files }, 'map')
  const mark = (icon: string | RegExp) => page.getByRole('img', { name: icon, exact: typeof icon === 'string' })
  const pins = mark(/^(?:\d|closed|paused)$/)
  await open('map/pages/map/index')
  await expect(page.getByText('离地图中间最近的在前')).toBeVisible()
  // the map has told what it shows: only what is in sight is handed to it
  await expect(pins.or(mark('cluster')).first()).toBeVisible()
  await expect(mark('station').first()).toBeVisible()
  await show('map')
  // while the map moves it may show neither for a moment
  await expect(async () => {
    if ((await pins.count()) === 0) await mark('cluster').first().dispatchEvent('click', undefined, { timeout: 1000 })
    await expect(pins.first()).toBeVisible({ timeout: 1000 })
  }).toPass()
  await show('closer')
  await pins.first().dispatchEvent('click')
  await expect.poll(route).toBe('pages/matter/index')

  await open('map/pages/map/index')
  await page.locator('.matter-card').filter({ visible: true }).first().tap()
  await expect.poll(route).toBe('pages/matter/index')

  // the place of a report is checked by steps where WeChat's own map chooses it
  await open('map/pages/pick/index', { lng: '111.7612', lat: '30.4267' })
  const said = page.locator('[aria-live=polite]').filter({ visible: true }).first()
  await expect(said).not.toBeEmpty()
  const before = await said.textContent()
  for (let steps = 0; steps < 4; steps += 1) await tap(page, '往北移')
  await expect(said).not.toHaveText(before ?? '')
  await show('pick')
  expect(faults).toEqual([])
})

test('a promise that is rejected and heard by nobody is a fault', async ({ browser }) => {
  const { page, open, faults } = await anOwner({ browser, backend, files }, 'planted')
  await open()
  await expect(tappable(page, /^我要提/)).toBeVisible()
  expect(faults).toEqual([])
  await page.evaluate(() => {
    const go: unknown = window.phone.wx.navigateTo
    if (typeof go === 'function') go({ url: '/pages/nowhere/index' })
  })
  await expect.poll(() => faults.length).toBe(1)
})

test('the first page follows the phone: light or dark, and the size of its text', async ({ browser }) => {
  const looks = [
    { name: 'light', textScale: 1, colorScheme: 'light' },
    { name: 'dark', textScale: 1, colorScheme: 'dark' },
    { name: 'large', textScale: 1.4, colorScheme: 'light' },
  ] as const
  const seen = []
  for (const { name, ...look } of looks) {
    const owner = await anOwner({ browser, backend, files }, name, look)
    await owner.open()
    const say = tappable(owner.page, /^我要提/)
    await expect(say).toBeVisible()
    await owner.show('home')
    seen.push({
      paper: await owner.page
        .locator('.page')
        .first()
        .evaluate((page) => getComputedStyle(page).backgroundColor),
      words: await owner.page
        .locator('.big-title')
        .first()
        .evaluate((title) => getComputedStyle(title).fontSize),
    })
    expect(owner.faults).toEqual([])
  }
  const [light, dark, large] = seen
  expect(dark?.paper).not.toBe(light?.paper)
  expect(Number.parseFloat(large?.words ?? '')).toBeGreaterThan(1.3 * Number.parseFloat(light?.words ?? ''))
})
