// The largest eigenvalue of a symmetric matrix that is only known by what it does to a vector.
import type { Random } from './seeded-random'
import { dot, removeDirection } from './vector'

/** Writes the matrix times `v` into `out`; both have the length `size`. */
type Multiply = (v: Float64Array, out: Float64Array) => void

const mostSteps = 60
/** Ends when a step raises the estimate by less than this share of it, or of what it will be compared with. */
const tolerance = 1e-3

/**
 * Lanczos iteration with full re-orthogonalisation (Golub & Van Loan, Matrix Computations, chapter 10) for a matrix
 * without negative eigenvalues. The estimate is never above the true value and exact after `size` steps. A value that will
 * be compared with a greater one, `beside`, need only be precise on that one's scale.
 */
export function largestEigenvalue(multiply: Multiply, size: number, random: Random, beside = 0): number {
  const basis: Float64Array[] = []
  const diagonal: number[] = []
  const offDiagonal: number[] = []
  let estimate = 0
  let next = Float64Array.from({ length: size }, () => random() - 0.5)
  let length = Math.sqrt(dot(next, next))
  while (basis.length < Math.min(size, mostSteps) && length > 0) {
    const v = next.map((part) => part / length)
    basis.push(v)
    next = new Float64Array(size)
    multiply(v, next)
    diagonal.push(dot(v, next))
    for (let round = 0; round < 2; round += 1) for (const earlier of basis) removeDirection(next, earlier)
    const before = estimate
    estimate = largestOfTridiagonal(diagonal, offDiagonal)
    if (basis.length > 2 && estimate - before <= tolerance * Math.max(estimate, beside)) break
    length = Math.sqrt(dot(next, next))
    if (length <= Number.EPSILON * estimate) break
    offDiagonal.push(length)
  }
  return estimate
}

/** Bisection: x is above the largest eigenvalue when every pivot of T - xI is negative (Sturm's count). */
function largestOfTridiagonal(diagonal: readonly number[], offDiagonal: readonly number[]): number {
  const isAbove = (x: number): boolean => {
    let pivot = -1
    return diagonal.every((d, i) => {
      const coupling = i === 0 ? 0 : (offDiagonal[i - 1] ?? 0)
      pivot = d - x - (coupling * coupling) / pivot
      return pivot < 0
    })
  }
  let low = Math.max(...diagonal)
  let high = Math.max(...diagonal.map((d, i) => d + (offDiagonal[i - 1] ?? 0) + (offDiagonal[i] ?? 0)))
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2
    if (isAbove(middle)) high = middle
    else low = middle
  }
  return low
}
