// The tasks of step 7: which resolutions become tasks, and what becomes of tasks when the matter comes by again.

import type { Matter, Resolution, Task } from './matter'

export const isSettled = (task: Pick<Task, 'status'>): boolean => task.status === 'done' || task.status === 'givenUp'

/** Is there a contradiction that nobody has answered? */
export const isContradicted = (task: Pick<Task, 'contradictions'>): boolean =>
  task.contradictions?.some((one) => one.answer === undefined) === true

const taskFor = (resolution: Resolution, due: string): Task => ({
  id: resolution.id,
  what: resolution.what,
  unitId: resolution.unitId,
  due,
  status: 'underWay',
  progress: 0,
  ...(resolution.money === undefined ? {} : { planned: resolution.money }),
  beforeIds: [],
  afterIds: [],
})

/**
 * The tasks that a matter enters step 7 with. Settled ones stay settled. A resolution of the present round whose unit
 * adopted it, wholly or partly, is under way by the date that the unit named; what was reported on it before is kept.
 * Unfinished tasks that no unit has taken on again are void.
 */
export const tasksOf = (matter: Matter): readonly Task[] => {
  const settled = matter.tasks.filter(isSettled)
  const underWay = matter.resolutions.flatMap((resolution): readonly Task[] => {
    const answer = matter.unitAnswers.find((one) => one.unitId === resolution.unitId)
    const taken = answer?.verdict === 'adopted' || answer?.verdict === 'partly'
    if (!taken || resolution.round !== matter.round || settled.some((task) => task.id === resolution.id)) return []
    const due = answer.due ?? resolution.due
    const known = matter.tasks.find((task) => task.id === resolution.id)
    return [known === undefined ? taskFor(resolution, due) : { ...known, due }]
  })
  return [...settled, ...underWay]
}

/** Work that was called done is under way again, by a new date. What was given up stays given up. */
export const takenUpAgain = (tasks: readonly Task[], due: string): readonly Task[] =>
  tasks.map((task) => (task.status === 'done' ? { ...task, status: 'underWay', due } : task))
