// What of a matter has a date now and who owes it: the present step, a unit's answer, a task. The ladder of pressing is
// climbed for these.

import { addDays, localDate } from '../calendar/local-time'
import type { Candidate } from '../process/action'
import { dispatchesIn } from '../trait/dispatch'
import { hasAnswered } from './answer'
import type { Matter, Pressing } from './matter'
import { carriedBy } from './task'

export interface Dated extends Candidate {
  /** the step's id, the unit's, the task's, or that of what was handed over */
  readonly kind: 'step' | 'answer' | 'task' | 'dispatch'
  /** local date */
  readonly due: string
}

const tasksIn = (matter: Matter): readonly Dated[] =>
  matter.tasks.flatMap(({ id, due, status, unitId, partyId }): readonly Dated[] =>
    status === 'underWay' ? [{ id, kind: 'task', due, unitId, partyId, ...carriedBy(matter, partyId) }] : [],
  )

/** What was handed over to others while the matter goes on. */
const dispatchesOf = (matter: Matter): readonly Dated[] =>
  dispatchesIn('sent')(matter).flatMap(({ id, due, unitId }): readonly Dated[] =>
    due === undefined ? [] : [{ id, kind: 'dispatch', due, ...(unitId === undefined ? {} : { unitId }) }],
  )

/** What stands still on purpose owes nothing, nor does what waits for a lead: a claim is widened instead. */
export const datedIn = (matter: Matter): readonly Dated[] =>
  matter.status === 'open' ? [...ownIn(matter), ...dispatchesOf(matter)] : []

const ownIn = (matter: Matter): readonly Dated[] => {
  const { step, due, leadId } = matter
  if (due === null || leadId === null) return []
  if (step === 'implementation' && matter.tasks.length > 0) return tasksIn(matter)
  const silent = step === 'submission' ? matter.unitAnswers.filter((one) => !hasAnswered(matter, one)) : []
  return silent.length > 0
    ? silent.map(({ unitId }) => ({ id: unitId, kind: 'answer', due, unitId }))
    : [{ id: step, kind: 'step', due }]
}

export const lateAt = (matter: Matter, at: string): readonly Dated[] =>
  datedIn(matter).filter((one) => one.due < localDate(at))

/** How far it has come with this date; undefined when it has not been pressed for it. */
export const pressingOf = ({ pressings }: Pick<Matter, 'pressings'>, { id, due }: Dated): Pressing | undefined =>
  pressings?.find((one) => one.of === id && one.missed === due)

/** What will be pressed once its date has passed, if nothing happens before. */
export const unpressed = (matter: Matter): readonly Dated[] =>
  datedIn(matter).filter((one) => pressingOf(matter, one) === undefined)

/** From which local date on its owner hears that it is due the day after. */
export const nudgeFrom = ({ due }: Pick<Dated, 'due'>): string => addDays(due, -1)

/** What its owner still has to hear of before its date: the step itself is told by its light. */
export const unnudged = (matter: Matter): readonly Dated[] =>
  unpressed(matter).filter(
    ({ id, kind, due }) => kind !== 'step' && matter.nudged?.some((one) => one.of === id && one.due === due) !== true,
  )
