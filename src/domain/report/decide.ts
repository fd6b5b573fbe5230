// May this be done to a report, and what happens then. Also what each event makes of it.

import { addWorkingDays, type Calendar, localDate, shiftWorkingDays, workingDaysBetween } from '../calendar/calendar'
import type { Light } from '../calendar/light'
import type { ReportCommand } from '../contract/report-command'
import type { Terms } from '../district/term'
import { type Refusal, refuse } from '../errors'
import type { Recorded } from '../matter/event'
import type { Actor } from '../people/role'
import { trimmed } from '../text/trim'
import { isReportAllowedTo, isReportOpenFor, type ReportActionId, reportCapacitiesOf } from './action'
import type { ReportEvent, ReportEventType } from './event'
import { reportWarningDue } from './light'
import { isAnswered, type Report } from './report'

export type AnyReportCommand = ReportCommand | { readonly action: 'warnDue'; readonly light: Exclude<Light, 'green'> }

export interface ReportContext {
  readonly actor: Actor
  /** whoever submitted it, signed in or by tracking code */
  readonly reporter: boolean
  readonly at: string
  readonly calendar: Calendar
  readonly terms: Terms
  /** ids of the district's groups, for transfers */
  readonly groupIds: ReadonlySet<string>
}

type Decision = readonly ReportEvent[] | Refusal
type Decisions = {
  readonly [Id in ReportActionId]: (
    report: Report,
    command: Extract<AnyReportCommand, { action: Id }>,
    context: ReportContext,
  ) => Decision
}

const answerDue = ({ calendar, at, terms }: ReportContext): string => addWorkingDays(calendar, at, terms.answer)

/** An answer is owed again by the date it was owed before, moved on by the working days the clock stood still. */
const dueAfterQuestion = ({ question }: Report, context: ReportContext): string => {
  if (question?.due === undefined) return answerDue(context)
  const stood = workingDaysBetween(context.calendar, localDate(question.movedAt ?? question.at), localDate(context.at))
  return shiftWorkingDays(context.calendar, question.due, Math.max(0, stood))
}

/** The command's own fields without its name, as far as the log may hold them. */
const typed = <C extends { action: string }>({ action: _action, ...fields }: C): Omit<C, 'action'> => trimmed(fields)

const decisions: Decisions = {
  // what the public will read of the matter goes into the matter's own log
  accept: (_r, { matterId }) => [{ type: 'accepted', matterId }],
  merge: (_r, { matterId }) => [{ type: 'merged', matterId }],
  settle: (_r, { matterId, what, byWhom }) => [{ type: 'settled', matterId, what: what.trim(), byWhom: byWhom.trim() }],
  redirect: (_r, command) => [{ type: 'redirected', ...typed(command) }],
  recordRedirectOutcome: (_r, command) => [{ type: 'redirectOutcomeRecorded', ...typed(command) }],
  ask: (_r, command) => [{ type: 'asked', ...typed(command) }],
  decline: (_r, command) => [{ type: 'declined', ...typed(command) }],
  transfer: (report, command, context) =>
    command.groupId === report.groupId || !context.groupIds.has(command.groupId)
      ? refuse('notFound')
      : [{ type: 'transferred', ...typed(command), due: answerDue(context) }],
  // the reporter's own words go into rows, where the reporter can have them removed
  add: (report, _c, context) => [
    {
      type: 'added',
      due: report.status === 'asked' ? dueAfterQuestion(report, context) : (report.due ?? answerDue(context)),
    },
  ],
  appeal: (_r, _c, { calendar, at, terms }) => [{ type: 'appealed', due: addWorkingDays(calendar, at, terms.appeal) }],
  decideAppeal: (_r, command, context) => [
    { type: 'appealDecided', ...typed(command), due: command.upheld ? answerDue(context) : null },
  ],
  withdraw: () => [{ type: 'withdrawn' }],
  urge: (report, _c, { at }) => (report.urgedOn === localDate(at) ? refuse('tooMany') : [{ type: 'urged' }]),
  warnDue: (report, { light }, { calendar, at }) =>
    reportWarningDue(report, calendar, at) === light ? [{ type: 'dueWarned', light }] : refuse('notNow'),
}

