// The process of a report: what is said at a station until it is answered.

import type { Calendar } from '../calendar/calendar'
import type { Refusal } from '../errors'
import type { Recorded } from '../process/event'
import { evolve, fold, notices, type Process } from '../process/process'
import { decide } from '../process/rules'
import { type AnyReportCommand, reportRules } from './action'
import { reportAskings } from './asking'
import { type ReportEvent, reportEvents } from './event'
import type { ReportContext, ReportKind } from './kind'
import { reportWarningDue } from './light'
import type { Report } from './report'

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

/** The commands that the clock sends for this report now. */
export const dueReportCommands = (report: Report, at: string, calendar: Calendar): readonly AnyReportCommand[] => {
  const light = reportWarningDue(report, calendar, at)
  return light === null ? [] : [{ action: 'warnDue', light }]
}

export const reportProcess: Process<ReportKind, ReportEvent, AnyReportCommand> = {
  ...reportRules,
  id: 'report',
  prefix: '',
  events: reportEvents,
  askings: reportAskings,
  begin: (event, id, at) => (event.type === 'submitted' ? bornReport(event, id, at) : undefined),
  due: (report, { at, calendar }) => dueReportCommands(report, at, calendar),
}

export const decideReport = (
  report: Report,
  command: AnyReportCommand,
  context: ReportContext,
): readonly ReportEvent[] | Refusal => decide(reportRules, report, command, context)

export const evolveReport = (report: Report, event: ReportEvent, at: string): Report =>
  evolve<Report>(reportEvents, report, event, at)

/** The report that a whole log tells of; undefined unless it begins with `submitted`. */
export const foldReport = (id: string, log: readonly Recorded<ReportEvent>[]): Report | undefined =>
  fold(reportProcess, id, log)

/** `after` is the report once all of these have happened. */
export const reportNotices = (recorded: readonly Recorded<ReportEvent>[], after: Report) =>
  notices(reportProcess, recorded, after, null)

/**
 * The log as its reporter or the desk may read it. Everybody else who may read the report works at the desk and reads
 * all.
 */
export const readableReportLog = (
  log: readonly Recorded<ReportEvent>[],
  desk: boolean,
): readonly Recorded<ReportEvent>[] => (desk ? log : log.filter(({ event }) => reportEvents[event.type].read === 'all'))
