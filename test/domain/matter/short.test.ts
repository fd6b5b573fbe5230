// Short codes of matters: ten characters there and back, forgiving what is misread, refusing everything else.

import fc from 'fast-check'
import { shortOf, tailOf } from '../../../src/domain/matter/short'

test('from the id to the code and back to the end of the id', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      const code = shortOf(id)
      expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{10}$/)
      expect(tailOf(code)).toBe(id.slice(-12))
      expect(tailOf(code.toUpperCase().replaceAll('0', 'O').replaceAll('1', 'I'))).toBe(id.slice(-12))
    }),
  )
})

test.each(['', 'abc', '00000000000', 'zzzzzzzzzz', 'u000000000', '路灯路灯路灯路灯路灯', '0000-00000'])(
  '%s is no code',
  (code) => {
    expect(tailOf(code)).toBeUndefined()
  },
)
