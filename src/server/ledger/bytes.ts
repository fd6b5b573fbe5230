// The ledger as the bytes of a spreadsheet.

import type { Database } from '../db/database'
import { directoryOf } from '../district/directory'
import type { LedgerJob } from '../export/task'
import { ledgerWords as words } from '../locales/ledger'
import { ledgerMatters, ledgerReports } from './read'
import { matterRows, reportRows } from './sheet'
import { workbookBytes } from './workbook'

/** The second column is what the thing is called. */
const widths = (columns: object): number[] => Object.keys(columns).map((_name, index) => (index === 1 ? 40 : 14))

export async function* ledgerBytes(db: Database, job: LedgerJob): AsyncGenerator<Uint8Array> {
  const directory = await directoryOf(db, job.districtId)
  yield* workbookBytes([
    {
      name: words.matters,
      widths: widths(words.matterColumns),
      rows: matterRows(directory, ledgerMatters(db, job)),
    },
    {
      name: words.reports,
      widths: widths(words.reportColumns),
      rows: reportRows(directory, ledgerReports(db, job)),
    },
  ])
}
