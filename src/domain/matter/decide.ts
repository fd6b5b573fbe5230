// May this be done, and what happens then: a command against a matter gives events or a refusal.

import { addWorkingDays, endOf, localDate } from '../calendar/calendar'
import { type ErrorCode, type Refusal, refuse } from '../errors'
import { holds, personIdOf } from '../people/role'
import { type ActionId, actionIds, isAllowedTo, isOpenFor, row } from './action'
import { capacitiesOf } from './actor'
import type { Command, Context } from './command'
import { type Condition, conditions, maxReopened } from './condition'
import type { MatterEvent } from './event'
import { dueAfterPause } from './evolve'
import type { Matter } from './matter'
import { isComplete } from './requirement'
import { isBefore, type StepId, stepAfter } from './step'

type Decision = readonly MatterEvent[] | Refusal
type Decisions = {
  readonly [Id in ActionId]: (matter: Matter, command: Extract<Command, { action: Id }>, context: Context) => Decision
}

/** The due date of a step that begins now; step 7 ends with the last of its tasks. */
export const dueOf = (matter: Matter, step: StepId, { calendar, terms, at }: Context): string => {
  const standard = addWorkingDays(calendar, at, terms.step[step])
  if (step !== 'implementation') return standard
  const dates = matter.resolutions.map((resolution) => resolution.due)
  return dates.reduce((latest, date) => (date > latest ? date : latest), dates[0] ?? standard)
}

const advanced = (matter: Matter, context: Context): Decision => {
  const to = stepAfter(matter.step)
  return to === undefined ? refuse('notNow') : [{ type: 'advanced', from: matter.step, to, due: dueOf(matter, to, context) }]
}

/** A unit answers for itself; the lead, a co-member or the coordinator may enter what came by phone or on paper. */
const speaksFor = (matter: Matter, unitId: string, context: Context): boolean => {
  const held = capacitiesOf(matter, context.actor, context.concern)
  return (
    holds(context.actor, 'unit', unitId) || held.has('coordinator') || held.has('lead') || held.has('coMember')
  )
}

const taskOf = (matter: Matter, id: string) => matter.tasks.find((task) => task.id === id)
const meetingOf = (matter: Matter, id: string) =>
  matter.meetings.find((meeting) => meeting.id === id && meeting.round === matter.round)
const me = (context: Context): string => personIdOf(context.actor) ?? ''
const windowEnds = ({ calendar, at, terms }: Context): string => addWorkingDays(calendar, at, terms.step.evaluation)

/** The command's own fields, without its name: most events carry exactly what was asked. */
const data = <C extends { action: string }>({ action: _action, ...rest }: C): Omit<C, 'action'> => rest

const unfinished = (matter: Matter, taskId: string): boolean => {
  const task = taskOf(matter, taskId)
  return task !== undefined && task.status !== 'done' && task.status !== 'givenUp'
}

