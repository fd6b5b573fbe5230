// Endpoint about good work that others can learn from: the newest first, with every verdict and no number to sort by.

import Type from 'typebox'
import { query } from './endpoint'
import { Count, Id, Instant, LocalDate, Nullable, OneOf, PageInput, PageOf } from './field'
import { RatingTotals } from './matter'
import { MatterEffect } from './matter-state'
import { PublicThumb, Written } from './written'

export const ShowcaseRow = Type.Object({
  kind: OneOf(['matter', 'proposal'] as const),
  /** of the matter or the proposal */
  id: Id,
  title: Written,
  /** the group of a matter, the units that answered a proposal */
  groupName: Type.String(),
  question: Written,
  /** how it was done */
  done: Written,
  effects: Type.Array(MatterEffect),
  /** of a matter */
  ratings: RatingTotals,
  /** of a proposal: what its proposers said last of the answers, and how many said nothing */
  judged: Nullable(Type.Object({ agree: Count, understand: Count, reserve: Count, disagree: Count, silent: Count })),
  /** what was said to those who judged that it is not solved, or disagree */
  replies: Type.Array(Written),
  look: Type.Object({ date: LocalDate, findings: Written }),
  before: Nullable(PublicThumb),
  after: Nullable(PublicThumb),
  publishedAt: Instant,
})
export type ShowcaseRow = Type.Static<typeof ShowcaseRow>

export const showcaseContract = {
  'showcase.list': query({
    shows: 'public',
    summary:
      'Matters and proposals that the office has published as good work, the newest first, each with all its verdicts',
    access: 'anyone',
    input: PageInput,
    output: PageOf(ShowcaseRow),
  }),
} as const
