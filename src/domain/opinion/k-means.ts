// Points on the map gathered around centres: Lloyd's rounds, as Polis runs them.
import type { Positions } from './projection'

/** Points with the number of people each stands for (one for a single person). */
export interface Points extends Positions {
  readonly weight: Float64Array
}

/** A centre and the indices of the points nearest to it. */
export interface Cluster {
  readonly id: number
  readonly x: number
  readonly y: number
  readonly members: readonly number[]
}

interface Rounds {
  readonly max: number
  /** ended when every centre moved by less than this, centres compared in sorted order */
  readonly stillness: number
}

/**
 * Each round assigns every point to its nearest centre (of several equally near ones the last), drops clusters that
 * stay empty and moves each centre to the weighted mean of its members.
 */
export function kMeans(points: Points, start: readonly Cluster[], rounds: Rounds): readonly Cluster[] {
  let clusters = start
  for (let round = 0; round < rounds.max; round += 1) {
    const moved = oneRound(points, clusters)
    const isStill = areStill(clusters, moved, rounds.stillness)
    clusters = moved
    if (isStill) break
  }
  return clusters
}

/** Index into `centres` of the nearest one, the last of several equally near; -1 without centres. */
export function nearest(x: number, y: number, xs: Float64Array, ys: Float64Array): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (let k = 0; k < xs.length; k += 1) {
    const dx = x - (xs[k] ?? 0)
    const dy = y - (ys[k] ?? 0)
    const distance = dx * dx + dy * dy
    if (distance <= least) {
      least = distance
      best = k
    }
  }
  return best
}

function oneRound(points: Points, clusters: readonly Cluster[]): readonly Cluster[] {
  const xs = Float64Array.from(clusters, (cluster) => cluster.x)
  const ys = Float64Array.from(clusters, (cluster) => cluster.y)
  const members: number[][] = clusters.map(() => [])
  points.x.forEach((x, i) => {
    members[nearest(x, points.y[i] ?? 0, xs, ys)]?.push(i)
  })
  return clusters
    .map((cluster, k) => recentred(points, { ...cluster, members: members[k] ?? [] }))
    .filter((cluster) => cluster.members.length > 0)
}

/** The cluster with its centre at the weighted mean of its members; one without members stays where it is. */
export function recentred(points: Points, cluster: Cluster): Cluster {
  let x = 0
  let y = 0
  let weight = 0
  for (const i of cluster.members) {
    const w = points.weight[i] ?? 0
    x += w * (points.x[i] ?? 0)
    y += w * (points.y[i] ?? 0)
    weight += w
  }
  return weight === 0 ? cluster : { ...cluster, x: x / weight, y: y / weight }
}

function areStill(before: readonly Cluster[], after: readonly Cluster[], stillness: number): boolean {
  const sorted = (clusters: readonly Cluster[]): readonly Cluster[] =>
    [...clusters].sort((a, b) => a.x - b.x || a.y - b.y)
  const old = sorted(before)
  return sorted(after).every((cluster, k) => {
    const was = old[k]
    return was !== undefined && Math.hypot(cluster.x - was.x, cluster.y - was.y) < stillness
  })
}

/** Weighted sum of the squared distances of all members to their centres: what k-means makes small. */
export function inertia(points: Points, clusters: readonly Cluster[]): number {
  let sum = 0
  for (const cluster of clusters) {
    for (const i of cluster.members) {
      const dx = (points.x[i] ?? 0) - cluster.x
      const dy = (points.y[i] ?? 0) - cluster.y
      sum += (points.weight[i] ?? 0) * (dx * dx + dy * dy)
    }
  }
  return sum
}
