// One person's answer to one statement.

/** 1 agrees, -1 disagrees, 0 passes. A statement that a person has not seen has no vote at all, which is not a pass. */
export type VoteValue = -1 | 0 | 1

export interface Vote {
  readonly participant: string
  readonly statement: string
  readonly value: VoteValue
}
