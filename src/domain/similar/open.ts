// What can still be found as similar: reports that wait for an answer, and matters that are not over.

import type { MatterStatus } from '../matter/choice'
import { awaiting } from '../report/report'

/** An accepted or merged report is found through its matter. */
export const openStatuses = {
  report: awaiting,
  matter: ['open', 'paused'] satisfies readonly MatterStatus[],
} as const
