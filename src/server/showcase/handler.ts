// Good work that is published: matters and proposals with what was done, what came of it and how everybody judged it.

import { RatingTotals } from '../../domain/contract/matter'
import { MatterEffect } from '../../domain/contract/matter-state'
import type { ShowcaseRow } from '../../domain/contract/showcase'
import { publicMatter } from '../../domain/matter/access'
import type { Matter } from '../../domain/matter/matter'
import { publicFace } from '../../domain/proposal/process'
import type { Judgement, Proposal } from '../../domain/proposal/proposal'
import { lastJudgements } from '../../domain/proposal/showcase'
import { listing } from '../db/listing'
import { directoryOf, groupNameOf } from '../district/directory'
import { type RatingGroup, ratingGroups, tallyOf } from '../evaluation/total'
import { photoOf } from '../file/address'
import { answerBy } from '../http/answer-by'
import type { Handlers, RequestContext } from '../http/call'

interface ShownMatter {
  readonly kind: 'matter'
  readonly state: Matter
}
interface ShownProposal {
  readonly kind: 'proposal'
  readonly state: Proposal
}
type Shown = (ShownMatter | ShownProposal) & {
  readonly id: string
  readonly units: string
  readonly ratings: readonly RatingGroup[]
  readonly showcased_at: string
}

// the verdicts on this result: those on an earlier one stand in its log
const list = listing<Shown, never>({
  name: 'showcase.list',
  select: `select t.kind, t.id, t.state, t.units, t.showcased_at,
     case when t.kind = 'matter' then ${ratingGroups('t', "and v.round = (t.state ->> 'reopened')::integer")} else '[]' end as ratings
   from (
     select 'matter' as kind, m.district_id, m.id, m.state, m.showcased_at, '' as units
       from matter m where m.district_id = $1 and m.showcased_at is not null
     union all select 'proposal', p.district_id, p.id, p.state, (p.state -> 'showcase' ->> 'publishedAt')::timestamptz,
       coalesce((select string_agg(u.name, '、' order by u.name) from unit u
         where u.district_id = $1 and u.id = any(p.unit_ids)), '')
       from paper p where p.district_id = $1 and p.kind = 'proposal' and p.state -> 'showcase' ->> 'status' = 'published'
   ) t where t.district_id = $1`,
  order: { by: 't.showcased_at', first: 'newest' },
  filters: {},
})

type Showing = Pick<RequestContext, 'at' | 'secret' | 'districtId'>

/** What is told of each alike. */
type Own = Omit<ShowcaseRow, 'kind' | 'id' | 'publishedAt'>

const matterRow = (call: Showing, state: Matter, ratings: readonly RatingGroup[], groupName: string): Own => {
  const { title, topic, showcase, effects = [], closing, secondLook, tasks } = publicMatter(state)
  const pair = tasks.find(({ beforeIds, afterIds }) => beforeIds.length > 0 && afterIds.length > 0)
  const thumb = (photoId: string | undefined) => (photoId === undefined ? null : photoOf(call, photoId).thumb)
  return {
    title,
    groupName,
    question: topic.question,
    done: showcase?.done ?? '',
    effects: effects.map((effect) => answerBy(MatterEffect, effect)),
    ratings: answerBy(RatingTotals, tallyOf(ratings)),
    judged: null,
    replies: [closing?.reason, showcase?.reply].flatMap((reply) => reply ?? []),
    look: { date: secondLook?.date ?? '', findings: secondLook?.findings ?? '' },
    before: thumb(pair?.beforeIds[0]),
    after: thumb(pair?.afterIds[0]),
  }
}

const proposalRow = (state: Proposal, units: string): Own => {
  // whose judgement an earlier one is, is known only before names are taken out
  const last = lastJudgements(state)
  const { title, situation, showcase, lookBacks, silentIds } = publicFace(state)
  const look = lookBacks[lookBacks.length - 1]
  const said = (result: Judgement['result']) => last.filter((one) => one.result === result).length
  return {
    title,
    groupName: units,
    question: situation,
    done: showcase?.done ?? '',
    effects: [],
    ratings: answerBy(RatingTotals, tallyOf([])),
    judged: {
      ...{ agree: said('agree'), understand: said('understand'), reserve: said('reserve'), disagree: said('disagree') },
      silent: silentIds.length,
    },
    replies: [showcase?.reply].flatMap((reply) => reply ?? []),
    look: { date: look?.on ?? '', findings: (look?.points ?? []).map(({ text }) => text).join('\n') },
    before: null,
    after: null,
  }
}

const rowOf =
  (call: Showing, groupName: (id: string) => string) =>
  ({ id, units, ratings, showcased_at: publishedAt, ...of }: Shown): ShowcaseRow => ({
    ...{ kind: of.kind, id, publishedAt },
    ...(of.kind === 'matter'
      ? matterRow(call, of.state, ratings, groupName(of.state.groupId))
      : proposalRow(of.state, units)),
  })

export const showcaseHandlers = {
  'showcase.list': async (call) => {
    const { db, districtId, input } = call
    const directory = await directoryOf(db, districtId)
    const show = rowOf(call, (id) => groupNameOf(directory, id))
    return list(db, { districtId, input, by: {}, keyOf: (row) => [row.showcased_at, row.id], show })
  },
} satisfies Partial<Handlers>
