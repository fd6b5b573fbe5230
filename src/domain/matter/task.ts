// The tasks of step 7: which resolutions become tasks, and what becomes of tasks when the matter comes by again.

import type { Candidate } from '../process/action'
import { answerTo } from './answer'
import type { Matter, Resolution, Task } from './matter'

export const isSettled = (task: Pick<Task, 'status'>): boolean => task.status === 'done' || task.status === 'givenUp'

/** Is there a contradiction that nobody has answered? */
export const isContradicted = (task: Pick<Task, 'contradictions'>): boolean =>
  task.contradictions?.some((one) => one.answer === undefined) === true

const taskFor = (resolution: Resolution, due: string): Task => ({
  id: resolution.id,
  what: resolution.what,
  ...(resolution.unitId === undefined ? {} : { unitId: resolution.unitId }),
  ...(resolution.partyId === undefined ? {} : { partyId: resolution.partyId }),
  due,
  status: 'underWay',
  progress: 0,
  ...(resolution.money === undefined ? {} : { planned: resolution.money }),
  beforeIds: [],
  afterIds: [],
})

/** The person behind the party that carries something, so that they can act on it themselves. */
export const carriedBy = ({ parties }: Pick<Matter, 'parties'>, partyId: string | undefined): Partial<Candidate> => {
  const personId = parties.find((one) => one.id === partyId)?.personId
  return personId === undefined ? {} : { personId }
}

/** By when a resolution is to be carried out; undefined for one that nobody has taken on, or that is done already. */
const dateOf = (matter: Matter, resolution: Resolution): string | undefined => {
  if (resolution.settledBy !== undefined) return undefined
  // other parties took it on at the table: they owe no answer
  if (resolution.partyId !== undefined) return resolution.due
  const answer = answerTo(matter, resolution)
  return answer === undefined || answer.verdict === 'declined' ? undefined : (answer.due ?? resolution.due)
}

/**
 * The tasks that a matter enters step 7 with. Settled ones stay settled. A resolution of the present round whose unit
 * adopted it, wholly or partly, is under way by the date that the unit named; one that another party carries, by the
 * date agreed at the table. What was reported on it before is kept. Unfinished tasks that nobody has taken on again are
 * void.
 */
export const tasksOf = (matter: Matter): readonly Task[] => {
  const settled = matter.tasks.filter(isSettled)
  const underWay = matter.resolutions.flatMap((resolution): readonly Task[] => {
    const due = dateOf(matter, resolution)
    const over = resolution.round !== matter.round || settled.some((task) => task.id === resolution.id)
    if (due === undefined || over) return []
    const known = matter.tasks.find((task) => task.id === resolution.id)
    return [known === undefined ? taskFor(resolution, due) : { ...known, due }]
  })
  return [...settled, ...underWay]
}

/** Work that was called done is under way again, by a new date. What was given up stays given up. */
export const takenUpAgain = (tasks: readonly Task[], due: string): readonly Task[] =>
  tasks.map((task) => (task.status === 'done' ? { ...task, status: 'underWay', due } : task))
