// Matters on a map, from a tile server of the test's own; and without one, a scheme. From where the first page sorts.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, type Locator, type Page, test } from '@playwright/test'
import sharp from 'sharp'
import { toGcj02 } from '../../src/domain/place/datum'
import { faultsOf } from './axe'
import { type OwnServer, ownServer } from './own-server'
import { aVisitor } from './person'

let tiles: Server
let server: OwnServer
const asked: string[] = []

test.beforeAll(async () => {
  test.setTimeout(180_000)
  const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#dfe8e2' } })
    .png()
    .toBuffer()
  tiles = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(200, { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }).end(tile)
  })
  await new Promise<void>((done) => tiles.listen(0, '127.0.0.1', done))
  const { port } = tiles.address() as AddressInfo
  server = await ownServer({
    MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
    MAP_DATUM: 'wgs84',
    MAP_ATTRIBUTION: '测试地图',
    MAP_APPROVAL: 'GS(2026)0001号',
  })
})
test.afterAll(async () => {
  await server.stop()
  tiles.close()
})

/** What a page complains of: refused pictures and scripts are told on the console. */
const complaintsOf = (page: Page): readonly string[] => {
  const told: string[] = []
  page.on('pageerror', (error) => told.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') told.push(message.text())
  })
  return told
}

const near = { longitude: 111.755, latitude: 30.4285 }

test('the map shows its tiles with their source, pins that open a matter, and the same as a list', async ({
  browser,
}) => {
  const visitor = await aVisitor(browser, 'map')
  const { page } = visitor
  const complaints = complaintsOf(page)
  await page.goto(`${server.address}/map/pages/map/index`)
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible()
  await expect(page.getByText('测试地图 审图号：GS(2026)0001号')).toBeVisible()
  const marks = page.locator('.leaflet-marker-icon[aria-label]')
  await expect(marks.first()).toBeVisible()
  await expect(page.getByRole('heading', { name: '离地图中间最近的在前' })).toBeVisible()
  await expect(page.getByText(/^约\s[\d.]+\s(?:米|公里) · /).first()).toBeVisible()
  await visitor.show('map')
  expect(await faultsOf(page)).toEqual([])
  // at a desk the list stands beside the map
  const usual = page.viewportSize()
  await page.setViewportSize({ width: 1440, height: 900 })
  const topOf = async (what: Locator): Promise<number> => (await what.boundingBox())?.y ?? Number.NaN
  const list = page.getByRole('heading', { name: '离地图中间最近的在前' })
  await expect
    .poll(async () => (await topOf(list)) - (await topOf(page.locator('.leaflet-container'))))
    .toBeLessThan(100)
  if (usual !== null) await page.setViewportSize(usual)
  // clusters come apart until there is a single pin, which leads to its matter
  for (let tries = 0; tries < 6 && !(await page.locator('.map-pin').first().isVisible()); tries += 1) {
    await page.locator('.map-cluster').first().dispatchEvent('click')
    await page.waitForTimeout(700)
  }
  await page.locator('.map-pin').first().dispatchEvent('click')
  await expect(page).toHaveURL(/pages\/matter\/index\?id=/)
  expect(complaints).toEqual([])
  await visitor.context.close()
})

test('without tiles a scheme of stations and matters stands there, and nothing is fetched from elsewhere', async ({
  browser,
  baseURL,
}) => {
  const visitor = await aVisitor(browser, 'scheme')
  const { page } = visitor
  const foreign: string[] = []
  page.on('request', (request) => {
    if (/^http/.test(request.url()) && !request.url().startsWith(baseURL ?? '')) foreign.push(request.url())
  })
  await page.goto('/map/pages/map/index')
  await expect(page.getByRole('group', { name: '连心站和事项的示意图' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^连心站：/ }).first()).toBeVisible()
  await expect(page.getByText('这是示意图，不是地图')).toBeVisible()
  await page.locator('.scheme-cluster').first().dispatchEvent('click')
  await expect(page.getByRole('button', { name: '看全图' })).toBeVisible()
  await visitor.show('scheme')
  expect(await faultsOf(page)).toEqual([])
  expect(foreign).toEqual([])
  await visitor.context.close()
})

test('the first page says by what it sorts; a place is asked for once, rounded, and kept', async ({ browser }) => {
  const visitor = await aVisitor(browser, 'near')
  const { page, context } = visitor
  await context.grantPermissions(['geolocation'], { origin: server.address })
  await context.setGeolocation(near)
  await page.goto(`${server.address}/`)
  await expect(page.getByText('最近有进展的在前')).toBeVisible()
  const request = page.waitForRequest((one) => one.url().includes('matter.list') && one.url().includes('lng='))
  await page.getByRole('button', { name: '按远近排' }).click()
  await expect(page.getByText('按离您的位置的远近排')).toBeVisible()
  const { searchParams } = new URL((await request).url())
  const { lng, lat } = toGcj02({ lng: near.longitude, lat: near.latitude })
  expect([searchParams.get('lng'), searchParams.get('lat')]).toEqual(
    [lng, lat].map((one) => String(Math.round(one * 1000) / 1000)),
  )
  const said = page.getByText(/^约\s[\d.]+\s(?:米|公里) · /)
  await expect(said.first()).toBeVisible()
  await visitor.show('near')
  // asked once: the next time the browser is not asked, and could not answer
  await context.clearPermissions()
  await page.reload()
  await expect(page.getByText('按离您的位置的远近排')).toBeVisible()
  await expect(said.first()).toBeVisible()
  await page.getByRole('button', { name: '不按远近' }).click()
  await expect(page.getByText('最近有进展的在前')).toBeVisible()
  await context.close()
})

test('in the form the pin is checked and moved, by the map or by steps', async ({ browser }) => {
  const visitor = await aVisitor(browser, 'pick')
  const { page, context } = visitor
  await context.grantPermissions(['geolocation'], { origin: server.address })
  await context.setGeolocation(near)
  await page.goto(`${server.address}/pages/say/index`)
  await page.getByRole('button', { name: '标出位置' }).click()
  await page.getByRole('button', { name: '看看准不准' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '位置对不对' })).toBeVisible()
  await expect(page.locator('.leaflet-tile-loaded').first()).toBeVisible()
  const where = page.getByText(/^(?:在|就在)/).filter({ visible: true })
  await expect(where.first()).toBeVisible()
  for (let steps = 0; steps < 5; steps += 1) await page.getByRole('button', { name: '往北移' }).click()
  await visitor.show('pick')
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: '就是这里' }).click()
  await expect(page.getByText('位置已标好').filter({ visible: true })).toBeVisible()
  const kept = await page.evaluate(() => Object.values(localStorage).join(' '))
  const { lat } = toGcj02({ lng: near.longitude, lat: near.latitude })
  expect(kept).toContain((lat + 5 * 0.00018).toFixed(5).slice(0, 8))
  await context.close()
})
