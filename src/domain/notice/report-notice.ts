// Whom each event of a report concerns.

import type { Recorded } from '../matter/event'
import type { ReportEvent, ReportEventType } from '../report/event'
import type { Report } from '../report/report'
import { type Audience, concerned, holders } from './audience'
import { type Notice, toldOf } from './notice'

interface Row<Event> {
  readonly to: (report: Report, event: Event) => readonly Audience[]
  readonly data: readonly string[]
}
type Rows = { readonly [Type in ReportEventType]: Row<Extract<ReportEvent, { type: Type }>> }

const reporter = concerned('reporter')
const supporters = concerned('supporter')
const coordinators = (report: Report) => holders('coordinator', report.groupId)
const office = (report: Report) => holders('office', report.districtId)
/** Whose answer is awaited: the office's on an appeal, otherwise the coordinators'. */
const answering = (report: Report) => (report.status === 'appealed' ? office(report) : coordinators(report))

const rows: Rows = {
  submitted: { to: (r) => [coordinators(r)], data: ['due'] },
  transferred: { to: (r) => [coordinators(r), reporter], data: ['reason', 'due'] },
  accepted: { to: () => [reporter, supporters], data: ['matterId'] },
  merged: { to: () => [reporter, supporters], data: ['matterId'] },
  settled: { to: () => [reporter, supporters], data: ['matterId'] },
  redirected: { to: () => [reporter, supporters], data: ['to', 'name', 'receipt'] },
  redirectOutcomeRecorded: { to: () => [reporter, supporters], data: [] },
  asked: { to: () => [reporter], data: ['question'] },
  added: { to: (r) => [answering(r)], data: [] },
  declined: { to: () => [reporter], data: ['reason', 'advice'] },
  appealed: { to: (r) => [office(r)], data: ['due'] },
  appealDecided: { to: (r, e) => [reporter, ...(e.upheld ? [coordinators(r)] : [])], data: ['upheld'] },
  withdrawn: { to: (r) => [coordinators(r)], data: [] },
  urged: { to: (r) => [answering(r)], data: [] },
  dueWarned: { to: (r, { light }) => [answering(r), ...(light === 'red' ? [office(r)] : [])], data: ['light'] },
}

/** `after` is the report once all of these have happened. */
export const reportNotices = (recorded: readonly Recorded<ReportEvent>[], after: Report): readonly Notice[] =>
  recorded.map(({ event, actorId }) => {
    const row = rows[event.type] as Row<ReportEvent>
    return {
      subject: 'report',
      subjectId: after.id,
      kind: event.type,
      audience: { to: row.to(after, event), except: actorId },
      data: toldOf(event, row.data),
    }
  })
