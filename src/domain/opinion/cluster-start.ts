// Where k-means begins: cold from the points, warm from an earlier result, or by chance.
import { type Cluster, nearest, type Points, recentred } from './k-means'
import type { Random } from './seeded-random'

/** The first k points that differ from each other, in the order of the points. */
export function firstDistinct(points: Points, k: number): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (let i = 0; i < points.x.length && clusters.length < k; i += 1) {
    const x = points.x[i] ?? 0
    const y = points.y[i] ?? 0
    if (!clusters.some((cluster) => cluster.x === x && cluster.y === y)) {
      clusters.push({ id: clusters.length, x, y, members: [i] })
    }
  }
  return clusters
}

/**
 * Earlier clusters, with `members` pointing into the present points: moved to where their members are now, joined where
 * centres coincide, then filled up to k (or to the number of distinct points) with the point farthest from its centre.
 */
export function warmStart(points: Points, before: readonly Cluster[], k: number): readonly Cluster[] {
  const wanted = firstDistinct(points, k).length
  const inhabited = before.filter((cluster) => cluster.members.length > 0).map((cluster) => recentred(points, cluster))
  let clusters = joinCoinciding(points, inhabited)
  for (let missing = wanted - clusters.length; missing > 0; missing -= 1) {
    const far = farthestPoint(points, clusters)
    const id = clusters.reduce((highest, cluster) => Math.max(highest, cluster.id), -1) + 1
    const others = clusters
      .map((cluster) => recentred(points, { ...cluster, members: cluster.members.filter((i) => i !== far) }))
      .filter((cluster) => cluster.members.length > 0)
    clusters = [...others, { id, x: points.x[far] ?? 0, y: points.y[far] ?? 0, members: [far] }]
  }
  return clusters
}

function joinCoinciding(points: Points, clusters: readonly Cluster[]): readonly Cluster[] {
  const joined: Cluster[] = []
  for (const cluster of clusters) {
    const at = joined.findIndex((other) => other.x === cluster.x && other.y === cluster.y)
    const same = joined[at]
    if (same === undefined) joined.push(cluster)
    else joined[at] = recentred(points, { ...same, members: [...same.members, ...cluster.members] })
  }
  return joined
}

function farthestPoint(points: Points, clusters: readonly Cluster[]): number {
  const xs = Float64Array.from(clusters, (cluster) => cluster.x)
  const ys = Float64Array.from(clusters, (cluster) => cluster.y)
  let farthest = 0
  let greatest = -1
  points.x.forEach((x, i) => {
    const y = points.y[i] ?? 0
    const k = nearest(x, y, xs, ys)
    const distance = k < 0 ? 0 : Math.hypot(x - (xs[k] ?? 0), y - (ys[k] ?? 0))
    if (distance > greatest) {
      greatest = distance
      farthest = i
    }
  })
  return farthest
}

/**
 * Up to k points drawn by chance, each with a likelihood proportional to its weight times its squared distance from
 * those drawn before (k-means++, Arthur & Vassilvitskii 2007).
 */
export function spreadStart(points: Points, k: number, random: Random): readonly Cluster[] {
  const likelihood = points.weight.slice()
  const least = new Float64Array(likelihood.length).fill(Number.POSITIVE_INFINITY)
  const clusters: Cluster[] = []
  while (clusters.length < k) {
    const drawn = draw(likelihood, random())
    if (drawn < 0) break
    const x = points.x[drawn] ?? 0
    const y = points.y[drawn] ?? 0
    clusters.push({ id: clusters.length, x, y, members: [drawn] })
    points.x.forEach((px, i) => {
      const distance = (px - x) ** 2 + ((points.y[i] ?? 0) - y) ** 2
      least[i] = Math.min(least[i] ?? 0, distance)
      likelihood[i] = (points.weight[i] ?? 0) * (least[i] ?? 0)
    })
  }
  return clusters
}

/** Index drawn in proportion to `likelihood`; -1 when nothing is likely. */
function draw(likelihood: Float64Array, random: number): number {
  let left = random * likelihood.reduce((sum, part) => sum + part, 0)
  let last = -1
  for (let i = 0; i < likelihood.length; i += 1) {
    const part = likelihood[i] ?? 0
    if (part === 0) continue
    last = i
    left -= part
    if (left < 0) break
  }
  return last
}
