// Which scanned codes are ours and what they name; all others are foreign, however much they look like one.
import { readScan } from '@domain/scan/scan'

const home = 'https://lsl.example.gov.cn'
const station = { kind: 'station', code: 'K7P2QX9' }

test.each([
  ['the link on a poster', { text: 'https://lsl.example.gov.cn/s/K7P2QX9' }, station],
  ['with something behind it', { text: 'https://lsl.example.gov.cn/s/K7P2QX9?from=poster#x' }, station],
  ['with a slash at its end', { text: 'https://lsl.example.gov.cn/s/K7P2QX9/' }, station],
  ['in capitals and with a space', { text: ' HTTPS://LSL.EXAMPLE.GOV.CN/S/K7P2QX9\n' }, station],
  ['the check-in of a meeting', { text: 'https://lsl.example.gov.cn/m/H4KQ' }, { kind: 'meeting', code: 'H4KQ' }],
  ['an invitation', { text: 'https://lsl.example.gov.cn/p/7XK2M4PQ' }, { kind: 'invitation', code: '7XK2M4PQ' }],
  ['a call to the public', { text: 'https://lsl.example.gov.cn/q/clue' }, { kind: 'call', code: 'clue' }],
  ['a mini-program code', { text: '', path: 'pages/say/index?scene=s%3DK7P2QX9' }, station],
  ['one with more in its path', { text: 'x', path: '/pages/say/index?a=1&scene=s%3DK7P2QX9' }, station],
])('%s is ours', (_says, scan, read) => {
  expect(readScan(scan, home)).toEqual(read)
})

test.each([
  ['somebody else’s address', { text: 'https://example.com/s/K7P2QX9' }],
  ['our name before another host', { text: 'https://lsl.example.gov.cn.evil.com/s/K7P2QX9' }],
  ['our name as a user of another host', { text: 'https://lsl.example.gov.cn@evil.com/s/K7P2QX9' }],
  ['our name in the path of another host', { text: 'https://evil.com/https://lsl.example.gov.cn/s/K7P2QX9' }],
  ['another port', { text: 'https://lsl.example.gov.cn:8443/s/K7P2QX9' }],
  ['another page of ours', { text: 'https://lsl.example.gov.cn/pages/home/index' }],
  ['a code too long', { text: 'https://lsl.example.gov.cn/s/K7P2QX9K7P2QX9' }],
  ['a code too short', { text: 'https://lsl.example.gov.cn/s/K7' }],
  ['a code that leads elsewhere', { text: 'https://lsl.example.gov.cn/s/..%2Fetc' }],
  ['a script', { text: 'javascript:alert(1)' }],
  ['a payment code', { text: 'wxp://f2f0abcdef' }],
  ['plain words', { text: '你好' }],
  ['nothing', { text: '' }],
  ['a mini-program code without a station', { text: '', path: 'pages/home/index' }],
  ['a broken scene', { text: '', path: 'pages/say/index?scene=%E0%A4%A' }],
  ['a foreign path beside a link of ours', { text: 'https://lsl.example.gov.cn/s/K7P2QX9', path: 'x?scene=y' }],
])('%s is foreign', (_says, scan) => {
  expect(readScan(scan, home)).toBeNull()
})

test('without an address of our own every link is foreign', () => {
  expect(readScan({ text: 'https://lsl.example.gov.cn/s/K7P2QX9' }, '')).toBeNull()
})
