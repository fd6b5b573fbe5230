// What each action brings about: events, or why not. Who may do it, when, and to which party, meeting, unit or task has
// been asked before (`decide`); here stands only what depends on the command's own words and on the day.

import { addWorkingDays, localDate, shiftWorkingDays } from '../calendar/calendar'
import { refuse } from '../errors'
import { isBlank } from '../text/trim'
import type { Context } from './command'
import { type Decision, type Decisions, isKnown, me, typed } from './decision-form'
import { claimDue, dueAfterPause, dueOf, isOnTime, ratingDates, widenedDue } from './due'
import type { Matter } from './matter'
import { meetingDecisions } from './meeting-decision'
import { partyDecisions } from './party-decision'
import { isLookPending, secondLookOn } from './second-look'
import { isBefore, stepAfter } from './step'
import { areUnitsSilent, reminderDue, warningDue, wideningDue } from './sweep'
import { taskDecisions } from './task-decision'

/** Working days after which a unit that has not answered is reminded, and reminded again. */
const remindAfter = 5
const remindOn = ({ calendar, at }: Context): string => addWorkingDays(calendar, at, remindAfter)

const advanced = (matter: Matter, _command: unknown, context: Context): Decision => {
  const to = stepAfter(matter.step)
  if (to === undefined) return refuse('notNow')
  const onTime = isOnTime(matter, context.at)
  return [{ type: 'advanced', from: matter.step, to, due: dueOf(matter, to, context), onTime }]
}

export const decisions: Decisions = {
  ...partyDecisions,
  ...meetingDecisions,
  ...taskDecisions,

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
  recordNoAgreement: (matter, command) =>
    matter.resolutions.some((resolution) => resolution.round === matter.round)
      ? refuse('notNow')
      : [{ type: 'noAgreementRecorded', ...typed(command) }],
  sendOutcome: (matter, command, context) => {
    const owners = matter.resolutions.filter((one) => one.round === matter.round).map((one) => one.unitId)
    const heard = matter.parties.flatMap((party) =>
      party.answer === 'accepted' && party.unitId !== undefined ? [party.unitId] : [],
    )
    const unitIds = [...new Set(owners.length > 0 ? owners : heard)]
    if (unitIds.length === 0) return refuse('incomplete')
    return [{ type: 'outcomeSent', ...typed(command), unitIds, remindOn: remindOn(context) }]
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
    const ends = { tally, onTime: isOnTime(matter, at), secondLookOn: secondLookOn(at) }
    return [{ type: 'closed', ...ends, ...(isBlank(reason) ? {} : { reason }) }]
  },
  secondLook: (_m, command, { at }) =>
    command.date > localDate(at) ? refuse('invalid') : [{ type: 'lookedAgain', ...typed(command) }],
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
  remindUnits: (matter, _c, context) => {
    if (!areUnitsSilent(matter, context.at)) return refuse('notNow')
    const unitIds = matter.unitAnswers.filter((one) => one.verdict === undefined).map((one) => one.unitId)
    return [{ type: 'unitsReminded', unitIds, remindOn: remindOn(context) }]
  },
  remindSecondLook: (matter, _c, { at }) =>
    isLookPending(matter) && localDate(at) >= (matter.secondLook?.on ?? '')
      ? [{ type: 'secondLookReminded' }]
      : refuse('notNow'),
}
