// Our own calculation: from all votes of a consultation to positions, sides and groups; the same votes, the same answer.

import { type CentredVotes, centreVotes } from './centred'
import { baseClusters, pointsOfClusters, pointsOfPeople, steadiestGroupClusters } from './clustering'
import type { VoteCollector } from './collector'
import { bestCount, fewestGroups, groupCounts } from './group-count'
import { declaredGrouping, discoveredGroupOf, type Grouping, namedGrouping } from './grouping'
import type { VoteMatrix } from './matrix'
import { memberRows } from './member-row'
import { leftOutColumns, type StatementStanding } from './moderation'
import { defaultShuffles, type NullTest, nullTest } from './null-test'
import { principalComponents } from './pca'
import { extremity, type Positions, projectParticipants, projectStatements } from './projection'
import { sideTest } from './side-test'
import { peopleForDiscovery, type UngroupedReason } from './ungrouped'

interface OpinionQuestion {
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
  /** null exactly when there is a reason why not */
  readonly discovered: Grouping | null
  readonly ungrouped: UngroupedReason | null
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
  const found = discover(centred, test, positions, members, namesBefore)
  return {
    matrix,
    leftOut,
    members,
    positions,
    statementPositions,
    extremity: extremity(statementPositions),
    nullTest: test,
    declared: declaredGrouping(matrix.participants, sides ?? new Map()),
    ...found,
  }
}

function discover(
  votes: CentredVotes,
  test: NullTest,
  positions: Positions,
  members: Int32Array,
  namesBefore: ReadonlyMap<string, string> | undefined,
): Pick<Opinion, 'discovered' | 'ungrouped'> {
  const none = (ungrouped: UngroupedReason) => ({ discovered: null, ungrouped })
  if (members.length < peopleForDiscovery) return none('few')
  if (!test.passed) return none('shuffled')
  if (!sideTest(votes).passed) return none('scale')
  const discovered = groupsAmong(votes.matrix, positions, members, namesBefore)
  return discovered === null ? none('together') : { discovered, ungrouped: null }
}

/**
 * In two directions, the two of the map, four and more groups seldom lie apart: of four that are there some are often
 * told as one. What is told as a group is one; what is not may still be two.
 */
function groupsAmong(
  matrix: VoteMatrix,
  positions: Positions,
  members: Int32Array,
  namesBefore: ReadonlyMap<string, string> | undefined,
): Grouping | null {
  const base = baseClusters(pointsOfPeople(positions, members))
  const points = pointsOfClusters(base)
  const byCount = new Map(
    groupCounts(base.length)
      .map((count) => [count, steadiestGroupClusters(points, count)] as const)
      .filter(([, groups]) => groups.length >= fewestGroups),
  )
  const groups = byCount.get(bestCount(points, byCount))
  if (groups === undefined) return null
  const groupOf = discoveredGroupOf(matrix.participants.length, members, base, groups)
  return namedGrouping(matrix.participants, groupOf, namesBefore)
}
