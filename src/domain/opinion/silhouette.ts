// How well points sit in their clusters: the mean silhouette.
import type { Cluster, Points } from './k-means'

/**
 * Mean over all points of (b - a) / max(a, b): a is the mean distance to the other points of the same cluster, b the
 * smallest mean distance to the points of another (Rousseeuw 1987). Unweighted; a point alone in its cluster counts 0.
 * From -1 to 1; needs n² distances, so it is meant for base clusters.
 */
export function meanSilhouette(points: Points, clusters: readonly Cluster[]): number {
  if (clusters.length < 2) return 0
  let sum = 0
  let count = 0
  for (const own of clusters) {
    for (const i of own.members) {
      count += 1
      if (own.members.length > 1) sum += silhouette(points, clusters, own, i)
    }
  }
  return count === 0 ? 0 : sum / count
}

function silhouette(points: Points, clusters: readonly Cluster[], own: Cluster, i: number): number {
  const within = distanceSum(points, own, i) / (own.members.length - 1)
  const beside = clusters
    .filter((cluster) => cluster !== own)
    .reduce((least, cluster) => Math.min(least, distanceSum(points, cluster, i) / cluster.members.length), Infinity)
  const longer = Math.max(within, beside)
  return longer === 0 ? 0 : (beside - within) / longer
}

function distanceSum(points: Points, cluster: Cluster, i: number): number {
  let sum = 0
  for (const j of cluster.members) {
    sum += Math.hypot((points.x[i] ?? 0) - (points.x[j] ?? 0), (points.y[i] ?? 0) - (points.y[j] ?? 0))
  }
  return sum
}
