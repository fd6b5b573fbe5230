// What is told of the votes on one statement: nothing of one to four people of a side, however the sides are made up.

import fc from 'fast-check'
import { type Side, sides } from '../../../src/domain/meeting/meeting'
import { resultOf, type SideVotes } from '../../../src/domain/meeting/result'

const votes = (side: Side, agree: number, disagree: number, pass = 0): SideVotes => ({
  side,
  agree,
  disagree,
  seen: agree + disagree + pass,
  proxies: 0,
})

test('a meeting of twelve shows the residents, and everybody else together', () => {
  const result = resultOf(
    [votes('resident', 5, 1), votes('unit', 3, 0), votes('member', 1, 1), votes('expert', 0, 0, 1)],
    'secret',
  )
  expect(result).toMatchObject({
    agree: 9,
    disagree: 2,
    pass: 1,
    sides: [{ side: 'resident', agree: 5, disagree: 1, pass: 0 }],
    others: { agree: 4, disagree: 1, pass: 1 },
  })
})

test('one small side takes the smallest large one along, or it could be subtracted', () => {
  const result = resultOf([votes('resident', 8, 2), votes('unit', 6, 0), votes('expert', 0, 1)], 'secret')
  expect(result).toMatchObject({ sides: [{ side: 'resident' }], others: { agree: 6, disagree: 1, pass: 0 } })
})

test('four votes of a secret ballot tell nothing, five do', () => {
  expect(resultOf([votes('resident', 4, 0)], 'secret')).toBeNull()
  expect(resultOf([votes('resident', 5, 0)], 'secret')).toMatchObject({
    agree: 5,
    sides: [{ side: 'resident' }],
    others: null,
  })
})

test('an open ballot tells its totals from the first vote on, but no small side', () => {
  expect(resultOf([votes('resident', 1, 0)], 'open')).toMatchObject({ agree: 1, sides: [], others: { agree: 1 } })
})

test('before anybody has voted there is no agreement', () => {
  expect(resultOf([], 'open')).toMatchObject({ agree: 0, agreement: null, verdict: 'open' })
})

test.each<[string, readonly SideVotes[], string]>([
  ['all sides agree', [votes('resident', 19, 1), votes('unit', 9, 1), votes('member', 10, 0)], 'accepted'],
  ['all sides disagree', [votes('resident', 1, 19), votes('unit', 1, 9), votes('member', 0, 10)], 'rejected'],
  ['one side stands against the others', [votes('resident', 30, 0), votes('unit', 0, 10)], 'open'],
])('%s', (_, cast, verdict) => {
  expect(resultOf(cast, 'secret')?.verdict).toBe(verdict)
})

test('the same votes have the same verdict in an open ballot and in a secret one', () => {
  const cast = [votes('resident', 10, 0), votes('member', 6, 0), votes('unit', 0, 2)]
  const [open, secret] = [resultOf(cast, 'open'), resultOf(cast, 'secret')]
  expect([open?.verdict, open?.agreement, open?.rejection]).toEqual([
    secret?.verdict,
    secret?.agreement,
    secret?.rejection,
  ])
  expect(secret?.agreement).toBeGreaterThan(0.6)
})

test('whatever the sides, no count that is told covers one to four people of some side alone', () => {
  const cast = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.nat(3)), { minLength: sides.length, maxLength: sides.length })
  fc.assert(
    fc.property(cast, (counts) => {
      const all = counts.map(([agree, disagree, pass], index) =>
        votes(sides[index] ?? 'resident', agree, disagree, pass),
      )
      const result = resultOf(all, 'secret')
      const total = all.reduce((sum, { seen }) => sum + seen, 0)
      if (result === null) return expect(total).toBeLessThan(5)
      const sizeOf = (one: { agree: number; disagree: number; pass: number }) => one.agree + one.disagree + one.pass
      for (const side of result.sides) expect(sizeOf(side)).toBeGreaterThanOrEqual(5)
      const rest = result.others === null ? 0 : sizeOf(result.others)
      const small = all.filter(({ side, seen }) => seen > 0 && !result.sides.some((one) => one.side === side))
      expect(rest).toBe(small.reduce((sum, { seen }) => sum + seen, 0))
      // what is left is one side alone only when everybody is on it
      if (small.length === 1) expect(result.sides).toEqual([])
      expect(rest === 0 || rest >= 5).toBe(true)
      return undefined
    }),
  )
})
