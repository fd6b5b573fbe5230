// What goes to the thread that calculates opinions, and what comes back.

import type { StatementStanding } from '../../domain/opinion/moderation'
import type { PublishedOpinion } from '../../domain/opinion/publish'
import type { Ballot } from '../../domain/opinion/publish-count'
import type { VoteValue } from '../../domain/opinion/vote'

export interface CastVote {
  readonly voter: string
  readonly statement: string
  readonly value: VoteValue
  readonly side: string
}

export type OpinionTask =
  | { readonly kind: 'votes'; readonly job: number; readonly votes: readonly CastVote[] }
  | {
      readonly kind: 'find'
      readonly job: number
      readonly standings: readonly StatementStanding[]
      readonly ballot: Ballot
      /** voter -> name of the group in the last result */
      readonly names: readonly (readonly [string, string])[]
    }

export interface OpinionAnswer {
  readonly job: number
  readonly opinion: PublishedOpinion
  readonly priorities: readonly (readonly [string, number])[]
  readonly names: readonly (readonly [string, string])[]
}
