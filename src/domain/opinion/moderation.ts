// What moderation does to a statement: whether people are shown it, and whether the maths counts it.
import type { VoteMatrix } from './matrix'

export interface StatementStanding {
  readonly id: string
  /** -1 rejected, 0 not yet looked at, 1 accepted */
  readonly moderation: -1 | 0 | 1
  /** about the people who answer ("I live here"), not about the matter */
  readonly meta: boolean
}

/** Strict moderation shows only what was accepted; otherwise whatever was not rejected. */
export const isShown = (standing: StatementStanding, strict: boolean): boolean =>
  standing.moderation >= (strict ? 1 : 0)

/** Rejected and meta statements take no part in positions and groups. */
export const isLeftOut = (standing: StatementStanding): boolean => standing.moderation === -1 || standing.meta

/** One flag per column of the matrix (C): 1 where the statement is left out. Unknown statements stay in. */
export function leftOutColumns(matrix: VoteMatrix, standings: Iterable<StatementStanding>): Uint8Array {
  const leftOut = new Set<string>()
  for (const standing of standings) if (isLeftOut(standing)) leftOut.add(standing.id)
  return Uint8Array.from(matrix.statements, (id) => (leftOut.has(id) ? 1 : 0))
}
