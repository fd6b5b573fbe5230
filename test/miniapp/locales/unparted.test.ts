// A number stays on one line with its unit, whatever the words, and what people wrote is left as it is.
import { formatIn } from '../../../src/miniapp/locales'
import { unparted, unpartedIn } from '../../../src/miniapp/locales/unparted'
import { kit as en } from '../../../src/miniapp/locales/words/kit.en'
import { kit as zh } from '../../../src/miniapp/locales/words/kit.zh-cn'

/** Where a line may break between a digit and what it counts. */
const parted = /\d (?=[\u4e00-\u9fffA-Za-z])/

test.each([
  ['还剩 3 个工作日', '还剩 3\u00a0个工作日'],
  ['竣工 14，其余 0', '竣工\u00a014，其余\u00a00'],
  ['第 3 步，第003号', '第\u00a03\u00a0步，第003号'],
  ['1日 10:20', '1日 10:20'],
  ['3 working days', '3\u00a0working days'],
  ['没有数字', '没有数字'],
])('%s', (text, after) => {
  expect(unparted(text)).toBe(after)
})

test('days are said in one piece, and typed into a text that is sent as a hand would type them', () => {
  expect(formatIn('zh-cn').date('2020-12-01')).not.toMatch(parted)
  expect(formatIn('zh-cn').weekday('2020-12-01')).not.toMatch(parted)
  expect(formatIn('en').moment('2020-12-01T02:00:00.000Z')).not.toMatch(parted)
  expect(formatIn('zh-cn').yuan(123_400)).not.toMatch(parted)
  expect(formatIn('zh-cn').typedDate('2020-12-01')).toBe('2020年12月1日')
})

test('every sentence of a catalogue, also one inside of another', () => {
  expect(unpartedIn(zh).light.left(3, 'step')).toBe('这一步还剩 3\u00a0个工作日')
  expect(unpartedIn(zh).ring.sentence(3, '充分调研', 2, 'step')).not.toMatch(parted)
  expect(unpartedIn(en).light.left(3, 'step')).not.toMatch(parted)
  expect(unpartedIn(zh)).toBe(unpartedIn(zh))
})

test('what people wrote comes out as it went in', () => {
  const title = '3号楼 12 户没有水'
  const words = { told: (name: string, n: number) => `${name}：${n} 人也遇到`, file: (name: string) => `${name}.pdf` }
  expect(unpartedIn(words).told(title, 5)).toBe(`${title}：5\u00a0人也遇到`)
  expect(unpartedIn(words).file(title)).toBe(`${title}.pdf`)
})
