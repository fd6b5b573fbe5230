// Step 7, the work (组织实施): each task with its reports, milestones and contradictions, until it is done or given up.

import { localDate } from '../calendar/local-time'
import { refuse } from '../errors'
import { limit } from '../limit'
import { holds, personIdOf } from '../people/role'
import { actionOf, type Candidate } from '../process/action'
import type { EventRows } from '../process/event'
import { publicWords } from '../process/field'
import { change, isKnown } from '../process/item'
import { coordinators, followers, ownerOf, team } from './audience'
import type { Asker, MatterKind } from './kind'
import type { Matter, Task } from './matter'
import type { StepId } from './step'
import { carriedBy, isContradicted } from './task'

export interface ImplementationEvents {
  taskReported: {
    taskId: string
    progress: number
    text: string
    planned?: number
    spent?: number
    beforeIds: readonly string[]
    afterIds: readonly string[]
  }
  milestonePlanned: { taskId: string; milestoneId: string; what: string; due: string }
  milestoneReached: {
    taskId: string
    milestoneId: string
    what: string
    text: string
    afterIds: readonly string[]
  }
  taskContradicted: { taskId: string; contradictionId: string; photoIds: readonly string[] }
  contradictionAnswered: { taskId: string; contradictionId: string; answer: string; upheld: boolean }
  taskFinished: { taskId: string; text: string; afterIds: readonly string[] }
  taskConfirmed: { taskId: string; text: string }
  taskReturned: { taskId: string; reason: string }
  taskGivenUp: { taskId: string; reason: string }
}

const action = actionOf<MatterKind, ImplementationEvents>()

/** There is something done, or said to be done. */
const resulting = ['implementation', 'evaluation'] as const satisfies readonly StepId[]
/** Contradictions of one task that wait for an answer; more would only repeat each other. */
const mostOpen = 20

const tasks =
  (...statuses: readonly Task['status'][]) =>
  (matter: Matter) =>
    matter.tasks
      .filter((task) => statuses.includes(task.status))
      .map((task) => ({ ...task, ...carriedBy(matter, task.partyId) }))

const taskId = { kind: 'target' } as const
const pictures = { kind: 'photos', public: true } as const
const yuan = { kind: 'count', min: 0, max: limit.yuan, optional: true } as const
const underWay = { field: 'taskId', among: tasks('underWay'), refused: 'unknownTask' } as const
const finished = { field: 'taskId', among: tasks('finished'), refused: 'unknownTask' } as const

/** A lead who coordinates the group as well does not report done what is theirs to confirm, unless the unit is theirs. */
const isOwnWork = (matter: Matter, { unitId }: Pick<Candidate, 'unitId'>, { actor }: Pick<Asker, 'actor'>): boolean =>
  matter.leadId === personIdOf(actor) && !(unitId !== undefined && holds(actor, 'unit', unitId))

const taskOf = (matter: Matter, id: string): Task | undefined => matter.tasks.find((task) => task.id === id)
const milestonesOf = (matter: Matter, id: string) => taskOf(matter, id)?.milestones ?? []
const contradictionsOf = (matter: Matter, id: string) => taskOf(matter, id)?.contradictions ?? []

const isElsewhere = (matter: Matter, milestoneId: string): boolean =>
  matter.tasks.some(({ milestones = [] }) => isKnown(milestones, milestoneId))

