// Answers that the desk looks at twice before they count. It compares texts by their characters, whose table is too large
// for a screen: the server alone imports this.

import { ignores, pastedFrom } from '../reply/warning'
import type { AnswerFault } from './handle'
import { answering, type Proposal, standingAnswer } from './proposal'

/** `earlier`: what the same units have answered to other proposals. */
export const faultsIn = (
  of: Proposal,
  earlier: readonly { readonly unitId: string; readonly text: string; readonly number: string }[],
): readonly AnswerFault[] =>
  answering(of).flatMap(({ unitId }) => {
    const points = standingAnswer(of, unitId)?.points ?? []
    return points.flatMap(({ n, text }): readonly AnswerFault[] => {
      // every title says that it is a suggestion, and so does every pasted answer
      const asked = { title: '', text: `${of.points[n - 1] ?? ''}${of.situation}`, place: '' }
      const own = points.filter((one) => one.n < n).map((one) => ({ text: one.text, number: '' }))
      const like = pastedFrom(text, [...own, ...earlier.filter((one) => one.unitId === unitId)])
      return [
        ...(ignores(text, asked) ? [{ unitId, n, why: 'beside' as const, number: '' }] : []),
        ...(like === undefined ? [] : [{ unitId, n, why: 'alike' as const, number: like.number }]),
      ]
    })
  })
