// The figures that a coordinator has at hand for a group and a period: counted from events, never typed in.

import type { StepId } from '../matter/step'

/** Figures that are counted by a step that was completed. */
export const completedBy = { plans: 'plan', findings: 'research' } as const satisfies Record<string, StepId>

/** What each figure counts. "In the period" means that the event's local date lies in it, both ends included. */
export interface Figures {
  /** meetings closed with minutes in the period */
  readonly meetings: number
  /** people present at those meetings, added up: anyone who came to two is counted at both */
  readonly participants: number
  /** households seen, added up over the visits entered in the period */
  readonly households: number
  /** opinions written down at those visits, and heard at those meetings */
  readonly opinions: number
  /** matters that completed step 3 in the period, each once: their findings stand */
  readonly findings: number
  /** matters whose plan was confirmed in the period, each once */
  readonly plans: number
  /** resolutions written down in the period */
  readonly resolutions: number
  /** matters closed in the period, not reopened in it since, with no reporter left who said "not solved" */
  readonly solved: number
  /** of the steps that ended in the period (completed, settled on the spot, closed), the share that kept its due date, 0-1 */
  readonly onTime: number | null
  /** of the ratings that came to an end in the period (closed or reopened), the share with 4 or 5, 0-1 */
  readonly satisfaction: number | null
  /** how many ratings that is; every one is counted, those of reopened results too */
  readonly ratings: number
  readonly reports: ReportFigures
  /** matters that run at the end of the period of asking, by the step they stand at */
  readonly steps: Readonly<Record<StepId, number>>
  /** of those, the ones that nobody leads */
  readonly unclaimed: number
  /** of those, the ones that are past their due date */
  readonly overdue: number
}

/** Answers are those that stand: after an upheld appeal the new answer counts and the declining does not. */
export interface ReportFigures {
  /** submitted in the period, by whichever way */
  readonly in: number
  /** answered in the period with: a new matter */
  readonly accepted: number
  /** an open matter that they were joined to */
  readonly merged: number
  readonly settled: number
  readonly redirected: number
  readonly declined: number
  /** taken back in the period by the reporter */
  readonly withdrawn: number
  /** waiting for an answer now, whenever they came in */
  readonly open: number
}
