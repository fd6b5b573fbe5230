// What each action brings about: events, or why not. Who may do it, when, and to which party, meeting, unit or task has
// been asked before (`decide`); here stands only what depends on the command's own words and on the day.

import { localDate, shiftWorkingDays } from '../calendar/calendar'
import { type Refusal, refuse } from '../errors'
import { personIdOf } from '../people/role'
import { isBlank, trimmed } from '../text/trim'
import type { ActionId } from './action'
import type { Command, Context } from './command'
import { claimDue, dueAfterPause, dueOf, isOnTime, ratingDates, widenedDue } from './due'
import type { MatterEvent } from './event'
import type { Matter } from './matter'
import { isBefore, stepAfter } from './step'
import { reminderDue, warningDue, wideningDue } from './sweep'

export type Decision = readonly MatterEvent[] | Refusal
type Decisions = {
  readonly [Id in ActionId]: (matter: Matter, command: Extract<Command, { action: Id }>, context: Context) => Decision
}

/** A meeting may be entered afterwards, but not from another time altogether. */
const meetingEnteredWithin = 30 * 86_400_000

const me = (context: Context): string => personIdOf(context.actor) ?? ''

/** The command's own fields without its name: most events carry exactly what was typed. */
const typed = <C extends { action: string }>({ action: _action, ...fields }: C): Omit<C, 'action'> => trimmed(fields)

/** Ids are made by the client: one that is here already is a mistake or a forgery. */
const isKnown = (items: readonly { readonly id: string }[], id: string): boolean => items.some((one) => one.id === id)

const advanced = (matter: Matter, _command: unknown, context: Context): Decision => {
  const to = stepAfter(matter.step)
  if (to === undefined) return refuse('notNow')
  const onTime = isOnTime(matter, context.at)
  return [{ type: 'advanced', from: matter.step, to, due: dueOf(matter, to, context), onTime }]
}

