// The public timeline: which events everybody reads, and what of them nobody outside may know.

import type { Capacity } from './actor'
import type { MatterEvent, MatterEventType, Recorded } from './event'

interface Visibility {
  /** internal events are for insiders only */
  readonly internal: boolean
  /** fields that only insiders read */
  readonly hidden: readonly string[]
}

const open: Visibility = { internal: false, hidden: [] }
const internal: Visibility = { internal: true, hidden: [] }
const without = (...hidden: readonly string[]): Visibility => ({ internal: false, hidden })

export const visibility: Readonly<Record<MatterEventType, Visibility>> = {
  // which report it was leads to who reported
  opened: without('reportId'),
  reportMerged: without('reportId'),
  // that somebody took back what was theirs is nobody's business
  reportLeft: internal,
  claimed: open,
  assigned: open,
  joined: open,
  left: open,
  released: open,
  handedOver: open,
  claimWidened: open,
  topicWritten: open,
  planWritten: open,
  visitAdded: open,
  findingsWritten: open,
  // of residents the name is hidden as well, and why one does not come
  partyInvited: without('personId'),
  concernedInvited: open,
  partyAnswered: open,
  // where to come in from afar is for those at the table
  meetingScheduled: without('link'),
  meetingCancelled: open,
  meetingClosed: open,
  // until the minutes stand their words are for those who were there; then the matter itself shows them
  minutesWritten: without('minutes', 'dissent'),
  minutesObjected: open,
  objectionAnswered: open,
  minutesFixed: open,
  resolutionAdded: open,
  noAgreementRecorded: open,
  outcomeSent: open,
  outcomeAnswered: open,
  unitsReminded: open,
  milestonePlanned: open,
  milestoneReached: open,
  taskContradicted: open,
  contradictionAnswered: open,
  taskReported: open,
  taskFinished: open,
  taskConfirmed: open,
  taskReturned: open,
  taskGivenUp: open,
  resultPublished: open,
  followedUp: open,
  handedIn: open,
  advanced: open,
  sentBack: open,
  paused: open,
  resumed: open,
  pauseReminded: internal,
  extensionAsked: open,
  extensionDecided: open,
  urged: open,
  supervised: open,
  supervisionAnswered: open,
  noted: internal,
  settled: open,
  redirected: open,
  redirectOutcomeRecorded: open,
  ended: open,
  closed: open,
  secondLookReminded: internal,
  lookedAgain: open,
  reopened: open,
  dueWarned: open,
}

/** Whoever acts in these is a resident: their id is shown to nobody, insiders included. */
const residents: ReadonlySet<string> = new Set<Capacity>([
  'reporter',
  'supporter',
  'participant',
  'follower',
  'invited',
  'guest',
])

/** One entry of the timeline as a viewer may read it. */
export interface TimelineEvent {
  readonly version: number
  readonly at: string
  readonly actorRole: string
  /** null for residents and the clock */
  readonly actorId: string | null
  readonly type: MatterEventType
  /** the event's own fields, less what the viewer may not know */
  readonly data: Readonly<Record<string, unknown>>
  readonly internal: boolean
}

const residentPartiesOf = (log: readonly Recorded<MatterEvent>[]): ReadonlySet<string> =>
  new Set(
    log.flatMap(({ event }) => (event.type === 'partyInvited' && event.kind === 'resident' ? [event.partyId] : [])),
  )

/** Whoever the resident at the table is, even those who work on the matter need not know by which account. */
const hiddenFromAll = (event: MatterEvent): readonly string[] =>
  event.type === 'partyInvited' && event.kind === 'resident' ? ['personId'] : []

/** Minutes that can still be objected to. */
const hiddenOfMeeting = (event: MatterEvent): readonly string[] =>
  event.type === 'meetingClosed' && event.objectUntil !== undefined ? ['minutes', 'dissent'] : []

/** Fields hidden because they would tell of a resident at the table. */
const hiddenOfResident = (event: MatterEvent, residentParties: ReadonlySet<string>): readonly string[] => {
  if (event.type !== 'partyInvited' && event.type !== 'partyAnswered') return []
  return residentParties.has(event.partyId) ? ['name', 'reason'] : []
}

/** The whole log of a matter, in its order, as an insider or everybody may read it. */
export const timelineOf = (log: readonly Recorded<MatterEvent>[], insider: boolean): readonly TimelineEvent[] => {
  const residentParties = residentPartiesOf(log)
  return log.flatMap(({ version, at, actorId, actorRole, event }) => {
    const { internal: isInternal, hidden } = visibility[event.type]
    if (isInternal && !insider) return []
    const outside = insider ? [] : [...hidden, ...hiddenOfResident(event, residentParties), ...hiddenOfMeeting(event)]
    const secret = [...outside, ...hiddenFromAll(event)]
    const { type, ...fields } = event
    const data = Object.fromEntries(Object.entries(fields).filter(([field]) => !secret.includes(field)))
    const shownId = residents.has(actorRole) ? null : actorId
    return [{ version, at, actorRole, actorId: shownId, type, data, internal: isInternal }]
  })
}