export const implementationActions = {
  reportTask: action({
    at: ['implementation'],
    when: ['open'],
    by: ['unit', 'invited', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: {
      taskId,
      progress: { kind: 'count', min: 0, max: 100 },
      text: publicWords.text,
      planned: yuan,
      spent: yuan,
      beforeIds: pictures,
      afterIds: pictures,
    },
    target: underWay,
    decide: (_m, input) => [{ type: 'taskReported', ...input }],
  }),
  planMilestone: action({
    at: ['implementation'],
    when: ['open'],
    by: ['unit', 'invited', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: {
      // one that is known changes that milestone
      milestoneId: { kind: 'newId' },
      taskId,
      what: publicWords.line,
      due: { kind: 'date', from: 'today' },
    },
    target: underWay,
    decide: (matter, input, { at }) => {
      const known = milestonesOf(matter, input.taskId)
      const before = known.find((one) => one.id === input.milestoneId)
      if (before?.reached !== undefined || (before === undefined && isElsewhere(matter, input.milestoneId))) {
        return refuse('requestReused')
      }
      if (before === undefined && known.length >= limit.entries) return refuse('tooMany')
      return input.due < localDate(at) ? refuse('dateInPast') : [{ type: 'milestonePlanned', ...input }]
    },
  }),
  reachMilestone: action({
    at: ['implementation'],
    when: ['open'],
    by: ['unit', 'invited', 'lead', 'coMember', 'coordinator'],
    shown: 'work',
    fields: { milestoneId: { kind: 'target' }, text: publicWords.text, afterIds: pictures },
    target: {
      field: 'milestoneId',
      among: (m) =>
        tasks('underWay')(m).flatMap(({ milestones = [], ...task }) =>
          milestones.filter((one) => one.reached === undefined).map(({ id }) => ({ ...task, id })),
        ),
      refused: 'unknownTask',
    },
    decide: (matter, input) =>
      matter.tasks.flatMap(({ id, milestones = [] }) =>
        milestones
          .filter((one) => one.id === input.milestoneId)
          .map(({ what }) => ({ type: 'milestoneReached', taskId: id, what, ...input }) as const),
      ),
  }),
  contradictTask: action({
    at: resulting,
    when: ['open'],
    by: ['reporter', 'supporter', 'participant'],
    shown: 'elsewhere',
    fields: { contradictionId: { kind: 'newId' }, taskId, text: publicWords.reason, photoIds: pictures },
    target: { field: 'taskId', among: tasks('underWay', 'finished', 'done'), refused: 'unknownTask' },
    // the words are kept where they can be erased
    decide: (matter, { taskId: id, contradictionId, photoIds }) => {
      const known = contradictionsOf(matter, id)
      if (isKnown(known, contradictionId)) return refuse('requestReused')
      return known.filter((one) => one.answer === undefined).length >= mostOpen
        ? refuse('tooMany')
        : [{ type: 'taskContradicted', taskId: id, contradictionId, photoIds }]
    },
  }),
  answerContradiction: action({
    at: resulting,
    when: ['open', 'contradicted'],
    by: ['unit', 'lead', 'coordinator'],
    shown: 'work',
    fields: { contradictionId: { kind: 'target' }, upheld: { kind: 'yesNo' }, answer: publicWords.reason },
    target: {
      field: 'contradictionId',
      among: (m) =>
        m.tasks.flatMap(({ unitId, contradictions = [] }) =>
          contradictions.filter((one) => one.answer === undefined).map(({ id }) => ({ id, unitId })),
        ),
      refused: 'alreadyAnswered',
    },
    decide: (matter, input) =>
      matter.tasks
        .filter(({ contradictions = [] }) => isKnown(contradictions, input.contradictionId))
        .map(({ id }) => ({ type: 'contradictionAnswered', taskId: id, ...input }) as const),
  }),
  finishTask: action({
    at: ['implementation'],
    when: ['open'],
    // not by the lead, who confirms it
    by: ['unit', 'invited', 'coordinator'],
    shown: 'work',
    fields: { taskId, text: publicWords.text, afterIds: pictures },
    target: { ...underWay, now: (m, asker) => underWay.among(m).filter((one) => !isOwnWork(m, one, asker)) },
    decide: (matter, input, context) => {
      const own = matter.tasks.find((one) => one.id === input.taskId)
      if (own !== undefined && isOwnWork(matter, own, context)) return refuse('ownStep')
      return [{ type: 'taskFinished', ...input }]
    },
  }),
  confirmTask: action({
    at: ['implementation'],
    when: ['open', 'claimed'],
    by: ['lead'],
    shown: 'work',
    fields: { taskId, text: publicWords.text },
    target: finished,
    decide: (matter, input) => {
      const task = taskOf(matter, input.taskId)
      return task !== undefined && isContradicted(task)
        ? refuse('contradictionOpen')
        : [{ type: 'taskConfirmed', ...input }]
    },
  }),
  returnTask: action({
    at: ['implementation'],
    when: ['open', 'claimed'],
    by: ['lead'],
    shown: 'work',
    fields: { taskId, reason: publicWords.reason },
    target: finished,
    decide: (_m, input) => [{ type: 'taskReturned', ...input }],
  }),
  giveUpTask: action({
    at: ['implementation'],
    when: ['open'],
    by: ['lead', 'coordinator'],
    shown: 'work',
    fields: { taskId, reason: publicWords.reason },
    target: { field: 'taskId', among: tasks('underWay', 'finished'), refused: 'unknownTask' },
    decide: (_m, input) => [{ type: 'taskGivenUp', ...input }],
  }),
} as const

const task = (matter: Matter, id: string, to: Partial<Task>) => ({
  tasks: change(matter.tasks, (one) => one.id === id, to),
})

const afterOf = (matter: Matter, id: string) => taskOf(matter, id)?.afterIds ?? []

export const implementationEvents = {
  taskReported: {
    evolve: (m, e) =>
      task(m, e.taskId, {
        progress: e.progress,
        ...(e.planned === undefined ? {} : { planned: e.planned }),
        ...(e.spent === undefined ? {} : { spent: e.spent }),
        beforeIds: [...(taskOf(m, e.taskId)?.beforeIds ?? []), ...e.beforeIds],
        afterIds: [...afterOf(m, e.taskId), ...e.afterIds],
      }),
    read: 'all',
    tell: { to: (m) => [...followers, team(m)], says: ['progress'], push: null },
  },
  milestonePlanned: {
    evolve: (m, { taskId: id, milestoneId, what, due }) => {
      const known = milestonesOf(m, id)
      return task(m, id, {
        milestones: isKnown(known, milestoneId)
          ? change(known, (one) => one.id === milestoneId, { what, due })
          : [...known, { id: milestoneId, what, due }],
      })
    },
    read: 'all',
    tell: { to: (m) => [...followers, team(m)], says: ['what', 'due'], push: null },
  },
  milestoneReached: {
    evolve: (m, { taskId: id, milestoneId, afterIds }, at) =>
      task(m, id, {
        milestones: change(milestonesOf(m, id), (one) => one.id === milestoneId, { reached: localDate(at) }),
        afterIds: [...afterOf(m, id), ...afterIds],
      }),
    read: 'all',
    tell: { to: (m) => [...followers, team(m)], says: ['what'], push: null },
  },
  taskContradicted: {
    evolve: (m, { taskId: id, contradictionId, photoIds }, at) =>
      task(m, id, { contradictions: [...contradictionsOf(m, id), { id: contradictionId, at, photoIds }] }),
    read: 'all',
    tell: {
      to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)],
      says: [],
      push: 'todo',
    },
  },
  contradictionAnswered: {
    // what was rightly contradicted is not done; in step 8 that is for the person who reopens the matter
    evolve: (m, { taskId: id, contradictionId, answer, upheld }) =>
      task(m, id, {
        contradictions: change(contradictionsOf(m, id), (one) => one.id === contradictionId, { answer, upheld }),
        ...(upheld && m.step === 'implementation' ? { status: 'underWay' } : {}),
      }),
    read: 'all',
    tell: {
      to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)],
      says: ['answer', 'upheld'],
      push: 'progress',
    },
  },
  taskFinished: {
    evolve: (m, e) =>
      task(m, e.taskId, {
        status: 'finished',
        progress: 100,
        afterIds: [...afterOf(m, e.taskId), ...e.afterIds],
      }),
    read: 'all',
    tell: { to: (m) => [...followers, team(m)], says: ['text'], push: 'todo' },
  },
  taskConfirmed: {
    evolve: (m, e) => task(m, e.taskId, { status: 'done' }),
    read: 'all',
    tell: { to: (m, e) => [...followers, ownerOf(m, e.taskId)], says: ['text'], push: 'progress' },
    // this and sending it back both say that somebody went and looked
    duty: { as: 'inspection' },
  },
  taskReturned: {
    evolve: (m, e) => task(m, e.taskId, { status: 'underWay', reason: e.reason }),
    read: 'all',
    tell: { to: (m, e) => [...followers, ownerOf(m, e.taskId)], says: ['reason'], push: 'todo' },
    duty: { as: 'inspection' },
  },
  taskGivenUp: {
    evolve: (m, e) => task(m, e.taskId, { status: 'givenUp', reason: e.reason }),
    read: 'all',
    tell: {
      to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)],
      says: ['reason'],
      push: 'progress',
    },
  },
} as const satisfies EventRows<MatterKind, ImplementationEvents>
