// Adding or changing a station. A new one gets its code here; a code never changes, because it hangs printed on a wall.

import { randomInt } from 'node:crypto'
import type { Output } from '../../domain/contract'
import { holds } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { directoryOf, forgetDirectories } from '../district/directory'
import { AppError } from '../http/app-error'
import type { Call } from '../http/call'
import { audit } from '../log/audit'
import { changeRegister } from '../register/version'

type Save = Call<'station.save'>

const find = statement<{ group_id: string; code: string }>(
  'station.find',
  'select group_id, code from station where district_id = $1 and id = $2 for update',
)

const insert = statement<{ code: string }>(
  'station.insert',
  `insert into station (district_id, id, group_id, code, name, place, lng, lat, phone, photo_id, created_at, disabled_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::timestamptz, case when $12::boolean then $11::timestamptz end)
   on conflict do nothing returning code`,
)

const update = statement<never>(
  'station.update',
  `update station set group_id = $3, name = $4, place = $5, lng = $6, lat = $7, phone = $8, photo_id = $9,
     disabled_at = case when $11::boolean then coalesce(disabled_at, $10::timestamptz) end
   where district_id = $1 and id = $2`,
)

const bindPhoto = statement<{ id: string }>(
  'station.bindPhoto',
  `update file set subject = 'station', subject_id = $3::uuid
   where district_id = $1 and id = $2 and kind = 'picture'
     and (subject_id = $3::uuid or subject_id is null and (owner_id is null or owner_id = $4::uuid)) returning id`,
)

/** Without lookalikes and without letters that make words: read from a wall, typed on a phone. */
const alphabet = '23456789bcdfghjkmnpqrstvwxz'
const codeLength = 6

const newCode = (): string => Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')

const checkPlace = async (call: Save, groupId: string): Promise<void> => {
  const { actor, districtId } = call
  if (!holds(actor, 'office', districtId) && !holds(actor, 'coordinator', groupId)) throw new AppError('notAllowed')
}

/** Tries codes until one is free; with 27^6 of them the first nearly always is. */
const add = async (db: Save['db'], ids: readonly unknown[], fields: readonly unknown[]): Promise<string> => {
  for (let tries = 0; tries < 20; tries += 1) {
    const row = await runOne(db, insert, [...ids, newCode(), ...fields])
    if (row !== undefined) return row.code
  }
  throw new AppError('codeTaken')
}

export const save = async (call: Save): Promise<Output<'station.save'>> => {
  const { db, districtId, input, at, actor } = call
  const { id, groupId, place, photoId, disabled } = input
  await checkPlace(call, groupId)
  await changeRegister(call, 'station', id, input.version)
  const directory = await directoryOf(db, districtId)
  // merged since the form was opened, or never there
  if (directory.groups.get(groupId)?.mergedInto !== null) {
    throw new AppError('notFound', { '/groupId': 'unknown' })
  }
  const before = await runOne(db, find, [districtId, id])
  if (before !== undefined) await checkPlace(call, before.group_id)
  if (photoId !== null && (await runOne(db, bindPhoto, [districtId, photoId, id, actor.personId])) === undefined) {
    throw new AppError('notFound', { '/photoId': 'unknown' })
  }
  const fields = [input.name.trim(), place.text.trim(), place.lng ?? null, place.lat ?? null, input.phone, photoId]
  if (before !== undefined) await runOne(db, update, [districtId, id, groupId, ...fields, at, disabled])
  const code = before?.code ?? (await add(db, [districtId, id, groupId], [...fields, at, disabled]))
  await audit(call, 'station', id, { groupId, name: input.name, place, phone: input.phone, disabled })
  forgetDirectories()
  return { id, code }
}
