// From positions to groups of like-minded people: base clusters first, then groups of base clusters.
import { firstDistinct, spreadStart, warmStart } from './cluster-start'
import { type Cluster, inertia, kMeans, nearest, type Points, recentred } from './k-means'
import type { Positions } from './projection'
import { seededRandom } from './seeded-random'

const mostBaseClusters = 100
const baseRounds = { max: 100, stillness: 0.01 }
/** Polis means to allow 100 rounds here, but its setting is never read. */
const groupRounds = { max: 20, stillness: 0.01 }
/** In our own mode a clustering is finished when nothing moves any more. */
const settledRounds = { max: 100, stillness: 1e-12 }
const seededStarts = 16

/** The positions of the given rows as points that stand for one person each. */
export function pointsOfPeople(positions: Positions, rows: Int32Array): Points {
  return {
    x: Float64Array.from(rows, (row) => positions.x[row] ?? 0),
    y: Float64Array.from(rows, (row) => positions.y[row] ?? 0),
    weight: new Float64Array(rows.length).fill(1),
  }
}

/** The centres of clusters as points that stand for as many people as the cluster has members. */
export function pointsOfClusters(clusters: readonly Cluster[]): Points {
  return {
    x: Float64Array.from(clusters, (cluster) => cluster.x),
    y: Float64Array.from(clusters, (cluster) => cluster.y),
    weight: Float64Array.from(clusters, (cluster) => cluster.members.length),
  }
}

/** At most 100 clusters of people close together; with fewer distinct positions each is a cluster of its own. */
export function baseClusters(people: Points, before?: readonly Cluster[]): readonly Cluster[] {
  return kMeans(people, start(people, mostBaseClusters, before), baseRounds)
}

/** Groups of base clusters as Polis finds them. `base` is weighted by people; members index into it. */
export function groupClusters(base: Points, count: number, before?: readonly Cluster[]): readonly Cluster[] {
  return kMeans(base, start(base, count, before), groupRounds)
}

const start = (points: Points, k: number, before: readonly Cluster[] | undefined): readonly Cluster[] =>
  before === undefined ? firstDistinct(points, k) : warmStart(points, before, k)

/** A group has at least five people and at least this share of all who are placed. */
const smallestGroup = { people: 5, share: 0.05 }

/**
 * The best of several seeded starts, the earliest of equals: no longer at the mercy of one start. A start that leaves no
 * group too small comes before one that does, whose small groups join the nearest; after that less inertia is better.
 */
export function steadiestGroupClusters(base: Points, count: number, fewest = fewestInGroup(base)): readonly Cluster[] {
  let best: readonly Cluster[] = []
  let least = Number.POSITIVE_INFINITY
  for (let seed = 1; seed <= seededStarts; seed += 1) {
    const found = kMeans(base, spreadStart(base, count, seededRandom(seed)), settledRounds)
    const clusters = withoutSmall(base, found, fewest)
    const spread = inertia(base, clusters)
    if (clusters.length > best.length || (clusters.length === best.length && spread < least)) {
      least = spread
      best = clusters
    }
  }
  return best
}

function fewestInGroup({ weight }: Points): number {
  const people = weight.reduce((sum, of) => sum + of, 0)
  return Math.max(smallestGroup.people, Math.ceil(people * smallestGroup.share))
}

/** While a group has fewer people than `fewest`, the points of the smallest one join the groups nearest to them. */
function withoutSmall(base: Points, clusters: readonly Cluster[], fewest: number): readonly Cluster[] {
  const peopleOf = ({ members }: Cluster): number => members.reduce((sum, i) => sum + (base.weight[i] ?? 0), 0)
  const smallest = clusters.reduce<Cluster | undefined>(
    (small, cluster) => (small === undefined || peopleOf(cluster) < peopleOf(small) ? cluster : small),
    undefined,
  )
  if (smallest === undefined || clusters.length < 2 || peopleOf(smallest) >= fewest) return clusters
  const others = clusters.filter((cluster) => cluster !== smallest)
  const xs = Float64Array.from(others, ({ x }) => x)
  const ys = Float64Array.from(others, ({ y }) => y)
  const members = others.map((cluster) => [...cluster.members])
  for (const i of smallest.members) members[nearest(base.x[i] ?? 0, base.y[i] ?? 0, xs, ys)]?.push(i)
  const joined = others.map((cluster, k) => recentred(base, { ...cluster, members: members[k] ?? [] }))
  return withoutSmall(base, joined, fewest)
}
