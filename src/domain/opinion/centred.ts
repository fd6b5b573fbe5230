// The vote matrix seen from its column means, kept sparse: a cell without a vote is exactly zero.
import type { VoteMatrix } from './matrix'

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
}

export function centreVotes(matrix: VoteMatrix, leftOut: Uint8Array): CentredVotes {
  const sum = new Float64Array(matrix.statements.length)
  const seen = new Int32Array(matrix.statements.length)
  for (let t = 0; t < matrix.column.length; t += 1) {
    const c = matrix.column[t] ?? 0
    sum[c] = (sum[c] ?? 0) + (matrix.value[t] ?? 0)
    seen[c] = (seen[c] ?? 0) + 1
  }
  const mean = sum.map((total, c) => (leftOut[c] === 1 || seen[c] === 0 ? 0 : total / (seen[c] ?? 1)))
  return { matrix, leftOut, mean }
}

/** Sum of the squares of all cells of A: the variance times the number of rows. */
export function totalVariance({ matrix, leftOut, mean }: CentredVotes): number {
  let total = 0
  for (let t = 0; t < matrix.column.length; t += 1) {
    const c = matrix.column[t] ?? 0
    if (leftOut[c] === 1) continue
    const cell = (matrix.value[t] ?? 0) - (mean[c] ?? 0)
    total += cell * cell
  }
  return total
}

/**
 * out = AᵀA v (C), row by row in one walk over the votes. `v` must be 0 in the columns left out; `out` then is too.
 */
export function gramTimes({ matrix, leftOut, mean }: CentredVotes, v: Float64Array, out: Float64Array): void {
  const { rowStart, column, value } = matrix
  out.fill(0)
  for (let row = 0; row + 1 < rowStart.length; row += 1) {
    const start = rowStart[row] ?? 0
    const end = rowStart[row + 1] ?? 0
    let dot = 0
    for (let t = start; t < end; t += 1) {
      const c = column[t] ?? 0
      dot += ((value[t] ?? 0) - (mean[c] ?? 0)) * (v[c] ?? 0)
    }
    if (dot === 0) continue
    for (let t = start; t < end; t += 1) {
      const c = column[t] ?? 0
      out[c] = (out[c] ?? 0) + ((value[t] ?? 0) - (mean[c] ?? 0)) * dot
    }
  }
  for (let c = 0; c < out.length; c += 1) if (leftOut[c] === 1) out[c] = 0
}
