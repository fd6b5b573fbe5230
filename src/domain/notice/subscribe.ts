// Which notice goes by which message of WeChat.

import type { MatterEventType } from '../matter/event'
import type { PushedIn } from '../process/event'
import { reportEvents } from '../report/event'
import type { TemplateName } from './template'

export const matterTemplates = {
  opened: 'todo',
  reportMerged: null,
  reportLeft: null,
  claimed: 'progress',
  assigned: 'progress',
  joined: null,
  left: null,
  released: 'progress',
  handedOver: 'progress',
  claimWidened: 'todo',
  topicWritten: null,
  planWritten: null,
  findingsWritten: null,
  resolutionAdded: null,
  visitAdded: null,
  partyInvited: 'todo',
  concernedInvited: 'todo',
  partyAnswered: null,
  meetingScheduled: 'meeting',
  meetingCancelled: 'meeting',
  meetingClosed: 'progress',
  minutesWritten: 'todo',
  minutesObjected: 'todo',
  objectionAnswered: null,
  minutesFixed: 'progress',
  noAgreementRecorded: 'progress',
  outcomeSent: 'progress',
  outcomeAnswered: 'progress',
  unitsReminded: 'todo',
  milestonePlanned: null,
  milestoneReached: null,
  taskContradicted: 'todo',
  contradictionAnswered: 'progress',
  taskReported: null,
  taskFinished: 'todo',
  taskConfirmed: 'progress',
  taskReturned: 'todo',
  taskGivenUp: 'progress',
  resultPublished: 'rating',
  followedUp: null,
  handedIn: 'todo',
  advanced: 'progress',
  sentBack: 'progress',
  paused: 'progress',
  resumed: 'progress',
  pauseReminded: 'todo',
  extensionAsked: 'todo',
  extensionDecided: 'todo',
  urged: 'todo',
  supervised: 'todo',
  supervisionAnswered: null,
  noted: null,
  settled: 'rating',
  redirected: 'progress',
  redirectOutcomeRecorded: 'progress',
  ended: 'progress',
  closed: 'progress',
  secondLookReminded: 'todo',
  lookedAgain: 'progress',
  reopened: 'progress',
  dueWarned: 'todo',
} as const satisfies Record<MatterEventType, TemplateName | null>

type Sent<Table> = { [Kind in keyof Table]: Table[Kind] extends null ? never : Kind }[keyof Table]
export type SentMatterKind = Sent<typeof matterTemplates>
export type SentReportKind = PushedIn<typeof reportEvents>

/** null: this notice stays in the inbox. */
export const templateOf = (subject: 'matter' | 'report', kind: string): TemplateName | null => {
  if (subject === 'report')
    return kind in reportEvents ? reportEvents[kind as keyof typeof reportEvents].tell.push : null
  const table: Readonly<Record<string, TemplateName | null>> = matterTemplates
  return table[kind] ?? null
}
