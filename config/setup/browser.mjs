// Finds a Chromium for the browser tests, or installs one where that is possible, and Chinese type for its screenshots.
import { execFileSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import path from 'node:path'
import { install, mayInstall } from './apt.mjs'
import { step } from './step.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
const places = [
  ...(process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name))),
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const runs = (file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The program of a Chromium or Chrome on this machine; `CHROMIUM` names another one. */
export const findBrowser = () => [process.env.CHROMIUM, ...places].filter(Boolean).find(runs)

const hasChineseType = () => {
  try {
    return execFileSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).trim() !== ''
  } catch {
    return false
  }
}

/** Answers the browser's program, or undefined with a sentence that says what to do. */
export const ensureBrowser = async () => {
  const missing = [
    ...(findBrowser() ? [] : ['chromium']),
    ...(hasChineseType() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ]
  if (missing.length > 0 && mayInstall()) {
    await step(`Installing ${missing.join(', ')}`, () => install(...missing)).catch((error) =>
      console.error(error.message),
    )
  }
  const browser = findBrowser()
  if (browser === undefined) {
    console.error(
      'No Chromium or Chrome was found: install one (Debian: apt-get install chromium), or name its program in CHROMIUM.',
    )
  }
  return browser
}
