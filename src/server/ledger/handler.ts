// The ledger of a group or the district as a spreadsheet.

import { directoryOf } from '../district/directory'
import type { Handlers } from '../http/call'
import { ledgerWords as words } from '../locales/ledger'
import { instantsOf } from '../log/period'
import { deskGroups } from '../report/list'
import { ledgerMatters, ledgerReports } from './read'
import { matterRows, reportRows } from './sheet'
import { workbook } from './workbook'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The second column is what the thing is called. */
const widths = (columns: object): number[] => Object.keys(columns).map((_name, index) => (index === 1 ? 40 : 14))

export const ledgerHandlers = {
  'matter.ledger': async (call) => {
    const { db, districtId, input } = call
    const { group, groups } = deskGroups(call, input.groupId)
    const query = { districtId, ...instantsOf(input), groupIds: group === undefined ? groups : [group] }
    const directory = await directoryOf(db, districtId)
    const body = workbook([
      {
        name: words.matters,
        widths: widths(words.matterColumns),
        rows: matterRows(directory, ledgerMatters(db, query)),
      },
      {
        name: words.reports,
        widths: widths(words.reportColumns),
        rows: reportRows(directory, ledgerReports(db, query)),
      },
    ])
    return { type, body, saveAs: `${words.file} ${input.from} ${input.to}.xlsx` }
  },
} satisfies Partial<Handlers>
