// Which parties, meetings, units and tasks an action can be done to now, and for which of them somebody may speak.

import type { ErrorCode } from '../errors'
import { type Actor, holds, personIdOf } from '../people/role'
import { type ActionId, row } from './action'
import { type Concern, capacitiesOf, isOwnParty } from './actor'
import type { Command } from './command'
import type { Matter, Meeting, Task } from './matter'
import { isFixable, isObjectable, isUnderReview, openObjections } from './minutes'

interface Candidate {
  readonly id: string
  /** the unit that it belongs to: its staff may act on it */
  readonly unitId?: string | undefined
  /** the person that it belongs to */
  readonly personId?: string
}

interface Target<Id extends ActionId> {
  /** which one the command names */
  readonly named: (command: Extract<Command, { action: Id }>) => string
  /** all that are in a state for it */
  readonly among: (matter: Matter) => readonly Candidate[]
  /** of these, those whose time for it is now; the decision tells why the others wait or come too late */
  readonly ripe?: (matter: Matter, at: string) => readonly Candidate[]
  /** what is told when the one named is not among them */
  readonly refused: ErrorCode
}

const meetings = (status: Meeting['status']) => (matter: Matter) =>
  matter.meetings.filter((meeting) => meeting.round === matter.round && meeting.status === status)

/** Minutes of the present round that do not stand yet. */
const underReview = (matter: Matter): readonly Meeting[] =>
  matter.meetings.filter((meeting) => meeting.round === matter.round && isUnderReview(meeting))

const tasks =
  (...statuses: readonly Task['status'][]) =>
  (matter: Matter) =>
    matter.tasks.filter((task) => statuses.includes(task.status))

const targets = {
  answerParty: { named: (c) => c.partyId, among: (m) => m.parties, refused: 'unknownParty' },
  cancelMeeting: { named: (c) => c.meetingId, among: meetings('scheduled'), refused: 'unknownMeeting' },
  closeMeeting: { named: (c) => c.meetingId, among: meetings('scheduled'), refused: 'unknownMeeting' },
  writeMinutes: { named: (c) => c.meetingId, among: underReview, refused: 'minutesFixed' },
  objectMinutes: {
    named: (c) => c.meetingId,
    among: underReview,
    ripe: (m, at) => underReview(m).filter((meeting) => isObjectable(meeting, at)),
    refused: 'minutesFixed',
  },
  fixMinutes: {
    named: (c) => c.meetingId,
    among: underReview,
    ripe: (m, at) => underReview(m).filter((meeting) => isFixable(meeting, at)),
    refused: 'minutesFixed',
  },
  answerObjection: {
    named: (c) => c.objectionId,
    among: (m) => underReview(m).flatMap(openObjections),
    refused: 'alreadyAnswered',
  },
  addResolution: { named: (c) => c.meetingId, among: meetings('closed'), refused: 'unknownMeeting' },
  answerOutcome: {
    named: (c) => c.unitId,
    among: (m) =>
      m.unitAnswers.filter((one) => one.verdict === undefined).map(({ unitId }) => ({ id: unitId, unitId })),
    refused: 'unknownUnit',
  },
  reportTask: { named: (c) => c.taskId, among: tasks('underWay'), refused: 'unknownTask' },
  planMilestone: { named: (c) => c.taskId, among: tasks('underWay'), refused: 'unknownTask' },
  reachMilestone: {
    named: (c) => c.milestoneId,
    among: (m) =>
      tasks('underWay')(m).flatMap(({ unitId, milestones = [] }) =>
        milestones.filter((one) => one.reached === undefined).map(({ id }) => ({ id, unitId })),
      ),
    refused: 'unknownTask',
  },
  contradictTask: { named: (c) => c.taskId, among: tasks('underWay', 'finished', 'done'), refused: 'unknownTask' },
  answerContradiction: {
    named: (c) => c.contradictionId,
    among: (m) =>
      m.tasks.flatMap(({ unitId, contradictions = [] }) =>
        contradictions.filter((one) => one.answer === undefined).map(({ id }) => ({ id, unitId })),
      ),
    refused: 'alreadyAnswered',
  },
  finishTask: { named: (c) => c.taskId, among: tasks('underWay'), refused: 'unknownTask' },
  confirmTask: { named: (c) => c.taskId, among: tasks('finished'), refused: 'unknownTask' },
  returnTask: { named: (c) => c.taskId, among: tasks('finished'), refused: 'unknownTask' },
  giveUpTask: { named: (c) => c.taskId, among: tasks('underWay', 'finished'), refused: 'unknownTask' },
} as const satisfies { readonly [Id in ActionId]?: Target<Id> }

type TargetedId = keyof typeof targets

const targetOf = (id: ActionId): Target<ActionId> | undefined =>
  id in targets ? (targets[id as TargetedId] as unknown as Target<ActionId>) : undefined

type Who = { readonly actor: Actor; readonly concern: Concern }

/** A unit speaks for itself, a person asked to the table too; the others in the row enter what came by phone or on paper. */
const mayActOn = (matter: Matter, id: ActionId, candidate: Candidate, { actor, concern }: Who): boolean => {
  const held = capacitiesOf(matter, actor, concern)
  const forAll = row(id).by.some((capacity) => capacity !== 'unit' && capacity !== 'invited' && held.has(capacity))
  return (
    forAll ||
    (candidate.unitId !== undefined && holds(actor, 'unit', candidate.unitId)) ||
    isOwnParty(candidate, personIdOf(actor), concern)
  )
}

/**
 * Ids of the parties, meetings, units (answerOutcome) or tasks to which somebody can do this at an instant; undefined
 * for an action that needs none. The screens let people choose among these.
 */
export const targetsOf = (
  matter: Matter,
  id: ActionId,
  who: Who & { readonly at: string },
): readonly string[] | undefined => {
  const target = targetOf(id)
  return (target?.ripe ?? target?.among)?.(matter, who.at)
    .filter((candidate) => mayActOn(matter, id, candidate, who))
    .map((candidate) => candidate.id)
}

/** Why the target that a command names cannot be had; null when it can, or none is needed. */
export const targetRefusal = (matter: Matter, command: Command, who: Who): ErrorCode | null => {
  const target = targetOf(command.action)
  if (target === undefined) return null
  const named = target.named(command)
  const candidate = target.among(matter).find((one) => one.id === named)
  if (candidate !== undefined) return mayActOn(matter, command.action, candidate, who) ? null : 'notAllowed'
  const answered = command.action === 'answerOutcome' && matter.unitAnswers.some((one) => one.unitId === named)
  return answered ? 'alreadyAnswered' : target.refused
}
