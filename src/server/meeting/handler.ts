// The endpoints of the live meeting.

import type { Handlers } from '../http/call'
import { calendar, find, screen } from './find'
import { control, set } from './lead'
import { next } from './next'
import { opinion } from './opinion'
import { attend, attendance, hand, join } from './seat'
import { state } from './state'
import { proxyVote, vote } from './vote'
import { get } from './you'

export const meetingHandlers = {
  'meeting.find': find,
  'meeting.get': get,
  'meeting.screen': screen,
  'meeting.calendar': calendar,
  'meeting.set': set,
  'meeting.control': control,
  'meeting.join': join,
  'meeting.hand': hand,
  'meeting.attend': attend,
  'meeting.attendance': attendance,
  'meeting.state': state,
  'meeting.vote': { recorded: vote },
  'meeting.proxyVote': proxyVote,
  'meeting.next': next,
  'meeting.opinion': opinion,
} satisfies Partial<Handlers>