const decisions: Decisions = {
  claim: (matter, _c, context) => [{ type: 'claimed', memberId: me(context), due: dueOf(matter, matter.step, context) }],
  assign: (matter, { memberId }, context) =>
    context.memberIds.has(memberId)
      ? [{ type: 'assigned', memberId, due: dueOf(matter, matter.step, context) }]
      : refuse('notAMember'),
  join: (_m, _c, context) => [{ type: 'joined', memberId: me(context) }],
  leave: (_m, _c, context) => [{ type: 'left', memberId: me(context) }],
  release: (_m, { reason }, { calendar, at, terms }) => [
    { type: 'released', reason, due: addWorkingDays(calendar, at, terms.widen) },
  ],
  handOver: (matter, { memberId, reason }, context) => {
    if (!context.memberIds.has(memberId)) return refuse('notAMember')
    return memberId === matter.leadId ? refuse('alreadyJoined') : [{ type: 'handedOver', memberId, reason }]
  },

  writeTopic: (_m, command) => [{ type: 'topicWritten', ...trimmed(data(command)) }],
  writePlan: (_m, command) =>
    command.from !== undefined && command.to !== undefined && command.to < command.from
      ? refuse('invalid')
      : [{ type: 'planWritten', ...data(command) }],
  addVisit: (_m, command, { at }) =>
    command.date > localDate(at) ? refuse('invalid') : [{ type: 'visitAdded', ...data(command) }],
  writeFindings: (_m, command) => [{ type: 'findingsWritten', ...data(command) }],
  inviteParty: (_m, command, { unitIds }) =>
    command.kind === 'unit' && (command.unitId === undefined || !unitIds.has(command.unitId))
      ? refuse('unknownUnit')
      : [{ type: 'partyInvited', ...data(command) }],
  answerParty: (matter, command, context) => {
    const party = matter.parties.find((one) => one.id === command.partyId)
    if (party === undefined) return refuse('unknownParty')
    if (party.unitId !== undefined && !speaksFor(matter, party.unitId, context)) return refuse('notAllowed')
    if (party.unitId === undefined && !speaksFor(matter, '', context)) return refuse('notAllowed')
    if (!command.accepted && command.reason === undefined) return refuse('incomplete')
    return [{ type: 'partyAnswered', ...data(command) }]
  },
  scheduleMeeting: (_m, command, { at }) =>
    Date.parse(command.startsAt) < Date.parse(at) - dayMs * 30
      ? refuse('dateInPast')
      : [{ type: 'meetingScheduled', ...data(command) }],
  cancelMeeting: (matter, command) =>
    meetingOf(matter, command.meetingId)?.status === 'scheduled'
      ? [{ type: 'meetingCancelled', ...data(command) }]
      : refuse('unknownMeeting'),
  closeMeeting: (matter, command, { at }) => {
    const meeting = meetingOf(matter, command.meetingId)
    if (meeting?.status !== 'scheduled') return refuse('unknownMeeting')
    return Date.parse(meeting.startsAt) > Date.parse(at) ? refuse('notNow') : [{ type: 'meetingClosed', ...data(command) }]
  },
  addResolution: (matter, command, { unitIds, at }) => {
    if (meetingOf(matter, command.meetingId)?.status !== 'closed') return refuse('unknownMeeting')
    if (!unitIds.has(command.unitId)) return refuse('unknownUnit')
    return command.due < localDate(at) ? refuse('dateInPast') : [{ type: 'resolutionAdded', ...data(command) }]
  },
  recordNoAgreement: (matter, command) =>
    matter.resolutions.some((resolution) => resolution.round === matter.round)
      ? refuse('notNow')
      : [{ type: 'noAgreementRecorded', ...data(command) }],
  sendOutcome: (matter, { text }) => {
    const owners = matter.resolutions.filter((one) => one.round === matter.round).map((one) => one.unitId)
    const heard = matter.parties.flatMap((party) =>
      party.answer === 'accepted' && party.unitId !== undefined ? [party.unitId] : [],
    )
    const unitIds = [...new Set(owners.length > 0 ? owners : heard)]
    return unitIds.length === 0 ? refuse('incomplete') : [{ type: 'outcomeSent', text, unitIds }]
  },
  answerOutcome: (matter, command, context) => {
    const answer = matter.unitAnswers.find((one) => one.unitId === command.unitId)
    if (answer === undefined) return refuse('unknownUnit')
    if (!holds(context.actor, 'unit', command.unitId) && !holds(context.actor, 'coordinator', matter.groupId)) {
      return refuse('notAllowed')
    }
    if (answer.verdict !== undefined) return refuse('alreadyAnswered')
    if (command.verdict !== 'adopted' && command.reason === undefined) return refuse('incomplete')
    if (command.verdict !== 'declined' && (command.responsible === undefined || command.due === undefined)) {
      return refuse('incomplete')
    }
    return [{ type: 'outcomeAnswered', ...data(command) }]
  },
  reportTask: (matter, command, context) => onTask(matter, command.taskId, context, { type: 'taskReported', ...data(command) }),
  finishTask: (matter, command, context) =>
    taskOf(matter, command.taskId)?.status === 'underWay'
      ? onTask(matter, command.taskId, context, { type: 'taskFinished', ...data(command) })
      : refuse('unknownTask'),
  confirmTask: (matter, command) =>
    taskOf(matter, command.taskId)?.status === 'finished'
      ? [{ type: 'taskConfirmed', ...data(command) }]
      : refuse('unknownTask'),
  returnTask: (matter, command) =>
    taskOf(matter, command.taskId)?.status === 'finished'
      ? [{ type: 'taskReturned', ...data(command) }]
      : refuse('unknownTask'),
  giveUpTask: (matter, command) =>
    unfinished(matter, command.taskId) ? [{ type: 'taskGivenUp', ...data(command) }] : refuse('unknownTask'),
  publishResult: (_m, { summary }, context) => [{ type: 'resultPublished', summary, windowEnds: windowEnds(context) }],
  followUp: (_m, command, { at }) =>
    command.date > localDate(at) ? refuse('invalid') : [{ type: 'followedUp', ...data(command) }],

  handIn: () => [{ type: 'handedIn' }],
  confirm: (matter, _c, context) => (isComplete(matter) ? advanced(matter, context) : refuse('incomplete')),
  advance: (matter, _c, context) => advanced(matter, context),
  confirmAnswers: (matter, _c, context) => advanced(matter, context),
  sendBack: (matter, { to, reason }, context) =>
    isBefore(to, matter.step) || (to === matter.step && matter.handedIn)
      ? [{ type: 'sentBack', from: matter.step, to, reason, due: dueOf(matter, to, context) }]
      : refuse('notNow'),
  pause: (_m, command, { at }) =>
    command.lookAgain > localDate(at) ? [{ type: 'paused', ...data(command) }] : refuse('dateInPast'),
  resume: (matter, _c, { calendar, at }) => [{ type: 'resumed', due: dueAfterPause(calendar, matter, at) }],
  askExtension: (matter, command, { at }) =>
    matter.due !== null && localDate(at) < matter.due
      ? [{ type: 'extensionAsked', ...data(command) }]
      : refuse('tooLateToExtend'),
  decideExtension: (matter, { granted, reason }, { calendar }) => {
    if (matter.extension === null || matter.due === null) return refuse('noExtensionAsked')
    const due = addWorkingDays(calendar, `${matter.due}T12:00:00+08:00`, matter.extension.days)
    return [{ type: 'extensionDecided', granted, reason, ...(granted ? { due } : {}) }]
  },
  urge: () => [{ type: 'urged' }],
  supervise: (_m, command) => [{ type: 'supervised', ...data(command) }],
  answerSupervision: (_m, command) => [{ type: 'supervisionAnswered', ...data(command) }],
  note: (_m, command) => [{ type: 'noted', ...data(command) }],
  settle: (_m, { what, byWhom }, context) => [{ type: 'settled', what, byWhom, windowEnds: windowEnds(context) }],
  redirect: (_m, command) => [{ type: 'redirected', ...data(command) }],
  recordRedirectOutcome: (_m, command) => [{ type: 'redirectOutcomeRecorded', ...data(command) }],
  end: (_m, command) => [{ type: 'ended', ...data(command) }],
  close: (matter, { reason }, { at, ratings }) => {
    const over = matter.result !== null && Date.parse(at) > Date.parse(endOf(matter.result.windowEnds))
    const everybody = ratings.reporters > 0 && ratings.tally.reportersAnswered >= ratings.reporters
    if (!over && !everybody) return refuse('windowOpen')
    if (ratings.tally.reportersUnsolved > 0 && reason === undefined) return refuse('unsolvedNeedsReason')
    return [{ type: 'closed', tally: ratings.tally, ...(reason === undefined ? {} : { reason }) }]
  },
  reopen: (matter, { to, reason }, context) =>
    to === 'implementation' && matter.tasks.length === 0
      ? refuse('unknownTask')
      : [{ type: 'reopened', to, reason, due: dueOf({ ...matter, resolutions: [] }, to, context) }],

  mergeReport: (matter, { reportId }) =>
    matter.reportIds.includes(reportId) ? refuse('reportMerged') : [{ type: 'reportMerged', reportId }],
  widenClaim: (matter, { scope }, { calendar, at, terms }) =>
    scope === matter.claimScope || (scope === 'district' && matter.claimScope === 'assign')
      ? refuse('notNow')
      : [
          {
            type: 'claimWidened',
            scope,
            due: scope === 'district' ? addWorkingDays(calendar, at, terms.assign - terms.widen) : localDate(at),
          },
        ],
  warnDue: (matter, command) =>
    matter.due === null || matter.warned === command.light || matter.warned === 'red'
      ? refuse('notNow')
      : [{ type: 'dueWarned', ...data(command) }],
}