const closedBecause = (report: Report, id: ReportActionId): Refusal => {
  if (id === 'ask' && report.question !== null) return refuse('alreadyAsked')
  if (id === 'appeal' && report.appeal !== null) return refuse('alreadyAppealed')
  if (report.status === 'withdrawn') return refuse('alreadyWithdrawn')
  if (report.status === 'merged' || report.status === 'accepted') return refuse('reportMerged')
  return refuse(isAnswered(report) ? 'reportAnswered' : 'notNow')
}

export const decideReport = (report: Report, command: AnyReportCommand, context: ReportContext): Decision => {
  const held = reportCapacitiesOf(report, context.actor, context.reporter)
  if (!isReportAllowedTo(held, command.action)) return refuse('notAllowed')
  if (!isReportOpenFor(report, command.action)) return closedBecause(report, command.action)
  return (decisions[command.action] as (r: Report, c: AnyReportCommand, x: ReportContext) => Decision)(
    report,
    command,
    context,
  )
}

type Evolutions = {
  readonly [Type in ReportEventType]: (
    report: Report,
    event: Extract<ReportEvent, { type: Type }>,
    at: string,
  ) => Partial<Report>
}

const evolutions: Evolutions = {
  submitted: () => ({}),
  // while the reporter is asked the clock stands still, in the new group too
  transferred: (r, { groupId, due }, at) =>
    r.status === 'asked' && r.question !== null
      ? { groupId, question: { ...r.question, due, movedAt: at } }
      : { groupId, due, warned: 'none' },
  accepted: (_r, { matterId }) => ({ status: 'accepted', matterId, due: null }),
  merged: (_r, { matterId }) => ({ status: 'merged', matterId, due: null }),
  settled: (_r, { matterId }) => ({ status: 'settled', matterId, due: null }),
  redirected: (_r, { to, name, receipt }) => ({ status: 'redirected', redirect: { to, name, receipt }, due: null }),
  redirectOutcomeRecorded: (r, { outcome }) => ({ redirect: r.redirect && { ...r.redirect, outcome } }),
  asked: (r, { question }, at) => ({
    status: 'asked',
    question: { text: question, at, ...(r.due === null ? {} : { due: r.due }) },
    due: null,
  }),
  added: (r, { due }) => (r.status === 'asked' ? { status: 'submitted', due, warned: 'none' } : { due }),
  declined: (_r, { reason, advice }) => ({ status: 'declined', decline: { reason, advice }, due: null }),
  appealed: (_r, { due }) => ({ status: 'appealed', appeal: {}, due, warned: 'none' }),
  appealDecided: (r, { upheld, answer, due }) => ({
    status: upheld ? 'submitted' : 'declined',
    appeal: r.appeal && { ...r.appeal, upheld, answer },
    due,
    warned: 'none',
  }),
  withdrawn: () => ({ status: 'withdrawn', due: null }),
  urged: (_r, _e, at) => ({ urgedOn: localDate(at) }),
  dueWarned: (_r, { light }) => ({ warned: light }),
}

export const evolveReport = (report: Report, event: ReportEvent, at: string): Report => ({
  ...report,
  ...(evolutions[event.type] as (r: Report, e: ReportEvent, at: string) => Partial<Report>)(report, event, at),
  version: report.version + 1,
})

/** The report that begins with this event. */
export const bornReport = (event: Extract<ReportEvent, { type: 'submitted' }>, id: string, at: string): Report => ({
  id,
  districtId: event.districtId,
  groupId: event.groupId,
  version: 1,
  status: 'submitted',
  submittedAt: at,
  due: event.due,
  warned: 'none',
  question: null,
  matterId: null,
  redirect: null,
  decline: null,
  appeal: null,
})

/** The report that a whole log tells of; undefined unless it begins with `submitted`. */
export const foldReport = (id: string, log: readonly Recorded<ReportEvent>[]): Report | undefined => {
  const [first, ...rest] = log
  if (first?.event.type !== 'submitted') return undefined
  return rest.reduce((report, { event, at }) => evolveReport(report, event, at), bornReport(first.event, id, first.at))
}
