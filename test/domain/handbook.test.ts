// What is written for readers in both languages names the same settings, commands and addresses in both.

import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const text = (file: string): string => readFileSync(resolve(__dirname, '../..', file), 'utf8')

/** Whatever stands as code between two words; with Chinese in it, it is translated. */
const named = (file: string): readonly string[] => {
  const found = text(file)
    .replaceAll(/^```[\s\S]*?^```/gm, '')
    .matchAll(/`([^`]+)`/g)
  const all = [...found].map(([, code = '']) => code.replaceAll(/\s+/g, ' '))
  return [...new Set(all)].filter((code) => !/\p{Script=Han}|FOLDER|OLD|VERSION/u.test(code)).sort()
}

const headings = (file: string): number => [...text(file).matchAll(/^#+ /gm)].length

test.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/operating.md', 'docs/operating.zh-CN.md'],
])('%s says what %s says', (english, chinese) => {
  const without = (file: string, other: string) => named(other).filter((code) => !named(file).includes(code))
  expect({ [chinese]: without(chinese, english), [english]: without(english, chinese) }).toEqual({
    [chinese]: [],
    [english]: [],
  })
  expect(headings(chinese)).toBe(headings(english))
})

const commands = Object.keys(JSON.parse(text('package.json')).scripts)

test.each([
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'docs/operating.md',
  'docs/operating.zh-CN.md',
  'docs/wechat.md',
])('%s names no command that is not there', (file) => {
  const asked = [...text(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
  expect(asked.filter((name) => !commands.includes(name))).toEqual([])
})

test.each(['README.md', 'README.zh-CN.md', 'docs/operating.md', 'docs/operating.zh-CN.md'])(
  '%s leads to files that are there',
  (file) => {
    const leads = [...text(file).matchAll(/\]\(([^)#:]+)\)/g)].map(([, to = '']) =>
      resolve(__dirname, '../..', file, '..', to),
    )
    expect(leads.length).toBeGreaterThan(0)
    for (const to of leads) expect(() => readFileSync(to)).not.toThrow(/ENOENT/)
  },
)
