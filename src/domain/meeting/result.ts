// What is told of the votes on each statement, by declared sides: nothing of fewer than five people of one side, nor
// anything that such a number could be worked out from.

import { groupConsensus, type Verdict, verdictOf } from '../opinion/consensus'
import { type Count, sumCounts } from '../opinion/group-vote'
import { type Ballot, discloseCounts } from '../opinion/publish-count'
import { isTooFew } from '../opinion/publish-partition'
import { type Side, sides } from './meeting'

/** Votes of one side on one statement. */
export interface SideVotes extends Count {
  readonly side: Side
  /** of those seen, entered by the organiser for people without a phone */
  readonly proxies: number
}

interface ToldCount {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

export interface StatementResult extends ToldCount {
  /** sides of which at least five have voted, in the order of the list of sides */
  readonly sides: readonly (ToldCount & { readonly side: Side })[]
  /** all other sides together; null when there are none */
  readonly others: ToldCount | null
  /** from 0 to 1 across the sides, whatever their sizes; null before anybody has voted */
  readonly agreement: number | null
  readonly rejection: number | null
  readonly verdict: Verdict
}

const toldCount = ({ agree, disagree, seen }: Count): ToldCount => ({ agree, disagree, pass: seen - agree - disagree })

/** Null where so few have voted in secret that nothing may be told. */
export const resultOf = (votes: readonly SideVotes[], ballot: Ballot): StatementResult | null => {
  const present = sides.flatMap((side) => votes.find((one) => one.side === side && one.seen > 0) ?? [])
  const total = sumCounts(present)
  if (isTooFew(total.seen, ballot)) return null
  const { parts, joined } = discloseCounts(present, ballot)
  const shown = present.flatMap(({ side }, index) => {
    const count = parts[index]
    return count === null || count === undefined ? [] : [{ side, count }]
  })
  // judged by what a secret ballot could tell, so that the same votes have the same verdict
  const secret = discloseCounts(present, 'secret')
  const judged = [...secret.parts, secret.joined].filter((count) => count !== null)
  const consensus = groupConsensus(judged)
  return {
    ...toldCount(total),
    sides: shown.map(({ side, count }) => ({ side, ...toldCount(count) })),
    others: joined === null ? null : toldCount(joined),
    agreement: consensus?.agreement ?? null,
    rejection: consensus?.rejection ?? null,
    verdict: verdictOf(judged, consensus),
  }
}

export const seenBy = (votes: readonly SideVotes[]): number => sumCounts(votes).seen

export const proxiesAmong = (votes: readonly SideVotes[]): number => votes.reduce((sum, one) => sum + one.proxies, 0)
