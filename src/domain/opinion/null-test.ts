// Are there opinion groups at all? Compares the votes with the same votes dealt out at random.
import { type CentredVotes, gramTimes, totalVariance } from './centred'
import { largestEigenvalue } from './lanczos'
import { cellOf, columnOf, voteOf } from './matrix'
import { type Random, seededRandom } from './seeded-random'

export const defaultShuffles = 20

export interface NullTest {
  /** share of the variance that lies along the first component, from 0 to 1 */
  readonly share: number
  /** the same of each shuffled copy */
  readonly shuffledShares: readonly number[]
  readonly largestShuffledShare: number
  /** whether the real share exceeds every shuffled one */
  readonly passed: boolean
}

/**
 * Shuffles the votes on each statement among those who saw it. What people think of a statement, and who saw it, stays;
 * only that the same people agree with each other again and again goes. The same votes and seed give the same answer.
 */
export function nullTest(votes: CentredVotes, shuffles = defaultShuffles, seed = 1): NullTest {
  const total = totalVariance(votes)
  const share = firstShare(votes, total, seed)
  const cell = new Uint16Array(votes.matrix.cell.length)
  const shuffled = { ...votes, matrix: { ...votes.matrix, cell } }
  const shuffledShares = Array.from({ length: shuffles }, (_, round) => {
    dealOut(votes, cell, seededRandom(seed + round + 1))
    return firstShare(shuffled, total, seed, share)
  })
  const largestShuffledShare = Math.max(0, ...shuffledShares)
  return { share, shuffledShares, largestShuffledShare, passed: share > largestShuffledShare }
}

function firstShare(votes: CentredVotes, total: number, seed: number, beside = 0): number {
  if (total === 0) return 0
  const multiply = (v: Float64Array, out: Float64Array): void => gramTimes(votes, v, out)
  return largestEigenvalue(multiply, votes.mean.length, seededRandom(seed), beside * total) / total
}

/**
 * Writes a uniformly random arrangement of each column's votes into `dealt`: every cell draws from an urn that holds
 * what is left of its column. One walk along the rows, without an index by columns.
 */
function dealOut({ matrix }: CentredVotes, dealt: Uint16Array, random: Random): void {
  const left = new Int32Array(matrix.statements.length)
  const agrees = new Int32Array(left.length)
  const disagrees = new Int32Array(left.length)
  for (let t = 0; t < matrix.cell.length; t += 1) {
    const cell = matrix.cell[t] ?? 0
    const c = columnOf(cell)
    left[c] = (left[c] ?? 0) + 1
    if (voteOf(cell) === 1) agrees[c] = (agrees[c] ?? 0) + 1
    else if (voteOf(cell) === -1) disagrees[c] = (disagrees[c] ?? 0) + 1
  }
  for (let t = 0; t < dealt.length; t += 1) {
    const c = columnOf(matrix.cell[t] ?? 0)
    const drawn = random() * (left[c] ?? 0)
    left[c] = (left[c] ?? 0) - 1
    const agree = agrees[c] ?? 0
    const disagree = disagrees[c] ?? 0
    if (drawn < agree) {
      agrees[c] = agree - 1
      dealt[t] = cellOf(c, 1)
    } else if (drawn < agree + disagree) {
      disagrees[c] = disagree - 1
      dealt[t] = cellOf(c, -1)
    } else dealt[t] = cellOf(c, 0)
  }
}
