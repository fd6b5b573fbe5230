// What a decision on a paper may ask the server to read first: said as data, so that the rules stay without a database.

import type { Period } from '../bulletin/period'

/** The figures of the district, or of a group, for a period of local dates, both included. */
interface FiguresQuery {
  readonly of: 'figures'
  readonly from: string
  readonly to: string
  readonly groupId?: string
}

/** All that a bulletin of the period gives account of. */
export interface BulletinQuery extends Period {
  readonly of: 'bulletin'
  /** nothing is read for a time before the district was there, nor where somebody has begun one */
  readonly byClock?: true
  /** id of the bulletin that is corrected */
  readonly corrects?: string
}

/** SHA-256 of what is to be signed. */
export interface HashQuery {
  readonly of: 'hash'
  readonly content: object
}

/** A group's name, and its figures for half a year. */
export interface GroupLookQuery {
  readonly of: 'groupLook'
  readonly groupId: string
  readonly from: string
  readonly to: string
}

/** Who gave a report, and which group answers for it. */
export interface ReportQuery {
  readonly of: 'report'
  readonly reportId: string
}

/** How each unit handled the proposals of the present plenary. */
interface UnitFactsQuery {
  readonly of: 'unitFacts'
}

/** What a meeting in a room left behind. */
export interface SittingQuery {
  readonly of: 'sitting'
  readonly meetingId: string
}

/** The proposal that another one is to be handled together with. */
export interface MergeTargetQuery {
  readonly of: 'mergeTarget'
  readonly paperId: string
}

export type ReadQuery =
  | FiguresQuery
  | BulletinQuery
  | HashQuery
  | GroupLookQuery
  | ReportQuery
  | UnitFactsQuery
  | SittingQuery
  | MergeTargetQuery
