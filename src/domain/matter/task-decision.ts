// What comes of work on a task: its milestones, reports, contradictions, and its end.

import { localDate } from '../calendar/calendar'
import { refuse } from '../errors'
import { limit } from '../limit'
import { type Decisions, isKnown, typed } from './decision-form'
import type { Matter, Task } from './matter'
import { isContradicted } from './task'

type TaskDecisions = Pick<
  Decisions,
  | 'planMilestone'
  | 'reachMilestone'
  | 'reportTask'
  | 'contradictTask'
  | 'answerContradiction'
  | 'finishTask'
  | 'confirmTask'
  | 'returnTask'
  | 'giveUpTask'
>

/** Contradictions of one task that wait for an answer; more would only repeat each other. */
const mostOpen = 20

const isElsewhere = (matter: Matter, milestoneId: string): boolean =>
  matter.tasks.some(({ milestones = [] }) => isKnown(milestones, milestoneId))

const taskOf = (matter: Matter, id: string): Task | undefined => matter.tasks.find((task) => task.id === id)

export const taskDecisions: TaskDecisions = {
  planMilestone: (matter, command, { at }) => {
    const known = taskOf(matter, command.taskId)?.milestones ?? []
    const before = known.find((one) => one.id === command.milestoneId)
    if (before?.reached !== undefined || (before === undefined && isElsewhere(matter, command.milestoneId))) {
      return refuse('requestReused')
    }
    if (before === undefined && known.length >= limit.entries) return refuse('tooMany')
    return command.due < localDate(at) ? refuse('dateInPast') : [{ type: 'milestonePlanned', ...typed(command) }]
  },
  reachMilestone: (matter, command) =>
    matter.tasks.flatMap(({ id: taskId, milestones = [] }) =>
      milestones
        .filter((one) => one.id === command.milestoneId)
        .map(({ what }) => ({ type: 'milestoneReached', taskId, what, ...typed(command) }) as const),
    ),
  reportTask: (_m, command) => [{ type: 'taskReported', ...typed(command) }],
  // the words are kept where they can be erased
  contradictTask: (matter, { taskId, contradictionId, photoIds }) => {
    const known = taskOf(matter, taskId)?.contradictions ?? []
    if (isKnown(known, contradictionId)) return refuse('requestReused')
    return known.filter((one) => one.answer === undefined).length >= mostOpen
      ? refuse('tooMany')
      : [{ type: 'taskContradicted', taskId, contradictionId, photoIds }]
  },
  answerContradiction: (matter, command) =>
    matter.tasks
      .filter(({ contradictions = [] }) => isKnown(contradictions, command.contradictionId))
      .map(({ id: taskId }) => ({ type: 'contradictionAnswered', taskId, ...typed(command) }) as const),
  finishTask: (_m, command) => [{ type: 'taskFinished', ...typed(command) }],
  confirmTask: (matter, command) => {
    const task = taskOf(matter, command.taskId)
    return task !== undefined && isContradicted(task)
      ? refuse('contradictionOpen')
      : [{ type: 'taskConfirmed', ...typed(command) }]
  },
  returnTask: (_m, command) => [{ type: 'taskReturned', ...typed(command) }],
  giveUpTask: (_m, command) => [{ type: 'taskGivenUp', ...typed(command) }],
}
