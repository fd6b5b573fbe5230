// From positions to groups: starts, rounds, silhouettes, and the choice of how many groups.
import { firstDistinct, spreadStart, warmStart } from '../../../src/domain/opinion/cluster-start'
import {
  baseClusters,
  groupClusters,
  pointsOfClusters,
  pointsOfPeople,
  steadiestGroupClusters,
} from '../../../src/domain/opinion/clustering'
import {
  bestCount,
  type CountMemory,
  clampCount,
  groupCounts,
  smoothCount,
} from '../../../src/domain/opinion/group-count'
import { type Cluster, inertia, kMeans, type Points } from '../../../src/domain/opinion/k-means'
import { seededRandom } from '../../../src/domain/opinion/seeded-random'
import { meanSilhouette } from '../../../src/domain/opinion/silhouette'

function aPlane(...points: readonly (readonly [x: number, y: number, weight?: number])[]): Points {
  return {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
    weight: Float64Array.from(points, ([, , weight]) => weight ?? 1),
  }
}

const aCluster = (id: number, x: number, y: number, ...members: readonly number[]): Cluster => ({ id, x, y, members })

const membersOf = (clusters: readonly Cluster[]) => clusters.map(({ members }) => members)

/** Two heaps of five around (0, 0) and (10, 0). */
const twoHeaps = aPlane([0, 0], [1, 0], [0, 1], [-1, 0], [0, -1], [10, 0], [11, 0], [10, 1], [9, 0], [10, -1])

describe('starts', () => {
  test('cold: the first points that differ, in their order', () => {
    const start = firstDistinct(aPlane([1, 1], [1, 1], [2, 2], [1, 1], [3, 3]), 2)
    expect(start.map(({ id, x, y }) => [id, x, y])).toEqual([
      [0, 1, 1],
      [1, 2, 2],
    ])
  })

  test('cold: fewer clusters than asked for where fewer points differ', () => {
    expect(firstDistinct(aPlane([1, 1], [1, 1]), 3)).toHaveLength(1)
  })

  test('warm: clusters move to where their members are now', () => {
    const start = warmStart(aPlane([0, 0], [2, 0], [8, 0]), [aCluster(0, 9, 9, 0, 1), aCluster(1, 9, 9, 2)], 2)
    expect(start.map(({ id, x, y }) => [id, x, y])).toEqual([
      [0, 1, 0],
      [1, 8, 0],
    ])
  })

  test('warm: clusters whose members now stand in one place are joined, and the farthest point becomes a new one', () => {
    const points = aPlane([0, 0], [0, 0], [5, 0], [1, 0])
    const start = warmStart(points, [aCluster(3, 0, 0, 0), aCluster(7, 1, 1, 1)], 2)
    expect(start.map(({ id, x, y }) => [id, x, y])).toEqual([
      [3, 0, 0],
      [4, 5, 0],
    ])
    expect(membersOf(start)).toEqual([[0, 1], [2]])
  })

  test('warm: the point that leaves takes its cluster along to the others', () => {
    const start = warmStart(aPlane([0, 0], [2, 0], [10, 0]), [aCluster(0, 0, 0, 0, 1, 2)], 2)
    expect(start.map(({ id, x }) => [id, x])).toEqual([
      [0, 1],
      [1, 10],
    ])
  })

  test('warm: no more clusters than points that differ', () => {
    expect(warmStart(aPlane([0, 0], [0, 0]), [aCluster(0, 0, 0, 0, 1)], 5)).toHaveLength(1)
  })

  test('by chance: repeatable, spread out, and never on a point of no weight', () => {
    const again = () => spreadStart(twoHeaps, 2, seededRandom(3)).map(({ x, y }) => [x, y])
    expect(again()).toEqual(again())
    const weighed = aPlane([0, 0, 0], [1, 0, 1], [2, 0, 1])
    for (let seed = 0; seed < 20; seed += 1) {
      expect(spreadStart(weighed, 3, seededRandom(seed)).map(({ x }) => x)).not.toContain(0)
    }
  })
})

describe('rounds', () => {
  const rounds = { max: 20, stillness: 0.01 }

  test('points gather around the nearest centre', () => {
    const clusters = kMeans(twoHeaps, [aCluster(0, 0, 0), aCluster(1, 1, 0)], rounds)
    expect(membersOf(clusters)).toEqual([
      [0, 1, 2, 3, 4],
      [5, 6, 7, 8, 9],
    ])
    expect(clusters.map(({ x, y }) => [x, y])).toEqual([
      [0, 0],
      [10, 0],
    ])
    expect(inertia(twoHeaps, clusters)).toBe(8)
  })

  test('of two centres equally near the last takes the point', () => {
    const clusters = kMeans(aPlane([0, 0]), [aCluster(0, -1, 0), aCluster(1, 1, 0)], { max: 1, stillness: 0.01 })
    expect(clusters.map(({ id }) => id)).toEqual([1])
  })

  test('clusters that nobody is nearest to are dropped', () => {
    const clusters = kMeans(twoHeaps, [aCluster(0, 0, 0), aCluster(1, 10, 0), aCluster(2, 99, 99)], rounds)
    expect(clusters.map(({ id }) => id)).toEqual([0, 1])
  })

  test('a centre is the mean weighted by people', () => {
    const [only] = kMeans(aPlane([0, 0, 3], [4, 0, 1]), [aCluster(0, 0, 0)], rounds)
    expect(only?.x).toBe(1)
  })

  test('no more rounds than allowed', () => {
    const start = [aCluster(0, 0, 0), aCluster(1, 1, 0)]
    expect(membersOf(kMeans(twoHeaps, start, { max: 1, stillness: 0 }))).not.toEqual(
      membersOf(kMeans(twoHeaps, start, rounds)),
    )
  })
})

