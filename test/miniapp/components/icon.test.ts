// The sheet of icons: every name has a drawing, and its cell is where that drawing is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(__dirname, '../../../src/miniapp/components')
const sheet = readFileSync(join(folder, 'icons.css'), 'utf8')
const names = [...readFileSync(join(folder, 'basic.tsx'), 'utf8').matchAll(/^ {2}\| '([a-z]+)'$/gm)].map(
  ([, name]) => name,
)

const drawn = [...sheet.matchAll(/%3Cg id='([a-z]+)' transform='translate\((\d+) (\d+)\)'%3E(.+?)%3C\/g%3E\\$/gm)]
const cells = [...sheet.matchAll(/^\.icon-([a-z]+) \{\n {2}--cell: (\d+)%? (\d+)%?;\n\}$/gm)]

test('every icon has one drawing, in a cell of its own', () => {
  expect(names.length).toBeGreaterThan(40)
  expect(drawn.map(([, name]) => name)).toEqual(names)
  expect(new Set(drawn.map(([, , x, y]) => `${x} ${y}`)).size).toBe(names.length)
})

test('every class shows the cell in which its icon is drawn', () => {
  expect(cells.map(([, name]) => name)).toEqual(names)
  const [, width = 0, height = 0] = (/viewBox='0 0 (\d+) (\d+)'/.exec(sheet) ?? []).map(Number)
  const unit = 24
  // a position in per cent counts from the first cell to the last
  const shown = cells.map(([, name, x, y]) => [
    name,
    String((Number(x) / 100) * (width - unit)),
    String((Number(y) / 100) * (height - unit)),
  ])
  expect(shown).toEqual(drawn.map(([, name, x, y]) => [name, x, y]))
})
