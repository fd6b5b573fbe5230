// Browser tests: Playwright drives the machine's own Chromium against the built app, served with a demo district of its own.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findBrowser } from './setup/browser.mjs'
import { root } from './setup/step.mjs'

// Playwright reads this file again in every worker: the choices of the first reading are handed on.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 20_000))
if (process.env.E2E_DATA === undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'lai-shangliang-e2e-'))
  // without it the server loads the demo itself
  if (process.env.DEMO_DATA) cpSync(process.env.DEMO_DATA, folder, { recursive: true })
  process.env.E2E_DATA = folder
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
}
const address = `http://127.0.0.1:${process.env.E2E_PORT}`

// Chromium asks the internet for its own affairs unless it is told not to.
const offline = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const executablePath = findBrowser()

/** The longest begin first, so that no browser is left alone with one of them at the end. */
const first = ['e2e/meeting.test.ts', 'e2e/whole-path.test.ts']

/** A run of everything, at which nobody looks: of what fails there is a picture, and by its name alone it is run with more. */
const isUnseen = process.env.PICTURES === '0'

export default defineConfig({
  testDir: path.join(root, 'test'),
  // LONG=1 runs the long walks instead of the tests
  projects:
    process.env.LONG === '1'
      ? [{ name: 'long', testMatch: ['e2e/**/*.long.ts'] }]
      : [
          { name: 'first', testMatch: first },
          { name: 'page', testMatch: ['e2e/**/*.test.ts', 'weapp-host/**/*.test.ts'], testIgnore: first },
        ],
  outputDir: path.join(root, 'test-results/browser'),
  tsconfig: path.join(root, 'tsconfig.json'),
  // what moves the clock has a server of its own; of three browsers one always waits for something
  workers: 3,
  // beside everything else a server sends away what it cannot answer in time, as it should: what fails twice is a fault
  retries: isUnseen ? 1 : 0,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: path.join(root, 'test-results/browser.json') }]],
  use: {
    baseURL: address,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: isUnseen ? 1 : 2,
    hasTouch: true,
    screenshot: 'only-on-failure',
    // it copies the whole page at every step
    trace: isUnseen ? 'off' : 'retain-on-failure',
    // without it a press that leads nowhere is waited for until the whole test is over
    actionTimeout: 60_000,
    launchOptions: { ...(executablePath && { executablePath }), args: ['--disable-gpu', ...offline, ...asRoot] },
  },
  webServer: {
    command: `"${process.execPath}" dist/server/main.js`,
    cwd: root,
    url: address,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { DEMO: '1', HOST: '127.0.0.1', PORT: process.env.E2E_PORT, DATA_DIR: process.env.E2E_DATA },
  },
})
