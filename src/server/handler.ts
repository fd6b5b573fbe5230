// Every handler of the contract, joined from the nouns.

import { calendarHandlers } from './calendar/handler'
import { districtHandlers } from './district/handler'
import { evaluationHandlers } from './evaluation/handler'
import { figureHandlers } from './figure/handler'
import { fileHandlers } from './file/handler'
import { groupHandlers } from './group/handler'
import type { Handlers } from './http/call'
import { ledgerHandlers } from './ledger/handler'
import { matterHandlers } from './matter/handler'
import { noticeHandlers } from './notice/handler'
import { ownHandlers } from './person/own-handler'
import { rosterHandlers } from './person/roster-handler'
import { reportHandlers } from './report/handler'
import { sessionHandlers } from './session/handler'
import { similarHandlers } from './similar/handler'
import { stationHandlers } from './station/handler'
import { unitHandlers } from './unit/handler'

export const handlers: Handlers = {
  ...calendarHandlers,
  ...districtHandlers,
  ...evaluationHandlers,
  ...figureHandlers,
  ...fileHandlers,
  ...groupHandlers,
  ...ledgerHandlers,
  ...matterHandlers,
  ...noticeHandlers,
  ...ownHandlers,
  ...reportHandlers,
  ...rosterHandlers,
  ...sessionHandlers,
  ...similarHandlers,
  ...stationHandlers,
  ...unitHandlers,
}
