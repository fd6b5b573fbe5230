// What all groups accept or reject, and what most people do.
import { consensusFrom, consensusStatements, groupConsensus } from '../../../src/domain/opinion/consensus'
import { type Count, countGroupVotes, countsOn } from '../../../src/domain/opinion/group-vote'
import { declaredGrouping, oneGroup } from '../../../src/domain/opinion/grouping'
import { isSignificant, oneProportionZ, priorShare, twoProportionZ } from '../../../src/domain/opinion/significance'
import { aMatrix, nothingLeftOut, personId, repeated } from './picture'

const aCount = (agree: number, disagree: number, seen: number): Count => ({ agree, disagree, seen })

function consensusOf(...groups: readonly Count[]) {
  const consensus = groupConsensus(groups)
  if (consensus === null) throw new Error('there are groups')
  return consensus
}

describe('scores', () => {
  test('one proportion: z of s out of n against one half', () => {
    expect(oneProportionZ(0, 0)).toBe(1)
    expect(oneProportionZ(3, 3)).toBe(2)
    expect(oneProportionZ(1, 8)).toBeCloseTo(2 * 3 * (2 / 9 - 1 / 2), 12)
  })

  test('two proportions: nine of nine against four of nine', () => {
    // with one added to each: 10 of 10 against 5 of 10, pooled 3/4
    expect(twoProportionZ(9, 9, 4, 9)).toBeCloseTo(0.5 / Math.sqrt(0.75 * 0.25 * 0.2), 12)
    expect(twoProportionZ(4, 9, 9, 9)).toBeCloseTo(-0.5 / Math.sqrt(0.75 * 0.25 * 0.2), 12)
  })

  test('two proportions: nothing to tell apart where all said the same', () => {
    expect(twoProportionZ(4, 4, 7, 7)).toBe(0)
    expect(twoProportionZ(0, 0, 0, 0)).toBe(0)
  })

  test('significant is above 1.2816, one-sided 90 %', () => {
    expect(isSignificant(1.2816)).toBe(false)
    expect(isSignificant(1.2817)).toBe(true)
  })

  test('a share starts at one half', () => {
    expect(priorShare(0, 0)).toBe(0.5)
    expect(priorShare(8, 8)).toBe(0.9)
  })
})

describe('consensus over groups', () => {
  test('the product form is the product of (A + 1) / (S + 2)', () => {
    expect(consensusOf(aCount(9, 0, 10), aCount(3, 1, 4)).product).toBeCloseTo((10 / 12) * (4 / 6), 12)
  })

  test('agreement is the geometric mean of p (1 - q) with one half added', () => {
    const residents = (9.5 / 11) * (1 - 0.5 / 11)
    const units = (3.5 / 5) * (1 - 1.5 / 5)
    const { agreement } = consensusOf(aCount(9, 0, 10), aCount(3, 1, 4))
    expect(agreement).toBeCloseTo(Math.sqrt(residents * units), 12)
  })

  test('rejection is agreement with the sides exchanged', () => {
    const rejected = consensusOf(aCount(0, 9, 10), aCount(1, 3, 4))
    const accepted = consensusOf(aCount(9, 0, 10), aCount(3, 1, 4))
    expect(rejected.rejection).toBeCloseTo(accepted.agreement, 12)
    expect(rejected.agreement).toBeCloseTo(accepted.rejection, 12)
    expect(rejected.rejection).toBeGreaterThanOrEqual(consensusFrom)
  })

  test('six groups that agree look no less agreed than two, except in the product', () => {
    const two = consensusOf(...Array<Count>(2).fill(aCount(9, 0, 10)))
    const six = consensusOf(...Array<Count>(6).fill(aCount(9, 0, 10)))
    expect(six.agreement).toBeCloseTo(two.agreement, 12)
    expect(six.product).toBeLessThan(two.product)
  })

  test('a small group weighs as much as a large one: it can hold consensus back', () => {
    const withUnits = consensusOf(aCount(60, 0, 60), aCount(0, 3, 3))
    expect(withUnits.agreement).toBeLessThan(consensusFrom)
    expect(consensusOf(aCount(60, 0, 60), aCount(3, 0, 3)).agreement).toBeGreaterThanOrEqual(consensusFrom)
  })

  test('at any size: four sides of a meeting of twelve that all agree', () => {
    const { agreement } = consensusOf(aCount(6, 0, 6), aCount(3, 0, 3), aCount(2, 0, 2), aCount(1, 0, 1))
    expect(agreement).toBeGreaterThanOrEqual(consensusFrom)
  })

  test('a side that has not voted holds consensus back', () => {
    expect(consensusOf(aCount(9, 0, 10), aCount(0, 0, 0)).agreement).toBeLessThan(consensusFrom)
  })

  test('passing is not agreeing', () => {
    const { agreement, rejection } = consensusOf(aCount(0, 0, 10), aCount(0, 0, 8))
    expect(agreement).toBeLessThan(0.1)
    expect(rejection).toBeLessThan(0.1)
  })

  test('without groups there is none', () => {
    expect(groupConsensus([])).toBeNull()
  })
})

test('votes are counted by declared side; people without a side are not', () => {
  const matrix = aMatrix(['AD', 'AP', 'D.', 'AA'])
  const sides = new Map([
    [personId(0), 'unit'],
    [personId(1), 'resident'],
    [personId(2), 'resident'],
  ])
  const grouping = declaredGrouping(matrix.participants, sides)
  expect(grouping?.names).toEqual(['resident', 'unit'])
  const votes = countGroupVotes(matrix, grouping ?? oneGroup(0))
  expect(countsOn(votes, 0)).toEqual([aCount(1, 1, 2), aCount(1, 0, 1)])
  expect(countsOn(votes, 1)).toEqual([aCount(0, 0, 1), aCount(0, 1, 1)])
})

describe('statements that most people share', () => {
  const listed = (picture: readonly string[], leftOut?: Uint8Array) => {
    const matrix = aMatrix(picture)
    const votes = countGroupVotes(matrix, oneGroup(matrix.participants.length))
    const { agree, disagree } = consensusStatements(votes, leftOut ?? nothingLeftOut(matrix))
    return { agree: agree.map(({ statement }) => statement), disagree: disagree.map(({ statement }) => statement) }
  }

  test('need a significant majority, the clearest first', () => {
    // agreed by 6, 5, 3 of 6; rejected by all in the last column
    expect(listed(['AAADD', 'AAADD', 'AAADD', 'AADPD', 'AADPD', 'ADDPD'])).toEqual({ agree: [0, 1], disagree: [4] })
  })

  test('are at most five of each side', () => {
    expect(listed(repeated(6, 'AAAAAAADDDDDD'))).toEqual({ agree: [0, 1, 2, 3, 4], disagree: [7, 8, 9, 10, 11] })
  })

  test('do not include what moderation left out', () => {
    expect(listed(repeated(6, 'AAD'), Uint8Array.of(1, 0, 0))).toEqual({ agree: [1], disagree: [2] })
  })

  test('do not include what all passed on', () => {
    expect(listed(repeated(6, 'PP'))).toEqual({ agree: [], disagree: [] })
  })
})
