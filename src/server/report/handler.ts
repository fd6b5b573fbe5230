// The endpoints about reports.

import type { Handlers } from '../http/call'
import { act } from './act'
import { contact } from './contact'
import { get, track } from './get'
import { inbox, mine } from './list'
import { submit } from './submit'
import { support } from './support'
import { takeDown } from './take-down'
import { verify } from './verify'

export const reportHandlers = {
  'report.submit': { recorded: submit },
  'report.takeDown': { recorded: takeDown },
  'report.act': { recorded: act },
  'report.mine': mine,
  'report.inbox': inbox,
  'report.get': get,
  'report.track': track,
  'report.support': support,
  'report.contact': contact,
  'report.verify': verify,
} satisfies Partial<Handlers>
