// Endpoint about good work that others can learn from: the newest first, with every verdict and no number to sort by.

import Type from 'typebox'
import { query } from './endpoint'
import { Id, Instant, LocalDate, Nullable, PageInput, PageOf } from './field'
import { RatingTotals } from './matter'
import { MatterEffect } from './matter-state'
import { PublicThumb, Written } from './written'

export const ShowcaseRow = Type.Object({
  /** of the matter */
  id: Id,
  title: Written,
  groupName: Type.String(),
  question: Written,
  /** how it was done */
  done: Written,
  effects: Type.Array(MatterEffect),
  ratings: RatingTotals,
  /** what was said to those who judged that it is not solved */
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
    summary: 'Good work that the office has published, the newest first, each with all its verdicts',
    access: 'anyone',
    input: PageInput,
    output: PageOf(ShowcaseRow),
  }),
} as const