const dayMs = 86_400_000

const trimmed = <Fields extends Record<string, string>>(fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, value.trim()])) as Fields

/** A report on a task comes from its own unit, or from the members who enter it for the unit. */
const onTask = (matter: Matter, taskId: string, context: Context, event: MatterEvent): Decision => {
  const task = taskOf(matter, taskId)
  if (task === undefined || !unfinished(matter, taskId)) return refuse('unknownTask')
  return speaksFor(matter, task.unitId, context) ? [event] : refuse('notAllowed')
}

/** What a failed condition is called when it is told; the first that failed is told. */
const told: Partial<Record<Condition, ErrorCode>> = {
  unclaimed: 'alreadyClaimed',
  claimed: 'notClaimed',
  complete: 'incomplete',
  notOverdueYet: 'tooLateToExtend',
  noExtensionPending: 'extensionPending',
  extensionPending: 'noExtensionAsked',
}

const closedBecause = (matter: Matter, id: ActionId): Refusal => {
  const { at, when } = row(id)
  if (!at.includes(matter.step)) return refuse('notNow')
  if (when.includes('reopenable') && matter.reopened >= maxReopened) return refuse('reopenedTwice')
  const failed = when.find((condition) => !conditions[condition](matter))
  return refuse((failed && told[failed]) ?? 'notNow')
}

/**
 * Judges a command. Who may never do it is told so; who may, but not now, learns why. Of two members who claim at
 * once the second finds `alreadyClaimed`, since the state it is judged by already names a lead.
 */
export const decide = (matter: Matter, command: Command, context: Context): Decision => {
  const held = capacitiesOf(matter, context.actor, context.concern)
  if (command.action === 'join' && (held.has('lead') || held.has('coMember'))) return refuse('alreadyJoined')
  if (!isAllowedTo(held, command.action)) return refuse('notAllowed')
  if (!isOpenFor(matter, command.action)) return closedBecause(matter, command.action)
  return (decisions[command.action] as (m: Matter, c: Command, x: Context) => Decision)(matter, command, context)
}

/** What an actor can do to a matter now: the buttons of every screen. */
export const offered = (matter: Matter, context: Pick<Context, 'actor' | 'concern'>): readonly ActionId[] => {
  const held = capacitiesOf(matter, context.actor, context.concern)
  return actionIds.filter((id) => isAllowedTo(held, id) && isOpenFor(matter, id))
}
