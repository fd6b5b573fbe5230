// The views of the list that somebody keeps: a name and an address, for nobody else.

import type { Output } from '../../domain/contract'
import { run, runOne, statement } from '../db/statement'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'

const maxViews = 30

interface Row {
  readonly id: string
  readonly name: string
  readonly address: string
}

const find = statement<Row>(
  'desk.views',
  `select id, name, address from desk_view where district_id = $1 and person_id = $2 order by at, id limit ${maxViews}`,
)

const save = statement<Row>(
  'desk.saveView',
  `insert into desk_view (district_id, id, person_id, name, address, at)
   select $1::text, $3::uuid, $2::uuid, $4::text, $5::text, $6::timestamptz
   where (select count(*) from desk_view o where o.district_id = $1 and o.person_id = $2 and o.name <> $4) < ${maxViews}
   on conflict (district_id, person_id, name) do update set address = excluded.address
   returning id, name, address`,
)

const drop = statement<never>(
  'desk.dropView',
  'delete from desk_view where district_id = $1 and person_id = $2 and id = $3',
)

export const views = async ({ db, districtId, actor }: Call<'desk.views'>): Promise<Output<'desk.views'>> => ({
  rows: await run(db, find, [districtId, actor.personId]),
})

export const saveView = async (call: Call<'desk.saveView'>): Promise<Output<'desk.saveView'>> => {
  const { db, districtId, actor, input, at, requestId } = call
  const row = await runOne(db, save, [districtId, actor.personId, requestId, input.name.trim(), input.address, at])
  if (row === undefined) throw new AppError('viewsFull')
  return row
}

export const dropView = async ({ db, districtId, actor, input }: Call<'desk.dropView'>) => {
  await run(db, drop, [districtId, actor.personId, input.id])
  return { done: true } as const
}