describe('base clusters and groups', () => {
  test('below a hundred positions each is a base cluster of its own, people in one place share one', () => {
    const points = pointsOfPeople(
      { x: Float64Array.of(0, 1, 0, 5, 9), y: Float64Array.of(0, 0, 0, 5, 9) },
      Int32Array.of(0, 1, 2, 3),
    )
    const base = baseClusters(points)
    expect(base).toHaveLength(3)
    expect(membersOf(base)).toContainEqual([0, 2])
    expect(Array.from(pointsOfClusters(base).weight)).toEqual([2, 1, 1])
  })

  test('above a hundred positions there are at most a hundred', () => {
    const random = seededRandom(5)
    const points = aPlane(...Array.from({ length: 300 }, (): [number, number] => [random(), random()]))
    const base = baseClusters(points)
    expect(base.length).toBeLessThanOrEqual(100)
    expect(base.flatMap(({ members }) => members).sort((a, b) => a - b)).toEqual([...Array(300).keys()])
  })

  test('identical voters: one base cluster, and two groups collapse into one', () => {
    const base = baseClusters(aPlane([1, 1], [1, 1], [1, 1]))
    expect(base).toHaveLength(1)
    expect(groupClusters(pointsOfClusters(base), 2)).toHaveLength(1)
    expect(steadiestGroupClusters(pointsOfClusters(base), 2)).toHaveLength(1)
  })

  test('several seeded starts find what a single one misses, in whatever order the points come', () => {
    const heaps = [0, 4, 8, 12, 40].flatMap((x): [number, number][] => [
      [x, 0],
      [x + 1, 0],
      [x, 1],
    ])
    for (let order = 1; order <= 60; order += 1) {
      const random = seededRandom(order)
      const places = heaps.map((point) => ({ point, at: random() })).sort((p, q) => p.at - q.at)
      const points = aPlane(...places.map(({ point }) => point))
      expect(inertia(points, steadiestGroupClusters(points, 5, 1))).toBeCloseTo((5 * 4) / 3, 9)
    }
  })

  test('groups found before are the start of those found next', () => {
    const corners = aPlane([0, 0], [0, 1], [1.1, 0], [1.1, 1])
    const across = [aCluster(0, 0, 0, 0, 1), aCluster(1, 0, 0, 2, 3)]
    expect(membersOf(groupClusters(corners, 2))).toEqual([
      [0, 2],
      [1, 3],
    ])
    expect(membersOf(groupClusters(corners, 2, across))).toEqual([
      [0, 1],
      [2, 3],
    ])
  })
})

describe('silhouette', () => {
  test('is near one for heaps far apart and lower for a wrong division', () => {
    const right = meanSilhouette(twoHeaps, [aCluster(0, 0, 0, 0, 1, 2, 3, 4), aCluster(1, 10, 0, 5, 6, 7, 8, 9)])
    const wrong = meanSilhouette(twoHeaps, [aCluster(0, 0, 0, 0, 1, 2, 3, 5), aCluster(1, 10, 0, 4, 6, 7, 8, 9)])
    expect(right).toBeGreaterThan(0.8)
    expect(wrong).toBeLessThan(right)
  })

  test('by hand: a point alone counts nothing', () => {
    // 0 and 2 together, 10 alone: s(0) = (10 - 2) / 10, s(2) = (8 - 2) / 8, s(10) = 0
    const points = aPlane([0, 0], [2, 0], [10, 0])
    expect(meanSilhouette(points, [aCluster(0, 1, 0, 0, 1), aCluster(1, 10, 0, 2)])).toBeCloseTo((0.8 + 0.75) / 3, 12)
  })

  test('one cluster has none', () => {
    expect(meanSilhouette(twoHeaps, [aCluster(0, 5, 0, 0, 1, 2)])).toBe(0)
  })
})

describe('how many groups', () => {
  test.each([
    [2, [2]],
    [11, [2]],
    [12, [2, 3]],
    [24, [2, 3, 4]],
    [36, [2, 3, 4, 5]],
    [100, [2, 3, 4, 5]],
  ])('%i base clusters allow %j', (base, counts) => {
    expect(groupCounts(base)).toEqual(counts)
  })

  test('the count with the best silhouette is taken', () => {
    const three = aPlane([0, 0], [1, 0], [20, 0], [21, 0], [0, 20], [0, 21])
    const byCount = new Map([2, 3].map((count) => [count, steadiestGroupClusters(three, count, 1)]))
    expect(bestCount(three, byCount)).toBe(3)
  })

  test('the first best count is taken at once, a new one only when it is best for the fourth time in a row', () => {
    const ticks = [2, 3, 3, 2, 3, 3, 3, 3, 2]
    const smoothed: number[] = []
    let memory: CountMemory | undefined
    for (const best of ticks) {
      memory = smoothCount(best, memory)
      smoothed.push(memory.smoothed)
    }
    expect(smoothed).toEqual([2, 2, 2, 2, 2, 2, 2, 3, 3])
  })

  test('a smoothed count without a clustering is brought down to one that has', () => {
    expect(clampCount(5, 12)).toBe(3)
    expect(clampCount(4, 100)).toBe(4)
    expect(clampCount(5, 1)).toBe(2)
  })
})
