// The map with 5,000 pins beside the same map with none, in turns, on a phone whose processor is four times as slow: when the
// first pins can be seen, when the empty map can be moved. `{ name, empty, pins, times }`; medians in milliseconds.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { type Browser, chromium } from 'playwright-core'
import sharp from 'sharp'
import type { Output } from '../../src/domain/contract'
import { mostPins, type Pin } from '../../src/domain/contract/map'
import { stepIds } from '../../src/domain/matter/step'
import { median, printGoals, rounded } from './measure/median'
import { startProduct } from './measure/product'

const rounds = Number(process.argv[2] ?? 7)
const slowdown = 4

const executablePath = process.env.CHROMIUM
if (executablePath === undefined) throw new Error('Name the program of Chromium or Chrome in CHROMIUM.')

/** Around the stations of the demo, denser towards its middle, as the matters of a county lie. */
const pins: readonly Pin[] = Array.from({ length: mostPins }, (_, n) => {
  const [turn, far] = [n * 2.399963, Math.sqrt(n / mostPins) ** 2 * 0.2]
  return {
    id: `0193a000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    lng: 111.76 + far * Math.cos(turn),
    lat: 30.43 + far * Math.sin(turn),
    step: stepIds[n % stepIds.length] ?? 'topic',
    status: 'open',
  }
})

/** Milliseconds from the request for the page until the map stands there, with its first pins where it has some. */
const drawn = async (browser: Browser, url: string, rows: readonly Pin[]): Promise<number> => {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    hasTouch: true,
  })
  try {
    const page = await context.newPage()
    const answer: Output<'map.pins'> = { rows: [...rows], more: false }
    await page.route(/\/api\/map\.pins/, (route) => route.fulfill({ json: answer }))
    const tools = await context.newCDPSession(page)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.goto(`${url}/map/pages/map/index`, { waitUntil: 'commit' })
    const seen = rows.length === 0 ? '.map .leaflet-control-zoom' : '.map .map-cluster, .map .map-pin'
    const at = await page.waitForFunction(
      (selector) => (document.querySelector(selector) === null ? undefined : performance.now()),
      seen,
      { polling: 'raf', timeout: 120_000 },
    )
    return Number(await at.jsonValue())
  } finally {
    await context.close()
  }
}

const tile = await sharp({ create: { width: 256, height: 256, channels: 3, background: '#dfe8e2' } })
  .png()
  .toBuffer()
const tiles = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }).end(tile)
})
await new Promise<void>((done) => tiles.listen(0, '127.0.0.1', done))
const { port } = tiles.address() as AddressInfo
const app = await startProduct({
  DEMO: '1',
  MAP_TILES: `http://127.0.0.1:${port}/{z}/{x}/{y}.png`,
  MAP_DATUM: 'wgs84',
  MAP_ATTRIBUTION: '测试',
  MAP_APPROVAL: 'GS(2026)0001号',
})
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
try {
  // the first visit of all warms the server
  await drawn(browser, app.url, [])
  const [empty, full]: [number[], number[]] = [[], []]
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`· round ${round} of ${rounds} (load ${loadavg()[0]?.toFixed(1)})`)
    empty.push(await drawn(browser, app.url, []))
    full.push(await drawn(browser, app.url, pins))
  }
  const times = median(full.map((one, round) => one / (empty[round] ?? Number.NaN)))
  const line = { name: `map of ${mostPins} pins`, empty: rounded(median(empty), 0), pins: rounded(median(full), 0) }
  console.log(JSON.stringify({ ...line, times: rounded(times) }))
  printGoals([{ name: 'first pins, times the empty map', figure: times, goal: { atMost: 1.5 } }])
} finally {
  await browser.close()
  await app.stop()
  tiles.close()
}
