// Reading papers: the lists, one with its timeline, whether its log is unbroken, and how many of what there were.

import type { Output } from '../../domain/contract'
import type { PaperRow } from '../../domain/contract/paper'
import { holds, personIdOf, placeOf, placesOf } from '../../domain/people/role'
import { pictureNames, picturesNamed } from '../../domain/process/field'
import { type AnyPaper, isInside, isPublic, type Paper, type PaperContext } from '../../domain/process/paper'
import { offered } from '../../domain/process/rules'
import { timelineBy } from '../../domain/process/timeline'
import { listing } from '../db/listing'
import { run, statement } from '../db/statement'
import { type DistrictDirectory, directoryOf, groupNameOf } from '../district/directory'
import { photoOf } from '../file/address'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { instantsOf } from '../log/period'
import { lightOf, namesOf, timelineEntry } from '../process/shown'
import { foundTable, rankOf, soughtFor } from '../search/find'
import { loadPaper, paperLog } from './store'
import { paperOf } from './write'

interface Listed {
  readonly id: string
  readonly kind: string
  readonly number: string
  readonly title: string
  readonly status: string
  readonly step: string
  readonly group_id: string | null
  readonly due: string | null
  readonly step_from: string | null
  readonly urgency: number
  readonly category: string | null
  readonly reach: string
  readonly updated_at: string
}

const from = (column = '', table = ''): string => `select t.id, t.kind, t.number, t.title, t.status, t.step, t.group_id,
     t.due, t.state ->> 'stepFrom' as step_from, t.urgency, t.updated_at,
     t.category, t.reach${column}
   from paper t ${table} where t.district_id = $1`

/** Of the whole district, or of one's groups and units. */
const onDesk = (p: string): string =>
  `((${p}::jsonb ->> 'all')::boolean or t.group_id::text in (select jsonb_array_elements_text(${p}::jsonb -> 'groups'))
    or exists (select 1 from jsonb_array_elements_text(${p}::jsonb -> 'units') u where u::uuid = any(t.unit_ids)))`

const filters = {
  kind: (p: string) => `t.kind = ${p}::text`,
  desk: (p: string) => `t.reach <> 'own' and ${onDesk(p)}`,
  step: (p: string) => `t.step = ${p}::text`,
  category: (p: string) => `t.category = ${p}::text`,
}
type Filter = keyof typeof filters

// which are public is said in so many words: a parameter would keep the index of them from being used
const listPublic = listing<Listed, 'kind' | 'category'>({
  name: 'paper.list',
  select: `${from()} and t.reach in ('cover', 'public')`,
  order: { by: 't.updated_at', first: 'newest' },
  filters: {
    kind: filters.kind,
    category: (p) => `t.category = ${p}::text`,
  },
})

const listMine = listing<Listed, 'kind' | 'mine'>({
  name: 'paper.mine',
  select: from(),
  order: { by: 't.urgency', first: 'smallest' },
  filters: {
    kind: filters.kind,
    mine: (p) => `(t.author_id = ${p}::uuid or t.lead_id = ${p}::uuid or t.person_ids @> array[${p}::uuid])`,
  },
})

const listDesk = listing<Listed, Filter>({
  name: 'paper.desk',
  select: from(),
  order: { by: 't.urgency', first: 'smallest' },
  filters,
})

/** Best first; the words are the first filter and the kind the second, and so `$5` and `$6`. */
const rank = rankOf('f.share', 't.updated_at')
const searchDesk = listing<Listed & { readonly rank: number }, 'words' | Filter>({
  name: 'paper.search',
  select: from(`, ${rank} as rank`, `join ${foundTable('$6::text', '$5')} f on f.id = t.id`),
  order: { by: rank, first: 'smallest' },
  filters: { words: (p) => `${p}::jsonb is not null`, ...filters },
})

/** `outside`: to somebody who may not read what is found without its title. */
const shownOf = (directory: DistrictDirectory, at: string, row: Listed, outside = false): PaperRow => ({
  id: row.id,
  kind: row.kind,
  number: row.number,
  title: outside && row.reach === 'cover' ? '' : row.title,
  category: row.category,
  status: row.status as PaperRow['status'],
  step: row.step,
  groupName: row.group_id === null ? '' : groupNameOf(directory, row.group_id),
  due: row.due,
  ...lightOf(directory, { status: row.status, due: row.due, from: row.step_from ?? at.slice(0, 10) }, at),
  updatedAt: row.updated_at,
})

const byUrgency = ({ urgency, id }: Listed) => [urgency, id] as const

export const list = async (call: Call<'paper.list'>): Promise<Output<'paper.list'>> => {
  const { db, districtId, input, at } = call
  const { id: kind } = paperOf(call, input.kind)
  const directory = await directoryOf(db, districtId)
  const by = { kind, category: input.category }
  const keyOf = ({ updated_at, id }: Listed) => [updated_at, id] as const
  return listPublic(db, { districtId, input, by, keyOf, show: (row) => shownOf(directory, at, row, true) })
}

export const mine = async (call: Call<'paper.mine'>): Promise<Output<'paper.mine'>> => {
  const { db, districtId, input, actor, at } = call
  const directory = await directoryOf(db, districtId)
  const by = { kind: paperOf(call, input.kind).id, mine: actor.personId }
  return listMine(db, { districtId, input, by, keyOf: byUrgency, show: (row) => shownOf(directory, at, row) })
}

