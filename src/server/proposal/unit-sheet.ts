// The sheet of one unit: what it did with the proposals of a plenary, as these tell it, and how it was judged where it was.
// A page a unit, in the order of the roster; no figure of one stands beside another's.

import type { Count, UnitFacts } from '../../domain/appraisal/process'
import type { Line } from '../document/official'
import { linesOf } from '../document/official'
import { sectionMark } from '../locales/document'
import { proposalWords as words } from '../locales/proposal'

interface UnitPage {
  readonly name: string
  readonly facts: UnitFacts
  /** how it was judged; absent where nobody has, or only the facts are asked for */
  readonly count?: Count | undefined
}

const body = (text: string): Line => ({ kind: 'body', text })

export const unitLines = (title: string, { name, facts, count }: UnitPage): readonly Line[] => {
  const { received, talkedBefore, answered, inTime, rehandled } = facts
  const { agree, understand, reserve, disagree, silent } = facts
  const parts: readonly (readonly [string, readonly Line[]])[] = [
    [
      words.unitDid,
      [
        body(words.unitFacts(received, talkedBefore, answered, inTime, rehandled)),
        body(words.unitJudged(agree, understand, reserve, disagree, silent)),
      ],
    ],
    ...(count === undefined
      ? []
      : ([
          [words.unitVotes, [body(words.unitCount(count.good, count.fair, count.poor))]],
          ...(count.strengths === '' ? [] : ([[words.unitStrengths, linesOf(count.strengths)]] as const)),
          ...(count.toMend === '' ? [] : ([[words.unitToMend, linesOf(count.toMend)]] as const)),
        ] as const)),
  ]
  return [
    { kind: 'title', text: title },
    { kind: 'flush', text: words.to(name) },
    ...parts.flatMap(([heading, lines], index): readonly Line[] => [
      { kind: 'heading', text: `${sectionMark(index + 1)}${heading}` },
      ...lines,
    ]),
  ]
}