export const decisions: Decisions = {
  claim: (matter, _c, context) => [
    { type: 'claimed', memberId: me(context), due: dueOf(matter, matter.step, context) },
  ],
  assign: (matter, { memberId }, context) =>
    context.memberIds.has(memberId)
      ? [{ type: 'assigned', memberId, due: dueOf(matter, matter.step, context) }]
      : refuse('notAMember'),
  join: (_m, _c, context) => [{ type: 'joined', memberId: me(context) }],
  leave: (_m, _c, context) => [{ type: 'left', memberId: me(context) }],
  release: (_m, command, context) => [{ type: 'released', ...typed(command), due: claimDue(context) }],
  handOver: (matter, command, { memberIds }) => {
    if (!memberIds.has(command.memberId)) return refuse('notAMember')
    return command.memberId === matter.leadId ? refuse('alreadyJoined') : [{ type: 'handedOver', ...typed(command) }]
  },

  writeTopic: (_m, command) => [{ type: 'topicWritten', ...typed(command) }],
  writePlan: (_m, command) =>
    command.from !== undefined && command.to !== undefined && command.to < command.from
      ? refuse('invalid')
      : [{ type: 'planWritten', ...typed(command) }],
  addVisit: (matter, command, { at }) => {
    if (isKnown(matter.visits, command.visitId)) return refuse('requestReused')
    return command.date > localDate(at) ? refuse('invalid') : [{ type: 'visitAdded', ...typed(command) }]
  },
  writeFindings: (_m, command) => [{ type: 'findingsWritten', ...typed(command) }],
  inviteParty: (matter, command, { unitIds }) => {
    if (isKnown(matter.parties, command.partyId)) return refuse('requestReused')
    if (command.unitId === undefined ? command.kind === 'unit' : !unitIds.has(command.unitId)) {
      return refuse('unknownUnit')
    }
    return [{ type: 'partyInvited', ...typed(command) }]
  },
  answerParty: (_m, command) =>
    !command.accepted && isBlank(command.reason)
      ? refuse('incomplete')
      : [{ type: 'partyAnswered', ...typed(command) }],
  scheduleMeeting: (matter, command, { at }) => {
    if (isKnown(matter.meetings, command.meetingId)) return refuse('requestReused')
    return Date.parse(command.startsAt) < Date.parse(at) - meetingEnteredWithin
      ? refuse('dateInPast')
      : [{ type: 'meetingScheduled', ...typed(command) }]
  },
  cancelMeeting: (_m, command) => [{ type: 'meetingCancelled', ...typed(command) }],
  closeMeeting: (matter, command, { at }) => {
    const startsAt = matter.meetings.find((meeting) => meeting.id === command.meetingId)?.startsAt ?? at
    return Date.parse(startsAt) > Date.parse(at) ? refuse('notNow') : [{ type: 'meetingClosed', ...typed(command) }]
  },
  addResolution: (matter, command, { unitIds, at }) => {
    if (isKnown(matter.resolutions, command.resolutionId)) return refuse('requestReused')
    if (!unitIds.has(command.unitId)) return refuse('unknownUnit')
    return command.due < localDate(at) ? refuse('dateInPast') : [{ type: 'resolutionAdded', ...typed(command) }]
  },
  recordNoAgreement: (matter, command) =>
    matter.resolutions.some((resolution) => resolution.round === matter.round)
      ? refuse('notNow')
      : [{ type: 'noAgreementRecorded', ...typed(command) }],
  sendOutcome: (matter, command) => {
    const owners = matter.resolutions.filter((one) => one.round === matter.round).map((one) => one.unitId)
    const heard = matter.parties.flatMap((party) =>
      party.answer === 'accepted' && party.unitId !== undefined ? [party.unitId] : [],
    )
    const unitIds = [...new Set(owners.length > 0 ? owners : heard)]
    return unitIds.length === 0 ? refuse('incomplete') : [{ type: 'outcomeSent', ...typed(command), unitIds }]
  },
  answerOutcome: (_m, command, { at }) => {
    if (command.verdict !== 'adopted' && isBlank(command.reason)) return refuse('incomplete')
    if (command.verdict !== 'declined' && (isBlank(command.responsible) || command.due === undefined)) {
      return refuse('incomplete')
    }
    return command.due !== undefined && command.due < localDate(at)
      ? refuse('dateInPast')
      : [{ type: 'outcomeAnswered', ...typed(command) }]
  },
  reportTask: (_m, command) => [{ type: 'taskReported', ...typed(command) }],
  finishTask: (_m, command) => [{ type: 'taskFinished', ...typed(command) }],
  confirmTask: (_m, command) => [{ type: 'taskConfirmed', ...typed(command) }],
  returnTask: (_m, command) => [{ type: 'taskReturned', ...typed(command) }],
  giveUpTask: (_m, command) => [{ type: 'taskGivenUp', ...typed(command) }],
  publishResult: (_m, command, context) => [{ type: 'resultPublished', ...typed(command), ...ratingDates(context) }],
  followUp: (_m, command, { at }) =>
    command.date > localDate(at) ? refuse('invalid') : [{ type: 'followedUp', ...typed(command) }],

  handIn: () => [{ type: 'handedIn' }],
  confirm: advanced,
  advance: advanced,
  confirmAnswers: advanced,
  sendBack: (matter, command, context) =>
    isBefore(command.to, matter.step) || (command.to === matter.step && matter.handedIn)
      ? [{ type: 'sentBack', from: matter.step, ...typed(command), due: dueOf(matter, command.to, context) }]
      : refuse('notNow'),
  pause: (_m, command, { at }) =>
    command.lookAgain > localDate(at) ? [{ type: 'paused', ...typed(command) }] : refuse('dateInPast'),
  resume: (matter, _c, { calendar, at }) => [{ type: 'resumed', due: dueAfterPause(calendar, matter, at) }],
  askExtension: (matter, command, { at }) =>
    matter.due !== null && localDate(at) < matter.due
      ? [{ type: 'extensionAsked', ...typed(command) }]
      : refuse('tooLateToExtend'),
  decideExtension: (matter, command, { calendar }) => {
    if (matter.extension === null || matter.due === null) return refuse('noExtensionAsked')
    const due = shiftWorkingDays(calendar, matter.due, matter.extension.days)
    return [{ type: 'extensionDecided', ...typed(command), ...(command.granted ? { due } : {}) }]
  },
  // one a day is heard as well as a hundred, and does not push aside those who work on it
  urge: (matter, _c, { at }) => (matter.urgedOn === localDate(at) ? refuse('tooMany') : [{ type: 'urged' }]),
  supervise: (_m, command) => [{ type: 'supervised', ...typed(command) }],
  answerSupervision: (_m, command) => [{ type: 'supervisionAnswered', ...typed(command) }],
  note: (_m, command) => [{ type: 'noted', ...typed(command) }],
  settle: (matter, command, context) => [
    { type: 'settled', ...typed(command), ...ratingDates(context), onTime: isOnTime(matter, context.at) },
  ],
  redirect: (_m, command) => [{ type: 'redirected', ...typed(command) }],
  recordRedirectOutcome: (_m, command) => [{ type: 'redirectOutcomeRecorded', ...typed(command) }],
  end: (_m, command) => [{ type: 'ended', ...typed(command) }],
  close: (matter, command, { at, ratings: { tally, reporters } }) => {
    const over = matter.result !== null && localDate(at) > matter.result.windowEnds
    const allAnswered = reporters > 0 && tally.reportersAnswered >= reporters
    if (!over && !allAnswered) return refuse('windowOpen')
    const { reason } = typed(command)
    if (tally.reportersUnsolved > 0 && isBlank(reason)) return refuse('unsolvedNeedsReason')
    return [{ type: 'closed', tally, ...(isBlank(reason) ? {} : { reason }), onTime: isOnTime(matter, at) }]
  },
  reopen: (matter, command, context) => {
    if (command.to === 'implementation' && matter.tasks.every((task) => task.status === 'givenUp')) {
      return refuse('unknownTask')
    }
    const due = matter.leadId === null ? claimDue(context) : dueOf(matter, command.to, context)
    // the ratings of a closed matter are in the log already
    const tally = matter.status === 'open' ? { tally: context.ratings.tally } : {}
    return [{ type: 'reopened', ...typed(command), due, ...tally }]
  },

  mergeReport: (matter, { reportId }) =>
    matter.reportIds.includes(reportId) ? refuse('reportMerged') : [{ type: 'reportMerged', reportId }],
  removeReport: (matter, { reportId }) =>
    matter.reportIds.includes(reportId) ? [{ type: 'reportLeft', reportId }] : refuse('notFound'),
  widenClaim: (matter, { scope }, context) => {
    if (wideningDue(matter, context.calendar, context.terms, context.at) !== scope) return refuse('notNow')
    return [{ type: 'claimWidened', scope, due: widenedDue(matter, scope, context) }]
  },
  warnDue: (matter, { light }, { calendar, at }) =>
    warningDue(matter, calendar, at) === light ? [{ type: 'dueWarned', light }] : refuse('notNow'),
  remindPause: (matter, _c, { at }) => (reminderDue(matter, at) ? [{ type: 'pauseReminded' }] : refuse('notNow')),
}
