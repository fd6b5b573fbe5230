// Addresses of pages in earlier releases: each leads to a page that there is.

import { readFileSync } from 'node:fs'
import { moved, movedTo } from '../../../src/domain/scan/moved'

const config = readFileSync('src/miniapp/app.config.ts', 'utf8')
const main = [...(/pages: \[([^\]]+)\]/.exec(config)?.[1]?.matchAll(/'([^']+)'/g) ?? [])].map(([, page]) => page)
const rest = [...config.matchAll(/root: '(\w+)',\s*pages: \[([^\]]+)\]/g)].flatMap(([, root, pages = '']) =>
  [...pages.matchAll(/'([^']+)'/g)].map(([, page]) => `${root}/${page}`),
)
const pages = new Set([...main, ...rest])

test.each(Object.entries(moved))('%s is %s', (before, now) => {
  expect(pages).not.toContain(before)
  expect(pages).toContain(now.split('?')[0])
  expect(movedTo(`/${before}`)).toBe(`/${now}`)
})

test('every page of the first release is where it was, or is told where it went', () => {
  const released = 'home matter matters mine outbox rate report say sign-in track'.split(' ')
  for (const name of released) {
    const page = `pages/${name}/index`
    expect([page, pages.has(moved[page] ?? page)]).toEqual([page, true])
  }
  expect(movedTo('/pages/home/index?a=1')).toBeNull()
})
