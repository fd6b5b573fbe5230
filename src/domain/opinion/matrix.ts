// The vote matrix: participants by statements, stored by rows, with only the cells that hold a vote.

/**
 * P participants by C statements in compressed rows. The votes of row i stand at positions `rowStart[i]` up to, not
 * including, `rowStart[i + 1]` of `cell`, in ascending column order, at most one per column.
 *
 * The numeric loops over it read arrays with `?? 0`: an index inside the bounds always holds a number, the compiler
 * cannot know that, and the engine drops the check.
 */
export interface VoteMatrix {
  /** ids, one per row (P) */
  readonly participants: readonly string[]
  /** ids, one per column (C) */
  readonly statements: readonly string[]
  /** P + 1 positions */
  readonly rowStart: Int32Array
  /** column and value of each vote in two bytes, see `cellOf` */
  readonly cell: Uint16Array
}

/** Cells that one column can have: no vote looks like the fourth. */
export const cellsPerColumn = 4

/** More columns do not fit into a cell. */
export const mostColumns = 2 ** 16 / cellsPerColumn

/** A vote (1 agree, -1 disagree, 0 pass) in a column, as one number. */
export const cellOf = (column: number, value: number): number => column * cellsPerColumn + value + 1
export const columnOf = (cell: number): number => cell >> 2
export const voteOf = (cell: number): number => (cell & 3) - 1

/** How many statements each participant has voted on, passes included (P). */
export function votesPerRow(matrix: VoteMatrix): Int32Array {
  const counts = new Int32Array(matrix.participants.length)
  for (let row = 0; row < counts.length; row += 1) {
    counts[row] = (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0)
  }
  return counts
}
