// What is told of the opinions in a meeting: the shape of `domain/opinion/publish.ts`, field by field.

import Type from 'typebox'
import { ungroupedReasons } from '../opinion/ungrouped'
import { Count, Id, Nullable, OneOf } from './field'

const VoteCount = Type.Object({ agree: Count, disagree: Count, seen: Count })

/** One way of dividing the people: by declared sides, or by discovered groups named A, B, C ... */
export const Partition = Type.Object({
  groups: Type.Array(
    Type.Object({
      name: Type.String(),
      people: Count,
      /** the statements it is known by, those it agrees with first */
      representative: Type.Array(
        Type.Object({
          statement: Id,
          side: OneOf(['agree', 'disagree']),
          votes: Count,
          seen: Count,
          bestAgree: Type.Boolean(),
        }),
      ),
    }),
  ),
  others: Nullable(Type.Object({ names: Type.Array(Type.String()), people: Count })),
  results: Type.Array(
    Type.Object({
      statement: Id,
      /** in the order of `groups`; null where it is not told */
      groups: Type.Array(Nullable(VoteCount)),
      others: Nullable(VoteCount),
      consensus: Nullable(Type.Object({ product: Type.Number(), agreement: Type.Number(), rejection: Type.Number() })),
      verdict: OneOf(['accepted', 'rejected', 'open']),
      /** greatest difference between the shares that agree, 0 to 1 */
      spread: Nullable(Type.Number()),
    }),
  ),
})
export type Partition = Type.Static<typeof Partition>

export const OpinionResult = Type.Object({
  /** people who voted at least once */
  people: Count,
  statements: Type.Array(
    Type.Object({
      id: Id,
      seen: Count,
      count: Nullable(VoteCount),
      /** 0 when all who take sides are on one, 1 for half against half */
      division: Nullable(Type.Number()),
    }),
  ),
  everybody: Partition,
  declared: Nullable(Partition),
  /** null exactly when there is a reason why not */
  discovered: Nullable(Partition),
  ungrouped: Nullable(OneOf(ungroupedReasons)),
  /** null where so few voted in secret that it could give votes away */
  nullTest: Nullable(
    Type.Object({
      share: Type.Number(),
      shuffledShares: Type.Array(Type.Number()),
      largestShuffledShare: Type.Number(),
      passed: Type.Boolean(),
    }),
  ),
  /** coordinates from -1 to 1, five people or more a bubble */
  map: Type.Array(Type.Object({ x: Type.Number(), y: Type.Number(), people: Count, group: Nullable(Type.String()) })),
})
export type OpinionResult = Type.Static<typeof OpinionResult>
