// Whether the clock of this machine can be right. Matters are moved by it for ever, and what was kept long enough is deleted by
// it for good: with a clock that jumped, hundreds would be overdue and years of accounts idle at once. So what is done by date
// stands still until the clock agrees with the database and the log again, and says why.

import { run, runOne, statement } from '../db/statement'
import { allDistricts } from '../district/all'
import type { Services } from '../services'

const minute = 60_000

/** What two clocks that are kept by NTP never differ by. */
const tolerance = 2 * minute
/** After a jump of the clock that nothing else speaks against: long enough for somebody to look. */
const pause = 60 * minute

type ClockFault =
  | { readonly kind: 'database'; readonly ms: number }
  | { readonly kind: 'event'; readonly ms: number }
  | { readonly kind: 'jump'; readonly ms: number }

/** For all districts. */
const databaseTime = statement<{ at: string }>('clock.database', 'select clock_timestamp() as at')

const newest = statement<{ at: string | null }>(
  'clock.newest',
  `select greatest((select max(e.at) from matter_event e where e.district_id = $1),
     (select max(e.at) from report_event e where e.district_id = $1)) as at`,
)

interface Looked {
  /** milliseconds since 1970 */
  readonly ours: number
  /** of a clock that only goes on, whatever the calendar says */
  readonly monotonic: number
}

/** Answers a function that tells what is wrong with the clock, or null. It remembers when it was asked last. */
export const clockCheck = (
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  monotonic: () => number = () => performance.now(),
): (() => Promise<ClockFault | null>) => {
  let last: Looked | undefined
  let jumped: { readonly until: number; readonly ms: number } | undefined
  return async () => {
    const now: Looked = { ours: Date.parse(clock()), monotonic: monotonic() }
    const jump = last === undefined ? 0 : now.ours - last.ours - (now.monotonic - last.monotonic)
    last = now
    if (Math.abs(jump) > tolerance) jumped = { until: now.monotonic + pause, ms: jump }
    const theirs = await runOne(db, databaseTime, [])
    const apart = now.ours - Date.parse(theirs?.at ?? clock())
    if (Math.abs(apart) > tolerance) return { kind: 'database', ms: apart }
    for (const districtId of await allDistricts(db)) {
      const [row] = await run(db, newest, [districtId])
      const offset = row?.at === null || row?.at === undefined ? 0 : Date.parse(row.at) - now.ours
      if (offset > tolerance) return { kind: 'event', ms: -offset }
    }
    if (jumped !== undefined && now.monotonic < jumped.until) return { kind: 'jump', ms: jumped.ms }
    jumped = undefined
    return null
  }
}

const words: Readonly<Record<ClockFault['kind'], string>> = {
  database:
    'The clock of this machine and that of the database differ: what is done by date stands still. Set both by NTP.',
  event:
    'The newest event lies in the future: what is done by date stands still. Set the clock of this machine by NTP.',
  jump: 'The clock of this machine has jumped: what is done by date stands still for an hour. Set it by NTP.',
}

/** Does what it is given while the clock can be right; otherwise it says why not, and nothing is done. */
export const whileClockIsRight = (
  services: Pick<Services, 'db' | 'clock' | 'log'>,
): ((work: () => Promise<void>) => Promise<void>) => {
  const check = clockCheck(services)
  return async (work) => {
    const fault = await check()
    if (fault === null) return work()
    services.log.error({ clock: fault.kind, seconds: Math.round(fault.ms / 1000) }, words[fault.kind])
  }
}
