// Who belongs to which group, whether people declared it or the maths discovered it.
import type { Cluster } from './k-means'

/** The group index of somebody who is in no group. */
export const noGroup = -1

/** A partition of the participants of a matrix. */
export interface Grouping {
  /** one name per group */
  readonly names: readonly string[]
  /** group index of each row, or `noGroup` (P) */
  readonly groupOf: Int16Array
}

/** Everybody in one group. */
export const oneGroup = (people: number): Grouping => ({ names: ['all'], groupOf: new Int16Array(people) })

/** The sides that people declared, in ascending order of their names; null when nobody of those here did. */
export function declaredGrouping(participants: readonly string[], sides: ReadonlyMap<string, string>): Grouping | null {
  const side = participants.map((id) => sides.get(id))
  const names = [...new Set(side.filter((name) => name !== undefined))].sort()
  const index = new Map(names.map((name, group) => [name, group]))
  if (names.length === 0) return null
  return {
    names,
    groupOf: Int16Array.from(side, (name) => (name === undefined ? noGroup : (index.get(name) ?? noGroup))),
  }
}

/** Group of each row from groups of base clusters; the groups stay in the order given. */
export function discoveredGroupOf(
  people: number,
  rows: Int32Array,
  base: readonly Cluster[],
  groups: readonly Cluster[],
): Int16Array {
  const groupOf = new Int16Array(people).fill(noGroup)
  groups.forEach((group, index) => {
    for (const b of group.members) for (const i of base[b]?.members ?? []) groupOf[rows[i] ?? 0] = index
  })
  return groupOf
}

/** The name of the group that each participant is in: what the next calculation carries names over from. */
export const nameByParticipant = (
  participants: readonly string[],
  { names, groupOf }: Grouping,
): ReadonlyMap<string, string> =>
  new Map(
    participants.flatMap((id, row): [string, string][] => {
      const name = names[groupOf[row] ?? noGroup]
      return name === undefined ? [] : [[id, name]]
    }),
  )

const letters = ['A', 'B', 'C', 'D', 'E'] as const

/**
 * Names groups A, B, C ...: each takes the name that most of its people had before, the largest overlap first; the
 * others take the free letters, the largest group first. Groups come back in the order of their names, so that the
 * result does not depend on the order in which they were found.
 */
export function namedGrouping(
  participants: readonly string[],
  groupOf: Int16Array,
  before: ReadonlyMap<string, string> = new Map(),
): Grouping {
  const sizes = new Map<number, number>()
  const overlaps = new Map<string, Overlap>()
  groupOf.forEach((group, row) => {
    if (group === noGroup) return
    sizes.set(group, (sizes.get(group) ?? 0) + 1)
    const name = before.get(participants[row] ?? '')
    if (name === undefined) return
    const key = `${group} ${name}`
    overlaps.set(key, { group, name, people: (overlaps.get(key)?.people ?? 0) + 1 })
  })
  const firstRow = (group: number): number => groupOf.indexOf(group)
  const nameOf = new Map<number, string>()
  const taken = new Set<string>()
  const give = (group: number, name: string): void => {
    if (nameOf.has(group) || taken.has(name)) return
    nameOf.set(group, name)
    taken.add(name)
  }
  const byOverlap = [...overlaps.values()].sort(
    (a, b) =>
      b.people - a.people || (a.name < b.name ? -1 : a.name > b.name ? 1 : firstRow(a.group) - firstRow(b.group)),
  )
  for (const { group, name } of byOverlap) give(group, name)
  const bySize = [...sizes].sort(([g, a], [h, b]) => b - a || firstRow(g) - firstRow(h)).map(([group]) => group)
  for (const group of bySize) give(group, letters.find((letter) => !taken.has(letter)) ?? `G${group}`)

  const named = [...nameOf].sort(([, a], [, b]) => (a < b ? -1 : 1))
  const place = new Map(named.map(([group], index) => [group, index]))
  return { names: named.map(([, name]) => name), groupOf: groupOf.map((group) => place.get(group) ?? noGroup) }
}

interface Overlap {
  readonly group: number
  readonly name: string
  readonly people: number
}
