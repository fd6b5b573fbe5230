// Our own calculation: from all votes of a consultation to positions, sides and groups; the same votes, the same answer.

import { centreVotes } from './centred'
import { baseClusters, pointsOfClusters, pointsOfPeople, steadiestGroupClusters } from './clustering'
import type { VoteCollector } from './collector'
import { bestCount, clampCount, groupCounts } from './group-count'
import { declaredGrouping, discoveredGroupOf, type Grouping, namedGrouping } from './grouping'
import type { VoteMatrix } from './matrix'
import { memberRows } from './member-row'
import { leftOutColumns, type StatementStanding } from './moderation'
import { defaultShuffles, type NullTest, nullTest } from './null-test'
import { principalComponents } from './pca'
import { extremity, type Positions, projectParticipants, projectStatements } from './projection'

/** Discovered groups mean nothing among fewer people than this. */
export const peopleForDiscovery = 50

export interface OpinionQuestion {
  readonly votes: VoteCollector
  readonly standings: Iterable<StatementStanding>
  /** participants whose votes do not count */
  readonly banned?: ReadonlySet<string>
  /** side that each participant declared: resident, unit, member, expert, enterprise */
  readonly sides?: ReadonlyMap<string, string>
  /** name of each participant's discovered group in the last result; names are carried over, nothing else */
  readonly namesBefore?: ReadonlyMap<string, string>
}

export interface Opinion {
  readonly matrix: VoteMatrix
  /** 1 for statements left out by moderation (C) */
  readonly leftOut: Uint8Array
  /** rows of the people with enough votes to be placed, ascending */
  readonly members: Int32Array
  /** one per participant (P) */
  readonly positions: Positions
  /** one per statement (C) */
  readonly statementPositions: Positions
  readonly extremity: Float64Array
  readonly nullTest: NullTest
  readonly declared: Grouping | null
  /** null among fewer than 50 people, and whenever the votes differ no more than shuffled ones do */
  readonly discovered: Grouping | null
}

/**
 * Always starts cold and in canonical order, so that the result is a function of the votes, whatever order they came in
 * and however often it was calculated before.
 */
export function findOpinion({ votes, standings, banned, sides, namesBefore }: OpinionQuestion): Opinion {
  const matrix = votes.matrix('canonical', banned)
  const leftOut = leftOutColumns(matrix, standings)
  const centred = centreVotes(matrix, leftOut)
  const components = principalComponents(centred)
  const positions = projectParticipants(centred, components)
  const statementPositions = projectStatements(centred, components)
  const members = memberRows(matrix)
  const test = nullTest(centred, defaultShuffles)
  const mayDiscover = members.length >= peopleForDiscovery && test.passed
  return {
    matrix,
    leftOut,
    members,
    positions,
    statementPositions,
    extremity: extremity(statementPositions),
    nullTest: test,
    declared: declaredGrouping(matrix.participants, sides ?? new Map()),
    discovered: mayDiscover ? discover(matrix, positions, members, namesBefore) : null,
  }
}

function discover(
  matrix: VoteMatrix,
  positions: Positions,
  members: Int32Array,
  namesBefore: ReadonlyMap<string, string> | undefined,
): Grouping | null {
  const base = baseClusters(pointsOfPeople(positions, members))
  const points = pointsOfClusters(base)
  const byCount = new Map(groupCounts(base.length).map((count) => [count, steadiestGroupClusters(points, count)]))
  const groups = byCount.get(clampCount(bestCount(points, byCount), base.length)) ?? []
  if (groups.length < 2) return null
  const groupOf = discoveredGroupOf(matrix.participants.length, members, base, groups)
  return namedGrouping(matrix.participants, groupOf, namesBefore)
}
