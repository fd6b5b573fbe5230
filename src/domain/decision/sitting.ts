// What a meeting that was held leaves behind: how many were there, and what became of each sentence.

import type { PartyKind } from '../party/kind'

export interface StatementCount {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

/** One sentence that was voted on. Sides are there only where each of them may be told apart. */
export interface StatementTally extends StatementCount {
  readonly text: string
  readonly sides?: readonly (StatementCount & { readonly side: PartyKind })[]
}

export interface Sitting {
  readonly phase: 'before' | 'open' | 'ended'
  /** people who were there, everybody counted once */
  readonly attendance: number
  /** of those, the ones who can be told and can object */
  readonly people: number
  readonly opinions: number
  readonly tally: readonly StatementTally[]
}

/** The same with the counts under the ids of what was voted on; what too few have voted on in secret is not among them. */
export interface HeldSitting extends Sitting {
  readonly counts: readonly (StatementCount & { readonly id: string })[]
}

/** What was read of a room; null where there is none. */
export interface SittingReading {
  readonly sitting: HeldSitting | null
}
