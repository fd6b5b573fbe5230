// One way of dividing the people, as it may be published: groups under five are never broken out.
import { type GroupConsensus, groupConsensus, type Verdict, verdictOf } from './consensus'
import { type Count, countGroupVotes, countsOn, type GroupVotes, sumCounts } from './group-vote'
import { type Grouping, noGroup } from './grouping'
import type { Opinion } from './opinion'
import { type Ballot, type DisclosedCounts, disclose, discloseCounts, fewestPublished } from './publish-count'
import { type RepresentativeStatement, representativeStatements } from './representative'

interface PublishedGroup {
  readonly name: string
  readonly people: number
  readonly representative: readonly PublishedRepresentative[]
}

interface PublishedRepresentative extends Pick<RepresentativeStatement, 'side' | 'votes' | 'seen' | 'bestAgree'> {
  readonly statement: string
}

interface PublishedResult {
  readonly statement: string
  /** in the order of `groups`; null where it is not told */
  readonly groups: readonly (Count | null)[]
  /** everybody whose group is not shown on this statement, together; null when there is nobody or it is not told */
  readonly others: Count | null
  /** null for statements that the maths leaves out, and where too few have voted for it to be told */
  readonly consensus: GroupConsensus | null
  readonly verdict: Verdict
  /** greatest difference between the shares that agree, 0 to 1; null with fewer than two to compare */
  readonly spread: number | null
}

export interface PublishedPartition {
  /** groups of at least five people */
  readonly groups: readonly PublishedGroup[]
  /** names of the smaller groups and how many people they have together; null when there are none */
  readonly others: { readonly names: readonly string[]; readonly people: number } | null
  readonly results: readonly PublishedResult[]
}

/** Whether nothing at all may be told of the votes on a statement that so many have seen. */
export const isTooFew = (seen: number, ballot: Ballot): boolean => ballot === 'secret' && seen < fewestPublished

/**
 * `columns` are the statements to publish, as indices into the matrix. What is judged rests on the counts that a secret
 * ballot could tell, in either ballot: the same votes have the same verdict.
 */
export function publishPartition(
  opinion: Opinion,
  grouping: Grouping,
  columns: readonly number[],
  ballot: Ballot,
): PublishedPartition {
  const { matrix, leftOut } = opinion
  const parts = publishableParts(grouping, ballot)
  const votes = countGroupVotes(matrix, parts.grouping)
  const disclosed = disclosedOf(votes, ballot)
  const judgedParts = ballot === 'secret' ? parts : publishableParts(grouping, 'secret')
  const judged = ballot === 'secret' ? disclosed : disclosedOf(countGroupVotes(matrix, judgedParts.grouping), 'secret')
  const isWithheld = (group: number, statement: number): boolean => disclosed[statement]?.parts[group] === null
  const representative = representativeStatements(votes, leftOut, isWithheld)
  return {
    groups: parts.shown.map(({ name, people }, group) => ({
      name,
      people,
      representative: (representative[group] ?? [])
        // the best agreement may come with the side of a minority, which would read as the opposite of what it is
        .filter(({ statement, votes: cast, seen }) => columns.includes(statement) && 2 * cast > seen)
        .map(({ statement, side, votes: cast, seen, bestAgree }) => ({
          statement: matrix.statements[statement] ?? '',
          side,
          votes: cast,
          seen,
          bestAgree,
        })),
    })),
    others: parts.others,
    results: columns.map((statement) => {
      const groupCounts = groupCountsOf(disclosed[statement], parts.shown.length)
      const sides = leftOut[statement] === 1 ? [] : countsIn(groupCountsOf(judged[statement], judgedParts.shown.length))
      return resultOf(matrix.statements[statement] ?? '', groupCounts, sides, ballot)
    }),
  }
}

const disclosedOf = (votes: GroupVotes, ballot: Ballot): readonly DisclosedCounts[] =>
  Array.from({ length: votes.statements }, (_, statement) => discloseCounts(countsOn(votes, statement), ballot))

type GroupCounts = Pick<PublishedResult, 'groups' | 'others'>

const countsIn = ({ groups, others }: GroupCounts): readonly Count[] =>
  [...groups, others].filter((count) => count !== null)

/** The first parts are the groups that are shown; whatever else there is goes into one sum. */
function groupCountsOf(counts: DisclosedCounts | undefined, shownGroups: number): GroupCounts {
  const { parts, joined } = counts ?? { parts: [], joined: null }
  const rest = [...parts.slice(shownGroups), joined].filter((count): count is Count => count !== null && count.seen > 0)
  return { groups: parts.slice(0, shownGroups), others: rest.length === 0 ? null : sumCounts(rest) }
}

function resultOf(
  statement: string,
  groupCounts: GroupCounts,
  sides: readonly Count[],
  ballot: Ballot,
): PublishedResult {
  const counts = countsIn(groupCounts)
  if (isTooFew(sumCounts(counts).seen, ballot)) {
    const groups = groupCounts.groups.map(() => null)
    return { statement, groups, others: null, consensus: null, verdict: 'open', spread: null }
  }
  const shares = counts.flatMap(({ agree, seen }) => (seen > 0 ? [agree / seen] : []))
  const spread = shares.length < 2 ? null : Math.max(...shares) - Math.min(...shares)
  const consensus = groupConsensus(sides)
  return { statement, ...groupCounts, consensus, verdict: verdictOf(sides, consensus), spread }
}

interface PublishableParts {
  readonly shown: readonly { readonly name: string; readonly people: number }[]
  readonly others: PublishedPartition['others']
  /** the shown groups, and after them one more for everybody else if there is anybody */
  readonly grouping: Grouping
}

/** Joins small groups, and the people in no group, into one part; in a secret ballot so that no sum gives them away. */
export function publishableParts(grouping: Grouping, ballot: Ballot): PublishableParts {
  const undeclared = grouping.names.length
  const sizes = new Array<number>(undeclared + 1).fill(0)
  for (const group of grouping.groupOf) {
    const part = group === noGroup ? undeclared : group
    sizes[part] = (sizes[part] ?? 0) + 1
  }
  const nobodyGroup = new Set(sizes.flatMap((size, part) => (size === 0 ? [part] : [])))
  const { shown } = disclose(sizes, ballot)
  const shownGroups = shown.filter((part) => part !== undeclared)
  const isJoined = (part: number): boolean => !shownGroups.includes(part) && !nobodyGroup.has(part)
  const people = sizes.reduce((sum, size, part) => (isJoined(part) ? sum + size : sum), 0)
  const names = shownGroups.map((part) => grouping.names[part] ?? '')
  return {
    shown: shownGroups.map((part) => ({ name: grouping.names[part] ?? '', people: sizes[part] ?? 0 })),
    others: people === 0 ? null : { names: grouping.names.filter((_, part) => isJoined(part)), people },
    grouping: {
      names: people === 0 ? names : [...names, ''],
      groupOf: grouping.groupOf.map((group) => {
        const at = shownGroups.indexOf(group)
        return at < 0 ? shownGroups.length : at
      }),
    },
  }
}
