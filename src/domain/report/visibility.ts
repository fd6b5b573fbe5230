// Which events of a report its reporter reads. Everybody else who may read the report works at the desk and reads all.

import type { Recorded } from '../matter/event'
import type { ReportEvent, ReportEventType } from './event'

const toReporter: Readonly<Record<ReportEventType, boolean>> = {
  submitted: true,
  transferred: true,
  accepted: true,
  merged: true,
  settled: true,
  redirected: true,
  redirectOutcomeRecorded: true,
  asked: true,
  added: true,
  declined: true,
  appealed: true,
  appealDecided: true,
  withdrawn: true,
  urged: true,
  // a reminder to the desk: the reporter sees by the date that an answer is late
  dueWarned: false,
}

/** The log as the reporter or the desk may read it. */
export const readableReportLog = (
  log: readonly Recorded<ReportEvent>[],
  desk: boolean,
): readonly Recorded<ReportEvent>[] => (desk ? log : log.filter(({ event }) => toReporter[event.type]))
