// The vote matrix: participants by statements, stored by rows, with only the cells that hold a vote.

/**
 * P participants by C statements in compressed rows. The votes of row i stand at positions `rowStart[i]` up to, not
 * including, `rowStart[i + 1]` of `column` and `value`, in ascending column order, at most one per cell.
 *
 * The numeric loops over it read cells with `?? 0`: an index inside the bounds always holds a number, the compiler
 * cannot know that, and the engine drops the check.
 */
export interface VoteMatrix {
  /** ids, one per row (P) */
  readonly participants: readonly string[]
  /** ids, one per column (C) */
  readonly statements: readonly string[]
  /** P + 1 positions */
  readonly rowStart: Int32Array
  /** statement index of each vote */
  readonly column: Uint16Array
  /** 1 agree, -1 disagree, 0 pass */
  readonly value: Int8Array
}

/** How many statements each participant has voted on, passes included (P). */
export function votesPerRow(matrix: VoteMatrix): Int32Array {
  const counts = new Int32Array(matrix.participants.length)
  for (let row = 0; row < counts.length; row += 1) {
    counts[row] = (matrix.rowStart[row + 1] ?? 0) - (matrix.rowStart[row] ?? 0)
  }
  return counts
}
