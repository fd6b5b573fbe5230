// Every handler of the contract, joined from the nouns.

import { calendarHandlers } from './calendar/handler'
import { checkHandlers } from './check/handler'
import { screened } from './check/screen'
import { listedAlike, shown } from './check/shown'
import { decisionHandlers } from './decision/handler'
import { districtHandlers } from './district/handler'
import { documentHandlers } from './document/handler'
import { evaluationHandlers } from './evaluation/handler'
import { figureHandlers } from './figure/handler'
import { fileHandlers } from './file/handler'
import { flagHandlers } from './flag/handler'
import { groupHandlers } from './group/handler'
import type { Handlers } from './http/call'
import { ledgerHandlers } from './ledger/handler'
import { matterHandlers } from './matter/handler'
import { meetingHandlers } from './meeting/handler'
import { noticeHandlers } from './notice/handler'
import { paperHandlers } from './paper/handler'
import { partyHandlers } from './party/handler'
import { ownHandlers } from './person/own-handler'
import { rosterHandlers } from './person/roster-handler'
import { privacyHandlers } from './privacy/handler'
import { reportHandlers } from './report/handler'
import { sessionHandlers } from './session/handler'
import { similarHandlers } from './similar/handler'
import { speechHandlers } from './speech/handler'
import { stationHandlers } from './station/handler'
import { unitHandlers } from './unit/handler'

export const handlers: Handlers = {
  ...calendarHandlers,
  ...checkHandlers,
  ...decisionHandlers,
  ...districtHandlers,
  ...documentHandlers,
  ...evaluationHandlers,
  ...figureHandlers,
  ...fileHandlers,
  ...flagHandlers,
  ...groupHandlers,
  ...ledgerHandlers,
  ...matterHandlers,
  ...meetingHandlers,
  ...noticeHandlers,
  ...ownHandlers,
  ...paperHandlers,
  ...partyHandlers,
  ...privacyHandlers,
  ...reportHandlers,
  ...rosterHandlers,
  ...sessionHandlers,
  ...similarHandlers,
  ...speechHandlers,
  ...stationHandlers,
  ...unitHandlers,
  // what others will read is looked at first; what they may not read yet is left out
  'report.submit': screened('report.submit', reportHandlers['report.submit']),
  'report.act': screened('report.act', reportHandlers['report.act']),
  'report.similar': listedAlike(similarHandlers['report.similar']),
  'matter.act': screened('matter.act', matterHandlers['matter.act']),
  'matter.list': shown(matterHandlers['matter.list']),
  'matter.get': shown(matterHandlers['matter.get']),
  'matter.following': shown(matterHandlers['matter.following']),
  'party.open': shown(partyHandlers['party.open']),
  'meeting.motions': shown(decisionHandlers['meeting.motions']),
}
