// The endpoints about matters.

import type { Handlers } from '../http/call'
import { excerpts } from '../report/excerpt'
import { act } from './act'
import { find, solved } from './find'
import { follow } from './follow'
import { get } from './get'
import { importMatters } from './import'
import { claimable, desk, following, list, mine } from './list'
import { openFrom } from './open-from'
import { support } from './support'
import { verify } from './verify'

export const matterHandlers = {
  'matter.list': list,
  'matter.get': get,
  'matter.find': find,
  'matter.solved': solved,
  'matter.said': excerpts,
  'matter.verify': verify,
  'matter.claimable': claimable,
  'matter.mine': mine,
  'matter.desk': desk,
  'matter.following': following,
  'matter.open': openFrom,
  'matter.import': importMatters,
  'matter.act': { recorded: act },
  'matter.support': support,
  'matter.follow': follow,
} satisfies Partial<Handlers>
