// The duty record of a member: what the log says they did. Nobody types it in, and nobody is ranked by it.

import { type MatterEvent, type MatterEventType, matterEvents } from '../matter/event'
import { type Duty, duties } from '../process/duty'
import type { Recorded } from '../process/event'

/** What counts as work, and for whom: a database counts by the same table as `countDuties`. */
interface Credited {
  readonly type: MatterEventType
  readonly as: Duty
  readonly of?: 'memberId'
  readonly unless?: string
  readonly once?: true
}

export const credited: readonly Credited[] = (Object.keys(matterEvents) as MatterEventType[]).flatMap((type) => {
  const { duty } = matterEvents[type] as { readonly duty?: Omit<Credited, 'type'> }
  return duty === undefined ? [] : [{ type, ...duty }]
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

/** How often a member did what. */
export interface Counted {
  readonly member: string
  readonly duty: Duty
  readonly times: number
}

const totalOf = (counted: readonly Counted[]): number => counted.reduce((sum, { times }) => sum + times, 0)

/** The record of one member, out of what was counted for all of the group. */
export const dutyRows = (
  counted: readonly Counted[],
  { members, memberId }: { readonly members: number; readonly memberId: string },
): readonly DutyRow[] =>
  duties.map((duty) => {
    const all = counted.filter((one) => one.duty === duty)
    return {
      duty,
      mine: totalOf(all.filter(({ member }) => member === memberId)),
      average: members < smallestGroup ? null : totalOf(all) / members,
    }
  })

const creditOf = new Map(credited.map((credit) => [credit.type, credit]))

/** Counts for the members of one group; what others did is passed over. */
export const countDuties = (memberIds: ReadonlySet<string>): DutyCount => {
  const counts = new Map<string, Counted>()
  const seen = new Set<string>()

  const matterEvent: DutyCount['matterEvent'] = (matterId, { event, actorId }) => {
    const credit = creditOf.get(event.type)
    if (credit === undefined || (credit.unless !== undefined && credit.unless in event)) return
    const member = credit.of !== undefined && credit.of in event ? event[credit.of] : actorId
    if (member === null || !memberIds.has(member)) return
    const key = `${member} ${credit.as}`
    if (credit.once) {
      if (seen.has(`${key} ${matterId}`)) return
      seen.add(`${key} ${matterId}`)
    }
    counts.set(key, { member, duty: credit.as, times: (counts.get(key)?.times ?? 0) + 1 })
  }

  return {
    matterEvent,
    rowsOf: (memberId) => dutyRows([...counts.values()], { members: memberIds.size, memberId }),
  }
}
