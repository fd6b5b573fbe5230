// In which tone the state of a report is shown; the word beside it says the same.

import type { ReportStatus } from '@domain/report/report'

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
