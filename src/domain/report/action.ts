// The table of everything that can be done to a report: in which states and by whom.

import { type Actor, holds } from '../people/role'
import type { Report, ReportStatus } from './report'

export const reportCapacities = ['reporter', 'coordinator', 'office', 'clock'] as const
export type ReportCapacity = (typeof reportCapacities)[number]

export interface ReportAction {
  readonly in: readonly ReportStatus[]
  readonly by: readonly ReportCapacity[]
}

const unanswered = ['submitted', 'asked'] as const satisfies readonly ReportStatus[]
const waiting = ['submitted', 'asked', 'appealed'] as const satisfies readonly ReportStatus[]

export const reportActions = {
  accept: { in: unanswered, by: ['coordinator'] },
  merge: { in: unanswered, by: ['coordinator'] },
  settle: { in: unanswered, by: ['coordinator'] },
  redirect: { in: unanswered, by: ['coordinator'] },
  recordRedirectOutcome: { in: ['redirected'], by: ['coordinator'] },
  ask: { in: ['submitted'], by: ['coordinator'] },
  decline: { in: unanswered, by: ['coordinator'] },
  transfer: { in: unanswered, by: ['coordinator', 'office'] },
  add: { in: waiting, by: ['reporter'] },
  appeal: { in: ['declined'], by: ['reporter'] },
  decideAppeal: { in: ['appealed'], by: ['office'] },
  withdraw: { in: ['submitted', 'asked', 'declined', 'redirected', 'appealed'], by: ['reporter'] },
  urge: { in: ['submitted', 'appealed', 'redirected'], by: ['reporter'] },
  warnDue: { in: ['submitted', 'appealed'], by: ['clock'] },
} as const satisfies Record<string, ReportAction>

export type ReportActionId = keyof typeof reportActions
export const reportActionIds = Object.keys(reportActions) as readonly ReportActionId[]

export const reportRow = (id: ReportActionId): ReportAction => reportActions[id]

/** What the table asks of a report; its public view has as much. `question` and `appeal` are null until there is one. */
export type ReportStanding = Pick<Report, 'status' | 'groupId' | 'districtId'> & {
  readonly question: unknown
  readonly appeal: unknown
}

/** `reporter` is true for whoever submitted it, signed in or by tracking code. */
export const reportCapacitiesOf = (
  report: ReportStanding,
  actor: Actor,
  reporter: boolean,
): ReadonlySet<ReportCapacity> => {
  const held = new Set<ReportCapacity>()
  if (reporter) held.add('reporter')
  if (holds(actor, 'coordinator', report.groupId)) held.add('coordinator')
  if (holds(actor, 'office', report.districtId)) held.add('office')
  if (actor.kind === 'clock') held.add('clock')
  return held
}

export const isReportOpenFor = (report: ReportStanding, id: ReportActionId): boolean =>
  reportRow(id).in.includes(report.status) &&
  (id !== 'ask' || report.question === null) &&
  (id !== 'appeal' || report.appeal === null)

export const isReportAllowedTo = (held: ReadonlySet<ReportCapacity>, id: ReportActionId): boolean =>
  reportRow(id).by.some((capacity) => held.has(capacity))

/** The capacity in which somebody does it: the first that the table names. The log is signed with it. */
export const reportCapacityFor = (held: ReadonlySet<ReportCapacity>, id: ReportActionId): ReportCapacity | undefined =>
  reportRow(id).by.find((capacity) => held.has(capacity))

/** What an actor can do to a report now. */
export const offeredOnReport = (report: ReportStanding, actor: Actor, reporter: boolean): readonly ReportActionId[] => {
  const held = reportCapacitiesOf(report, actor, reporter)
  return reportActionIds.filter((id) => id !== 'warnDue' && isReportAllowedTo(held, id) && isReportOpenFor(report, id))
}
