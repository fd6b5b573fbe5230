// Adding or changing a person and the roles held.

import type { Output } from '../../domain/contract'
import { type PlaceKind, placeOf } from '../../domain/people/role'
import { trimmed } from '../../domain/text/trim'
import { duplicateIn } from '../db/duplicate'
import { run, runOne, statement } from '../db/statement'
import { forgetDirectories } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { afterPerson } from '../register/successor'
import { changeRegister } from '../register/version'
import { blindIndex, seal } from '../secret'
import { mergePeople } from '../session/merge'
import { checkCoordinators, groupsCoordinatedBy } from './coordination'
import { holdingsLocked } from './one-at-a-time'

type Save = Call<'person.save'>

const places = statement<{ id: string; kind: PlaceKind }>(
  'person.places',
  `select id::text as id, 'group' as kind from "group"
   where district_id = $1 and id::text = any($2::text[]) and merged_into is null
   union all select id::text, 'unit' from unit
   where district_id = $1 and id::text = any($2::text[]) and merged_into is null
   union all select id::text, 'station' from station where district_id = $1 and id::text = any($2::text[])
   union all select district_id, 'district' from district where district_id = $1 and district_id = any($2::text[])`,
)

const put = statement<{ id: string }>(
  'person.save',
  `insert into person (district_id, id, display_name, phone_enc, phone_index, created_at, disabled_at)
   values ($1, $2, $3, $4, $5, $6::timestamptz, case when $7::boolean then $6::timestamptz end)
   on conflict (district_id, id) do update set display_name = excluded.display_name,
     phone_enc = coalesce(excluded.phone_enc, person.phone_enc), phone_index = coalesce(excluded.phone_index, person.phone_index),
     disabled_at = case when $7::boolean then coalesce(person.disabled_at, excluded.disabled_at) end
   where person.deleted_at is null returning id`,
)

const setProfile = statement<never>(
  'person.setProfile',
  'update person set profile = profile || $3::jsonb where district_id = $1 and id = $2',
)

const setHoldings = statement<never>(
  'person.holdings',
  `with wanted as (
     select distinct h.role, h.place_id from jsonb_to_recordset($3::jsonb) as h(role text, place_id text)
   ), gone as (
     delete from holding h where h.district_id = $1::text and h.person_id = $2::uuid
       and not exists (select 1 from wanted w where w.role = h.role and w.place_id = h.place_id)
   )
   insert into holding (district_id, person_id, role, place_id, since)
   select $1::text, $2::uuid, w.role, w.place_id, $4::timestamptz from wanted w on conflict do nothing`,
)

const endSessions = statement<never>(
  'person.endSessions',
  'delete from session where district_id = $1 and person_id = $2',
)

const officers = statement<{ n: number }>(
  'person.officers',
  `select count(*) as n from holding h join person p on p.district_id = $1 and p.id = h.person_id
   where h.district_id = $1 and h.role = 'office' and h.place_id = $1 and p.disabled_at is null and p.deleted_at is null`,
)

/** Every role is held in a place of its kind that exists here. */
const checkPlaces = async ({ db, districtId, input }: Save): Promise<void> => {
  const known = await run(db, places, [districtId, input.holdings.map(({ placeId }) => placeId)])
  for (const [index, { role, placeId }] of input.holdings.entries()) {
    if (!known.some((place) => place.id === placeId && place.kind === placeOf[role])) {
      throw new AppError('notFound', { [`/holdings/${index}/placeId`]: 'unknown' })
    }
  }
}

const holderOf = statement<{ id: string; holds: boolean }>(
  'person.holderOf',
  `select p.id, exists (select 1 from holding h where h.district_id = $1 and h.person_id = p.id) as holds
   from person p where p.district_id = $1 and p.phone_index = $2 and p.deleted_at is null`,
)

const isThere = statement<{ id: string }>('person.isThere', 'select id from person where district_id = $1 and id = $2')

const givePhoneUp = statement<never>(
  'person.givePhoneUp',
  'update person set phone_enc = null, phone_index = null where district_id = $1 and id = $2',
)

/**
 * The account that is meant. A resident who has signed in is in no list, and most members begin as residents: the role,
 * if one is given, goes to that account. Anyone who holds a role and comes with a new number, under which they have signed in already,
 * keeps the account, and what they did under the number joins it. Throws `inUse` for the number of another who holds one.
 */
const accountOf = async (call: Save, index: string | null): Promise<string> => {
  const { db, districtId, input } = call
  const holder = index === null ? undefined : await runOne(db, holderOf, [districtId, index])
  if (holder === undefined || holder.id === input.id) return input.id
  if (holder.holds || input.holdings.length === 0) throw new AppError('inUse', { '/phone': 'taken' })
  if ((await runOne(db, isThere, [districtId, input.id])) === undefined) return holder.id
  await run(db, givePhoneUp, [districtId, holder.id])
  return (await mergePeople(call, holder.id, input.id)) ?? input.id
}

export const save = async (call: Save): Promise<Output<'person.save'>> => {
  const { db, districtId, input, secret, at } = call
  const { phone, holdings, disabled, profile } = input
  await holdingsLocked(db, districtId)
  await checkPlaces(call)
  const index = phone === undefined ? null : blindIndex(secret, phone)
  const id = await accountOf(call, index)
  await changeRegister(call, 'person', id, input.version)
  const coordinated = await groupsCoordinatedBy(call, id)
  const reached = [phone === undefined ? null : seal(secret, phone), index]
  const row = await runOne(db, put, [districtId, id, input.name.trim(), ...reached, at, disabled]).catch(
    (error: unknown) => {
      // two people cannot sign in with one phone
      throw duplicateIn(error) === undefined ? error : new AppError('inUse', { '/phone': 'taken' })
    },
  )
  if (row === undefined) throw new AppError('notFound')
  if (profile !== undefined) await run(db, setProfile, [districtId, id, JSON.stringify(trimmed(profile))])
  const rows = holdings.map(({ role, placeId }) => ({ role, place_id: placeId }))
  await run(db, setHoldings, [districtId, id, JSON.stringify(rows), at])
  await checkCoordinators(call, coordinated, input.meant)
  // a group may have lost or found its coordinator
  forgetDirectories()
  if (disabled) await run(db, endSessions, [districtId, id])
  if ((await runOne(db, officers, [districtId]))?.n === 0) throw new AppError('lastOffice')
  await afterPerson(call, id)
  await audit(call, 'person', id, { holdings, disabled, phoneChanged: phone !== undefined })
  return { done: true }
}
