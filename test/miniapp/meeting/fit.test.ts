// The big screen: nothing that somebody said is cut, and no page holds more than there is room for.
import { type Column, lineHeight, linesOf, partsOf, sheetsOf } from '../../../src/miniapp/meeting/screen/fit'

const column: Column = { size: 2, width: 42 }
const sentence = '南门晚上没有路灯，摊位占了半条路，老人买菜容易绊倒，'
const said = (times: number): string => sentence.repeat(times)
const without = (parts: readonly string[]): string => parts.join('').replaceAll('……', '')

test('Chinese takes a whole place, Latin little more than half', () => {
  expect(linesOf('灯'.repeat(20), column)).toBe(1)
  expect(linesOf('灯'.repeat(21), column)).toBe(2)
  expect(linesOf('a'.repeat(33), column)).toBe(1)
})

test('what fits stays whole', () => {
  expect(partsOf(said(2), column, 3)).toEqual([said(2)])
})

test('what is longer goes on after a mark, and nothing of it is lost', () => {
  const parts = partsOf(said(6), column, 3)
  expect(parts.length).toBeGreaterThan(1)
  expect(without(parts)).toBe(said(6))
  for (const part of parts) expect(linesOf(part, column)).toBeLessThanOrEqual(3)
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/，……$/)
  for (const part of parts.slice(1)) expect(part).toMatch(/^……/)
})

test('without any mark it is broken where the room ends', () => {
  const parts = partsOf('灯'.repeat(200), column, 3)
  expect(without(parts)).toBe('灯'.repeat(200))
  for (const part of parts) expect(linesOf(part, column)).toBeLessThanOrEqual(3)
})

const rest = 7
const fitting = { room: 37, textOf: (row: string) => row, columnOf: () => column, restOf: () => rest }

test('a page holds what there is room for, in the order that it has', () => {
  const rows = ['短的一句', said(3), said(4), '另一句', '再一句', '最后一句', said(20)]
  const sheets = sheetsOf(rows, fitting)
  for (const pieces of sheets) {
    const high = pieces.reduce((sum, { text }) => sum + rest + linesOf(text, column) * column.size * lineHeight, 0)
    expect(high).toBeLessThanOrEqual(fitting.room)
    expect(pieces.length).toBeLessThanOrEqual(3)
  }
  for (const row of rows) {
    const pieces = sheets.flat().filter((piece) => piece.row === row)
    expect(without(pieces.map(({ text }) => text))).toBe(row)
    expect(pieces.map(({ last }) => last)).toEqual([...pieces.slice(1).map(() => false), true])
  }
  expect([...new Set(sheets.flat().map(({ row }) => row))]).toEqual(rows)
})

test('three short ones share a page, the fourth begins the next', () => {
  expect(sheetsOf(['一', '二', '三', '四'], fitting).map((pieces) => pieces.length)).toEqual([3, 1])
})
