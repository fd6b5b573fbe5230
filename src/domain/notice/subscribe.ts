// Which notice goes by which message of WeChat.

import type { MatterEventType } from '../matter/event'
import type { ReportEventType } from '../report/event'
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

export const reportTemplates = {
  submitted: 'todo',
  transferred: 'progress',
  accepted: 'progress',
  merged: 'progress',
  settled: 'progress',
  redirected: 'progress',
  redirectOutcomeRecorded: 'progress',
  asked: 'progress',
  added: 'todo',
  declined: 'progress',
  appealed: 'todo',
  appealDecided: 'progress',
  withdrawn: null,
  urged: 'todo',
  dueWarned: 'todo',
} as const satisfies Record<ReportEventType, TemplateName | null>

type Sent<Table> = { [Kind in keyof Table]: Table[Kind] extends null ? never : Kind }[keyof Table]
export type SentMatterKind = Sent<typeof matterTemplates>
export type SentReportKind = Sent<typeof reportTemplates>

/** null: this notice stays in the inbox. */
export const templateOf = (subject: 'matter' | 'report', kind: string): TemplateName | null => {
  const table: Readonly<Record<string, TemplateName | null>> = subject === 'matter' ? matterTemplates : reportTemplates
  return table[kind] ?? null
}
