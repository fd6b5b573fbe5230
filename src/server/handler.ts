// Every handler of the contract, joined from the nouns.

import { auditHandlers } from './audit/handler'
import { calendarHandlers } from './calendar/handler'
import { guarded } from './check/guarded'
import { checkHandlers } from './check/handler'
import { decisionHandlers } from './decision/handler'
import { deskHandlers } from './desk/handler'
import { districtHandlers } from './district/handler'
import { documentHandlers } from './document/handler'
import { evaluationHandlers } from './evaluation/handler'
import { figureHandlers } from './figure/handler'
import { fileHandlers } from './file/handler'
import { flagHandlers } from './flag/handler'
import { healthHandlers } from './health/handler'
import { hotspotHandlers } from './hotspot/handler'
import type { Handlers } from './http/call'
import { ledgerHandlers } from './ledger/handler'
import { logHandlers } from './log/handler'
import { mapHandlers } from './map/handler'
import { matterHandlers } from './matter/handler'
import { meetingHandlers } from './meeting/handler'
import { noticeHandlers } from './notice/handler'
import { paperHandlers } from './paper/handler'
import { partyHandlers } from './party/handler'
import { ownHandlers } from './person/own-handler'
import { rosterHandlers } from './person/roster-handler'
import { privacyHandlers } from './privacy/handler'
import { proposalHandlers } from './proposal/handler'
import { registerHandlers } from './register/handler'
import { replyHandlers } from './reply/handler'
import { reportHandlers } from './report/handler'
import { sessionHandlers } from './session/handler'
import { shareHandlers } from './share/handler'
import { showcaseHandlers } from './showcase/handler'
import { similarHandlers } from './similar/handler'
import { speechHandlers } from './speech/handler'
import { stationHandlers } from './station/handler'
import { todayHandlers } from './today/handler'

const plain: Handlers = {
  ...auditHandlers,
  ...calendarHandlers,
  ...checkHandlers,
  ...decisionHandlers,
  ...deskHandlers,
  ...districtHandlers,
  ...documentHandlers,
  ...evaluationHandlers,
  ...figureHandlers,
  ...fileHandlers,
  ...flagHandlers,
  ...healthHandlers,
  ...hotspotHandlers,
  ...ledgerHandlers,
  ...logHandlers,
  ...mapHandlers,
  ...matterHandlers,
  ...meetingHandlers,
  ...noticeHandlers,
  ...ownHandlers,
  ...paperHandlers,
  ...proposalHandlers,
  ...partyHandlers,
  ...privacyHandlers,
  ...registerHandlers,
  ...replyHandlers,
  ...reportHandlers,
  ...rosterHandlers,
  ...sessionHandlers,
  ...shareHandlers,
  ...showcaseHandlers,
  ...similarHandlers,
  ...speechHandlers,
  ...stationHandlers,
  ...todayHandlers,
}

/** What others will read is looked at first; what they may not read yet is left out: as each endpoint says of itself. */
export const handlers: Handlers = guarded(plain)
