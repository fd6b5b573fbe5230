// Outages are told apart from faults of ours: what passes by itself is answered 503, so that the app sends again.

import { refusalOf } from '../../../src/server/http/failure'
import { Outage } from '../../../src/server/outage'

const withCode = (code: string): Error => Object.assign(new Error('x'), { code })

test.each([
  ['a demoted primary', '25006'],
  ['a lock that is not given', '55P03'],
  ['a full disk', '53100'],
  ['no connection left', '53300'],
  ['a connection that broke', '08006'],
  ['a shutdown', '57P01'],
  ['a statement that took too long', '57014'],
  ['a deadlock', '40P01'],
  ['a refused connection', 'ECONNREFUSED'],
  ['a full disk of this machine', 'ENOSPC'],
])('%s is an outage', (_what, code) => {
  expect(refusalOf(withCode(code))?.code).toBe('unavailable')
})

test('so is a storage that does not answer as it should', () => {
  expect(refusalOf(new Outage('away'))?.code).toBe('unavailable')
})

test.each([
  ['a broken constraint', '23514'],
  ['a column that is not there', '42703'],
  ['a right that is missing', '42501'],
])('%s is a fault of ours', (_what, code) => {
  expect(refusalOf(withCode(code))).toBeUndefined()
})
