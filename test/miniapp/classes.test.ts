// Styles are of what is there: each class that a style sheet names is said by a component, the page's own HTML or a library.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../../src/miniapp')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
const read = (ending: RegExp) =>
  files.filter((file) => ending.test(file)).map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }))

/** Leaflet and Taro give these themselves. */
const given = /^(?:leaflet-|taro[-_])/

test('no style sheet names a class that nothing has', () => {
  const said = read(/\.(?:tsx?|html)$/).map(({ text }) => text)
  const whole = new Set(said.flatMap((text) => text.match(/[A-Za-z][\w-]*/g) ?? []))
  // `entry-${tone}`: the rest of the name is said elsewhere
  const beginnings = said.flatMap((text) => [...text.matchAll(/([A-Za-z][\w-]*-)\$\{/g)].map(([, name = '']) => name))
  const sheets = read(/\.css$/)
  const strange = sheets.flatMap(({ file, text }) =>
    [...new Set(text.replace(/\/\*[\s\S]*?\*\/|url\([^)]*\)/g, '').match(/\.[A-Za-z][\w-]*/g))]
      .map((name) => name.slice(1))
      .filter((name) => !given.test(name) && !whole.has(name) && !beginnings.some((one) => name.startsWith(one)))
      .map((name) => `${file}: ${name}`),
  )
  expect(sheets.length).toBeGreaterThan(40)
  expect(strange).toEqual([])
})
