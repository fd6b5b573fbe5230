// The WeChat package stays small beside an empty Taro app built in the same run, and its templates carry the aria attributes.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import unsaid from '../config/unsaid.json'

const dist = path.resolve(__dirname, '../dist')
const kB = 1000

/** Bytes of everything under a folder that WeChat would upload, without the named folders of it. */
const bytesOf = (folder: string, without: readonly string[] = []): number =>
  readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const full = path.join(folder, entry.name)
    if (entry.isDirectory()) return sum + (without.includes(full) ? 0 : bytesOf(full, without))
    return sum + (entry.name === 'project.config.json' ? 0 : statSync(full).size)
  }, 0)

interface AppConfig {
  readonly subPackages?: readonly { readonly root: string }[]
  readonly subpackages?: readonly { readonly root: string }[]
}

const weapp = path.join(dist, 'weapp')
const config: AppConfig = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8'))
const subpackages = (config.subPackages ?? config.subpackages ?? []).map(({ root }) => path.join(weapp, root))

const empty = bytesOf(path.join(dist, 'blank-weapp'))
const main = bytesOf(weapp, subpackages)

test('the main package is at most 350 kB more than an empty app', () => {
  expect(main - empty).toBeLessThanOrEqual(350 * kB)
})

test('the main package is under 1 MB', () => {
  expect(main).toBeLessThan(1000 * kB)
})

test('every subpackage is under 500 kB, the desk, where matters, reports and proposals are worked on, under 560 kB', () => {
  const sizes = subpackages.map((folder) => ({ folder: path.relative(weapp, folder), bytes: bytesOf(folder) }))
  const most = (folder: string) => (folder === 'desk' ? 560 : 500) * kB
  expect(sizes.filter(({ folder, bytes }) => bytes === 0 || bytes >= most(folder))).toEqual([])
})

test('the H5 app carries no styles of components that it does not have', () => {
  const scripts = path.join(dist, 'h5/js')
  const files = readdirSync(scripts).filter((file) => file.endsWith('.js'))
  expect(files.length).toBeGreaterThan(10)
  expect(files.filter((file) => /weui|taro-picker/.test(readFileSync(path.join(scripts, file), 'utf8')))).toEqual([])
})

test.each([
  'aria-role',
  'aria-label',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-disabled',
  'aria-live',
  'aria-hidden',
])('the templates carry %s', (attribute) => {
  const templates = path.join(weapp, 'base.wxml')
  expect(existsSync(templates)).toBe(true)
  expect(readFileSync(templates, 'utf8')).toContain(`${attribute}="{{`)
})

/** As the sources write them, by either name; those of browsers are another file. */
const said = readdirSync(path.resolve(__dirname, '../src/miniapp'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
  .flatMap((file) => [
    ...readFileSync(path.resolve(__dirname, '../src/miniapp', file), 'utf8').matchAll(/\baria-?([A-Z]?[a-z]+)=?/g),
  ])
  .map(([, name = '']) => `aria-${name.toLowerCase()}`)

test('the templates of views carry what the app says, and nothing else that would weigh', () => {
  const templates = readFileSync(path.join(weapp, 'base.wxml'), 'utf8')
  const carried = new Set([...templates.matchAll(/(aria-[a-z]+)="\{\{/g)].map(([, name]) => name))
  expect(said.length).toBeGreaterThan(50)
  expect([...carried].sort()).toEqual([...new Set(said)].sort())
})

/** Attributes by the name that templates have for them, without hyphens. */
const plain = (name: string): string => name.replaceAll('-', '').replace(/^on/, 'bind').toLowerCase()

test('what is left out of the templates is said nowhere in the app', () => {
  const templates = readFileSync(path.join(weapp, 'base.wxml'), 'utf8')
  const written = readdirSync(path.resolve(__dirname, '../src/miniapp'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.endsWith('.h5.tsx'))
    .map((file) => readFileSync(path.resolve(__dirname, '../src/miniapp', file), 'utf8').replace(/\/\/.*/g, ''))
    // with a value, or as the name alone
    .flatMap((text) => [...text.matchAll(/\s([A-Za-z-]+)(?==["{]|\s*\/?>|\s+[A-Za-z-]+=["{]|\s*$)/gm)])
    .map(([, name = '']) => plain(name))
  expect(written).toEqual(expect.arrayContaining(['hoverclass', 'bindtouchcancel', 'scrolly']))
  expect(unsaid.filter((name) => written.includes(plain(name)))).toEqual([])
  expect(unsaid.filter((name) => templates.includes(` ${name}="`))).toEqual([])
  expect(templates).toContain(' hover-class="')
  expect(templates).not.toMatch(/>\s+</)
})

test('an empty app has no aria attributes: the check above can fail', () => {
  expect(readFileSync(path.join(dist, 'blank-weapp/base.wxml'), 'utf8')).not.toContain('aria-')
})
