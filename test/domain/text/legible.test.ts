// What office programs paste becomes readable; what nobody can see is nothing, for the rules and for the contract.
import { Line, Long, OptionalText } from '@domain/contract/field'
import { legible, legibleThroughout } from '@domain/text/legible'
import { isBlank, trimmed } from '@domain/text/trim'
import fc from 'fast-check'
import { Check } from 'typebox/value'

test.each([
  ["Word's soft line break", '上一段\u000b下一段', '上一段\n下一段'],
  ['a page break', '第一页\f第二页', '第一页\n第二页'],
  ['the next line of old machines', '一\u0085二', '一\n二'],
  ["Unicode's separators", '一\u2028二\u2029三', '一\n二\n三'],
  ['line ends of Windows and of old Macs', '一\r\n二\r三', '一\n二\n三'],
  ['a separator of records', '一\u001e二', '一\n二'],
  ['a bell and a NUL', '一\u0007二\u0000三', '一二三'],
  ['tabs and line breaks', '一\t二\n三', '一\t二\n三'],
  ['an emoji of several parts', '👨‍👩‍👧❤️', '👨‍👩‍👧❤️'],
])('%s', (_name, pasted, read) => {
  expect(legible(pasted)).toBe(read)
})

const unseen = [
  '',
  ' ',
  '\n',
  '\u00a0',
  '\u3000',
  '\u200b',
  '\u200d\ufeff',
  '\u2060',
  '\u00ad',
  '\u180e',
  '\u3164',
  '\u2800',
  '\ufe0f',
  '\u{e0041}',
  '\u000b',
  '\u202e',
  '\u115f \u034f',
]

test.each(unseen)('a text of nothing but %j is empty everywhere', (text) => {
  expect(isBlank(text)).toBe(true)
  expect(legible(text)).toBe('')
  expect(trimmed({ text })).toEqual({ text: '' })
  expect(Check(Line, text)).toBe(false)
  expect(Check(Long, text)).toBe(false)
})

test('one character that shows is enough', () => {
  for (const text of ['字', ' a', '\u200b。', '\u0301e', '😀']) {
    expect(isBlank(text)).toBe(false)
    expect(Check(Line, text)).toBe(true)
  }
})

test('whatever is pasted passes the contract afterwards, and once more changes nothing', () => {
  const pasted = fc.string({
    unit: fc.constantFrom('字', ' ', ...unseen, '\u0001', '\u001f', '\u007f', '\r', 'a'),
    maxLength: 30,
  })
  fc.assert(
    fc.property(pasted, (text) => {
      const once = legible(text)
      expect(Check(OptionalText(1000), once)).toBe(true)
      expect(legible(once)).toBe(once)
      expect(once === '').toBe(isBlank(text))
    }),
  )
})

test('at any depth', () => {
  expect(legibleThroughout({ a: ['一\u000b二', { b: '\u200b' }], c: 1, d: null })).toEqual({
    a: ['一\n二', { b: '' }],
    c: 1,
    d: null,
  })
})
