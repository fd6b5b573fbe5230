// Who is placed on the map: the participants with enough votes for their position to mean something.
import { type VoteMatrix, votesPerRow } from './matrix'

/** This many votes, or all statements where there are fewer, place a participant on the map. */
const votesToEnter = 7
/** While fewer than this have entered, the most active others fill up. */
const smallestMembership = 15

/**
 * Rows of the participants in the conversation, ascending. `before` holds the ids of those who were in it earlier:
 * once in, always in.
 */
export function memberRows(matrix: VoteMatrix, before: ReadonlySet<string> = new Set()): Int32Array {
  const votes = votesPerRow(matrix)
  const enough = Math.min(votesToEnter, matrix.statements.length)
  const isIn = (row: number): boolean => (votes[row] ?? 0) >= enough || before.has(matrix.participants[row] ?? '')
  const rows = Array.from(matrix.participants, (_, row) => row)
  const entered = rows.filter(isIn)
  const fillUps = rows
    .filter((row) => !isIn(row))
    .sort((a, b) => (votes[b] ?? 0) - (votes[a] ?? 0) || a - b)
    .slice(0, Math.max(0, smallestMembership - entered.length))
  return Int32Array.from([...entered, ...fillUps]).sort()
}
