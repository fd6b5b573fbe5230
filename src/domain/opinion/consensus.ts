// What all groups accept or reject, whatever their sizes, and what most people do.
import { type Count, countsOn, type GroupVotes, sumCounts } from './group-vote'
import { fewestPublished } from './publish-count'
import { isSignificant, oneProportionZ, priorShare } from './significance'

/** From this value on a statement counts as accepted, or rejected, across the groups. */
export const consensusFrom = 0.6

export interface GroupConsensus {
  /** Polis's form, Π_g (A + 1) / (S + 2); shrinks with the number of groups, kept for comparison */
  readonly product: number
  /** geometric mean over the groups of how far each agrees, 0 to 1 */
  readonly agreement: number
  /** the same for disagreeing */
  readonly rejection: number
}

/**
 * Consensus over the groups, given each group's count on one statement. A group of any size weighs the same. A group
 * that has not voted is at one half for either side and so holds consensus back. Null without groups.
 */
export function groupConsensus(groups: readonly Count[]): GroupConsensus | null {
  if (groups.length === 0) return null
  return {
    product: groups.reduce((product, { agree, seen }) => product * priorShare(agree, seen), 1),
    agreement: geometricMean(groups.map(({ agree, disagree, seen }) => effectiveShare(agree, disagree, seen))),
    rejection: geometricMean(groups.map(({ agree, disagree, seen }) => effectiveShare(disagree, agree, seen))),
  }
}

export type Verdict = 'accepted' | 'rejected' | 'open'

/**
 * All accept what is agreed upon across the groups and by more than half of each: a mean alone would let one group that
 * is divided, or against it, be outvoted by the others. Fewer than five votes settle nothing, in whatever ballot.
 */
export function verdictOf(groups: readonly Count[], consensus: GroupConsensus | null): Verdict {
  if (consensus === null || sumCounts(groups).seen < fewestPublished) return 'open'
  const { agreement, rejection } = consensus
  if (agreement >= consensusFrom && groups.every(({ agree, seen }) => 2 * agree > seen)) return 'accepted'
  return rejection >= consensusFrom && groups.every(({ disagree, seen }) => 2 * disagree > seen) ? 'rejected' : 'open'
}

/** p · (1 - q) with Jeffreys' prior, (s + ½) / (n + 1), on both: what is for it, less what is against it. */
const effectiveShare = (pro: number, contra: number, seen: number): number =>
  ((pro + 0.5) / (seen + 1)) * (1 - (contra + 0.5) / (seen + 1))

const geometricMean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length)

/** One entry of the statements that most people agree or disagree with. */
interface ConsensusStatement {
  readonly statement: number
  /** share with the prior, above one half */
  readonly share: number
  /** z against one half */
  readonly z: number
}

interface ConsensusStatements {
  readonly agree: readonly ConsensusStatement[]
  readonly disagree: readonly ConsensusStatement[]
}

const mostListed = 5

/**
 * Over all participants together: statements whose share is above one half and significantly so, by share times z,
 * the first five of each side. `votes` must cover everybody.
 */
export function consensusStatements(votes: GroupVotes, leftOut: Uint8Array): ConsensusStatements {
  const counts = Array.from(leftOut, (_, statement) => sumCounts(countsOn(votes, statement)))
  const listed = (pick: (count: Count) => number): readonly ConsensusStatement[] =>
    counts
      .map((count, statement) => ({
        statement,
        share: priorShare(pick(count), count.seen),
        z: oneProportionZ(pick(count), count.seen),
      }))
      .filter(({ statement, share, z }) => leftOut[statement] !== 1 && share > 0.5 && isSignificant(z))
      .sort((a, b) => b.share * b.z - a.share * a.z)
      .slice(0, mostListed)
  return { agree: listed((count) => count.agree), disagree: listed((count) => count.disagree) }
}
