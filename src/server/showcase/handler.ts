// Good work that is published: matters with what was done, what came of it and how everybody judged it.

import { RatingTotals } from '../../domain/contract/matter'
import { MatterEffect } from '../../domain/contract/matter-state'
import type { ShowcaseRow } from '../../domain/contract/showcase'
import { publicMatter } from '../../domain/matter/access'
import type { Matter } from '../../domain/matter/matter'
import { listing } from '../db/listing'
import { directoryOf, groupNameOf } from '../district/directory'
import { type RatingGroup, ratingGroups, tallyOf } from '../evaluation/total'
import { photoOf } from '../file/address'
import { answerBy } from '../http/answer-by'
import type { Handlers, RequestContext } from '../http/call'

interface Shown {
  readonly id: string
  readonly state: Matter
  readonly ratings: readonly RatingGroup[]
  readonly showcased_at: string
}

// the verdicts on this result: those on an earlier one stand in its log
const list = listing<Shown, never>({
  name: 'showcase.list',
  select: `select t.id, t.state, t.showcased_at,
     ${ratingGroups('t', "and v.round = (t.state ->> 'reopened')::integer")} as ratings
   from matter t where t.district_id = $1 and t.showcased_at is not null`,
  order: { by: 't.showcased_at', first: 'newest' },
  filters: {},
})

const rowOf =
  (call: Pick<RequestContext, 'at' | 'secret' | 'districtId'>, groupName: (id: string) => string) =>
  ({ id, state, ratings, showcased_at: publishedAt }: Shown): ShowcaseRow => {
    const { title, groupId, topic, showcase, effects = [], closing, secondLook, tasks } = publicMatter(state)
    const pair = tasks.find(({ beforeIds, afterIds }) => beforeIds.length > 0 && afterIds.length > 0)
    const thumb = (photoId: string | undefined) => (photoId === undefined ? null : photoOf(call, photoId).thumb)
    return {
      id,
      title,
      groupName: groupName(groupId),
      question: topic.question,
      done: showcase?.done ?? '',
      effects: effects.map((effect) => answerBy(MatterEffect, effect)),
      ratings: answerBy(RatingTotals, tallyOf(ratings)),
      replies: [closing?.reason, showcase?.reply].flatMap((reply) => reply ?? []),
      look: { date: secondLook?.date ?? '', findings: secondLook?.findings ?? '' },
      before: thumb(pair?.beforeIds[0]),
      after: thumb(pair?.afterIds[0]),
      publishedAt,
    }
  }

export const showcaseHandlers = {
  'showcase.list': async (call) => {
    const { db, districtId, input } = call
    const directory = await directoryOf(db, districtId)
    const show = rowOf(call, (id) => groupNameOf(directory, id))
    return list(db, { districtId, input, by: {}, keyOf: (row) => [row.showcased_at, row.id], show })
  },
} satisfies Partial<Handlers>
