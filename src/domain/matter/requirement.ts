// What each step needs to be complete: the list that forms tick off and that the server insists on.

import { hasAnswered, isNothingOwed } from './answer'
import type { Matter } from './matter'
import { isFixed } from './minutes'
import type { StepId } from './step'
import { isContradicted } from './task'

interface Requirement {
  readonly id: string
  readonly met: (matter: Matter) => boolean
  /** what it is asked of; while there is none of it, it is neither met nor missing */
  readonly of?: (matter: Matter) => readonly unknown[]
}

const accepted = (matter: Matter, kind: string): boolean =>
  matter.parties.some((party) => party.kind === kind && party.answer === 'accepted')

export const requirements = {
  topic: [
    { id: 'question', met: (m) => m.topic.question !== '' },
    { id: 'affected', met: (m) => m.topic.affected !== '' },
    { id: 'where', met: (m) => m.topic.where !== '' },
    { id: 'why', met: (m) => m.topic.why !== '' },
  ],
  plan: [
    { id: 'form', met: (m) => m.plan.form !== undefined },
    { id: 'window', met: (m) => m.plan.from !== undefined && m.plan.to !== undefined },
    { id: 'findOut', met: (m) => m.plan.findOut.length > 0 },
  ],
  research: [
    { id: 'visit', met: (m) => m.visits.length > 0 },
    { id: 'findings', met: (m) => m.findings !== '' },
  ],
  parties: [
    { id: 'resident', met: (m) => accepted(m, 'resident') },
    { id: 'unit', met: (m) => accepted(m, 'unit') },
  ],
  deliberation: [
    {
      id: 'minutes',
      met: (m) => m.meetings.some((meeting) => meeting.round === m.round && meeting.status === 'closed'),
    },
    {
      id: 'minutesFixed',
      of: (m) => m.meetings.filter((meeting) => meeting.round === m.round && meeting.status === 'closed'),
      met: (m) =>
        m.meetings.every((meeting) => meeting.round !== m.round || meeting.status !== 'closed' || isFixed(meeting)),
    },
    {
      id: 'decision',
      met: (m) => m.noAgreement !== null || m.resolutions.some((resolution) => resolution.round === m.round),
    },
    {
      id: 'noneScheduled',
      of: (m) => m.meetings.filter((meeting) => meeting.round === m.round),
      met: (m) => m.meetings.every((meeting) => meeting.round !== m.round || meeting.status !== 'scheduled'),
    },
  ],
  submission: [
    { id: 'outcome', met: (m) => m.outcome !== null || isNothingOwed(m) },
    {
      id: 'answers',
      met: (m) => isNothingOwed(m) || (m.unitAnswers.length > 0 && m.unitAnswers.every((one) => hasAnswered(m, one))),
    },
  ],
  implementation: [
    {
      id: 'tasks',
      of: (m) => m.tasks,
      met: (m) => m.tasks.every((task) => task.status === 'done' || task.status === 'givenUp'),
    },
    {
      id: 'contradictions',
      of: (m) => m.tasks.flatMap((task) => task.contradictions ?? []),
      met: (m) => !m.tasks.some(isContradicted),
    },
  ],
  // that the window is over or every reporter has answered is known only with the ratings: `close` asks for it
  evaluation: [{ id: 'result', met: (m) => m.result !== null }],
} as const satisfies Record<StepId, readonly Requirement[]>

export type RequirementId = (typeof requirements)[StepId][number]['id']

/** What is asked of a step now, and whether it is there: nothing is ticked because there is none of it. */
export const asked = (matter: Matter, step: StepId): readonly { readonly id: RequirementId; readonly met: boolean }[] =>
  (requirements[step] as readonly (Requirement & { readonly id: RequirementId })[])
    .filter(({ of }) => of === undefined || of(matter).length > 0)
    .map(({ id, met }) => ({ id, met: met(matter) }))

/** What the present step still lacks. */
export const missing = (matter: Matter): readonly RequirementId[] =>
  requirements[matter.step].filter((requirement) => !requirement.met(matter)).map((requirement) => requirement.id)

export const isComplete = (matter: Matter): boolean => missing(matter).length === 0
