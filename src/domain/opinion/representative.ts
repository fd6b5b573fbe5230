// The statements that set a group apart from all the others.
import { type Count, countsOn, type GroupVotes, sumCounts } from './group-vote'
import { isSignificant, oneProportionZ, priorShare, twoProportionZ } from './significance'

type VoteSide = 'agree' | 'disagree'

/** One side of a group's vote on a statement, beside the other groups. */
interface SideScore {
  /** p: share within the group, with the prior */
  readonly share: number
  /** t: z of the share against one half */
  readonly shareZ: number
  /** r: share within the group over the share among the others */
  readonly ratio: number
  /** u: z of the group against the others */
  readonly ratioZ: number
}

export interface RepresentativeStatement extends SideScore {
  readonly statement: number
  readonly side: VoteSide
  /** how many of the group voted with this side, and how many saw the statement */
  readonly votes: number
  readonly seen: number
  /** whether it stands first because the group agrees with it most */
  readonly bestAgree: boolean
}

interface Scored {
  readonly statement: number
  readonly count: Count
  readonly agree: SideScore
  readonly disagree: SideScore
}

const mostListed = 5

/**
 * For each group the statements it is known by, at most five, those it agrees with first. A single group has nobody to
 * differ from: its list is empty. Statements left out by moderation are skipped, and so are those that must not be
 * told of that group (`isWithheld`).
 */
export function representativeStatements(
  votes: GroupVotes,
  leftOut: Uint8Array,
  isWithheld: (group: number, statement: number) => boolean = () => false,
): readonly (readonly RepresentativeStatement[])[] {
  return Array.from({ length: votes.groups }, (_, group) => {
    if (votes.groups < 2) return []
    const scored: Scored[] = []
    leftOut.forEach((flag, statement) => {
      if (flag === 1 || isWithheld(group, statement)) return
      const counts = countsOn(votes, statement)
      const own = counts[group]
      if (own !== undefined) scored.push(score(statement, own, sumCounts(counts.filter((_, g) => g !== group))))
    })
    return listOf(scored)
  })
}

function score(statement: number, own: Count, others: Count): Scored {
  const side = (s: number, other: number): SideScore => ({
    share: priorShare(s, own.seen),
    shareZ: oneProportionZ(s, own.seen),
    ratio: priorShare(s, own.seen) / priorShare(other, others.seen),
    ratioZ: twoProportionZ(s, own.seen, other, others.seen),
  })
  return {
    statement,
    count: own,
    agree: side(own.agree, others.agree),
    disagree: side(own.disagree, others.disagree),
  }
}

const passes = ({ agree, disagree }: Scored): boolean =>
  (isSignificant(agree.ratioZ) && isSignificant(agree.shareZ)) ||
  (isSignificant(disagree.ratioZ) && isSignificant(disagree.shareZ))

function listOf(scored: readonly Scored[]): readonly RepresentativeStatement[] {
  const passing = scored.filter(passes)
  const bestAgree = findBestAgree(scored)
  const first = bestAgree === undefined ? [] : [finalised(bestAgree, true)]
  if (passing.length === 0) {
    const best = findBest(scored)
    return first.length > 0 || best === undefined ? first : [finalised(best, false)]
  }
  const rest = passing
    .filter((candidate) => candidate !== bestAgree)
    .map((candidate) => finalised(candidate, false))
    .sort((a, b) => metric(b) - metric(a))
  const listed = [...first, ...rest].slice(0, mostListed)
  return [...listed.filter(({ side }) => side === 'agree'), ...listed.filter(({ side }) => side === 'disagree')]
}

/** The side that sets the group apart more; its u is kept with 32 bits, as Polis stores it. */
function finalised({ statement, count, agree, disagree }: Scored, bestAgree: boolean): RepresentativeStatement {
  const side: VoteSide = agree.ratioZ > disagree.ratioZ ? 'agree' : 'disagree'
  const score = side === 'agree' ? agree : disagree
  const ratioZ = Math.fround(score.ratioZ)
  return { ...score, ratioZ, statement, side, votes: count[side], seen: count.seen, bestAgree }
}

const metric = ({ ratio, ratioZ, share, shareZ }: SideScore): number => ratio * ratioZ * share * shareZ

/** The statement with the greatest u of either side, each compared with the stored u of the best before it. */
function findBest(scored: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined
  let greatest = Number.NEGATIVE_INFINITY
  for (const candidate of scored) {
    if (Math.max(candidate.agree.ratioZ, candidate.disagree.ratioZ) > greatest) {
      best = candidate
      greatest = finalised(candidate, false).ratioZ
    }
  }
  return best
}

/** The statement that the group agrees with most, preferring one that it agrees with more than the others do. */
function findBestAgree(scored: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined
  for (const candidate of scored) if (isBetterAgree(candidate, best)) best = candidate
  return best
}

function isBetterAgree({ count, agree }: Scored, best: Scored | undefined): boolean {
  if (count.agree === 0 && count.disagree === 0) return false
  if (best === undefined) return isSignificant(agree.shareZ) || (agree.ratio > 1 && agree.share > 0.5)
  if (best.agree.ratio > 1) return metric(agree) > metric(best.agree)
  return agree.share * agree.shareZ > best.agree.share * best.agree.shareZ
}
