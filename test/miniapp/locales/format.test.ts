// Days and times are China's, wherever the phone is; numbers are said as people say them.
import { formatIn } from '../../../src/miniapp/locales'
import { bare } from '../../../src/miniapp/locales/unparted'

const zh = formatIn('zh-cn')
const en = formatIn('en')

test('an instant late in the evening of Greenwich is the next morning in China', () => {
  expect(bare(zh.moment('2020-02-28T18:30:00Z'))).toBe('2020年2月29日 02:30')
  expect(bare(en.moment('2020-02-28T18:30:00Z'))).toBe('29 Feb 2020 02:30')
})

test('a local date stays the same day', () => {
  expect(bare(zh.date('2020-02-29'))).toBe('2020年2月29日')
  expect(bare(zh.weekday('2020-02-29'))).toBe('2020年2月29日 周六')
})

test('the day of the week is that of China, also of an instant', () => {
  expect(bare(zh.weekday('2020-02-28T18:30:00Z'))).toBe('2020年2月29日 周六')
  expect(bare(en.weekday('2020-02-28T15:30:00Z'))).toBe('Fri 28 Feb 2020')
})

test('what is no date is shown as it was written', () => {
  expect(bare(zh.date(''))).toBe('')
  expect(bare(zh.moment('soon'))).toBe('soon')
})

test('the year is left out in this year', () => {
  const year = new Date().getFullYear()
  expect(bare(zh.date(`${year}-06-15`))).toBe('6月15日')
})

test('numbers', () => {
  expect(zh.number(1234567)).toBe('1,234,567')
  expect(zh.percent(0.956)).toBe('96%')
  expect(zh.percent(null)).toBe('–')
  expect(bare(zh.yuan(123_400))).toBe('12.34 万元')
  expect(bare(zh.yuan(9_800))).toBe('9,800 元')
  expect(bare(en.yuan(123_400))).toBe('123,400 yuan')
})
