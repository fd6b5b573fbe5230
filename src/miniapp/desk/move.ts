// Moving through a list by keys: which row comes next.

/**
 * The row after or before the present one. `last` is where the present one stood: it may have left the list since,
 * because it was answered, and the row that took its place comes next.
 */
export const movedTo = (ids: readonly string[], present: string, by: 1 | -1, last: number): string | undefined => {
  const at = ids.indexOf(present)
  if (at >= 0) return ids[Math.min(Math.max(at + by, 0), ids.length - 1)]
  if (present === '') return ids[0]
  return ids[Math.min(Math.max(by > 0 ? last : last - 1, 0), ids.length - 1)]
}
