// The ledger of a group or the district as a spreadsheet.

import { PassThrough } from 'node:stream'
import { directoryOf } from '../district/directory'
import type { Handlers } from '../http/call'
import { ledgerWords as words } from '../locales/ledger'
import { instantsOf } from '../log/period'
import { deskGroups } from '../report/list'
import { ledgerMatters, ledgerReports } from './read'
import { type Cell, matterSheet, reportSheet } from './sheet'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const widths = (sheet: readonly (readonly Cell[])[]): { width: number }[] =>
  (sheet[0] ?? []).map((_cell, index) => ({ width: index === 1 ? 40 : 14 }))

export const ledgerHandlers = {
  'matter.ledger': async (call) => {
    const { db, districtId, input } = call
    const { group, groups } = deskGroups(call, input.groupId)
    const query = { districtId, ...instantsOf(input), groupIds: group === undefined ? groups : [group] }
    const directory = await directoryOf(db, districtId)
    const matters = await matterSheet(directory, ledgerMatters(db, query))
    const reports = await reportSheet(directory, ledgerReports(db, query))
    const { default: writeExcelFile } = await import('write-excel-file/node')
    const file = writeExcelFile([
      { data: matters, sheet: words.matters, columns: widths(matters), stickyRowsCount: 1 },
      { data: reports, sheet: words.reports, columns: widths(reports), stickyRowsCount: 1 },
    ])
    const body = new PassThrough()
    file
      .toStream(body)
      .catch((error: unknown) => body.destroy(error instanceof Error ? error : new Error(String(error))))
    return { type, body, saveAs: `${words.file} ${input.from} ${input.to}.xlsx` }
  },
} satisfies Partial<Handlers>
