// Asking for several commands together, taking them back while they wait, and what became of them.

import { later } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import type { Bulk } from '../../domain/contract/desk'
import { type BulkState, bulkDelay } from '../../domain/desk/bulk'
import type { ListedKind } from '../../domain/desk/filter'
import type { ErrorCode } from '../../domain/errors'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { deskGroups } from '../report/list'

export interface BulkItem {
  readonly kind: ListedKind
  readonly id: string
  readonly requestId: string
  readonly command: { readonly action: string }
}

export interface BulkOutcome {
  readonly id: string
  readonly refused: ErrorCode | null
}

interface Row {
  readonly id: string
  readonly state: BulkState
  readonly run_at: string
  readonly items: readonly BulkItem[]
  readonly outcomes: readonly BulkOutcome[]
  readonly names: Readonly<Record<string, { readonly number: string; readonly title: string }>>
}

/** Of what lies at the own desk: a person who names the id of another desk's report learns nothing of it. */
const named = `(select coalesce(jsonb_object_agg(s.id, jsonb_build_object('number', s.number, 'title', s.title)), '{}')
   from subject s where s.district_id = $1 and ($3::uuid[] is null or s.group_id = any($3::uuid[]))
     and s.id in (select (i ->> 'id')::uuid from jsonb_array_elements(b.items) i))`

const shown = `b.id, b.state, b.run_at, b.items, b.outcomes, ${named} as names`

const saveOrder = statement<never>(
  'bulk.keep',
  `insert into bulk (district_id, id, person_id, state, items, at, run_at)
   values ($1, $2, $3, 'waiting', $4::jsonb, $5, $6)`,
)

const find = statement<Row>('bulk.find', `select ${shown} from bulk b where b.district_id = $1 and b.id = $2`)

const latest = statement<Row>(
  'bulk.latest',
  `select ${shown} from bulk b where b.district_id = $1 and b.person_id = $2 order by b.at desc, b.id desc limit 10`,
)

/** In one statement with the state: what runs is not taken back, what was taken back does not run. */
const takeBackWaiting = statement<{ state: string; taken: boolean }>(
  'bulk.takeBack',
  `with was as materialized (
     select b.state from bulk b where b.district_id = $1 and b.person_id = $2 and b.id = $3
   ), taken as (
     update bulk b set state = 'takenBack' where b.district_id = $1 and b.person_id = $2 and b.id = $3 and b.state = 'waiting'
     returning b.id
   )
   select was.state, exists (select 1 from taken) as taken from was`,
)

const shownOf = ({ id, state, run_at, items, outcomes, names }: Row): Bulk => {
  const refusals = new Map(outcomes.map((one) => [one.id, one.refused]))
  return {
    id,
    state,
    runAt: new Date(run_at).toISOString(),
    items: items.map((item) => ({
      kind: item.kind,
      id: item.id,
      number: names[item.id]?.number ?? '',
      title: names[item.id]?.title ?? '',
      action: item.command.action,
      refused: refusals.get(item.id) ?? null,
    })),
  }
}

/** null: of the whole district */
const groupsOf = (call: Call<'desk.doAll'> | Call<'desk.bulks'>): readonly string[] | null => {
  const { group, groups } = deskGroups(call, undefined)
  return group === undefined ? (groups ?? null) : [group]
}

export const doAll = async (call: Call<'desk.doAll'>): Promise<Output<'desk.doAll'>> => {
  const { db, districtId, actor, input, at, requestId } = call
  const items: readonly BulkItem[] = [
    ...input.reports.map((one) => ({ kind: 'report', ...one }) as const),
    ...input.matters.map((one) => ({ kind: 'matter', ...one }) as const),
    ...(input.proposals ?? []).map((one) => ({ kind: 'proposal', ...one }) as const),
  ]
  if (items.length === 0) throw new AppError('invalid', { '/reports': 'missing' })
  if (new Set(items.map(({ id }) => id)).size < items.length) throw new AppError('invalid', { '/reports': 'twice' })
  const runAt = later(at, bulkDelay * 1000)
  await run(db, saveOrder, [districtId, requestId, actor.personId, JSON.stringify(items), at, runAt])
  return shownOf(found(await runOne(db, find, [districtId, requestId, groupsOf(call)])))
}

export const takeBack = async (call: Call<'desk.takeBack'>): Promise<Output<'desk.takeBack'>> => {
  const { db, districtId, actor, input } = call
  const row = found(await runOne(db, takeBackWaiting, [districtId, actor.personId, input.id]))
  if (!row.taken && row.state !== 'takenBack') throw new AppError('bulkUnderWay')
  return { done: true }
}

export const bulks = async (call: Call<'desk.bulks'>): Promise<Output<'desk.bulks'>> => {
  const rows = await run(call.db, latest, [call.districtId, call.actor.personId, groupsOf(call)])
  return { rows: rows.map(shownOf) }
}
