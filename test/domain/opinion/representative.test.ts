// The statements by which a group is known.
import { countGroupVotes } from '../../../src/domain/opinion/group-vote'
import type { VoteMatrix } from '../../../src/domain/opinion/matrix'
import { representativeStatements } from '../../../src/domain/opinion/representative'
import { aMatrix, nothingLeftOut, repeated } from './picture'

function listsOf(
  matrix: VoteMatrix,
  groupOf: readonly number[],
  leftOut: Uint8Array = nothingLeftOut(matrix),
  isWithheld?: (group: number, statement: number) => boolean,
) {
  const names = [...new Set(groupOf.filter((group) => group >= 0))].map(String)
  const votes = countGroupVotes(matrix, { names, groupOf: Int16Array.from(groupOf) })
  return representativeStatements(votes, leftOut, isWithheld)
}

const shortly = (lists: ReturnType<typeof listsOf>) =>
  lists.map((list) => list.map(({ statement, side }) => `${statement} ${side}`))

const twoOfSix = [...Array<number>(6).fill(0), ...Array<number>(6).fill(1)]

test('each group by what it says and the other does not, agreement first', () => {
  const matrix = aMatrix([...repeated(6, 'ADAP'), ...repeated(6, 'DAAP')])
  expect(shortly(listsOf(matrix, twoOfSix))).toEqual([
    ['0 agree', '1 disagree'],
    ['1 agree', '0 disagree'],
  ])
})

test('the figures of an entry, by hand', () => {
  const matrix = aMatrix([...repeated(6, 'AD'), ...repeated(6, 'DA')])
  const [first] = listsOf(matrix, twoOfSix)
  // 6 of 6 against 0 of 6; with one added: 7/7 against 1/7, pooled 8/14
  const u = (1 - 1 / 7) / Math.sqrt((8 / 14) * (6 / 14) * (2 / 7))
  expect(first?.[0]).toEqual({
    statement: 0,
    side: 'agree',
    share: 7 / 8,
    shareZ: Math.sqrt(7),
    ratio: 7,
    ratioZ: Math.fround(u),
    votes: 6,
    seen: 6,
    bestAgree: true,
  })
})

test('the statement that a group agrees with most leads, though it does not set it apart', () => {
  // everybody agrees with 0; on 1 the first group says no and the second passes
  const matrix = aMatrix([...repeated(6, 'AD'), ...repeated(6, 'AP')])
  const [first] = listsOf(matrix, twoOfSix)
  expect(first?.map(({ statement, bestAgree }) => [statement, bestAgree])).toContainEqual([0, true])
})

test('the best agreement is told with the side that sets the group apart, even if that is disagreement', () => {
  // the group agrees with 0 by majority, but the others agree more
  const matrix = aMatrix([...repeated(4, 'A'), ...repeated(1, 'D'), ...repeated(30, 'A')])
  const groupOf = [...Array<number>(5).fill(0), ...Array<number>(30).fill(1)]
  const [first] = listsOf(matrix, groupOf)
  expect(first).toMatchObject([{ statement: 0, side: 'disagree', bestAgree: true }])
})

test('without anything significant the most telling statement stands alone', () => {
  const matrix = aMatrix(['D.', 'D.', 'AA', 'AA'])
  const [first] = listsOf(matrix, [0, 0, 1, 1])
  expect(first).toHaveLength(1)
  expect(first).toMatchObject([{ statement: 0, side: 'disagree' }])
})

test('at most five', () => {
  const matrix = aMatrix([...repeated(6, 'AAAAAAADDDD'), ...repeated(6, 'DDDDDDDAAAA')])
  expect(shortly(listsOf(matrix, twoOfSix))).toEqual([
    ['0 agree', '1 agree', '2 agree', '3 agree', '4 agree'],
    ['7 agree', '0 disagree', '1 disagree', '2 disagree', '3 disagree'],
  ])
})

test('a statement that only one group has seen is compared with one half', () => {
  const matrix = aMatrix([...repeated(6, 'AP'), ...repeated(6, '.P')])
  const [first] = listsOf(matrix, twoOfSix)
  expect(first?.[0]).toMatchObject({ statement: 0, side: 'agree', share: 7 / 8, ratio: 7 / 8 / (1 / 2) })
})

test('what moderation left out, or must not be told of a group, is skipped', () => {
  const matrix = aMatrix([...repeated(6, 'ADAP'), ...repeated(6, 'DAAP')])
  // the best agreement of the first group is shared by all; of two sides equally telling the rule takes disagreement
  expect(shortly(listsOf(matrix, twoOfSix, Uint8Array.of(1, 0, 0, 0)))).toEqual([
    ['2 disagree', '1 disagree'],
    ['1 agree'],
  ])
  const withheld = (group: number, statement: number): boolean => group === 1 && statement === 1
  expect(shortly(listsOf(matrix, twoOfSix, nothingLeftOut(matrix), withheld))[1]).not.toContain('1 agree')
})

test('a single group has nobody to differ from', () => {
  expect(listsOf(aMatrix(repeated(6, 'AD')), Array<number>(6).fill(0))).toEqual([[]])
})

test('people in no group count for neither side', () => {
  const matrix = aMatrix([...repeated(6, 'A'), ...repeated(6, 'D'), ...repeated(20, 'A')])
  const groupOf = [...twoOfSix, ...Array<number>(20).fill(-1)]
  expect(listsOf(matrix, groupOf)[0]?.[0]).toMatchObject({ ratio: 7, votes: 6 })
})
