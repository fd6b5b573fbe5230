// A person with a phone in which the mini-program runs: a browser context of their own, opened as WeChat opens it.

import { existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, expect, type Locator, type Page } from '@playwright/test'
import type { Phone } from './phone/phone'
import type { Opening } from './screen/surroundings'
import { type Backend, weappFolder } from './server'

declare global {
  interface Window {
    phone: Phone
  }
}

const pictures = path.join(__dirname, '../../test-results/weapp')
mkdirSync(pictures, { recursive: true })

export interface Owner {
  readonly page: Page
  readonly context: BrowserContext
  /** Opens the app, at a page and with what was scanned, as if it had been closed before. */
  readonly open: (path?: string, query?: Readonly<Record<string, string>>) => Promise<void>
  readonly route: () => Promise<string>
  /** Keeps what is on the screen as a picture. */
  readonly show: (what: string) => Promise<void>
  /** What went wrong in the app or in the engine. */
  readonly faults: readonly string[]
}

interface Scene {
  readonly browser: Browser
  readonly backend: Backend
  readonly files: ReadonlyMap<string, string>
}

const types: Readonly<Record<string, string>> = { '': 'text/html', js: 'text/javascript' }

/** How the phone itself is set. */
interface Look {
  readonly textScale: number
  readonly colorScheme: 'light' | 'dark'
}

export const anOwner = async (
  { browser, backend, files }: Scene,
  name: string,
  { textScale, colorScheme }: Look = { textScale: 1, colorScheme: 'light' },
): Promise<Owner> => {
  const context = await browser.newContext({ baseURL: backend.url, colorScheme })
  await context.route('**/weapp-host/**', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const body = files.get(file)
    const contentType = `${types[file.split('.')[1] ?? ''] ?? 'text/plain'}; charset=utf-8`
    return body === undefined ? route.fulfill({ status: 404 }) : route.fulfill({ body, contentType })
  })
  // pictures of the package itself
  await context.route('**/*.png', (route) => {
    const file = path.join(weappFolder, new URL(route.request().url()).pathname)
    return existsSync(file) ? route.fulfill({ path: file }) : route.continue()
  })
  // what WeChat's own app asks of WeChat does not pass through the page's network rules
  await context.route('**/stand-in/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    const answer = await fetch(backend.wechat + pathname, { method: 'POST', body: route.request().postData() ?? '{}' })
    return route.fulfill({ contentType: 'application/json', body: await answer.text() })
  })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.stack ?? error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text())
  })
  let count = 0
  return {
    page,
    context,
    faults,
    open: async (at = 'pages/home/index', query = {}) => {
      const scene = Object.keys(query).length === 0 ? 1001 : 1011
      const opening: Opening = { launch: { path: at, query, scene }, openid: `o-${name}`, wechat: true, textScale }
      await page.goto(`/weapp-host/?opening=${encodeURIComponent(JSON.stringify(opening))}`)
    },
    route: () => page.evaluate(() => window.phone.route()),
    show: async (what) => {
      await page.waitForTimeout(250)
      if (process.env.PICTURES === '0') return
      count += 1
      await page.screenshot({ path: path.join(pictures, `${name}-${String(count).padStart(2, '0')}-${what}.png`) })
    },
  }
}

/** A thing to tap on the page on top, by what a screen reader calls it. */
export const tappable = (page: Page, name: string | RegExp): Locator =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .or(page.getByRole('link', { name, exact: typeof name === 'string' }))
    .or(page.getByRole('radio', { name, exact: typeof name === 'string' }))
    .or(page.getByRole('checkbox', { name, exact: typeof name === 'string' }))
    .filter({ visible: true })

export const tap = async (page: Page, name: string | RegExp): Promise<void> => {
  const target = tappable(page, name).first()
  await expect(target).toBeVisible()
  await target.tap()
}

/** Chooses in the panel of a picker: one of many by its words, the first without them, or a day. */
export const pick = async (
  page: Page,
  label: string,
  choice: { readonly label: string } | { readonly day: string },
) => {
  await tap(page, new RegExp(`^${label}`))
  const panel = page.getByRole('dialog').filter({ has: page.getByRole('button', { name: '确定' }) })
  if ('day' in choice) await panel.locator('input').fill(choice.day)
  else await panel.locator('select').selectOption(choice)
  await panel.getByRole('button', { name: '确定' }).click()
}
