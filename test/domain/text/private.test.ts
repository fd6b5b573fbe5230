// Numbers that lead to a person are found in what people write, and other numbers are left alone.
import { findPrivate, masked } from '@domain/text/private'
import { isBlank, trimmed } from '@domain/text/trim'
import fc from 'fast-check'

test.each([
  ['a mobile number', '请打13812345678联系', '请打138****5678联系'],
  ['with spaces', '电话 138 1234 5678。', '电话 138 **** 5678。'],
  ['with hyphens', '138-1234-5678', '138-****-5678'],
  ['after the country code', '+8613812345678', '+86138****5678'],
  ['with the code set apart', '+86 13812345678', '+86 138****5678'],
  ['in full-width digits', '１３８１２３４５６７８', '138****5678'],
  ['two of them', '13812345678或13987654321', '138****5678或139****4321'],
  ['an identity number', '身份证420583199001011234', '身份证420***************'],
  ['one that ends with X', '42058319900101123X', '420***************'],
])('%s', (_name, text, shown) => {
  expect(masked(text)).toBe(shown)
})

test.each([
  ['the hotline', '已拨打12345'],
  ['a landline of an office', '0717-4212345'],
  ['a sum', '共13800元，预算1380000000元'],
  ['a year and a date', '2026-11-02 10:30:00'],
  ['a long receipt that is no identity number', '回执号202611020000000001'],
  ['a house number', '3栋2单元501'],
  ['a longer run of digits', '138123456789012'],
])('%s is left alone', (_name, text) => {
  expect(masked(text)).toBe(text)
})

test('findings name their place, so that a form can point at them', () => {
  const text = '打13812345678'
  expect(findPrivate(text)).toEqual([{ kind: 'phone', start: 1, end: 12, masked: '138****5678' }])
})

const phone = fc
  .tuple(fc.integer({ min: 3, max: 9 }), fc.integer({ min: 0, max: 999_999_999 }))
  .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
const words = fc.string({ unit: fc.constantFrom('路', '灯', '坏', '了', '，', ' ', '。', '𠮷'), maxLength: 20 })

test('no mobile number comes through, wherever it stands; the rest of the text does, unchanged in length', () => {
  fc.assert(
    fc.property(words, phone, words, (before, number, after) => {
      const shown = masked(`${before}${number}${after}`)
      expect(shown).toBe(`${before}${number.slice(0, 3)}****${number.slice(7)}${after}`)
    }),
  )
})

test('what is masked has nothing left to mask', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(words, phone, fc.constant('420583199001011234'))), (parts) => {
      const once = masked(parts.join(' '))
      expect(masked(once)).toBe(once)
    }),
  )
})

test('white space at the ends goes, at any depth, and nothing else changes', () => {
  expect(trimmed({ a: ' 一 \n', b: [' 二', { c: '三 ' }], d: 4, e: null, f: true })).toEqual({
    a: '一',
    b: ['二', { c: '三' }],
    d: 4,
    e: null,
    f: true,
  })
  expect([isBlank(undefined), isBlank(' \t\n'), isBlank('　'), isBlank('字')]).toEqual([true, true, true, false])
})
