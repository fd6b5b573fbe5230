// What the process of a report is made of: who acts in it, and what a decision may depend on.

import type { Calendar } from '../calendar/calendar'
import type { Terms } from '../district/term'
import type { Actor } from '../people/role'
import type { Place } from '../process/field'
import type { Report, ReportStatus } from './report'

/**
 * What the table asks of a report; its public view has as much. `question` and `appeal` are null until there is one. Its
 * words stand in the row, and are there where a form begins with them.
 */
export interface ReportStanding extends Pick<Report, 'status' | 'groupId' | 'districtId'> {
  readonly question: unknown
  readonly appeal: unknown
  readonly title?: string
  readonly category?: string | null
  readonly place?: Place | null
  readonly stationName?: string | null
}

export type ReportCapacity = 'reporter' | 'coordinator' | 'office' | 'clock'

interface ReportAsker {
  readonly actor: Actor
  /** submitted it, signed in or by tracking code */
  readonly reporter: boolean
}

export interface ReportContext extends ReportAsker {
  readonly at: string
  readonly calendar: Calendar
  readonly terms: Terms
  /** ids of the district's groups, for transfers */
  readonly groupIds: ReadonlySet<string>
}

export interface ReportKind {
  readonly state: Report
  readonly standing: ReportStanding
  readonly at: ReportStatus
  readonly condition: 'notAskedYet' | 'notAppealedYet'
  readonly capacity: ReportCapacity
  readonly asker: ReportAsker
  readonly context: ReportContext
}
