// How the state of a report is shown: its tone, which the word beside it says too, and the working days that are left.

import { daysLeft } from '@domain/calendar/light'
import type { ReportStatus } from '@domain/report/report'
import { useQuery } from '../../api/use-query'

const tones = {
  submitted: 'amber',
  asked: 'plain',
  accepted: 'pine',
  merged: 'pine',
  settled: 'pine',
  redirected: 'plain',
  declined: 'plain',
  appealed: 'clay',
  withdrawn: 'plain',
} as const satisfies Record<ReportStatus, 'plain' | 'pine' | 'amber' | 'clay'>

export const toneOf = (status: ReportStatus): (typeof tones)[ReportStatus] => tones[status]

/** Undefined while the calendar is not there, or nothing is due. */
export const useDaysLeft = (): ((due: string | null) => number | undefined) => {
  const calendar = useQuery('district.get', {}).data?.calendar
  return (due) =>
    due === null || calendar === undefined ? undefined : daysLeft(calendar, { due }, new Date().toISOString())
}
