// Reports in any state.

import { defaultTerms } from '@domain/district/term'
import type { ReportContext } from '@domain/report/kind'
import { bornReport } from '@domain/report/process'
import type { Report } from '@domain/report/report'
import { everyone } from './actor'
import { calendar } from './calendar'
import { districtId, ids } from './id'
import { monday } from './matter'

/** A report that was submitted on Monday, with whatever matters to a test. */
export const aReport = (parts: Partial<Report> = {}): Report => ({
  ...bornReport(
    { type: 'submitted', districtId, groupId: ids.group, stationId: null, anonymity: 'hidden', due: '2026-11-04' },
    ids.report,
    monday,
  ),
  ...parts,
})

export const aReportContext = (parts: Partial<ReportContext> = {}): ReportContext => ({
  actor: everyone.coordinator.actor,
  reporter: false,
  at: monday,
  calendar,
  terms: defaultTerms,
  groupIds: new Set([ids.group, ids.otherGroup]),
  ...parts,
})
