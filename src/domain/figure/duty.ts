// The duty record of a member: what the log says they did. Nobody types it in, and nobody is ranked by it.

import { type MatterEvent, type MatterEventType, matterEvents } from '../matter/event'
import { type Duty, duties } from '../process/duty'
import type { Duties, Recorded } from '../process/event'

/** Event types that a server needs to read for duty records. */
export const dutyEvents = (Object.keys(matterEvents) as MatterEventType[]).filter(
  (type) => 'duty' in matterEvents[type],
)

/** Those of them that may count for somebody else than who did it. */
export const dutyEventsForOthers = dutyEvents.filter((type) => {
  const { duty } = matterEvents[type] as { readonly duty?: Duties<MatterEvent> }
  return duty?.of !== undefined
})

/** With fewer members one could tell from one's own number and the average what the others did: that is a ranking. */
export const smallestGroup = 5

interface DutyRow {
  readonly duty: Duty
  readonly mine: number
  /** over all members of the group, oneself included; null in a group of fewer than `smallestGroup` */
  readonly average: number | null
}

interface DutyCount {
  /** Takes in one event of the period. */
  readonly matterEvent: (matterId: string, recorded: Recorded<MatterEvent>) => void
  /** The record of one member of the group. */
  readonly rowsOf: (memberId: string) => readonly DutyRow[]
}

const dutyOf = ({ type }: MatterEvent): Duties<MatterEvent> | undefined =>
  (matterEvents[type] as { readonly duty?: Duties<MatterEvent> }).duty

/** Counts for the members of one group; what others did is passed over. */
export const countDuties = (memberIds: ReadonlySet<string>): DutyCount => {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const totals = new Map<Duty, number>()

  const matterEvent: DutyCount['matterEvent'] = (matterId, { event, actorId }) => {
    const row = dutyOf(event)
    if (row === undefined || row.unless?.(event) === true) return
    const memberId = row.of === undefined ? actorId : row.of(event)
    if (memberId === null || !memberIds.has(memberId)) return
    const key = `${memberId} ${row.as}`
    if (row.once) {
      if (seen.has(`${key} ${matterId}`)) return
      seen.add(`${key} ${matterId}`)
    }
    counts.set(key, (counts.get(key) ?? 0) + 1)
    totals.set(row.as, (totals.get(row.as) ?? 0) + 1)
  }

  return {
    matterEvent,
    rowsOf: (memberId) =>
      duties.map((duty) => ({
        duty,
        mine: counts.get(`${memberId} ${duty}`) ?? 0,
        average: memberIds.size < smallestGroup ? null : (totals.get(duty) ?? 0) / memberIds.size,
      })),
  }
}
