// The formulas once more, written straight down over dense tables: what the sparse calculation is held against.
import type { Vote } from '../../../src/domain/opinion/vote'

export type Table = readonly (readonly number[])[]
/** undefined where a statement was not seen */
export type VoteTable = readonly (readonly (number | undefined)[])[]

/** Rows and columns in the given order. */
export function denseVotes(
  votes: readonly Vote[],
  participants: readonly string[],
  statements: readonly string[],
): VoteTable {
  const latest = new Map(votes.map(({ participant, statement, value }) => [`${participant} ${statement}`, value]))
  return participants.map((participant) => statements.map((statement) => latest.get(`${participant} ${statement}`)))
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)
function dot(a: readonly number[], b: readonly number[]): number {
  let total = 0
  for (let i = 0; i < a.length; i += 1) total += (a[i] ?? 0) * (b[i] ?? 0)
  return total
}
const transposed = <T>(table: readonly (readonly T[])[]): readonly (readonly T[])[] =>
  (table[0] ?? []).map((_, column) => table.flatMap((row) => row.slice(column, column + 1)))
export const cosine = (a: readonly number[], b: readonly number[]): number =>
  dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b))

export interface ReferenceMap {
  readonly mean: readonly number[]
  readonly components: readonly [readonly number[], readonly number[]]
  readonly positions: readonly (readonly [number, number])[]
  readonly extremity: readonly number[]
}

/** Fills, centres, forms the C x C covariance and iterates on that, deflating it by subtraction. */
export function referenceMap(votes: VoteTable, leftOut: readonly boolean[]): ReferenceMap {
  const moderated = votes.map((row) => row.map((vote, c) => (leftOut[c] ? 0 : vote)))
  const mean = transposed(moderated).map((column) => {
    const seen = column.filter((vote) => vote !== undefined)
    return seen.length === 0 ? 0 : sum(seen) / seen.length
  })
  const centred = moderated.map((row) => row.map((vote, c) => (vote ?? mean[c] ?? 0) - (mean[c] ?? 0)))
  const covariance = covarianceOf(centred)
  const first = iterated(covariance)
  const strength = dot(
    first,
    covariance.map((row) => dot(row, first)),
  )
  const rest = covariance.map((row, i) => row.map((value, j) => value - strength * (first[i] ?? 0) * (first[j] ?? 0)))
  const second = iterated(rest)
  const size = mean.length
  return {
    mean,
    components: [first, second],
    positions: moderated.map((row, i) => {
      const scale = Math.sqrt(size / Math.max(1, row.filter((vote) => vote !== undefined).length))
      return [scale * dot(centred[i] ?? [], first), scale * dot(centred[i] ?? [], second)]
    }),
    extremity: mean.map((value, c) => {
      if (leftOut[c]) return 0
      return Math.sqrt(size) * (1 - value) * Math.hypot(first[c] ?? 0, second[c] ?? 0)
    }),
  }
}

function covarianceOf(centred: Table): Table {
  const columns = transposed(centred)
  return columns.map((a) => columns.map((b) => dot(a, b)))
}

function iterated(matrix: Table): readonly number[] {
  let vector = matrix.map(() => 1)
  for (let pass = 0; pass < 250; pass += 1) {
    const next = matrix.map((row) => dot(row, vector))
    const length = Math.sqrt(dot(next, next))
    vector = next.map((value) => value / length)
  }
  return vector
}

/** One statement as a group sees it, beside everybody in the other groups. */
interface Standing {
  readonly statement: number
  readonly counts: readonly [agree: number, disagree: number, seen: number]
  readonly p: readonly [number, number]
  readonly t: readonly [number, number]
  readonly r: readonly [number, number]
  readonly u: readonly [number, number]
}

const z = 1.2816

function standingOf(votes: VoteTable, groupOf: readonly number[], group: number, statement: number): Standing {
  const tally = (isMine: boolean): readonly [number, number, number] => {
    const seen = votes.flatMap((row, i) => {
      const mine = groupOf[i] === group
      const vote = row[statement]
      return groupOf[i] !== -1 && mine === isMine && vote !== undefined ? [vote] : []
    })
    return [seen.filter((vote) => vote === 1).length, seen.filter((vote) => vote === -1).length, seen.length]
  }
  const [agree, disagree, seen] = tally(true)
  const [otherAgree, otherDisagree, otherSeen] = tally(false)
  const u = (s: number, so: number): number => {
    const [s1, s2, n1, n2] = [s + 1, so + 1, seen + 1, otherSeen + 1]
    const pooled = (s1 + s2) / (n1 + n2)
    return pooled === 1 ? 0 : (s1 / n1 - s2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2))
  }
  const p = (s: number, n: number): number => (s + 1) / (n + 2)
  const t = (s: number): number => 2 * Math.sqrt(seen + 1) * ((s + 1) / (seen + 1) - 1 / 2)
  return {
    statement,
    counts: [agree, disagree, seen],
    p: [p(agree, seen), p(disagree, seen)],
    t: [t(agree), t(disagree)],
    r: [p(agree, seen) / p(otherAgree, otherSeen), p(disagree, seen) / p(otherDisagree, otherSeen)],
    u: [u(agree, otherAgree), u(disagree, otherDisagree)],
  }
}

