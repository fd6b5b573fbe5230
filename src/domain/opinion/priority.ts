// Which statement a person is asked next: a lottery in which useful statements have more tickets.
import type { Count } from './group-vote'

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
  return drawn ?? candidates.at(-1)
}
