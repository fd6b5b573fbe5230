// Links by which people of one kind come to the table: made, listed and closed by those who work on the matter.

import { randomInt } from 'node:crypto'
import type { Output } from '../../domain/contract'
import { isAllowedTo, isOpenFor } from '../../domain/matter/action'
import { capacitiesOf, isInsider } from '../../domain/matter/actor'
import type { Matter } from '../../domain/matter/matter'
import type { OpenKind } from '../../domain/party/invitation'
import { run, runOne, statement } from '../db/statement'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const codeLength = 8

const load = statement<{ state: Matter }>('party.matter', 'select state from matter where district_id = $1 and id = $2')

const insert = statement<never>(
  'party.link',
  `insert into invitation (district_id, id, matter_id, code, kind, seats, made_by, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
)

const list = statement<{
  id: string
  code: string
  kind: OpenKind
  seats: number | null
  at: string
  closed: boolean
  party_ids: readonly string[]
}>(
  'party.links',
  `select i.id, i.code, i.kind, i.seats, i.at, i.closed_at is not null as closed,
     coalesce((select jsonb_agg(p.id) from party p where p.district_id = $1 and p.matter_id = i.matter_id
       and p.invitation_id = i.id), '[]') as party_ids
   from invitation i where i.district_id = $1 and i.matter_id = $2 order by i.at desc, i.id desc`,
)

const findMatter = statement<{ matter_id: string }>(
  'party.linkMatter',
  'select matter_id from invitation where district_id = $1 and id = $2',
)

const close = statement<never>(
  'party.unlink',
  'update invitation set closed_at = coalesce(closed_at, $3) where district_id = $1 and id = $2',
)

const matterOf = async (call: RequestContext, id: string): Promise<Matter> =>
  found(await runOne(call.db, load, [call.districtId, id])).state

/** Throws `notAllowed` for everybody who may not invite here, whenever that is. */
const inviting = async (call: RequestContext, matterId: string): Promise<Matter> => {
  const matter = await matterOf(call, matterId)
  if (!isAllowedTo(capacitiesOf(matter, call.actor), 'inviteParty')) throw new AppError('notAllowed')
  return matter
}

export const link = async (call: Call<'party.link'>): Promise<Output<'party.link'>> => {
  const { db, districtId, input, actor, newId, at } = call
  const matter = await inviting(call, input.matterId)
  if (!isOpenFor(matter, 'inviteParty')) throw new AppError('notNow')
  const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
  const id = newId()
  await run(db, insert, [districtId, id, matter.id, code, input.kind, input.seats ?? null, actor.personId, at])
  return { id, code }
}

export const links = async (call: Call<'party.links'>): Promise<Output<'party.links'>> => {
  const { db, districtId, input } = call
  const matter = await matterOf(call, input.matterId)
  if (!isInsider(capacitiesOf(matter, call.actor))) throw new AppError('notFound')
  const answered = (ids: readonly string[], answer: string): number =>
    matter.parties.filter((party) => ids.includes(party.id) && party.answer === answer).length
  return {
    rows: (await run(db, list, [districtId, matter.id])).map(({ party_ids, ...row }) => ({
      id: row.id,
      code: row.code,
      kind: row.kind,
      seats: row.seats,
      accepted: answered(party_ids, 'accepted'),
      declined: answered(party_ids, 'declined'),
      at: row.at,
      closed: row.closed,
    })),
  }
}

export const unlink = async (call: Call<'party.unlink'>): Promise<Output<'party.unlink'>> => {
  const { db, districtId, input, at } = call
  const { matter_id } = found(await runOne(db, findMatter, [districtId, input.id]))
  await inviting(call, matter_id)
  await run(db, close, [districtId, input.id, at])
  return { done: true }
}
