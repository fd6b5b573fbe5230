// Which statement a person is asked next: a lottery in which useful statements have more tickets.
import { type Count, countAt, countGroupVotes } from './group-vote'
import { noGroup, oneGroup } from './grouping'
import type { StatementStanding } from './moderation'
import type { Opinion } from './opinion'

const metaPriority = 7 ** 2

/**
 * [(1 - p)(E + 1) · a · (1 + 8 · 2^(-S/5))]² with a = (A + 1)/(S + 2) and p = (passes + 1)/(S + 2): statements that
 * people agree with, do not pass on, that pull people apart (`extremity`) or that few have seen yet. `count` is over all
 * who are in a group.
 */
export function statementPriority(count: Count, extremity: number, meta: boolean): number {
  if (meta) return metaPriority
  const { agree, disagree, seen } = count
  const agreed = (agree + 1) / (seen + 2)
  const passed = (seen - agree - disagree + 1) / (seen + 2)
  return ((1 - passed) * (extremity + 1) * agreed * (1 + 8 * 2 ** (-seen / 5))) ** 2
}

/**
 * Priority of every statement, counted over those who are in a group, or over everybody where there are no groups. A
 * statement without votes has the priority of a new one.
 */
export function statementPriorities(
  opinion: Opinion,
  standings: Iterable<StatementStanding>,
): ReadonlyMap<string, number> {
  const { matrix, extremity } = opinion
  const everybody = oneGroup(matrix.participants.length)
  const grouping = opinion.discovered ?? opinion.declared ?? everybody
  const grouped = grouping.groupOf.map((group) => (group === noGroup ? noGroup : 0))
  const votes = countGroupVotes(matrix, { names: everybody.names, groupOf: grouped })
  const columnOf = new Map(matrix.statements.map((id, column) => [id, column]))
  const priorityOf = ({ id, meta }: StatementStanding): number => {
    const column = columnOf.get(id)
    return column === undefined
      ? statementPriority({ agree: 0, disagree: 0, seen: 0 }, 0, meta)
      : statementPriority(countAt(votes, 0, column), extremity[column] ?? 0, meta)
  }
  return new Map(Array.from(standings, (standing) => [standing.id, priorityOf(standing)]))
}

/** What a statement weighs in the lottery before its priority is known. */
const unknownPriority = 1

/**
 * The next statement out of those that the person may see and has not voted on. `random` is from 0 up to, not
 * including, 1 and is drawn by the caller. Undefined when nothing is left.
 */
export function drawStatement(
  candidates: readonly string[],
  priorities: ReadonlyMap<string, number>,
  random: number,
): string | undefined {
  const weights = candidates.map((id) => priorities.get(id) ?? unknownPriority)
  let left = random * weights.reduce((sum, weight) => sum + weight, 0)
  const drawn = candidates.find((_, index) => {
    left -= weights[index] ?? 0
    return left < 0
  })
  return drawn ?? candidates[candidates.length - 1]
}
