// What may be told of an opinion: counts, consensus, groups and a map from which nobody's vote can be read.
import { type Bubble, bubblesOf } from './bubble'
import { type Count, countAt, countGroupVotes } from './group-vote'
import { type Grouping, noGroup, oneGroup } from './grouping'
import { isShown, type StatementStanding } from './moderation'
import type { NullTest } from './null-test'
import type { Opinion } from './opinion'
import { type Ballot, disclose } from './publish-count'
import { isTooFew, type PublishedPartition, publishableParts, publishPartition } from './publish-partition'
import { peopleForDiscovery, type UngroupedReason } from './ungrouped'

interface PublishedStatement {
  readonly id: string
  readonly seen: number
  /** null while fewer than five have voted in a secret ballot */
  readonly count: Count | null
  /** 4 · agree · disagree / seen²: 0 when all who take sides are on one, 1 for half against half */
  readonly division: number | null
}

interface PublishedBubble extends Bubble {
  /** name of a group of at least five; null for everybody else */
  readonly group: string | null
}

export interface PublishedOpinion {
  /** people who voted at least once */
  readonly people: number
  readonly statements: readonly PublishedStatement[]
  readonly everybody: PublishedPartition
  readonly declared: PublishedPartition | null
  readonly discovered: PublishedPartition | null
  /** why nothing is discovered; null exactly when something is */
  readonly ungrouped: UngroupedReason | null
  /** null where so few voted in secret that it could give votes away */
  readonly nullTest: NullTest | null
  /** coordinates from -1 to 1; empty while fewer than five people can be placed, and where `nullTest` is null */
  readonly map: readonly PublishedBubble[]
}

interface Publication {
  readonly standings: Iterable<StatementStanding>
  /** only accepted statements, or all that are not rejected */
  readonly strict: boolean
  readonly ballot: Ballot
}

const mostBubbles = 60

/** Only statements that people may see. What comes out is plain data and holds no participant's id. */
export function publishOpinion(opinion: Opinion, { standings, strict, ballot }: Publication): PublishedOpinion {
  const { matrix } = opinion
  const visible = new Set([...standings].filter((standing) => isShown(standing, strict)).map(({ id }) => id))
  const columns = matrix.statements.flatMap((id, column) => (visible.has(id) ? [column] : []))
  const everybody = oneGroup(matrix.participants.length)
  const totals = countGroupVotes(matrix, everybody)
  // Positions and shares of variance depend on every single vote; among few people the votes could be worked out from them.
  const tellsStructure = ballot === 'open' || opinion.members.length >= peopleForDiscovery
  const partition = (grouping: Grouping): PublishedPartition => publishPartition(opinion, grouping, columns, ballot)
  return {
    people: matrix.participants.length,
    statements: columns.map((column) => {
      const count = countAt(totals, 0, column)
      const isTold = !isTooFew(count.seen, ballot)
      return {
        id: matrix.statements[column] ?? '',
        seen: count.seen,
        count: isTold ? count : null,
        division: isTold && count.seen > 0 ? (4 * count.agree * count.disagree) / count.seen ** 2 : null,
      }
    }),
    everybody: partition(everybody),
    declared: opinion.declared === null ? null : partition(opinion.declared),
    discovered: opinion.discovered === null ? null : partition(opinion.discovered),
    ungrouped: opinion.ungrouped,
    nullTest: tellsStructure ? opinion.nullTest : null,
    map: tellsStructure ? publishMap(opinion, opinion.discovered ?? opinion.declared ?? everybody, ballot) : [],
  }
}

function publishMap({ members, positions }: Opinion, grouping: Grouping, ballot: Ballot): readonly PublishedBubble[] {
  const parts = publishableParts(grouping, ballot)
  const placed = parts.grouping.names.map((_, part) =>
    Array.from(members).filter((row) => (parts.grouping.groupOf[row] ?? noGroup) === part),
  )
  const { shown, joined } = disclose(
    placed.map((rows) => rows.length),
    ballot,
  )
  const bubbles = [
    ...shown.flatMap((part) =>
      bubblesOf(positions, placed[part] ?? [], mostBubbles).map((bubble) => ({
        ...bubble,
        group: parts.shown[part]?.name ?? null,
      })),
    ),
    ...bubblesOf(
      positions,
      joined.flatMap((part) => placed[part] ?? []),
      mostBubbles,
    ).map((bubble) => ({ ...bubble, group: null })),
  ]
  const farthest = bubbles.reduce((radius, { x, y }) => Math.max(radius, Math.abs(x), Math.abs(y)), 0)
  const rounded = (coordinate: number): number => (farthest === 0 ? 0 : Math.round((coordinate / farthest) * 100) / 100)
  return bubbles.map((bubble) => ({ ...bubble, x: rounded(bubble.x), y: rounded(bubble.y) }))
}
