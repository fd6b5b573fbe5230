// Both builds run on the oldest phones that the app is for (package.json names them): their scripts can be read there, call
// nothing that is not there, and their styles are drawn. The planted cases show that each check can fail.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import project from '../../project.config.json'
import { weappFolder } from '../weapp-host/server'
import { floor } from './floor'
import { patternFault } from './pattern'
import { scriptFaults } from './script'
import { neverNeeded, styleFaults } from './style'

const builds = { WeChat: weappFolder, browsers: path.resolve(__dirname, '../../dist/h5') }

const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))

test('the floor is iOS 14.5, and the papers say the same as the compilers are told', () => {
  expect(floor).toContainEqual({ name: 'safari_ios', version: '14.5' })
  const paper = readFileSync(path.resolve(__dirname, '../../docs/wechat.md'), 'utf8')
  const called = { safari_ios: 'iOS', safari: 'Safari', chrome_android: 'Chrome' }
  for (const { name, version } of floor) expect(paper).toContain(`${called[name]} ${version}`)
  expect(paper).toContain(`基础库 ${project.libVersion}`)
})

describe.each(Object.entries(builds))('the build for %s', (_name, folder) => {
  test('every script can be read and run on the oldest phones', () => {
    const scripts = filesOf(folder, /\.js$/)
    expect(scripts.length).toBeGreaterThan(40)
    expect(scripts.flatMap(({ file, text }) => scriptFaults(file, text))).toEqual([])
  })

  test('every style is drawn on the oldest phones', () => {
    const styles = filesOf(folder, /\.(?:wxss|css)$/)
    expect(styles.length).toBeGreaterThan(20)
    expect(styles.flatMap(({ file, text }) => styleFaults(file, text))).toEqual([])
  })
})

test('nothing is called harmless that no style has', () => {
  const styles = Object.values(builds).flatMap((folder) => filesOf(folder, /\.(?:wxss|css)$/))
  expect(neverNeeded(styles.map(({ text }) => text))).toEqual([])
})

test.each([
  ['looking behind in an expression', 'const a = /(?<!\\d)1/'],
  ['looking behind in a string that becomes one', 'new RegExp("(?<!\\\\d)1", "g")'],
  ['looking behind in a template that becomes one', 'const a = `(?<=\\s)1`'],
  ['a flag of later', 'const a = /a/d'],
  ['sets of characters in sets', 'const a = /[\\p{L}--[a-z]]/v'],
  ['assigning where nothing is', 'a ??= 1'],
  ['numbers with separators', 'const a = 1_000'],
  ['private members', 'class A { #a = 1 }'],
  ['a block of a class', 'class A { static { b() } }'],
  ['counting from the end', 'const a = [1].at(-1)'],
  ['counting from the end, if there is something', 'const a = b?.at(-1)'],
  ['looking from the end', 'const a = b.findLast(c)'],
  ['a sorted copy', 'const a = b.toSorted()'],
  ['asking for an own member', 'Object.hasOwn(a, "b")'],
  ['grouping', 'Object.groupBy(a, b)'],
  ['copies of whole structures', 'structuredClone(a)'],
  ['random ids', 'crypto.randomUUID()'],
  ['ending by time', 'AbortSignal.timeout(5)'],
  ['a dialog', 'a.showModal()'],
  ['a channel between tabs', 'new BroadcastChannel("a")'],
])('a script with %s is refused', (_what, source) => {
  expect(scriptFaults('planted.js', source)).not.toEqual([])
})

test.each([
  ['a built-in that is asked for first', 'if (typeof structuredClone === "function") structuredClone(a)'],
  ['a method that is asked for first', 'if (typeof a.showModal === "function") a.showModal()'],
  ['a function of its own that has the same name', 'const structuredClone = (a) => a; structuredClone(1)'],
  ['what ES2020 has', 'const a = b?.c ?? [...d].flatMap((e) => e.replaceAll("f", "g")).filter(Boolean).includes(1)'],
  ['groups with names', 'const a = /(?<year>\\d{4})/u'],
])('a script with %s is taken', (_what, source) => {
  expect(scriptFaults('planted.js', source)).toEqual([])
})

test.each([
  ['one of several selectors', ':is(.a, .b) { margin: 0 }'],
  ['one of several selectors without weight', '.a:where(.b) { margin: 0 }'],
  ['a parent by its child', '.a:has(.b) { margin: 0 }'],
  ['the shape of a box', '.a { aspect-ratio: 1 / 1 }'],
  ['a window without bars', '.a { height: 100dvh }'],
  ['mixed colours', '.a { color: color-mix(in srgb, red, blue) }'],
  ['a rule inside another', '.a { color: red; .b { color: blue } }'],
  ['a layer', '@layer a { .a { margin: 0 } }'],
  ['a container', '@container (min-width: 400px) { .a { margin: 0 } }'],
  ['a range of widths', '@media (width >= 400px) { .a { margin: 0 } }'],
  ['breaking anywhere', '.a { overflow-wrap: anywhere }'],
  ['a colour for the controls', '.a { accent-color: red }'],
  ['a colour of later in a variable', '.a { --b: oklch(50% 0.1 20) }'],
])('a style with %s is refused', (_what, text) => {
  expect(styleFaults('planted.css', text)).not.toEqual([])
})

test.each([
  ['what it asks for', '@supports (height: 100dvh) { .a { height: 100dvh } }'],
  ['a gap in a flex box', '.a { display: flex; gap: 8px }'],
  ['all four sides at once', '.a { inset: 0 }'],
])('a style with %s is taken', (_what, text) => {
  const faults = styleFaults('planted.css', text)
  // Chrome 86 does not know `inset`, iOS 14.5 does
  expect(faults.filter((fault) => fault.includes('safari_ios'))).toEqual([])
})

test('a pattern that is put together while the app runs is judged like a written one', () => {
  expect(patternFault('(?<!\\d)1', 'g')).toContain('looks behind')
  expect(patternFault('[', '')).not.toBeNull()
  expect(patternFault('(?<year>\\d{4})(?!\\d)', 'gu')).toBeNull()
})
