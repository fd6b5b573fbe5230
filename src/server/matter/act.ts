// Doing something to a matter.

import type { Output } from '../../domain/contract'
import { matterRules } from '../../domain/matter/action'
import type { Call } from '../http/call'
import { acting, Late } from '../process/act'
import { appendToMatter } from './append'
import { erasableOf } from './erasable'
import { loadMatter } from './load'

export const act: (call: Call<'matter.act'>) => Promise<Output<'matter.act'>> = acting({
  process: matterRules,
  load: ({ db, districtId, actor, at, requestId, input: { id, command } }: Call<'matter.act'>, directory) =>
    loadMatter(db, directory, { districtId, id, command, actor, at, requestId }),
  answer: (version) => ({ version }),
  write: async (call, loaded, events, entry) => {
    const after = await appendToMatter(call.db, loaded, events, entry, erasableOf(call, loaded, call.input.command))
    if (after === undefined) throw new Late()
  },
})
