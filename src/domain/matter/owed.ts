// What units owe to a matter: an answer to an invitation or to the outcome, a task, an answer to who says it is not done.

import { dispatchesIn } from '../trait/dispatch'
import { hasAnswered, resolutionsOf, unanswered } from './answer'
import { isFinal, type Matter } from './matter'
import { isBefore } from './step'

export const owedKinds = ['invitation', 'outcome', 'resolution', 'task', 'contradiction', 'dispatch'] as const
export type OwedKind = (typeof owedKinds)[number]

export interface Owed {
  readonly kind: OwedKind
  /** id of the party, unit, resolution, task or contradiction: what the action is done to */
  readonly id: string
  /** of a resolution or task; else empty */
  readonly what: string
  /** local date; null when none is set */
  readonly due: string | null
}

/** What is owed by these units, in the order of the steps. */
export const owedBy = (matter: Matter, unitIds: ReadonlySet<string>): readonly Owed[] => {
  if (isFinal(matter)) return []
  const seating = matter.step === 'parties' || matter.step === 'deliberation'
  const invitations = matter.parties.flatMap((party): readonly Owed[] =>
    seating && party.answer === 'invited' && party.unitId !== undefined && unitIds.has(party.unitId)
      ? [{ kind: 'invitation', id: party.id, what: '', due: matter.due }]
      : [],
  )
  const asked = matter.step === 'submission' && matter.outcome !== null
  // what was resolved is answered one by one; a unit that carries nothing answers the whole
  const answers: readonly Owed[] = asked
    ? [
        ...matter.unitAnswers
          .filter((one) => unitIds.has(one.unitId) && !hasAnswered(matter, one))
          .filter(({ unitId }) => resolutionsOf(matter, unitId).length === 0)
          .map(({ unitId }) => ({ kind: 'outcome' as const, id: unitId, what: '', due: matter.due })),
        ...unanswered(matter).flatMap(({ id, unitId = '' }): readonly Owed[] => {
          const what = matter.resolutions.find((one) => one.id === id)?.what ?? ''
          return unitIds.has(unitId) ? [{ kind: 'resolution', id, what, due: matter.due }] : []
        }),
      ]
    : []
  const tasks = matter.tasks
    .filter((task) => unitIds.has(task.unitId ?? '') && !isBefore(matter.step, 'implementation'))
    .flatMap((task): readonly Owed[] => [
      ...(task.status === 'underWay' && matter.step === 'implementation'
        ? [{ kind: 'task' as const, id: task.id, what: task.what, due: task.due }]
        : []),
      ...(task.contradictions ?? [])
        .filter((one) => one.answer === undefined)
        .map((one) => ({ kind: 'contradiction' as const, id: one.id, what: task.what, due: task.due })),
    ])
  const handedOver = dispatchesIn('sent')(matter).flatMap(({ id, what, due, unitId = '' }): readonly Owed[] =>
    unitIds.has(unitId) ? [{ kind: 'dispatch', id, what, due: due ?? null }] : [],
  )
  return [...invitations, ...answers, ...tasks, ...handedOver]
}
