// How a report is kept: its row and its log, and beside them what the reporter added.

import type { ReportEvent } from '../../domain/report/event'
import { reportProcess } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import { figuredOf, groupBefore } from '../figure/count'
import { appending, type Kept } from '../process/append'
import { rowOf } from './row'

/** The reporter's own words on a report that stands already; they stay out of the log. */
export interface Addition {
  readonly id: string
  readonly kind: 'added' | 'appealed'
  readonly text: string
  readonly photo_ids: readonly string[]
}

export const reportKept: Kept<Report, ReportEvent, Addition> = {
  process: reportProcess,
  table: 'report',
  row: rowOf,
  changes: ['version', 'state', 'status', 'group_id', 'matter_id', 'due', 'urgency', 'updated_at'],
  pictures: (_events, addition) => addition?.photo_ids ?? [],
  owner: 'reporter_id',
  before: { was: groupBefore('report') },
  beside: {
    ...figuredOf('report'),
    added: `
     insert into report_addition (district_id, id, report_id, kind, text, photo_ids, at)
     select $1::text, a.id, $2::uuid, a.kind, a.text, a.photo_ids, $8::timestamptz
     from moved, jsonb_populate_recordset(null::report_addition, $9::jsonb -> 'added') a`,
  },
  written: (_events, addition) => ({ added: addition === undefined ? [] : [addition] }),
}

/** The report after the events, or undefined when somebody else was first. */
export const appendToReport = appending(reportKept)
