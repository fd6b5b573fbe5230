// What the clock has to do, joined from the nouns that have deadlines.

import { sweepFigures } from './figure/sweep'
import { sweepOriginals } from './file/original'
import { sweepSpending } from './file/spend'
import type { Sweep } from './job/worker'
import { sequenceAll } from './log/sequence'
import { stampAll } from './log/stamp'
import { sweepMatters } from './matter/sweep'
import { sweepPapers } from './paper/sweep'
import { sweepSuccessors } from './register/successor'
import { sweepReports } from './report/sweep'
import { sweepWords } from './search/refresh'
import { sweepSimilar } from './similar/refresh'

/** What is moved, or goes, by date: with a wrong clock it would be wrong for good. */
export const datedSweeps: readonly Sweep[] = [
  sweepSuccessors,
  sweepMatters,
  sweepReports,
  sweepPapers,
  sweepSpending,
  sweepOriginals,
]

/** What only follows the log, whatever the clock says. */
export const followingSweeps: readonly Sweep[] = [sweepSimilar, sweepWords, sweepFigures, sequenceAll, stampAll]
