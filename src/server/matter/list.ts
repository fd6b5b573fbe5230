// The listings of matters: in public, to claim, mine, for the desk, followed.

import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import { matterActions } from '../../domain/matter/action'
import { placesOf } from '../../domain/people/role'
import { distance, type Gcj02, pointOf } from '../../domain/place/point'
import type { Numbered } from '../db/batch'
import { listing, sharedListing } from '../db/listing'
import { nearestFirst, pageOf, sizeOf, startOf } from '../db/page'
import { quoted, run, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { reporterCount } from '../evaluation/total'
import { AppError } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { deskGroups } from '../report/list'
import { soughtFor } from '../search/find'
import {
  byRank,
  type FoundMatter,
  foundFrom,
  type ListedMatter,
  listedFrom,
  listedOf,
  type NearMatter,
  nearFrom,
  spotOf,
} from './listed'

const latest = { by: 't.updated_at', first: 'newest' } as const
const urgent = { by: 't.urgency', first: 'smallest' } as const

const common = {
  group: (p: string) => `t.group_id = ${p}::uuid`,
  status: (p: string) => `t.status = ${p}`,
  step: (p: string) => `t.step = ${p}`,
}

/** The first filter of a search, which its table of what is found reads. */
const sought = { words: (p: string) => `${p}::jsonb is not null` }

const listAll = sharedListing<ListedMatter & Numbered, keyof typeof common>({
  name: 'matter.list',
  select: listedFrom,
  order: latest,
  filters: common,
})

const searchAll = listing<FoundMatter, 'words' | keyof typeof common>({
  name: 'matter.search',
  select: foundFrom,
  order: byRank,
  filters: { ...sought, ...common },
})

const narrowed = '($6::uuid is null or m.group_id = $6::uuid) and ($7::text is null or m.step = $7::text)'

/** What is under way has an index of its own. */
const near = {
  open: statement<NearMatter>('matter.nearOpen', nearFrom(`m.status = 'open' and ${narrowed}`)),
  any: statement<NearMatter>('matter.nearAny', nearFrom(`($8::text is null or m.status = $8::text) and ${narrowed}`)),
}

const listClaimable = listing<ListedMatter, 'groups'>({
  name: 'matter.claimable',
  select: `${listedFrom} and t.lead_id is null and t.status = 'open' and t.state ->> 'settled' is null`,
  order: urgent,
  filters: { groups: (p) => `(t.claim_scope <> 'group' or t.group_id = any(${p}::uuid[]))` },
})

const matterWhere = (condition: string): string =>
  `select m.id, m.urgency from matter m where m.district_id = $1 and ${condition}`

/** Not as a condition that an index knows: to gather all that stand so takes longer than to look at what is mine. */
const standsAmong = (statuses: string): string => `(m.status in (${statuses})) is true`

interface Among {
  /** part of a `with`, before the rest */
  readonly first?: (p: string) => string
  readonly statuses: string
  /** those of my units */
  readonly ofUnits: (p: string) => string
}

/**
 * Whose it is, among those of a status: each by its own index; my own id and those of my units. What comes first of them is
 * found before any of it is looked up: `$2` to `$4` are where a page of the listing begins and how long it is.
 */
const mineAmong =
  ({ first, statuses, ofUnits }: Among) =>
  (p: string): string => {
    const looked = standsAmong(statuses)
    return `t.id = any(array(${first?.(p) ?? ''} select f.id from (${matterWhere(`${looked} and m.lead_id = any(${p}::uuid[])`)}
       union ${matterWhere(`${looked} and m.co_member_ids && ${p}::uuid[]`)}
       union ${ofUnits(p)}
       union ${matterWhere(
         // invitations also by those of my accounts that became part of mine
         `${looked} and m.invited_ids && array(select i.id from person i
         where i.district_id = $1 and (i.id = any(${p}::uuid[]) or i.merged_into = any(${p}::uuid[])))`,
       )}) f where (f.urgency, f.id) > ($2::bigint, $3::uuid) order by f.urgency, f.id limit $4))`
  }

const standing = "'open', 'paused'"
const over = "'closed', 'ended', 'redirected'"

const listMine = listing<ListedMatter, 'who'>({
  name: 'matter.mine',
  select: listedFrom,
  order: urgent,
  filters: {
    who: mineAmong({
      statuses: standing,
      ofUnits: (p) => matterWhere(`m.status in (${standing}) and m.unit_ids && ${p}::uuid[]`),
    }),
  },
})

/** So many that are over are looked through for a page of a unit's: one with much behind it has it among them. */
const latestOver = 4000

/** What is over heaps up. Of a unit with much of it the page is among the latest of all; of the others the index knows the few. */
const listOver = listing<ListedMatter, 'who'>({
  name: 'matter.over',
  select: listedFrom,
  order: urgent,
  filters: {
    who: mineAmong({
      first: (p) => `with latest as materialized (
         select l.id, l.urgency from (
           select m.id, m.urgency, m.unit_ids from matter m
           where m.district_id = $1 and m.status in (${over}) and (m.urgency, m.id) > ($2::bigint, $3::uuid)
           order by m.urgency, m.id limit ${latestOver}) l
         where l.unit_ids && ${p}::uuid[] order by l.urgency, l.id limit $4)`,
      statuses: over,
      ofUnits: (p) => `select l.id, l.urgency from latest l
       union ${matterWhere(`${standsAmong(over)} and m.unit_ids && ${p}::uuid[] and (select count(*) from latest) < $4`)}`,
    }),
  },
})

/** SQL: the steps at which a matter is closed. */
const closing = quoted(matterActions.close.at)

/** What waits for the desk; each condition is given today's local date. */
const waiting = {
  handedIn: (p: string) => `(t.status = 'open' and (t.state ->> 'handedIn')::boolean and ${p}::date is not null)`,
  unclaimed: (p: string) => `(t.status = 'open' and t.lead_id is null and not t.settled and ${p}::date is not null)`,
  extension: (p: string) => `(t.status = 'open' and t.state ->> 'extension' is not null and ${p}::date is not null)`,
  overdue: (p: string) => `(t.status = 'open' and t.due < ${p}::date)`,
  closable: (p: string) => `(t.status = 'open' and t.step in (${closing}) and (
     (t.state -> 'result' ->> 'windowEnds')::date < ${p}::date
     or t.reports > 0 and ${reporterCount('t')} <= (select count(*) from evaluation v where v.district_id = $1
       and v.matter_id = t.id and v.rater = 'reporter' and v.round = (t.state ->> 'reopened')::integer)))`,
}

const listDesk = listing<ListedMatter, 'groups' | keyof typeof common | keyof typeof waiting>({
  name: 'matter.desk',
  select: listedFrom,
  order: urgent,
  filters: { groups: (p) => `t.group_id = any(${p}::uuid[])`, ...common, ...waiting },
})

const searchDesk = listing<FoundMatter, 'words' | 'groups' | keyof typeof common | keyof typeof waiting>({
  name: 'matter.searchDesk',
  select: foundFrom,
  order: byRank,
  filters: { ...sought, groups: (p) => `t.group_id = any(${p}::uuid[])`, ...common, ...waiting },
})

const listFollowing = listing<ListedMatter, 'person'>({
  name: 'matter.following',
  select: listedFrom,
  order: latest,
  filters: {
    person: (p) => `t.id in (
       select s.subject_id from support s where s.district_id = $1 and s.person_id = ${p}::uuid and s.subject = 'matter'
       union select r.matter_id from report r where r.district_id = $1 and r.reporter_id = ${p}::uuid
       union select f.matter_id from follow f where f.district_id = $1 and f.person_id = ${p}::uuid
       union select y.matter_id from party y where y.district_id = $1 and y.person_id = ${p}::uuid
       union select a.matter_id from participant a where a.district_id = $1 and a.person_id = ${p}::uuid)`,
  },
})

type Page = Output<'matter.list'>

const shownTo = async (call: RequestContext) => {
  const directory = await directoryOf(call.db, call.districtId)
  return (row: ListedMatter) => listedOf(call, directory, row)
}

const byLatest = (row: ListedMatter) => [row.updated_at, row.id] as const
const byUrgency = (row: ListedMatter) => [row.urgency, row.id] as const
const byLikeness = (row: FoundMatter) => [row.rank, row.id] as const

const byAway = (row: NearMatter) => [row.away, row.id] as const

/** Half a point is none. Throws `invalid`. */
const askedFrom = ({ lng, lat }: Call<'matter.list'>['input']): Gcj02 | null => {
  if ((lng === undefined) !== (lat === undefined)) {
    throw new AppError('invalid', { [lng === undefined ? '/lng' : '/lat']: 'missing' })
  }
  return pointOf({ lng, lat })
}

const given = (words: string | undefined): string | undefined => words?.trim() || undefined

export const list = async (call: Call<'matter.list'>): Promise<Page> => {
  const { db, districtId, input } = call
  const by = { group: input.groupId, status: input.status, step: input.step }
  const text = given(input.words)
  if (text !== undefined) {
    const words = await soughtFor(call, 'matter', text)
    return searchAll(db, { districtId, input, by: { words, ...by }, keyOf: byLikeness, show: await shownTo(call) })
  }
  const from = askedFrom(input)
  if (from === null) return listAll(db, { districtId, input, by, keyOf: byLatest, show: await shownTo(call) })
  const size = sizeOf(input.limit)
  const values = [
    districtId,
    ...startOf(input.after, nearestFirst),
    size + 1,
    spotOf(from),
    input.groupId ?? null,
    input.step ?? null,
  ]
  const rows =
    input.status === 'open'
      ? await run(db, near.open, values)
      : await run(db, near.any, [...values, input.status ?? null])
  const shown = await shownTo(call)
  return pageOf(rows, size, byAway, (row) => ({ ...shown(row), metres: Math.round(distance(from, row)) }))
}

export const claimable = async (call: Call<'matter.claimable'>): Promise<Page> => {
  const { db, districtId, input, actor } = call
  const by = { groups: placesOf(actor, 'member') }
  return listClaimable(db, { districtId, input, by, keyOf: byUrgency, show: await shownTo(call) })
}

export const mine = async (call: Call<'matter.mine'>): Promise<Page> => {
  const { db, districtId, input, actor } = call
  const who = [actor.personId, ...placesOf(actor, 'unit')]
  const list = input.over === true ? listOver : listMine
  return list(db, { districtId, input, by: { who }, keyOf: byUrgency, show: await shownTo(call) })
}

export const desk = async (call: Call<'matter.desk'>): Promise<Page> => {
  const { db, districtId, input, at } = call
  const asked = input.waiting === undefined ? {} : { [input.waiting]: localDate(at) }
  const by = {
    ...deskGroups(call, input.groupId),
    status: input.status,
    step: input.step,
    ...asked,
  }
  const text = given(input.words)
  if (text !== undefined) {
    const words = await soughtFor(call, 'matter', text)
    return searchDesk(db, { districtId, input, by: { words, ...by }, keyOf: byLikeness, show: await shownTo(call) })
  }
  return listDesk(db, { districtId, input, by, keyOf: byUrgency, show: await shownTo(call) })
}

export const following = async (call: Call<'matter.following'>): Promise<Page> => {
  const { db, districtId, input, actor } = call
  const by = { person: actor.personId }
  return listFollowing(db, { districtId, input, by, keyOf: byLatest, show: await shownTo(call) })
}
