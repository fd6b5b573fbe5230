// `npm run picture`: makes the pictures of the README out of the app with today's demo: three pages on a phone, and a desk.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './setup/browser.mjs'
import { buildTargets } from './setup/build.mjs'
import { demoData } from './setup/demo.mjs'
import { installPackages } from './setup/packages.mjs'
import { main, root, step } from './setup/step.mjs'

const folder = path.join(root, 'docs/picture')
const phone = { width: 375, height: 812 }
const desk = { width: 1440, height: 900 }
const gap = 24

/** The built server on a copy of the demo; answers its address and how to stop it. */
const served = async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-picture-'))
  cpSync(await demoData(), data, { recursive: true })
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH, DEMO: '1', HOST: '127.0.0.1', PORT: '0', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const address = await Promise.race([
    new Promise((found) => {
      child.stdout.on('data', (text) => {
        const said = /http:\/\/[\w.]+:\d+/.exec(String(text))
        if (said !== null) found(said[0])
      })
    }),
    ended.then(() => Promise.reject(new Error('The server did not start.'))),
  ])
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      rmSync(data, { recursive: true, force: true })
    },
  }
}

/** At rest: a heading is there, nothing is awaited, and nothing moves. */
const settled = async (page) => {
  await page.locator('h1:visible, [role=heading]:visible').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.skeleton') === null)
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1_000)
}

const signedIn = async (browser, address, as, viewport) => {
  const context = await browser.newContext({ viewport, baseURL: address, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  if (as !== null) {
    await page.goto('/account/pages/sign-in/index')
    await page.getByRole('button', { name: new RegExp(`^${as}`) }).click()
    await page.getByText('演示登录').waitFor({ state: 'hidden' })
  }
  return page
}

const shot = async (page, address) => {
  await page.goto(address)
  await settled(page)
  return (await page.screenshot()).toString('base64')
}

const rowsOf = async (address, asked) => (await (await fetch(`${address}/api/${asked}`)).json()).rows

const onPhone = async (browser, address) => {
  const visitor = await signedIn(browser, address, null, phone)
  const [station] = await rowsOf(address, 'station.list')
  const [matter] = await rowsOf(address, 'matter.list?step=implementation&limit=1')
  await visitor.goto(`/s/${station.code}`)
  await settled(visitor)
  const home = await shot(visitor, '/')
  const walked = await shot(visitor, `/pages/matter/index?id=${matter.id}`)
  const today = await shot(await signedIn(browser, address, '政协委员甲', phone), '/member/pages/today/index')
  const pictures = [home, walked, today].map((one) => `<img src="data:image/png;base64,${one}" width="${phone.width}">`)
  const page = await browser.newPage({ viewport: { width: 3 * phone.width + 4 * gap, height: phone.height + 2 * gap } })
  const style = `display:flex;gap:${gap}px;margin:0;padding:${gap}px;background:#e4dfd3`
  await page.setContent(`<body style="${style}">${pictures.join('')}</body>`)
  await page.screenshot({ path: path.join(folder, 'phone.png') })
}

const atDesk = async (browser, address) => {
  const page = await signedIn(browser, address, '召集人', desk)
  await page.goto('/desk/pages/today/index')
  await settled(page)
  // opens the first row
  await page.keyboard.press('j')
  await settled(page)
  await page.screenshot({ path: path.join(folder, 'desk.png') })
}

main(async () => {
  await installPackages()
  const executablePath = await ensureBrowser()
  if (executablePath === undefined) throw new Error('Without a browser there are no pictures.')
  await buildTargets(['h5', 'server'])
  const { chromium } = await import('playwright-core')
  const { address, stop } = await served()
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', ...asRoot] })
  try {
    await step('Drawing', async () => {
      await onPhone(browser, address)
      await atDesk(browser, address)
    })
  } finally {
    await browser.close()
    await stop()
  }
})
