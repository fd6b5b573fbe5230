// The calculation as Polis does it, step by step from one set of votes to the next: to compare with its results.

import { type CentredVotes, centreVotes } from './centred'
import { baseClusters, groupClusters, pointsOfClusters, pointsOfPeople } from './clustering'
import { bestCount, type CountMemory, clampCount, groupCounts, smoothCount } from './group-count'
import { discoveredGroupOf, type Grouping } from './grouping'
import type { Cluster } from './k-means'
import type { VoteMatrix } from './matrix'
import { memberRows } from './member-row'
import { type Components, principalComponents } from './pca'
import { type Positions, projectParticipants } from './projection'

/** A cluster as it is remembered: with ids, because indices change when people join. */
interface RememberedCluster<Id> {
  readonly id: number
  readonly members: readonly Id[]
}

/** What one calculation leaves for the next. */
export interface CompatibleMemory {
  readonly members: ReadonlySet<string>
  readonly components: Components
  /** base clusters of participants */
  readonly base: readonly RememberedCluster<string>[]
  /** groups of base clusters, for every number of groups */
  readonly groups: ReadonlyMap<number, readonly RememberedCluster<number>[]>
  readonly count: CountMemory
}

export interface CompatibleResult {
  readonly votes: CentredVotes
  readonly components: Components
  readonly positions: Positions
  /** rows of the people in the conversation, ascending */
  readonly members: Int32Array
  readonly grouping: Grouping
  readonly memory: CompatibleMemory
}

/**
 * `matrix` in order of arrival: rows decide where clusters start. Without `before` it starts cold; with the memory of
 * the last calculation it starts from there, and then the result depends on what came before.
 */
export function calculateCompatibly(
  matrix: VoteMatrix,
  leftOut: Uint8Array,
  before?: CompatibleMemory,
): CompatibleResult {
  const votes = centreVotes(matrix, leftOut)
  const components = principalComponents(votes, before?.components)
  const positions = projectParticipants(votes, components)
  const members = memberRows(matrix, before?.members)
  const memberIds = Array.from(members, (row) => matrix.participants[row] ?? '')

  const people = pointsOfPeople(positions, members)
  const base = baseClusters(people, recalled(before?.base, memberIds))
  const basePoints = pointsOfClusters(base)
  const baseIds = base.map(({ id }) => id)
  const byCount = new Map(
    groupCounts(base.length).map((count) => [
      count,
      groupClusters(basePoints, count, recalled(before?.groups.get(count), baseIds)),
    ]),
  )
  const count = smoothCount(bestCount(basePoints, byCount), before?.count)
  const groups = [...(byCount.get(clampCount(count.smoothed, base.length)) ?? [])].sort((a, b) => a.id - b.id)
  const grouping = {
    names: groups.map(({ id }) => String(id)),
    groupOf: discoveredGroupOf(matrix.participants.length, members, base, groups),
  }
  const memory = {
    members: new Set(memberIds),
    components,
    base: remembered(base, memberIds),
    groups: new Map([...byCount].map(([k, clusters]) => [k, remembered(clusters, baseIds)])),
    count,
  }
  return { votes, components, positions, members, grouping, memory }
}

const remembered = <Id>(clusters: readonly Cluster[], ids: readonly Id[]): readonly RememberedCluster<Id>[] =>
  clusters.map(({ id, members }) => ({ id, members: members.flatMap((i) => ids.slice(i, i + 1)) }))

/** Remembered clusters over the present ids; centres are found again by the warm start. */
function recalled<Id>(
  clusters: readonly RememberedCluster<Id>[] | undefined,
  ids: readonly Id[],
): readonly Cluster[] | undefined {
  if (clusters === undefined) return undefined
  const indexOf = new Map(ids.map((id, index) => [id, index]))
  return clusters.map(({ id, members }) => ({
    id,
    x: 0,
    y: 0,
    members: members.flatMap((member) => indexOf.get(member) ?? []),
  }))
}
