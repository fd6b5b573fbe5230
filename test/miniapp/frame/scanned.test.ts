// The code of a station, a meeting or an invitation in what the app was opened with.
import { scannedCode } from '../../../src/miniapp/frame/scanned'

test.each<[string, Record<string, string>, string | undefined]>([
  ['an address of the app itself', { code: 'K7P2QX9' }, 'K7P2QX9'],
  ['a plain link that WeChat opened', { q: 'https%3A%2F%2Flai.example.cn%2Fs%2FK7P2QX9' }, 'K7P2QX9'],
  [
    'a plain link with more behind it',
    { q: encodeURIComponent('https://lai.example.cn/s/K7P2QX9?from=poster') },
    'K7P2QX9',
  ],
  ['a mini-program code', { scene: 's%3DK7P2QX9' }, 'K7P2QX9'],
  ['a mini-program code without a name', { scene: 'K7P2QX9' }, 'K7P2QX9'],
  ['a link to somewhere else', { q: encodeURIComponent('https://example.com/other') }, undefined],
  ['a broken link', { q: '%E0%A4%A' }, undefined],
  ['something too long', { code: 'K7P2QX9K7P2QX9' }, undefined],
  ['something that is no code', { scene: 's=../etc' }, undefined],
  ['nothing', {}, undefined],
])('%s', (_says, params, code) => {
  expect(scannedCode(params)).toBe(code)
})

test.each<['s' | 'm' | 'p' | 'q', Record<string, string>, string | undefined]>([
  ['m', { code: 'H4KQ' }, 'H4KQ'],
  ['m', { q: encodeURIComponent('https://lai.example.cn/m/H4KQ') }, 'H4KQ'],
  ['m', { scene: 'm%3DH4KQ' }, 'H4KQ'],
  ['p', { q: encodeURIComponent('https://lai.example.cn/p/7XK2M4PQ') }, '7XK2M4PQ'],
  ['q', { q: encodeURIComponent('https://lai.example.cn/q/clue') }, 'clue'],
  ['q', { scene: 'q%3Dclue' }, 'clue'],
  ['m', { q: encodeURIComponent('https://lai.example.cn/s/K7P2QX9') }, undefined],
  ['s', { q: encodeURIComponent('https://lai.example.cn/p/7XK2M4PQ') }, undefined],
])('a code behind /%s/ is taken from %j as %s', (of, params, code) => {
  expect(scannedCode(params, of)).toBe(code)
})
