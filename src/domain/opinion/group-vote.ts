// How each group voted on each statement.
import { type Grouping, noGroup } from './grouping'
import { columnOf, type VoteMatrix, voteOf } from './matrix'

/** Counts of G groups by C statements; the cell of group g and statement c stands at g · C + c. */
export interface GroupVotes {
  readonly groups: number
  readonly statements: number
  readonly agree: Int32Array
  readonly disagree: Int32Array
  /** agreed, disagreed or passed */
  readonly seen: Int32Array
}

/** The count of one group, or of several together, on one statement. */
export interface Count {
  readonly agree: number
  readonly disagree: number
  readonly seen: number
}

export function countGroupVotes(matrix: VoteMatrix, grouping: Grouping): GroupVotes {
  const statements = matrix.statements.length
  const size = grouping.names.length * statements
  const agree = new Int32Array(size)
  const disagree = new Int32Array(size)
  const seen = new Int32Array(size)
  grouping.groupOf.forEach((group, row) => {
    if (group === noGroup) return
    for (let t = matrix.rowStart[row] ?? 0; t < (matrix.rowStart[row + 1] ?? 0); t += 1) {
      const cell = matrix.cell[t] ?? 0
      const at = group * statements + columnOf(cell)
      seen[at] = (seen[at] ?? 0) + 1
      if (voteOf(cell) === 1) agree[at] = (agree[at] ?? 0) + 1
      else if (voteOf(cell) === -1) disagree[at] = (disagree[at] ?? 0) + 1
    }
  })
  return { groups: grouping.names.length, statements, agree, disagree, seen }
}

export function countAt(votes: GroupVotes, group: number, statement: number): Count {
  const at = group * votes.statements + statement
  return { agree: votes.agree[at] ?? 0, disagree: votes.disagree[at] ?? 0, seen: votes.seen[at] ?? 0 }
}

/** The counts on one statement, one per group. */
export const countsOn = (votes: GroupVotes, statement: number): readonly Count[] =>
  Array.from({ length: votes.groups }, (_, group) => countAt(votes, group, statement))

export const sumCounts = (counts: readonly Count[]): Count => ({
  agree: counts.reduce((sum, count) => sum + count.agree, 0),
  disagree: counts.reduce((sum, count) => sum + count.disagree, 0),
  seen: counts.reduce((sum, count) => sum + count.seen, 0),
})
