// The two directions in which opinions differ most: principal components by power iteration.
import { type CentredVotes, gramTimes } from './centred'
import { columnOf } from './matrix'
import { dot, normalise, removeDirection } from './vector'

/** Two unit vectors over the statements (C), at right angles; all zeros where there is no such direction. */
export interface Components {
  readonly first: Float64Array
  readonly second: Float64Array
}

const mostPasses = 101
/** Below this share of the first strength, what is left after the first component is rounding. */
const rankTolerance = 1e-12

/**
 * Power iteration v ← AᵀA v / ‖·‖ over all rows, at most 101 passes, ended when the norm repeats exactly. The second
 * component is kept at right angles to the first before and after each pass, which is the same on A(I - q₁q₁ᵀ).
 * Starts from `before`, padded with ones for new statements, or else from all ones. Signs are arbitrary.
 */
export function principalComponents(votes: CentredVotes, before?: Components): Components {
  const size = votes.mean.length
  const none = new Float64Array(size)
  const first = iterate(votes, startFrom(votes, before?.first), null, 0)
  if (first.strength === 0) return { first: none, second: none }
  const second = iterate(votes, startFrom(votes, before?.second), first.vector, first.strength * rankTolerance)
  return { first: first.vector, second: second.strength === 0 ? none : second.vector }
}

interface Direction {
  readonly vector: Float64Array
  /** the largest eigenvalue of AᵀA; 0 when there is no variance to point at */
  readonly strength: number
}

function iterate(votes: CentredVotes, start: Float64Array, against: Float64Array | null, floor: number): Direction {
  const fromGivenStart = climb(votes, start, against, floor)
  if (fromGivenStart.strength > 0) return fromGivenStart
  // A start at right angles to every row finds nothing; the row that stands out most cannot be so.
  return climb(votes, longestRow(votes, against), against, floor)
}

function climb(votes: CentredVotes, start: Float64Array, against: Float64Array | null, floor: number): Direction {
  let vector = start.slice()
  let out = new Float64Array(start.length)
  if (against !== null) removeDirection(vector, against)
  if (normalise(vector) === 0) return { vector, strength: 0 }
  let strength = 0
  for (let pass = 0; pass < mostPasses; pass += 1) {
    if (against !== null) removeDirection(vector, against)
    gramTimes(votes, vector, out)
    if (against !== null) removeDirection(out, against)
    const norm = normalise(out)
    if (norm <= floor) return { vector, strength: 0 }
    const next = out
    out = vector
    vector = next
    if (norm === strength) break
    strength = norm
  }
  return { vector, strength }
}

function startFrom({ leftOut }: CentredVotes, before: Float64Array | undefined): Float64Array {
  return Float64Array.from(leftOut, (flag, c) => (flag === 1 ? 0 : (before?.[c] ?? 1)))
}

/** The centred row with the greatest length once the given direction is taken out of it. */
function longestRow({ matrix, mean, centred }: CentredVotes, against: Float64Array | null): Float64Array {
  let longest = new Float64Array(mean.length)
  let greatest = 0
  for (let row = 0; row + 1 < matrix.rowStart.length; row += 1) {
    const candidate = new Float64Array(mean.length)
    for (const cell of matrix.cell.subarray(matrix.rowStart[row], matrix.rowStart[row + 1])) {
      candidate[columnOf(cell)] = centred[cell] ?? 0
    }
    if (against !== null) removeDirection(candidate, against)
    const length = Math.sqrt(dot(candidate, candidate))
    if (length > greatest) {
      greatest = length
      longest = candidate
    }
  }
  return longest
}
