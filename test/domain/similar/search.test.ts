// What a search asks for, and what a text is found by.

import { leastShare, soughtBy } from '../../../src/domain/similar/search-choice'
import { type SearchableText, searchKeys, wantedBy } from '../../../src/domain/similar/search-word'

const aText = (change: Partial<SearchableText>): SearchableText => ({
  title: '',
  text: '',
  place: '',
  number: '',
  leader: '',
  ...change,
})
const isFound = (of: Partial<SearchableText>, typed: string): boolean => {
  const keys = searchKeys('zj', 'matter', aText(of))
  return wantedBy('zj', 'matter', typed).keys.every((key) => keys.includes(key))
}

test.each([
  [{ title: '小区停车位被物业占用' }, '物业 停车'],
  [{ title: '电梯坏了' }, '電梯'],
  [{ text: '天花板滴水' }, '滴水'],
  [{ place: '樱桃沟村' }, '樱桃沟'],
  [{ leader: '王建国' }, '王建国'],
  [{ title: '路灯' }, '灯'],
  [{ title: '紫薇苑电梯坏了' }, '紫 薇 苑 电 梯 坏 了'],
  [{ title: '紫薇苑电梯坏了' }, '电\u200b梯\u2060坏了'],
])('%j is found by %s', (of, typed) => {
  expect(isFound(of, typed)).toBe(true)
})

test('a single character of a long text is no word', () => {
  expect(isFound({ text: '路灯' }, '灯')).toBe(false)
})

test('a number is found as it is written, by its last part, and without zeros', () => {
  const keys = searchKeys('zj', 'matter', aText({ number: 'S2026-000042' }))
  for (const typed of ['S2026-000042', 's2026-000042', '000042', '42']) {
    expect(keys).toContain(wantedBy('zj', 'matter', typed).number)
  }
  expect(wantedBy('zj', 'matter', '路灯').number).toBeNull()
})

test.each([
  '编号X2026-00012',
  '编号：X2026-00012号',
  '〔X2026-00012〕',
  'No. X2026-00012',
  '#X2026-00012',
  'Ｘ２０２６－０００１２',
  'X2026–00012',
  'X2026 00012',
  'X202600012',
  'X2026-00012 电梯',
  '问一下 X2026-00012，到哪一步了',
])('a number is found as people write it: %s', (typed) => {
  const keys = searchKeys('zj', 'matter', aText({ number: 'X2026-00012' }))
  expect(keys).toContain(wantedBy('zj', 'matter', typed).number)
})

test.each(['3号楼', '2026年3月5日', '5G基站', '12345热线转了'])('%s is no number of a matter', (typed) => {
  expect(wantedBy('zj', 'matter', typed).number).toBeNull()
})

test('kinds and districts have keys of their own', () => {
  const [a, b, c] = (['zj matter', 'zj report', 'yy matter'] as const).map((place) => {
    const [district = '', kind = ''] = place.split(' ')
    return wantedBy(district, kind, '路灯').keys[0]
  })
  expect(new Set([a, b, c]).size).toBe(3)
})

describe('what is sought', () => {
  test('all of it together, and the rarest one by one while they touch little', () => {
    const documents = new Map([
      [1, 10],
      [2, 2000],
      [3, 90_000],
    ])
    const { all, often, some } = soughtBy([3, 2, 1], documents)
    expect(all).toEqual([3, 2, 1])
    expect(often).toBe(false)
    expect(some.map(({ key }) => key)).toEqual([1, 2])
    expect(some.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThanOrEqual(leastShare)
  })

  test('a key that occurs nowhere keeps nothing from being found by the others', () => {
    expect(soughtBy([1, 2], new Map([[1, 3]]))).toEqual({
      all: [],
      often: false,
      some: [{ key: 1, weight: 1 }],
    })
  })

  test('words too common to be looked up one by one are still looked for together', () => {
    expect(soughtBy([1], new Map([[1, 1_000_000]]))).toEqual({ all: [1], often: true, some: [] })
  })
})
