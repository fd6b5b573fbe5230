// The poster of one station, for the person who keeps it.

import type { Output } from '../../domain/contract'
import { holds } from '../../domain/people/role'
import { runOne, statement } from '../db/statement'
import { directoryOf, groupNameOf } from '../district/directory'
import { AppError, found } from '../http/app-error'
import type { Call, Download } from '../http/call'
import { drawPoster, unprintable } from './draw'

interface Row {
  readonly group_id: string
  readonly code: string
  readonly name: string
  readonly place: string
  readonly phone: string | null
}

const find = statement<Row>(
  'poster.station',
  'select group_id, code, name, place, phone from station where district_id = $1 and id = $2',
)

/** The station's words as they stand on its poster, for the person who keeps it. */
const posterOf = async ({
  db,
  districtId,
  actor,
  input,
}: Pick<Call<'station.poster'>, 'db' | 'districtId' | 'actor' | 'input'>) => {
  const row = found(await runOne(db, find, [districtId, input.id]))
  if (!holds(actor, 'office', districtId) && !holds(actor, 'coordinator', row.group_id)) throw new AppError('notFound')
  const directory = await directoryOf(db, districtId)
  return {
    code: row.code,
    station: row.name,
    place: row.place,
    phone: row.phone ?? (directory.setting.phone || null),
    group: groupNameOf(directory, row.group_id),
    organiser: directory.setting.organiser,
  }
}

export const poster = async (call: Call<'station.poster'>): Promise<Download> => {
  const { code, ...words } = await posterOf(call)
  const body = await drawPoster({ ...words, address: `${call.setting.publicUrl ?? call.origin}/s/${code}` })
  return { type: 'application/pdf', body, saveAs: `${words.station}.pdf` }
}

export const unprintableOf = async (call: Call<'station.unprintable'>): Promise<Output<'station.unprintable'>> => ({
  characters: [...(await unprintable(await posterOf(call)))],
})
