// The clock's commands to matters: widening claims, warning of due dates, reminding of pauses, fixing minutes and the like.

import { decide } from '../../domain/matter/action'
import { matterProcess } from '../../domain/matter/process'
import { clock } from '../../domain/people/role'
import { sweeping, today } from '../process/sweep'
import { appendToMatter, matterKept } from './append'
import { loadMatter } from './load'

/** A warning is given no earlier than this before a due date: a fifth of the longest term, in calendar days. */
const horizonDays = 120

export const sweepMatters = sweeping({
  ...matterKept,
  process: matterProcess,
  candidates: `
    t.status = 'open' and (t.due <= ${today} + ${horizonDays} and t.state ->> 'warned' <> 'red' or t.state ->> 'unclaimedSince' is not null)
    or t.look_at <= $3 and t.status in ('open', 'closed')
    or t.status = 'paused' and (t.state -> 'pause' ->> 'lookAgain')::date <= ${today} and t.state -> 'pause' ->> 'reminded' is null`,
  load: (db, directory, { districtId, id }, command, at) =>
    loadMatter(db, directory, { districtId, id, command, actor: clock, at, requestId: null }),
  decide: ({ state, context }, command) => decide(state, command, context),
  append: appendToMatter,
})
