// One-time codes are those of the standard: the vectors of RFC 6238 (its appendix B, SHA-1) and of RFC 4648.

import { addressOf, base32, codeOf, stepOf, stepOfCode } from '../../../src/server/session/one-time-code'

const secret = Buffer.from('12345678901234567890')
const at = (seconds: number): string => new Date(seconds * 1000).toISOString()

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('at %d seconds the code of eight digits is %s', (seconds, code) => {
  expect(codeOf(secret, stepOf(at(seconds)), 8)).toBe(code)
  expect(codeOf(secret, stepOf(at(seconds)))).toBe(code.slice(2))
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('%j in base 32 is %s', (text, coded) => {
  expect(base32(Buffer.from(text))).toBe(coded)
})

test('a phone may be half a minute out, and a code is good once', () => {
  const now = at(1_234_567_890)
  const step = stepOf(now)
  for (const near of [step - 1, step, step + 1]) expect(stepOfCode(secret, codeOf(secret, near), now, 0)).toBe(near)
  for (const far of [step - 2, step + 2]) expect(stepOfCode(secret, codeOf(secret, far), now, 0)).toBeUndefined()
  expect(stepOfCode(secret, codeOf(secret, step), now, step)).toBeUndefined()
  expect(stepOfCode(secret, '', now, 0)).toBeUndefined()
  expect(stepOfCode(secret, '1234567', now, 0)).toBeUndefined()
})

test('the address is read by authenticator apps', () => {
  const url = new URL(addressOf(secret, '来商量 枝江', '王主任'))
  expect(url.protocol).toBe('otpauth:')
  expect(decodeURIComponent(url.pathname)).toBe('/来商量 枝江:王主任')
  expect(Object.fromEntries(url.searchParams)).toEqual({
    secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
    issuer: '来商量 枝江',
  })
})