/** Whose papers lie on the desk of the person who asks. Throws `notAllowed` when none of this kind do. */
const deskOf = ({ actor, districtId }: RequestContext, { desk }: AnyPaper): string => {
  const roles = desk.filter((role) => holds(actor, role))
  if (roles.length === 0) throw new AppError('notAllowed')
  const places = (kind: 'group' | 'unit') =>
    roles.filter((role) => placeOf[role] === kind).flatMap((role) => placesOf(actor, role))
  const all = roles.some((role) => placeOf[role] === 'district' && holds(actor, role, districtId))
  return JSON.stringify({ all, groups: places('group'), units: places('unit') })
}

export const desk = async (call: Call<'paper.desk'>): Promise<Output<'paper.desk'>> => {
  const { db, districtId, input, at } = call
  const process = paperOf(call, input.kind)
  const by = { kind: process.id, desk: deskOf(call, process), step: input.step, category: input.category }
  const directory = await directoryOf(db, districtId)
  const show = (row: Listed) => shownOf(directory, at, row)
  const text = input.words?.trim() ?? ''
  if (text === '') return listDesk(db, { districtId, input, by, keyOf: byUrgency, show })
  const words = await soughtFor(call, process.id, text)
  return searchDesk(db, { districtId, input, by: { words, ...by }, keyOf: (row) => [row.rank, row.id], show })
}

/** What anyone who asks may read of it. Throws `notFound` when that is nothing, as if there were none. */
export const readable = async (call: RequestContext, { kind, id }: { readonly kind: string; readonly id: string }) => {
  const { db, districtId, actor, at } = call
  const process = paperOf(call, kind)
  const directory = await directoryOf(db, districtId)
  const request = { districtId, id, actor, at, requestId: null, pictures: [] }
  const loaded = found(await loadPaper(db, process, directory, request))
  const held = process.held(loaded.state, loaded.context)
  if (held.size === 0 && !isPublic(process, loaded.state)) throw new AppError('notFound')
  return { ...loaded, process, directory, held }
}

/** What somebody who was asked to sign is shown: the hash of the text that they have before them. */
const signingOf = (process: AnyPaper, state: Paper, { actor, signatures }: PaperContext) => {
  const me = personIdOf(actor)
  const asked = process.signing?.asked(state) ?? []
  if (asked.length === 0) return null
  return {
    hash: signatures.hash,
    asked: me !== null && asked.includes(me),
    signed: me !== null && signatures.by.includes(me),
    by: [...signatures.by],
    of: asked.length,
  }
}

const pictureFieldsOf = ({ opening, actions }: AnyPaper): readonly string[] =>
  pictureNames([...(opening === null ? [] : [opening.fields]), ...Object.values(actions).map(({ fields }) => fields)])

export const get = async (call: Call<'paper.get'>): Promise<Output<'paper.get'>> => {
  const { state, number, context, process, directory, held } = await readable(call, call.input)
  const inside = isInside(process, held)
  // what events keep inside is for those who work on it
  const paper = process.face(state, held, context)
  const log = await paperLog(process).read(call, state.id)
  const timeline = timelineBy(process.events, log, inside, new Set(process.unnamed), held)
  const known = await namesOf(call, [
    ...process.named(paper),
    ...context.signatures.by,
    ...timeline.map(({ actorId }) => actorId),
  ])
  const names = { ...process.labels?.(paper), ...known }
  const { id, title, status, step, due, stepFrom, version } = state
  // what came with an entry, such as the pages it was read from, is there for the person who reads the entry
  const photos = [
    ...new Set([...(process.photos?.(paper) ?? []), ...picturesNamed(pictureFieldsOf(process), timeline)]),
  ]
  const { groupId = null, category = null } = process.index(state)
  return {
    ...{ id, kind: process.id, number, title, status, step, due, version, paper, names, category },
    groupName: groupId === null ? '' : groupNameOf(directory, groupId),
    ...lightOf(directory, { status, due, from: stepFrom }, call.at),
    updatedAt: log.at(-1)?.at ?? state.openedAt,
    photos: photos.map((photo) => photoOf(call, photo)),
    timeline: timeline.map((entry) => timelineEntry(entry, names)),
    you: { inside, offered: [...offered(process, state, context)], signing: signingOf(process, state, context) },
  }
}

export const verify = async (call: Call<'paper.verify'>): Promise<Output<'paper.verify'>> => {
  const { process, state } = await readable(call, call.input)
  return paperLog(process).verify(call, state)
}

const count = statement<{ type: string; n: number }>(
  'paper.figure',
  `select e.type, count(*) as n from paper_event e join paper t on t.district_id = $1 and t.id = e.paper_id
   where e.district_id = $1 and t.kind = $2 and e.at >= $3::timestamptz and e.at < $4::timestamptz
     and e.type = any($5::text[]) and ($6::uuid is null or t.group_id = $6::uuid) group by e.type`,
)

export const figure = async (call: Call<'paper.figure'>): Promise<Output<'paper.figure'>> => {
  const { db, districtId, input } = call
  const { id, figures } = paperOf(call, input.kind)
  const { since, until } = instantsOf(input)
  const types = [...new Set(Object.values(figures).flat())]
  const rows = await run(db, count, [districtId, id, since, until, types, input.groupId ?? null])
  const counted = new Map(rows.map(({ type, n }) => [type, n]))
  const sum = (events: readonly string[]) => events.reduce((all, type) => all + (counted.get(type) ?? 0), 0)
  return { counts: Object.fromEntries(Object.entries(figures).map(([name, events]) => [name, sum(events)])) }
}
