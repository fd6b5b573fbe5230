// The vote matrix seen from its column means, kept sparse: a cell without a vote is exactly zero.
import { cellsPerColumn, columnOf, type VoteMatrix, voteOf } from './matrix'

/**
 * The matrix A = M - mean. Filling unseen cells with the mean of their column and then subtracting that mean leaves
 * exactly 0 there, so that only cells with a vote need storing. Columns that moderation left out are 0 for everybody.
 */
export interface CentredVotes {
  readonly matrix: VoteMatrix
  /** 1 for columns that are zero for everybody (C) */
  readonly leftOut: Uint8Array
  /** mean of the seen votes, between -1 and 1; 0 for columns left out (C) */
  readonly mean: Float64Array
  /** what each possible cell is in A; 0 in columns left out (4 C) */
  readonly centred: Float64Array
}

export function centreVotes(matrix: VoteMatrix, leftOut: Uint8Array): CentredVotes {
  const sum = new Float64Array(matrix.statements.length)
  const seen = new Int32Array(matrix.statements.length)
  for (let t = 0; t < matrix.cell.length; t += 1) {
    const cell = matrix.cell[t] ?? 0
    const c = columnOf(cell)
    sum[c] = (sum[c] ?? 0) + voteOf(cell)
    seen[c] = (seen[c] ?? 0) + 1
  }
  const mean = sum.map((total, c) => (leftOut[c] === 1 || seen[c] === 0 ? 0 : total / (seen[c] ?? 1)))
  const centred = Float64Array.from({ length: mean.length * cellsPerColumn }, (_, cell) =>
    leftOut[columnOf(cell)] === 1 ? 0 : voteOf(cell) - (mean[columnOf(cell)] ?? 0),
  )
  return { matrix, leftOut, mean, centred }
}

/** Sum of the squares of all cells of A: the variance times the number of rows. */
export function totalVariance({ matrix, centred }: CentredVotes): number {
  let total = 0
  for (let t = 0; t < matrix.cell.length; t += 1) total += (centred[matrix.cell[t] ?? 0] ?? 0) ** 2
  return total
}

/**
 * out = AᵀA v (C), in one walk over the votes. As a column holds only three different values, the products with `v` are
 * looked up, and what belongs to `out` is summed by column and value first.
 */
export function gramTimes({ matrix, centred }: CentredVotes, v: Float64Array, out: Float64Array): void {
  const { rowStart, cell } = matrix
  const product = new Float64Array(centred.length)
  for (let code = 0; code < product.length; code += 1) product[code] = (centred[code] ?? 0) * (v[columnOf(code)] ?? 0)
  const sums = new Float64Array(centred.length)
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const start = rowStart[row] ?? 0
    const end = rowStart[row + 1] ?? 0
    let dot = 0
    for (let t = start; t < end; t += 1) dot += product[cell[t] ?? 0] ?? 0
    for (let t = start; t < end; t += 1) {
      const code = cell[t] ?? 0
      sums[code] = (sums[code] ?? 0) + dot
    }
  }
  out.fill(0)
  for (let code = 0; code < sums.length; code += 1) {
    const c = columnOf(code)
    out[c] = (out[c] ?? 0) + (sums[code] ?? 0) * (centred[code] ?? 0)
  }
}
