// Every style and template of the built package is taken by WeChat's own compilers, and has no selector that they refuse.

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { weappFolder } from '../weapp-host/server'
import { selectorFaults } from './selector'
import { compileStyles, compileTemplates, runsHere } from './wechat-compiler'

const compiled = runsHere ? test : test.skip
const unlessHere = runsHere ? '' : " (skipped: WeChat's compilers run on x86-64 Linux only)"

const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true, force: true })
})

/** A package of its own, made of these files. */
const aPackage = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'planted-'))
  planted.push(folder)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true })
    writeFileSync(path.join(folder, name), text)
  }
  return folder
}

const stylesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.wxss'))
    .map((file) => ({ file, text: readFileSync(path.join(folder, file), 'utf8') }))

compiled(`wcsc takes every style of the package${unlessHere}`, () => {
  const { files, refusal } = compileStyles(weappFolder)
  expect(refusal).toBeNull()
  expect(files).toBeGreaterThan(20)
})

compiled(`wcc takes every template and its script${unlessHere}`, () => {
  const { files, refusal } = compileTemplates(weappFolder)
  expect(refusal).toBeNull()
  expect(files).toBeGreaterThan(40)
})

compiled.each([
  ['the universal rule', { 'app.wxss': '* { box-sizing: border-box; }' }],
  ['the universal rule among others', { 'app.wxss': '.a,\n.a > * { margin: 0; }' }],
  ['one of several selectors inside another', { 'app.wxss': ':is(.a, .b) { margin: 0; }' }],
  ['a rule inside a rule', { 'app.wxss': '.a { .b { margin: 0; } }' }],
  ['a file that is not there', { 'app.wxss': '@import "./gone.wxss";' }],
])(`wcsc refuses %s, and the check tells it${unlessHere}`, (_what, files) => {
  expect(compileStyles(aPackage(files)).refusal).toContain('ERR')
})

compiled.each([
  ['a tag that is left open', { 'page.wxml': '<view><text>a</view>' }],
  ['an expression that ends too soon', { 'page.wxml': '<view wx:if="{{a +}}"></view>' }],
])(`wcc refuses %s, and the check tells it${unlessHere}`, (_what, files) => {
  expect(compileTemplates(aPackage(files)).refusal).not.toBeNull()
})

test('no style has a selector that WeChat’s tools refuse', () => {
  const styles = stylesOf(weappFolder)
  expect(styles.length).toBeGreaterThan(20)
  expect(styles.flatMap(({ file, text }) => selectorFaults(file, text))).toEqual([])
})

test.each([
  '*',
  '.a > *',
  '.a *:first-child',
  ':is(.a, .b)',
  ':where(.a)',
  '.a:has(.b)',
  '.a:not(.b .c)',
  '.w-1\\/2',
  'svg|a',
  '.a >>> .b',
  ':root',
  '.a::part(b)',
  '&.a',
  '[data-a]',
  '#a',
])('the selector %s is refused', (selector) => {
  expect(selectorFaults('planted.wxss', `${selector} { margin: 0; }`)).not.toEqual([])
})

test('a rule inside a rule is refused', () => {
  expect(selectorFaults('planted.wxss', '.a { .b { margin: 0; } }')).not.toEqual([])
})
