// What a bulletin gives account of: figures counted from events, and what stands behind them. Frozen when it is signed.

import type { RatingTally } from '../evaluation/rating'
import type { Figures } from '../figure/figure'
import type { Dated } from '../matter/dated'

/** Of a group, in the order of the roster: nobody is ranked. */
export interface OfGroup {
  readonly groupId: string
  readonly name: string
  readonly meetings: number
  readonly participants: number
  readonly opinions: number
  readonly plans: number
  readonly solved: number
}

/** A matter under way whose resolutions are being carried out. */
export interface UnderWay {
  readonly matterId: string
  readonly number: string
  readonly title: string
  readonly projects: number
  readonly finished: number
  /** not finished, and more than half done */
  readonly overHalf: number
}

/** A matter that was closed in the period, with every verdict. */
export interface Closed {
  readonly matterId: string
  readonly number: string
  readonly title: string
  readonly solved: RatingTally['solved']
  readonly ratings: number
}

/** What is late, with the sentence of a person who owes it. */
export interface LateItem {
  readonly matterId: string
  readonly number: string
  readonly title: string
  /** of the matter: the step, the unit or the task */
  readonly of: string
  readonly kind: Dated['kind']
  readonly due: string
  /** what the task is, or what was handed over; the id of the step or unit otherwise */
  readonly what: string
  readonly unitId: string | null
  /** who owes it; empty once the office has taken the name out */
  readonly who: string
  /** null: nothing was said */
  readonly said: string | null
}

/** A trouble that many told of. */
export interface Topic {
  readonly title: string
  readonly category: string
  readonly station: string
  readonly reports: number
}

/** Good work that was published in the period: a matter or a proposal. */
export type Shown = ({ readonly matterId: string } | { readonly proposalId: string }) & {
  readonly number: string
  readonly title: string
}

/** The newest signed head of the district's log when the account was given: on paper nobody takes it back. */
export interface Head {
  /** how many entries the log had */
  readonly size: number
  readonly root: string
  readonly at: string
}

export interface Account {
  readonly figures: Figures
  /** since the first of January */
  readonly year: Figures
  readonly groups: readonly OfGroup[]
  readonly underWay: readonly UnderWay[]
  readonly closed: readonly Closed[]
  readonly late: readonly LateItem[]
  readonly topics: readonly Topic[]
  /** absent in bulletins from before there were any */
  readonly shown?: readonly Shown[]
  /** absent where no head had been signed yet */
  readonly head?: Head
}

/** What the server reads for a bulletin. */
export interface BulletinReading {
  readonly account: Account
  /** as the district calls it */
  readonly title: string
  /** the first paragraph, made of the figures */
  readonly summary: string
  /** the bulletin that this one corrects */
  readonly corrected: { readonly id: string; readonly number: string } | null
}

/** The clock drafts none: the district was not there yet when the period ended, or somebody has begun one. */
export interface NotThere {
  readonly because: 'tooEarly' | 'begun'
}

/** SHA-256 of what is signed, in hexadecimal. */
export interface HashReading {
  readonly hash: string
}