/** `statement:side` of every listed statement, in order, for one group. */
export function referenceRepresentatives(
  votes: VoteTable,
  leftOut: readonly boolean[],
  groupOf: readonly number[],
  group: number,
): readonly string[] {
  const standings = leftOut
    .flatMap((out, statement) => (out ? [] : [statement]))
    .map((statement) => standingOf(votes, groupOf, group, statement))
  const sideOf = ({ u }: Standing): 0 | 1 => (u[0] > u[1] ? 0 : 1)
  const metricOf = (s: Standing, side: 0 | 1): number => s.r[side] * Math.fround(s.u[side]) * s.p[side] * s.t[side]
  const passing = standings.filter(({ u, t }) => (u[0] > z && t[0] > z) || (u[1] > z && t[1] > z))
  const bestAgree = standings.reduce<Standing | undefined>((best, s) => {
    if (s.counts[0] === 0 && s.counts[1] === 0) return best
    if (best === undefined) return s.t[0] > z || (s.r[0] > 1 && s.p[0] > 0.5) ? s : best
    if (best.r[0] > 1)
      return s.r[0] * s.u[0] * s.p[0] * s.t[0] > best.r[0] * best.u[0] * best.p[0] * best.t[0] ? s : best
    return s.p[0] * s.t[0] > best.p[0] * best.t[0] ? s : best
  }, undefined)
  const strongest = standings.reduce<Standing | undefined>(
    (best, s) => (best === undefined || Math.max(...s.u) > Math.fround(Math.max(...best.u)) ? s : best),
    undefined,
  )
  const lead = bestAgree ?? (passing.length === 0 ? strongest : undefined)
  const rest = passing.filter((s) => s !== bestAgree).sort((a, b) => metricOf(b, sideOf(b)) - metricOf(a, sideOf(a)))
  const listed = (lead === undefined ? [] : [lead]).concat(rest).slice(0, 5)
  const ordered = [0, 1].flatMap((side) => listed.filter((s) => sideOf(s) === side))
  return ordered.map((s) => `${s.statement}:${sideOf(s) === 0 ? 'agree' : 'disagree'}`)
}

/** Statements that most people agree (side 1) or disagree (side -1) with, best first. */
export function referenceConsensus(votes: VoteTable, leftOut: readonly boolean[], side: 1 | -1): readonly number[] {
  return leftOut
    .flatMap((out, statement) => {
      const seen = votes.flatMap((row) => row[statement] ?? [])
      const s = seen.filter((vote) => vote === side).length
      const share = (s + 1) / (seen.length + 2)
      const score = 2 * Math.sqrt(seen.length + 1) * ((s + 1) / (seen.length + 1) - 1 / 2)
      return out || share <= 0.5 || score <= z ? [] : [{ statement, value: share * score }]
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, 5)
    .map(({ statement }) => statement)
}

interface ReferenceCluster {
  readonly centre: readonly [number, number]
  readonly members: readonly number[]
}

/** Lloyd's rounds from the first k distinct points. */
export function referenceClusters(
  points: readonly (readonly [number, number])[],
  weights: readonly number[],
  k: number,
  most: number,
): readonly ReferenceCluster[] {
  let centres = [...new Map(points.map((point) => [point.join(), point])).values()].slice(0, k)
  let clusters: readonly ReferenceCluster[] = []
  for (let round = 0; round < most; round += 1) {
    const nearest = points.map(([x, y]) => {
      const distances = centres.map(([cx, cy]) => (x - cx) ** 2 + (y - cy) ** 2)
      return distances.lastIndexOf(Math.min(...distances))
    })
    clusters = centres
      .map((_, index) => nearest.flatMap((at, i) => (at === index ? [i] : [])))
      .filter((members) => members.length > 0)
      .map((members) => {
        const weight = sum(members.map((i) => weights[i] ?? 0))
        const along = (axis: 0 | 1): number =>
          sum(members.map((i) => (weights[i] ?? 0) * (points[i]?.[axis] ?? 0))) / weight
        return { centre: [along(0), along(1)], members }
      })
    const order = (a: readonly [number, number], b: readonly [number, number]): number => a[0] - b[0] || a[1] - b[1]
    const old = [...centres].sort(order)
    const moved = clusters.map(({ centre }) => centre)
    const still = [...moved]
      .sort(order)
      .every(([x, y], i) => Math.hypot(x - (old[i]?.[0] ?? 0), y - (old[i]?.[1] ?? 0)) < 0.01)
    centres = moved
    if (still) break
  }
  return clusters
}
