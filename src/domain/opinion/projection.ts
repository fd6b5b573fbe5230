// Where each participant and each statement stands on the map of opinions.
import type { CentredVotes } from './centred'
import { columnOf, votesPerRow } from './matrix'
import type { Components } from './pca'

/** Coordinates on the map, one pair per participant or statement; the unit is arbitrary, the origin is the mean. */
export interface Positions {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** With one row or one column there is no plane to project on. */
const isFlat = ({ matrix }: CentredVotes): boolean => matrix.participants.length < 2 || matrix.statements.length < 2

/**
 * y_i = √(C / max(n'_i, 1)) · Σ_seen (M_ic - mean_c) · (q₁c, q₂c), where n'_i counts the columns left out as seen.
 * The factor keeps people with few votes from all standing in the middle.
 */
export function projectParticipants(votes: CentredVotes, components: Components): Positions {
  const { matrix, leftOut, mean, centred } = votes
  const x = new Float64Array(matrix.participants.length)
  const y = new Float64Array(matrix.participants.length)
  if (isFlat(votes)) return { x, y }
  const { first, second } = components
  const leftOutCount = leftOut.reduce((sum, flag) => sum + flag, 0)
  votesPerRow(matrix).forEach((_, row) => {
    let seen = leftOutCount
    let alongFirst = 0
    let alongSecond = 0
    for (let t = matrix.rowStart[row] ?? 0; t < (matrix.rowStart[row + 1] ?? 0); t += 1) {
      const cell = matrix.cell[t] ?? 0
      const c = columnOf(cell)
      if (leftOut[c] === 1) continue
      seen += 1
      alongFirst += (centred[cell] ?? 0) * (first[c] ?? 0)
      alongSecond += (centred[cell] ?? 0) * (second[c] ?? 0)
    }
    const scale = Math.sqrt(mean.length / Math.max(seen, 1))
    x[row] = scale * alongFirst
    y[row] = scale * alongSecond
  })
  return { x, y }
}

/** e_c = √C · (1 - mean_c) · (q₁c, q₂c): where somebody would stand who only agreed with statement c. */
export function projectStatements(votes: CentredVotes, components: Components): Positions {
  const size = votes.mean.length
  if (isFlat(votes)) return { x: new Float64Array(size), y: new Float64Array(size) }
  const scale = Math.sqrt(size)
  const along = (component: Float64Array): Float64Array =>
    component.map((part, c) => (votes.leftOut[c] === 1 ? 0 : scale * (1 - (votes.mean[c] ?? 0)) * part))
  return { x: along(components.first), y: along(components.second) }
}

/** E_c = ‖e_c‖: how far a statement pulls people apart (C). */
export function extremity(statements: Positions): Float64Array {
  return statements.x.map((x, c) => Math.hypot(x, statements.y[c] ?? 0))
}
