// The ledger of a group or the district as a spreadsheet.

import { written } from '../export/written'
import type { Handlers } from '../http/call'
import { ledgerWords as words } from '../locales/ledger'
import { instantsOf } from '../log/period'
import { deskGroups } from '../report/list'
import { ledgerBytes } from './bytes'

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const ledgerHandlers = {
  'matter.ledger': async (call) => {
    const { districtId, input } = call
    const { group, groups } = deskGroups(call, input.groupId)
    const groupIds = group === undefined ? groups : [group]
    const body = await written(call, { kind: 'ledger', districtId, ...instantsOf(input), groupIds }, ledgerBytes)
    return { type, body, saveAs: `${words.file} ${input.from} ${input.to}.xlsx` }
  },
} satisfies Partial<Handlers>
