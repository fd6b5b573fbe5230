// What goes to a thread that calculates, and what comes back.

import type { StatementStanding } from '../../domain/opinion/moderation'
import type { PublishedOpinion } from '../../domain/opinion/publish'
import type { Ballot } from '../../domain/opinion/publish-count'
import type { VoteValue } from '../../domain/opinion/vote'
import type { Message } from '../../domain/similar/topic'

export interface CastVote {
  readonly voter: string
  readonly statement: string
  readonly value: VoteValue
  readonly side: string
}

export interface OpinionQuestion {
  readonly standings: readonly StatementStanding[]
  readonly ballot: Ballot
  /** voter -> name of the group in the last result */
  readonly names: readonly (readonly [string, string])[]
}

export interface OpinionResult {
  readonly opinion: PublishedOpinion
  readonly priorities: readonly (readonly [string, number])[]
  readonly names: readonly (readonly [string, string])[]
}

export interface TopicQuestion {
  readonly districtId: string
  readonly messages: readonly Message[]
}

/** Ids of each topic's texts. */
export type TopicResult = readonly (readonly string[])[]

/** Votes come in pages before the question that they are for, under the same job. */
export type Task =
  | { readonly kind: 'votes'; readonly job: number; readonly votes: readonly CastVote[] }
  | ({ readonly kind: 'opinion'; readonly job: number } & OpinionQuestion)
  | ({ readonly kind: 'topic'; readonly job: number } & TopicQuestion)

export type Answer =
  | { readonly kind: 'opinion'; readonly job: number; readonly result: OpinionResult }
  | { readonly kind: 'topic'; readonly job: number; readonly result: TopicResult }
