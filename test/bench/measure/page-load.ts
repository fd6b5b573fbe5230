// One visit to a page in a fresh Chromium context: what it loads, and when its largest part is painted.
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'

export interface Weight {
  readonly js: number
  readonly css: number
  readonly files: readonly { readonly path: string; readonly gzip: number }[]
}

export interface Painted {
  /** milliseconds from the request for the page */
  readonly first: number
  readonly largest: number
  /** what was painted then */
  readonly what: string
}

const phone = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true }

// what Chromium's own tools call Slow 4G
const slow = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 }
const slowdown = 4
// milliseconds after the last answer, in which it is painted
const calm = 2500

const visit = async <Answer>(browser: Browser, look: (page: Page) => Promise<Answer>): Promise<Answer> => {
  const context = await browser.newContext({ ...phone, locale: 'zh-CN' })
  try {
    return await look(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Bytes of scripts and styles, compressed by gzip, of everything that the first visit asks for. */
export const weigh = (browser: Browser, url: string): Promise<Weight> =>
  visit(browser, async (page) => {
    const bodies = new Map<string, Promise<Buffer>>()
    page.on('response', (response) => {
      const { pathname } = new URL(response.url())
      if (/\.(?:js|css)$/.test(pathname)) bodies.set(pathname, response.body())
    })
    await page.goto(url, { waitUntil: 'networkidle' })
    const files = await Promise.all(
      [...bodies].map(async ([path, body]) => ({ path, gzip: gzipSync(await body, { level: 9 }).length })),
    )
    const sum = (kind: string): number =>
      files.filter(({ path }) => path.endsWith(kind)).reduce((total, { gzip }) => total + gzip, 0)
    return { js: sum('.js'), css: sum('.css'), files }
  })

interface Watched {
  painted?: { first: number; largest: number; what: string }
}

/** Runs in the page. */
const watch = (): void => {
  const told = { first: 0, largest: 0, what: '' }
  ;(window as Watched).painted = told
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('first-contentful-paint')) told.first = entry.startTime
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element | null })[]) {
      told.largest = entry.startTime
      const { tagName = '?', className = '', textContent = '' } = entry.element ?? {}
      told.what = `${tagName.toLowerCase()}.${className} ${(textContent ?? '').slice(0, 20)}`
    }
  }).observe({ type: 'largest-contentful-paint', buffered: true })
}

/** On a slow phone in a slow network. */
export const paint = (browser: Browser, url: string): Promise<Painted> =>
  visit(browser, async (page) => {
    const tools = await page.context().newCDPSession(page)
    await tools.send('Network.enable')
    await tools.send('Network.emulateNetworkConditions', slow)
    await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(watch)
    await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 })
    // the app has taken the place of what the page itself shows while it loads, and has what it asked for
    await page.waitForFunction(() => document.querySelector('#app')?.childElementCount, undefined, { timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    await page.waitForTimeout(calm)
    const painted = await page.evaluate(() => (window as { painted?: Painted }).painted)
    if (painted === undefined || painted.largest === 0) throw new Error(`Nothing was painted at ${url}.`)
    return painted
  })
