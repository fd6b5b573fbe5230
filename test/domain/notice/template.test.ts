// Values are cut to WeChat's limits, and never to nothing.

import fc from 'fast-check'
import { fitted, type ValueType } from '../../../src/domain/notice/template'

test.each<[string, ValueType, string, string | null]>([
  [
    'twenty characters stay',
    'thing',
    '一二三四五六七八九十一二三四五六七八九十',
    '一二三四五六七八九十一二三四五六七八九十',
  ],
  [
    'more is cut, with a mark',
    'thing',
    '一二三四五六七八九十一二三四五六七八九十又',
    '一二三四五六七八九十一二三四五六七八九…',
  ],
  ['a character of two units is not cut in half', 'thing', `${'一'.repeat(18)}😀二三`, `${'一'.repeat(18)}…`],
  ['line breaks become spaces', 'thing', '路灯\n\n坏了', '路灯 坏了'],
  ['nothing but white space is nothing', 'thing', ' \n ', null],
  ['a phrase has five characters', 'phrase', '一二三四五六', '一二三四五'],
  ['a phrase has no letters', 'phrase', 'A座办理中', '座办理中'],
  ['a phrase of letters is nothing', 'phrase', 'done', null],
  ['a time in words', 'time', '2026年11月21日 09:00', '2026年11月21日 09:00'],
  ['a span of time', 'time', '09:00~10:30', '09:00~10:30'],
  ['a time in another form is none', 'time', '2026-11-21T09:00', null],
  ['a day', 'date', '2026年11月21日', '2026年11月21日'],
  ['a character string has no Chinese', 'character_string', '编号2026-00001', '2026-00001'],
  ['a number', 'number', '12.5元', '12.5'],
  ['money', 'amount', '¥12000.50', '¥12000.50'],
  ['a phone', 'phone_number', '电话:0717-4212345', '0717-4212345'],
  ['a Chinese name', 'name', '欧阳娜娜123', '欧阳娜娜'],
  ['a Latin name', 'name', 'Anna Smith 2', 'Anna Smith'],
  ['a number plate', 'car_number', '鄂E12345678', '鄂E123456'],
])('%s', (_what, type, text, expected) => {
  expect(fitted(type, text)).toBe(expected)
})

const limits: Readonly<Record<ValueType, RegExp>> = {
  thing: /^[^\r\n]{1,20}$/,
  number: /^-?\d{1,32}(?:\.\d+)?$/,
  letter: /^[A-Za-z]{1,32}$/,
  symbol: /^[^\p{L}\p{N}\s]{1,5}$/u,
  character_string: /^[\x20-\x7e]{1,32}$/,
  time: /\d{1,2}:\d{2}$/,
  date: /^\d{4}年\d{1,2}月\d{1,2}日/,
  amount: /^[¥￥$€]?\d{1,10}(?:\.\d{1,2})?$/,
  phone_number: /^[\d+-]{1,17}$/,
  car_number: /^.{1,8}$/u,
  name: /^(?:\p{Script=Han}{1,10}|[A-Za-z ]{1,20})$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
}

test('whatever is written, what is left fits or is nothing', () => {
  const types = Object.keys(limits) as ValueType[]
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.lorem())
  fc.assert(
    fc.property(fc.constantFrom(...types), text, (type, value) => {
      const left = fitted(type, value)
      if (left !== null) expect(left).toMatch(limits[type])
    }),
    { numRuns: 3000 },
  )
})
