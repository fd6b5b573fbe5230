// The duty record of a member: what the log says they did. Nobody types it in, and nobody is ranked by it.

import type { MatterEvent, MatterEventType, Recorded } from '../matter/event'

export const duties = [
  'lead',
  'join',
  'topic',
  'plan',
  'visit',
  'findings',
  'invitation',
  'meeting',
  'resolution',
  'outcome',
  'inspection',
  'followUp',
] as const
export type Duty = (typeof duties)[number]

interface Row<Event> {
  readonly duty: Duty
  /** who is credited: the one who did it unless another is named */
  readonly of?: (event: Event) => string
  /** such events count as nothing */
  readonly unless?: (event: Event) => boolean
  /** written again and again until it is right: counted once a matter */
  readonly once?: true
}
type Rows = { readonly [Type in MatterEventType]: Row<Extract<MatterEvent, { type: Type }>> | null }

/** What counts as which duty. Only what a member does as a member is here: the desk's and the units' work is not. */
const rows: Rows = {
  claimed: { duty: 'lead', of: (e) => e.memberId },
  assigned: { duty: 'lead', of: (e) => e.memberId },
  handedOver: { duty: 'lead', of: (e) => e.memberId },
  joined: { duty: 'join', of: (e) => e.memberId },
  topicWritten: { duty: 'topic', once: true },
  planWritten: { duty: 'plan', once: true },
  visitAdded: { duty: 'visit' },
  findingsWritten: { duty: 'findings', once: true },
  // whoever came by a link has invited nobody
  partyInvited: { duty: 'invitation', unless: (e) => e.via !== undefined },
  meetingClosed: { duty: 'meeting' },
  resolutionAdded: { duty: 'resolution' },
  outcomeSent: { duty: 'outcome' },
  // both say that somebody went and looked
  taskConfirmed: { duty: 'inspection' },
  taskReturned: { duty: 'inspection' },
  followedUp: { duty: 'followUp' },
  lookedAgain: { duty: 'followUp' },
  opened: null,
  reportMerged: null,
  reportLeft: null,
  left: null,
  released: null,
  claimWidened: null,
  partyAnswered: null,
  meetingScheduled: null,
  meetingCancelled: null,
  noAgreementRecorded: null,
  outcomeAnswered: null,
  taskReported: null,
  taskFinished: null,
  taskGivenUp: null,
  resultPublished: null,
  handedIn: null,
  advanced: null,
  sentBack: null,
  paused: null,
  resumed: null,
  pauseReminded: null,
  extensionAsked: null,
  extensionDecided: null,
  urged: null,
  supervised: null,
  supervisionAnswered: null,
  noted: null,
  settled: null,
  redirected: null,
  redirectOutcomeRecorded: null,
  ended: null,
  closed: null,
  reopened: null,
  dueWarned: null,
  concernedInvited: null,
  // closing the meeting has counted already
  minutesWritten: null,
  minutesObjected: null,
  objectionAnswered: null,
  minutesFixed: null,
  unitsReminded: null,
  milestonePlanned: null,
  milestoneReached: null,
  taskContradicted: null,
  contradictionAnswered: null,
  secondLookReminded: null,
}

/** Event types that a server needs to read for duty records. */
export const dutyEvents = (Object.keys(rows) as MatterEventType[]).filter((type) => rows[type] !== null)

/** With fewer members one could tell from one's own number and the average what the others did: that is a ranking. */
export const smallestGroup = 5

export interface DutyRow {
  readonly duty: Duty
  readonly mine: number
  /** over all members of the group, oneself included; null in a group of fewer than `smallestGroup` */
  readonly average: number | null
}

export interface DutyCount {
  /** Takes in one event of the period. */
  readonly matterEvent: (matterId: string, recorded: Recorded<MatterEvent>) => void
  /** The record of one member of the group. */
  readonly rowsOf: (memberId: string) => readonly DutyRow[]
}

/** Counts for the members of one group; what others did is passed over. */
export const countDuties = (memberIds: ReadonlySet<string>): DutyCount => {
  const counts = new Map<string, number>()
  const seen = new Set<string>()
  const totals = new Map<Duty, number>()

  const matterEvent: DutyCount['matterEvent'] = (matterId, { event, actorId }) => {
    const row = rows[event.type] as Row<MatterEvent> | null
    if (row === null || row.unless?.(event) === true) return
    const memberId = row.of === undefined ? actorId : row.of(event)
    if (memberId === null || !memberIds.has(memberId)) return
    const key = `${memberId} ${row.duty}`
    if (row.once) {
      if (seen.has(`${key} ${matterId}`)) return
      seen.add(`${key} ${matterId}`)
    }
    counts.set(key, (counts.get(key) ?? 0) + 1)
    totals.set(row.duty, (totals.get(row.duty) ?? 0) + 1)
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
