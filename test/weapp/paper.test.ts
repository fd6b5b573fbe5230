// What the console of WeChat is told (docs/wechat.md) is what the built package does: the privacy guide names the calls that
// it makes, the rules for plain links name its pages, and app.json has nothing that WeChat does not know.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { collectedKinds, guide, touchedBy } from '../../src/domain/privacy/collected'
import { codePages } from '../../src/domain/scan/scan'
import { privacy } from '../../src/miniapp/locales/words/privacy.zh-cn'
import { weappFolder } from '../weapp-host/server'
import { usedCalls } from './used-call'

const paper = readFileSync(path.resolve(__dirname, '../../docs/wechat.md'), 'utf8')

interface AppConfig {
  readonly pages: readonly string[]
  readonly subPackages: readonly { readonly root: string; readonly pages: readonly string[] }[]
  readonly resizable?: boolean
  readonly sitemapLocation?: string
  readonly requiredPrivateInfos?: readonly string[]
}

const read = <Read>(file: string): Read => JSON.parse(readFileSync(path.join(weappFolder, file), 'utf8')) as Read
const app = read<AppConfig>('app.json')
const pages = [...app.pages, ...app.subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))]

const calls = usedCalls(weappFolder)

test('the calls of the package touch what the privacy table says, no more and no less', () => {
  expect([...touchedBy(calls)].sort()).toEqual([...collectedKinds].sort())
})

test('a call that the table does not have would be found', () => {
  expect(touchedBy(new Set([...calls, 'getLocation']))).toContain('position')
  expect(touchedBy(new Set([...calls].filter((call) => call !== 'addPhoneCalendar')))).not.toContain('calendar')
})

test('the privacy guide of the paper is the table that the page shows, line by line', () => {
  const [, lines = ''] = /\| 信息 \| 用途（可照抄） \|\n\|---\|---\|\n((?:\|.*\|\n)+)/.exec(paper) ?? []
  const written = lines.trim().split('\n')
  const told = collectedKinds.map((kind) => `| ${privacy.collected[kind].what} | ${privacy.collected[kind].purpose} |`)
  expect(written).toEqual(told)
})

test('app.json asks for the positions that are called, and no others', () => {
  const asked = [...guide.place, ...guide.position, ...guide.address].filter((call) => calls.has(call))
  expect([...(app.requiredPrivateInfos ?? [])].sort()).toEqual(asked.sort())
})

test('every kind of our codes has a rule for plain links, with a page of the package', () => {
  for (const [letter, page] of Object.entries(codePages)) {
    expect(paper).toMatch(
      new RegExp(`\\| \\S+ \\| \`https://lsl\\.example\\.gov\\.cn/${letter}/\` \\| \`${page}\` \\|`),
    )
    expect(pages).toContain(page)
  }
})

test('tablets and computers may resize it, and only public pages are shown to search', () => {
  expect(app.resizable).toBe(true)
  const { rules } = read<{ readonly rules: readonly { readonly action: string; readonly page: string }[] }>(
    app.sitemapLocation ?? '',
  )
  expect(rules[rules.length - 1]).toEqual({ action: 'disallow', page: '*' })
  const shown = rules.filter(({ action }) => action === 'allow').map(({ page }) => page)
  expect(shown.filter((page) => !pages.includes(page))).toEqual([])
  expect(shown.filter((page) => /^(?:desk|member|unit|work)\//.test(page))).toEqual([])
})

/** The members of app.json that WeChat's schema has. */
const known = [
  ...['pages', 'subPackages', 'subpackages', 'preloadRule', 'window', 'tabBar', 'networkTimeout', 'debug', 'resizable'],
  ...['usingComponents', 'permission', 'sitemapLocation', 'style', 'darkmode', 'themeLocation', 'lazyCodeLoading'],
  ...[
    'requiredPrivateInfos',
    'plugins',
    'entryPagePath',
    'requiredBackgroundModes',
    'embeddedAppIdList',
    'useExtendedLib',
  ],
  ...['halfPage', 'singlePage', 'supportedMaterials', 'renderer', 'rendererOptions', 'componentFramework', 'workers'],
  ...['navigateToMiniProgramAppIdList', 'functionalPages', 'debugOptions', 'enablePassiveEvent', 'convertRpxToVw'],
  ...['__usePrivacyCheck__', 'serviceProviderTicket', 'appBar', 'static', 'resolveAlias', 'miniApp', 'entranceDeclare'],
]

test('app.json has no member that WeChat does not know', () => {
  expect(Object.keys(app).filter((name) => !known.includes(name))).toEqual([])
})
