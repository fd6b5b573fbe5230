// The clock's commands: widening claims, warning of due dates, reminding of pauses, fixing minutes and the like; sent like
// anybody's.

import { addDays, localDate } from '../../domain/calendar/calendar'
import { isRefusal } from '../../domain/errors'
import { type Command, decide } from '../../domain/matter/action'
import type { Matter } from '../../domain/matter/matter'
import { dueCommands } from '../../domain/matter/process'
import { clock } from '../../domain/people/role'
import { run, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import { bookOf, type DistrictBook } from '../district/book'
import type { Parts } from '../part'
import { appendToMatter } from './append'
import { loadMatter } from './load'

type Clocked = Pick<Parts, 'db' | 'clock' | 'newId' | 'log'>

/** A warning is given no earlier than this before a due date: a fifth of the longest term, in calendar days. */
const horizonDays = 120
const batch = 200

const candidates = statement<{ state: Matter }>(
  'matter.sweep',
  `select m.state from matter m
   where m.district_id = $1 and m.id > $2 and (
     m.status = 'open' and (m.due <= $3::date and m.state ->> 'warned' <> 'red' or m.state ->> 'unclaimedSince' is not null)
     or m.look_at <= $5 and m.status in ('open', 'closed')
     or m.status = 'paused' and (m.state -> 'pause' ->> 'lookAgain')::date <= $4::date and m.state -> 'pause' ->> 'reminded' is null)
   order by m.id limit ${batch}`,
)

const send = async (
  parts: Clocked,
  book: DistrictBook,
  { districtId, id }: Matter,
  command: Command,
): Promise<void> => {
  const at = parts.clock()
  const wish = { districtId, id, command, actor: clock, at, requestId: null }
  const loaded = await loadMatter(parts.db, book, wish)
  if (loaded === undefined) return
  const events = decide(loaded.matter, command, loaded.context)
  // somebody was quicker, and there is nothing left to say; a lost race is looked at again by the next sweep
  if (isRefusal(events)) return
  await appendToMatter(parts.db, loaded, events, {
    actorId: null,
    actorRole: 'clock',
    at,
    request: null,
    newId: parts.newId,
  })
}

const first = '00000000-0000-0000-0000-000000000000'

const sweepDistrict = async (parts: Clocked, districtId: string): Promise<void> => {
  const book = await bookOf(parts.db, districtId)
  const today = localDate(parts.clock())
  for (let after: string | undefined = first; after !== undefined; ) {
    const rows: { state: Matter }[] = await run(parts.db, candidates, [
      districtId,
      after,
      addDays(today, horizonDays),
      today,
      parts.clock(),
    ])
    for (const { state } of rows) {
      for (const command of dueCommands(state, parts.clock(), book.calendar, book.setting.terms)) {
        // one matter that cannot be dealt with must not keep the clock from all others
        await send(parts, book, state, command).catch((error: unknown) =>
          parts.log.error({ err: error, matter: state.id, action: command.action }, 'sweep'),
        )
      }
    }
    after = rows.length < batch ? undefined : rows.at(-1)?.state.id
  }
}

export const sweepMatters = async (parts: Clocked): Promise<void> => {
  for (const districtId of await allDistricts(parts.db)) await sweepDistrict(parts, districtId)
}
