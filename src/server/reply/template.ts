// The replies that are kept ready: read by the desks that they are for, changed by a person who answers for that desk.

import type { Output } from '../../domain/contract'
import type { ReplyTemplate } from '../../domain/contract/reply'
import { type Actor, holds, placesOf } from '../../domain/people/role'
import type { ReplyAction } from '../../domain/reply/template'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'

/** Of one group, and of the district. */
const maxTemplates = 100

interface Row {
  readonly id: string
  readonly group_id: string | null
  readonly action: ReplyAction
  readonly name: string
  readonly text: string
}

const find = statement<Row>(
  'reply.templates',
  `select id, group_id, action, name, text from reply_template
   where district_id = $1 and (group_id is null or $3::boolean or group_id = any($2::uuid[]))
   order by group_id nulls first, name, id limit 1000`,
)

const owner = statement<{ group_id: string | null }>(
  'reply.owner',
  'select group_id from reply_template where district_id = $1 and id = $2',
)

const save = statement<Row>(
  'reply.save',
  `insert into reply_template (district_id, id, group_id, action, name, text, at)
   select $1::text, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::timestamptz
   where (select count(*) from reply_template o
     where o.district_id = $1 and o.group_id is not distinct from $3::uuid and o.id <> $2::uuid) < ${maxTemplates}
   on conflict (district_id, id) do update
     set group_id = excluded.group_id, action = excluded.action, name = excluded.name, text = excluded.text
   returning id, group_id, action, name, text`,
)

const drop = statement<never>('reply.drop', 'delete from reply_template where district_id = $1 and id = $2')

const shownOf = ({ id, group_id: groupId, action, name, text }: Row): ReplyTemplate => ({
  ...{ id, groupId, action, name, text },
})

/** A group's by its coordinators, the district's by the office; the office keeps those of groups in order as well. */
const mayKeep = (actor: Actor, districtId: string, groupId: string | null): boolean =>
  holds(actor, 'office', districtId) || (groupId !== null && holds(actor, 'coordinator', groupId))

export const templates = async (call: Call<'reply.templates'>): Promise<Output<'reply.templates'>> => {
  const { db, districtId, actor } = call
  const rows = await run(db, find, [districtId, placesOf(actor, 'coordinator'), holds(actor, 'office', districtId)])
  return { rows: rows.map(shownOf) }
}

export const saveTemplate = async (call: Call<'reply.saveTemplate'>): Promise<Output<'reply.saveTemplate'>> => {
  const { db, districtId, actor, input, at } = call
  const { id, groupId, action, name, text } = input
  if (!mayKeep(actor, districtId, groupId)) throw new AppError('notAllowed')
  const before = await runOne(db, owner, [districtId, id])
  if (before !== undefined && !mayKeep(actor, districtId, before.group_id)) throw new AppError('notAllowed')
  const row = await runOne(db, save, [districtId, id, groupId, action, name.trim(), text.trim(), at])
  if (row === undefined) throw new AppError('templatesFull')
  return shownOf(row)
}

export const dropTemplate = async ({ db, districtId, actor, input }: Call<'reply.dropTemplate'>) => {
  const before = found(await runOne(db, owner, [districtId, input.id]))
  if (!mayKeep(actor, districtId, before.group_id)) throw new AppError('notAllowed')
  await run(db, drop, [districtId, input.id])
  return { done: true } as const
}
