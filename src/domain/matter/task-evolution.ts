// What an event makes of the tasks of a matter: milestones, reports, contradictions, and their end.

import { localDate } from '../calendar/calendar'
import { change, type Evolutions } from './evolution-form'
import type { Matter, Task } from './matter'

type TaskEvolutions = Pick<
  Evolutions,
  | 'milestonePlanned'
  | 'milestoneReached'
  | 'taskContradicted'
  | 'contradictionAnswered'
  | 'taskReported'
  | 'taskFinished'
  | 'taskConfirmed'
  | 'taskReturned'
  | 'taskGivenUp'
>

const task = (matter: Matter, id: string, to: Partial<Task>) => ({
  tasks: change(matter.tasks, (one) => one.id === id, to),
})
const milestonesOf = (matter: Matter, taskId: string) => matter.tasks.find((one) => one.id === taskId)?.milestones ?? []
const contradictionsOf = (matter: Matter, taskId: string) =>
  matter.tasks.find((one) => one.id === taskId)?.contradictions ?? []

export const taskEvolutions: TaskEvolutions = {
  milestonePlanned: (m, { taskId, milestoneId, what, due }) => {
    const known = milestonesOf(m, taskId)
    const isKnown = known.some((one) => one.id === milestoneId)
    return task(m, taskId, {
      milestones: isKnown
        ? change(known, (one) => one.id === milestoneId, { what, due })
        : [...known, { id: milestoneId, what, due }],
    })
  },
  milestoneReached: (m, { taskId, milestoneId, afterIds }, at) =>
    task(m, taskId, {
      milestones: change(milestonesOf(m, taskId), (one) => one.id === milestoneId, { reached: localDate(at) }),
      afterIds: [...(m.tasks.find((one) => one.id === taskId)?.afterIds ?? []), ...afterIds],
    }),
  taskContradicted: (m, { taskId, contradictionId, photoIds }, at) =>
    task(m, taskId, { contradictions: [...contradictionsOf(m, taskId), { id: contradictionId, at, photoIds }] }),
  // what was rightly contradicted is not done; in step 8 that is for whoever reopens the matter
  contradictionAnswered: (m, { taskId, contradictionId, answer, upheld }) =>
    task(m, taskId, {
      contradictions: change(contradictionsOf(m, taskId), (one) => one.id === contradictionId, { answer, upheld }),
      ...(upheld && m.step === 'implementation' ? { status: 'underWay' } : {}),
    }),
  taskReported: (m, e) =>
    task(m, e.taskId, {
      progress: e.progress,
      ...(e.planned === undefined ? {} : { planned: e.planned }),
      ...(e.spent === undefined ? {} : { spent: e.spent }),
      beforeIds: [...(m.tasks.find((one) => one.id === e.taskId)?.beforeIds ?? []), ...e.beforeIds],
      afterIds: [...(m.tasks.find((one) => one.id === e.taskId)?.afterIds ?? []), ...e.afterIds],
    }),
  taskFinished: (m, e) =>
    task(m, e.taskId, {
      status: 'finished',
      progress: 100,
      afterIds: [...(m.tasks.find((one) => one.id === e.taskId)?.afterIds ?? []), ...e.afterIds],
    }),
  taskConfirmed: (m, e) => task(m, e.taskId, { status: 'done' }),
  taskReturned: (m, e) => task(m, e.taskId, { status: 'underWay', reason: e.reason }),
  taskGivenUp: (m, e) => task(m, e.taskId, { status: 'givenUp', reason: e.reason }),
}
