// The map: components, positions and extremity on pictures small enough to work out by hand.
import { centreVotes, totalVariance } from '../../../src/domain/opinion/centred'
import { largestEigenvalue } from '../../../src/domain/opinion/lanczos'
import { type Components, principalComponents } from '../../../src/domain/opinion/pca'
import { extremity, projectParticipants, projectStatements } from '../../../src/domain/opinion/projection'
import { seededRandom } from '../../../src/domain/opinion/seeded-random'
import { aMatrix, nothingLeftOut } from './picture'
import { cosine } from './reference'

function mapOf(picture: readonly string[]) {
  const matrix = aMatrix(picture)
  const votes = centreVotes(matrix, nothingLeftOut(matrix))
  const components = principalComponents(votes)
  return {
    votes,
    components,
    positions: projectParticipants(votes, components),
    statements: projectStatements(votes, components),
  }
}

const rounded = (values: Float64Array): readonly number[] => Array.from(values, (v) => Math.round(v * 1e9) / 1e9 + 0)

test('the centre of a statement is the mean of those who saw it', () => {
  const { votes } = mapOf(['AD.', 'AP.', 'D.P'])
  expect(Array.from(votes.mean)).toEqual([1 / 3, -1 / 2, 0])
  expect(totalVariance(votes)).toBeCloseTo(8 / 3 + 1 / 2, 12)
})

test('two camps stand on opposite sides of the first axis', () => {
  const { positions, components } = mapOf(['AAD', 'AAD', 'DDA', 'DDA'])
  const third = 1 / Math.sqrt(3)
  expect(Math.abs(cosine(Array.from(components.first), [third, third, -third]))).toBeCloseTo(1, 12)
  expect(rounded(positions.x.map((x) => Math.abs(x) - Math.sqrt(3)))).toEqual([0, 0, 0, 0])
  expect((positions.x[0] ?? 0) * (positions.x[2] ?? 0)).toBeLessThan(0)
  expect(rounded(positions.y)).toEqual([0, 0, 0, 0])
})

test('somebody with few votes is scaled up, so as not to stand in the middle', () => {
  const { positions, votes, components } = mapOf(['AAAA', 'A...', 'DDDD', 'D...'])
  const scale = Math.sqrt(4 / 1)
  expect(positions.x[1]).toBeCloseTo(scale * (1 - (votes.mean[0] ?? 0)) * (components.first[0] ?? 0), 12)
})

test('a statement that all agree with pulls nobody apart', () => {
  const { statements } = mapOf(['AA', 'AD', 'AA', 'AD'])
  const pull = extremity(statements)
  expect(pull[0]).toBe(0)
  expect(pull[1]).toBeCloseTo(Math.SQRT2, 9)
})

test.each([
  ['one participant', ['ADP']],
  ['one statement', ['A', 'D', 'P']],
  ['identical voters', ['ADP', 'ADP', 'ADP']],
  ['all pass', ['PPP', 'PPP', 'PPP']],
  ['a single vote', ['A']],
])('%s: everybody stands at the origin', (_, picture) => {
  const { positions } = mapOf(picture)
  expect(rounded(positions.x)).toEqual(picture.map(() => 0))
  expect(rounded(positions.y)).toEqual(picture.map(() => 0))
})

test('two statements that contradict each other are told apart although the start is at right angles to them', () => {
  const { positions, components } = mapOf(['AD', 'AD', 'DA', 'DA'])
  expect(Math.abs(cosine(Array.from(components.first), [1, -1]))).toBeCloseTo(1, 12)
  expect(rounded(positions.x.map((x) => Math.abs(x) - Math.SQRT2))).toEqual([0, 0, 0, 0])
})

test('what is left after a single direction is not taken for a second one', () => {
  const { components } = mapOf(['AAA', 'AAA', 'DDD'])
  expect(Array.from(components.second)).toEqual([0, 0, 0])
})

test('the second component stands at right angles to the first', () => {
  const { components } = mapOf(['AADP', 'ADDA', 'DAPD', 'PDAA', 'AAAD', 'DDPA'])
  expect(Math.abs(cosine(Array.from(components.first), Array.from(components.second)))).toBeLessThan(1e-12)
})

test('started from the components before, new statements start at one and the end is the same', () => {
  const picture = ['AADP', 'ADDA', 'DAPD', 'PDAA', 'AAAD', 'DDPA']
  const before: Components = mapOf(picture.map((marks) => marks.slice(0, 3))).components
  const matrix = aMatrix(picture)
  const votes = centreVotes(matrix, nothingLeftOut(matrix))
  const warm = principalComponents(votes, before)
  const cold = principalComponents(votes)
  expect(Math.abs(cosine(Array.from(warm.first), Array.from(cold.first)))).toBeGreaterThanOrEqual(0.999999)
  expect(Math.abs(cosine(Array.from(warm.second), Array.from(cold.second)))).toBeGreaterThanOrEqual(0.999999)
})

test('a new statement with one vote changes the place of its voter only in scale', () => {
  const base = ['AAD', 'AAD', 'DDA', 'DDA']
  const { positions } = mapOf(base.map((marks, row) => (row === 0 ? `${marks}A` : marks)))
  // the only vote is the mean of its column, so the cell is zero; the others have seen three of four
  expect(Math.abs(positions.x[0] ?? 0)).toBeCloseTo(Math.sqrt(3), 9)
  expect(Math.abs(positions.x[1] ?? 0)).toBeCloseTo(Math.sqrt(3) * Math.sqrt(4 / 3), 9)
})

test('the largest eigenvalue of a small matrix is exact', () => {
  const rows = [
    [2, 1, 0],
    [1, 2, 1],
    [0, 1, 2],
  ]
  const multiply = (v: Float64Array, out: Float64Array): void => {
    rows.forEach((row, i) => {
      out[i] = row.reduce((sum, cell, j) => sum + cell * (v[j] ?? 0), 0)
    })
  }
  expect(largestEigenvalue(multiply, 3, seededRandom(1))).toBeCloseTo(2 + Math.SQRT2, 9)
})
