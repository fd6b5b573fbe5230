// Which of two accounts of one person stays.

import { type Account, mergeOf } from '../../../src/domain/people/merge'

const account = (id: string, more: Partial<Account> = {}): Account => ({
  id,
  phoneKnown: false,
  holdsRole: false,
  createdAt: '2026-11-01T00:00:00.000Z',
  ...more,
})

test.each([
  ['a verified phone comes before a role', account('a', { phoneKnown: true }), account('b', { holdsRole: true }), 'a'],
  ['a role comes before being there first', account('a'), account('b', { holdsRole: true }), 'b'],
  ['the older stays', account('a', { createdAt: '2026-11-02T00:00:00.000Z' }), account('b'), 'b'],
  ['of two made at once always the same one stays', account('b'), account('a'), 'a'],
])('%s', (_what, one, other, stays) => {
  expect(mergeOf(one, other)?.into.id).toBe(stays)
  expect(mergeOf(other, one)?.into.id).toBe(stays)
})

test('two phones may be two people: nothing is merged', () => {
  expect(mergeOf(account('a', { phoneKnown: true }), account('b', { phoneKnown: true }))).toBeNull()
})

test('one account is not merged with itself', () => {
  expect(mergeOf(account('a'), account('a'))).toBeNull()
})
