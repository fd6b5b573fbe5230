// The map as it may be shown: bubbles of several people each, never a single person's position.
import type { Positions } from './projection'
import { fewestPublished } from './publish-count'

export interface Bubble {
  readonly x: number
  readonly y: number
  readonly people: number
}

/**
 * Halves the given rows at the median along their longer side, again and again, as long as both halves keep at least
 * five people and as many as it takes to stay within `most` bubbles. A bubble stands at the mean of its people.
 */
export function bubblesOf(positions: Positions, rows: readonly number[], max: number): readonly Bubble[] {
  if (rows.length < fewestPublished) return []
  return split(positions, rows, Math.max(fewestPublished, Math.ceil(rows.length / max)))
}

function split({ x, y }: Positions, rows: readonly number[], fewest: number): readonly Bubble[] {
  if (rows.length < 2 * fewest) return [{ x: mean(x, rows), y: mean(y, rows), people: rows.length }]
  const along = width(x, rows) >= width(y, rows) ? x : y
  const sorted = [...rows].sort((a, b) => (along[a] ?? 0) - (along[b] ?? 0) || a - b)
  const half = Math.floor(sorted.length / 2)
  return [...split({ x, y }, sorted.slice(0, half), fewest), ...split({ x, y }, sorted.slice(half), fewest)]
}

const mean = (values: Float64Array, rows: readonly number[]): number =>
  rows.reduce((sum, row) => sum + (values[row] ?? 0), 0) / rows.length

function width(values: Float64Array, rows: readonly number[]): number {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (const row of rows) {
    low = Math.min(low, values[row] ?? 0)
    high = Math.max(high, values[row] ?? 0)
  }
  return high - low
}
