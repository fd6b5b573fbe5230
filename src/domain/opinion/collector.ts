// Gathers votes one by one, in the order in which they were cast, and lays them out as a matrix.
import { cellOf, columnOf, mostColumns, type VoteMatrix, voteOf } from './matrix'
import type { VoteValue } from './vote'

/**
 * `arrival`: rows and columns in the order of their first vote.
 * `canonical`: rows and columns in ascending id order (by UTF-16 code unit), so that the same votes always give the
 * same matrix, bit for bit, whatever order they came in.
 */
type MatrixOrder = 'arrival' | 'canonical'

interface MatrixCaps {
  readonly participants: number
  readonly statements: number
}

/** Votes of participants and statements that come after the caps are full are ignored. */
const defaultCaps: MatrixCaps = { participants: 100_000, statements: 10_000 }

export interface VoteCollector {
  /** Takes in one vote; a later vote by the same participant on the same statement replaces the earlier one. */
  readonly add: (participant: string, statement: string, value: VoteValue) => void
  /** Lays out what was taken in so far, without the rows of the banned and without columns that hold no vote. */
  readonly matrix: (order: MatrixOrder, banned?: ReadonlySet<string>) => VoteMatrix
}

const chunkLength = 2 ** 18

interface Chunk {
  readonly row: Uint32Array
  /** with the column's place in the order of arrival */
  readonly cell: Uint16Array
}

/** A vote takes six bytes until it is laid out, and two afterwards. */
export function collectVotes(caps: MatrixCaps = defaultCaps): VoteCollector {
  if (caps.statements > mostColumns) throw new RangeError(`no more than ${mostColumns} statements fit`)
  const rows = new Map<string, number>()
  const columns = new Map<string, number>()
  const chunks: Chunk[] = []
  let length = 0

  const indexOf = (known: Map<string, number>, id: string, cap: number): number => {
    const found = known.get(id)
    if (found !== undefined) return found
    if (known.size >= cap) return -1
    known.set(id, known.size)
    return known.size - 1
  }

  const add: VoteCollector['add'] = (participant, statement, value) => {
    if (rows.size >= caps.participants && !rows.has(participant)) return
    const column = indexOf(columns, statement, caps.statements)
    if (column < 0) return
    const row = indexOf(rows, participant, caps.participants)
    const position = length % chunkLength
    if (position === 0) chunks.push({ row: new Uint32Array(chunkLength), cell: new Uint16Array(chunkLength) })
    const chunk = chunks[chunks.length - 1]
    if (chunk === undefined) return
    chunk.row[position] = row
    chunk.cell[position] = cellOf(column, value)
    length += 1
  }

  const matrix: VoteCollector['matrix'] = (order, banned = new Set()) => {
    const participants = [...rows.keys()].filter((id) => !banned.has(id))
    if (order === 'canonical') participants.sort()
    const rowAt = placesOf(rows, participants)

    const votes = new Int32Array(columns.size)
    forEachVote(chunks, length, (row, cell) => {
      if ((rowAt[row] ?? -1) >= 0) votes[columnOf(cell)] = (votes[columnOf(cell)] ?? 0) + 1
    })
    const statements = [...columns].filter(([, column]) => (votes[column] ?? 0) > 0).map(([id]) => id)
    if (order === 'canonical') statements.sort()
    const columnAt = placesOf(columns, statements)

    return layOut(participants, statements, rowAt, columnAt, (each) => forEachVote(chunks, length, each))
  }

  return { add, matrix }
}

/** Where each known id stands in the chosen list; -1 for ids that were not chosen. */
function placesOf(known: ReadonlyMap<string, number>, chosen: readonly string[]): Int32Array {
  const places = new Int32Array(known.size).fill(-1)
  chosen.forEach((id, place) => {
    const index = known.get(id)
    if (index !== undefined) places[index] = place
  })
  return places
}

type EachVote = (row: number, cell: number) => void

function forEachVote(chunks: readonly Chunk[], length: number, each: EachVote): void {
  chunks.forEach((chunk, index) => {
    const end = Math.min(chunkLength, length - index * chunkLength)
    for (let i = 0; i < end; i += 1) each(chunk.row[i] ?? 0, chunk.cell[i] ?? 0)
  })
}

/** Counting sort by row, stable, so that within a row the last of several votes on one statement wins. */
function layOut(
  participants: readonly string[],
  statements: readonly string[],
  rowAt: Int32Array,
  columnAt: Int32Array,
  walk: (each: EachVote) => void,
): VoteMatrix {
  const next = new Int32Array(participants.length + 1)
  walk((row) => {
    const place = rowAt[row] ?? -1
    if (place >= 0) next[place + 1] = (next[place + 1] ?? 0) + 1
  })
  for (let row = 0; row < participants.length; row += 1) next[row + 1] = (next[row + 1] ?? 0) + (next[row] ?? 0)
  const logStart = next.slice()
  const cells = new Uint16Array(next[participants.length] ?? 0)
  walk((row, cell) => {
    const place = rowAt[row] ?? -1
    if (place < 0) return
    const position = next[place] ?? 0
    cells[position] = cellOf(columnAt[columnOf(cell)] ?? 0, voteOf(cell))
    next[place] = position + 1
  })
  return withoutEarlierVotes(participants, statements, logStart, cells)
}

/** Packs the rows in place, each with its columns ascending and only the last vote of every column. */
function withoutEarlierVotes(
  participants: readonly string[],
  statements: readonly string[],
  logStart: Int32Array,
  cell: Uint16Array,
): VoteMatrix {
  const rowStart = new Int32Array(participants.length + 1)
  const placeInRow = new Int32Array(statements.length).fill(-1)
  const rowOfPlace = new Int32Array(statements.length).fill(-1)
  const row = new Uint16Array(statements.length)
  let written = 0
  for (let i = 0; i < participants.length; i += 1) {
    let distinct = 0
    for (const vote of cell.subarray(logStart[i], logStart[i + 1])) {
      const column = columnOf(vote)
      if (rowOfPlace[column] !== i) {
        rowOfPlace[column] = i
        placeInRow[column] = distinct
        distinct += 1
      }
      row[placeInRow[column] ?? 0] = vote
    }
    cell.set(row.subarray(0, distinct).sort(), written)
    written += distinct
    rowStart[i + 1] = written
  }
  return { participants, statements, rowStart, cell: cell.subarray(0, written) }
}
