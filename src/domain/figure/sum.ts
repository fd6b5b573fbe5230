// The figures made of sums that were kept by day, where no event need be read any more.

import { satisfaction } from '../evaluation/rating'
import type { StepId } from '../matter/step'
import { stepIds } from '../matter/step'
import type { Figures, ReportFigures } from './figure'

/** What was added up over a period. */
export interface Sums
  extends Pick<
      Figures,
      | 'meetings'
      | 'participants'
      | 'households'
      | 'opinions'
      | 'findings'
      | 'plans'
      | 'resolutions'
      | 'solved'
      | 'ratings'
    >,
    Omit<ReportFigures, 'in' | 'open'> {
  /** steps that ended, and of those the ones that kept their due date */
  readonly ended: number
  readonly inTime: number
  /** how many gave 1, 2, 3, 4, 5 */
  readonly scores: readonly [number, number, number, number, number]
  readonly reportsIn: number
}

/** What stands now, at one step. */
export interface Standing {
  readonly step: StepId
  readonly matters: number
  readonly unclaimed: number
  readonly overdue: number
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

export const figuresOf = (sums: Sums, standing: readonly Standing[], openReports: number): Figures => {
  const { meetings, participants, households, opinions, findings, plans, resolutions, solved, ratings } = sums
  const { accepted, merged, settled, redirected, declined, withdrawn } = sums
  const at = (step: StepId): number => total(standing.filter((one) => one.step === step).map(({ matters }) => matters))
  return {
    meetings,
    participants,
    households,
    opinions,
    findings,
    plans,
    resolutions,
    solved,
    ratings,
    onTime: sums.ended === 0 ? null : sums.inTime / sums.ended,
    satisfaction: satisfaction({ count: ratings, scores: sums.scores }),
    reports: { in: sums.reportsIn, accepted, merged, settled, redirected, declined, withdrawn, open: openReports },
    steps: Object.fromEntries(stepIds.map((step) => [step, at(step)])) as Record<StepId, number>,
    unclaimed: total(standing.map((one) => one.unclaimed)),
    overdue: total(standing.map((one) => one.overdue)),
  }
}
