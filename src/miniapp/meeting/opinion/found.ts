// Sorts what was calculated into what a page tells: accepted, rejected, dividing.

import type { OpinionResult, Partition } from '@domain/contract/opinion'
import type { Counted } from '../vote/count'

type Count = Partition['results'][number]['others']

export const countedOf = (count: Count): Counted | null =>
  count === null
    ? null
    : { agree: count.agree, disagree: count.disagree, pass: count.seen - count.agree - count.disagree }

/** From this on, of those who take a side, at least a quarter are on the smaller one. */
const divides = 0.75
const mostDividing = 5

type Statement = OpinionResult['statements'][number]

interface Found {
  readonly accepted: readonly Statement[]
  readonly rejected: readonly Statement[]
  readonly dividing: readonly Statement[]
}

/** By declared sides where there are any; else over everybody. The strongest first. */
export const foundIn = (opinion: OpinionResult): Found => {
  const { results } = opinion.declared ?? opinion.everybody
  const by = new Map(results.map((result) => [result.statement, result]))
  const strength = (id: string, of: 'agreement' | 'rejection'): number => by.get(id)?.consensus?.[of] ?? 0
  const judged = (verdict: 'accepted' | 'rejected', of: 'agreement' | 'rejection') =>
    opinion.statements
      .filter(({ id }) => by.get(id)?.verdict === verdict)
      .sort((a, b) => strength(b.id, of) - strength(a.id, of))
  return {
    accepted: judged('accepted', 'agreement'),
    rejected: judged('rejected', 'rejection'),
    dividing: opinion.statements
      .filter(({ division }) => (division ?? 0) >= divides)
      .sort((a, b) => (b.division ?? 0) - (a.division ?? 0))
      .slice(0, mostDividing),
  }
}
