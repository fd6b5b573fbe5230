// The first line of a matter with projects: how many there are, finished, more than half done, and the others.

import type { Task } from './matter'

export interface Projects {
  readonly all: number
  readonly done: number
  /** under way, and more than half done */
  readonly overHalf: number
  readonly rest: number
  /** told apart: it is not counted among all */
  readonly givenUp: number
}

type Counted = readonly Pick<Task, 'status' | 'progress'>[]

export const countProjects = (tasks: Counted): Projects => {
  const count = (is: (task: Pick<Task, 'status' | 'progress'>) => boolean): number => tasks.filter(is).length
  const givenUp = count(({ status }) => status === 'givenUp')
  const done = count(({ status }) => status === 'done')
  // what the unit calls finished nobody has looked at yet
  const overHalf = count(({ status, progress }) => status !== 'done' && status !== 'givenUp' && progress > 50)
  const all = tasks.length - givenUp
  return { all, done, overHalf, rest: all - done - overHalf, givenUp }
}

/** One or two things are seen at a glance. */
const fewest = 3

/** null where there are too few to be counted up. */
export const projectsOf = (tasks: Counted): Projects | null => (tasks.length < fewest ? null : countProjects(tasks))
