// Moderated statements, and who is in the conversation.
import { centreVotes } from '../../../src/domain/opinion/centred'
import { memberRows } from '../../../src/domain/opinion/member-row'
import { isLeftOut, isShown, leftOutColumns } from '../../../src/domain/opinion/moderation'
import { principalComponents } from '../../../src/domain/opinion/pca'
import { projectParticipants } from '../../../src/domain/opinion/projection'
import { aMatrix, nothingLeftOut, personId, repeated } from './picture'

describe('a statement', () => {
  test.each([
    // moderation, shown, shown under strict moderation
    [-1, false, false],
    [0, true, false],
    [1, true, true],
  ] as const)('with moderation %i is shown: %s, under strict moderation: %s', (moderation, loose, strict) => {
    expect(isShown({ id: 's', moderation, meta: false }, false)).toBe(loose)
    expect(isShown({ id: 's', moderation, meta: false }, true)).toBe(strict)
  })

  test('that was rejected, or is about the people who answer, is left out of the maths', () => {
    expect(isLeftOut({ id: 's', moderation: -1, meta: false })).toBe(true)
    expect(isLeftOut({ id: 's', moderation: 1, meta: true })).toBe(true)
    expect(isLeftOut({ id: 's', moderation: 0, meta: false })).toBe(false)
  })
})

test('votes on a statement that is moderated later no longer move anybody', () => {
  const matrix = aMatrix(['AAD', 'ADD', 'DAA', 'DDA'])
  const leftOut = leftOutColumns(matrix, [{ id: 's001', moderation: -1, meta: false }])
  expect(Array.from(leftOut)).toEqual([0, 1, 0])
  const votes = centreVotes(matrix, leftOut)
  expect(votes.mean[1]).toBe(0)
  const { x, y } = projectParticipants(votes, principalComponents(votes))
  expect([x[0], y[0]]).toEqual([x[1], y[1]])
  expect([x[2], y[2]]).toEqual([x[3], y[3]])
})

test('a statement left out counts as seen by everybody when positions are scaled', () => {
  const picture = ['A.', 'D.']
  const all = aMatrix([...picture, 'AA'])
  const votes = centreVotes(all, leftOutColumns(all, [{ id: 's001', moderation: -1, meta: false }]))
  const { x } = projectParticipants(votes, { first: Float64Array.of(1, 0), second: Float64Array.of(0, 1) })
  // mean of s000 is 1/3; two of two columns count as seen, so the scale is one
  expect(x[0]).toBeCloseTo(2 / 3, 12)
  const open = centreVotes(all, nothingLeftOut(all))
  const wide = projectParticipants(open, { first: Float64Array.of(1, 0), second: Float64Array.of(0, 1) })
  expect(wide.x[0]).toBeCloseTo((2 / 3) * Math.SQRT2, 12)
})

describe('in the conversation', () => {
  test('is the person who has seven votes, passes included', () => {
    const matrix = aMatrix([...repeated(15, 'APDAPDA.'), 'APDAPD..', 'PPPPPPP.', '.......A'])
    expect(Array.from(memberRows(matrix))).toEqual([...Array(15).keys(), 16])
  })

  test('is the person who has voted on everything while there are fewer than seven statements', () => {
    const matrix = aMatrix([...repeated(17, 'AD'), 'A.'])
    expect(Array.from(memberRows(matrix))).toEqual([...Array(17).keys()])
  })

  test('are the most active others up to fifteen, the earlier rows first', () => {
    const matrix = aMatrix([...repeated(13, 'AAAAAAAA'), 'A.......', 'AAA.....', 'AAA.....', 'AAAA....'])
    expect(Array.from(memberRows(matrix))).toEqual([...Array(13).keys(), 14, 16])
  })

  test('is everybody where there are fewer than fifteen', () => {
    expect(Array.from(memberRows(aMatrix(['A.', '.D'])))).toEqual([0, 1])
  })

  test('nobody leaves: who was in stays in when there are more statements', () => {
    const matrix = aMatrix([...repeated(15, 'AAAAAAAA'), 'AA......', 'AA......'])
    expect(Array.from(memberRows(matrix))).not.toContain(15)
    expect(Array.from(memberRows(matrix, new Set([personId(15)])))).toContain(15)
    expect(Array.from(memberRows(matrix, new Set([personId(15)])))).not.toContain(16)
  })
})
