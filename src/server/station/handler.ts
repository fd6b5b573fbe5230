// The endpoints about stations.

import { holds } from '../../domain/people/role'
import { run, runOne, statement } from '../db/statement'
import { photoOf } from '../file/address'
import { found } from '../http/app-error'
import type { Handlers } from '../http/call'
import { poster, unprintableOf } from '../poster/handle'
import { versionOf } from '../register/version'
import { miniCode } from './mini-code'
import { save } from './save'

interface Row {
  readonly id: string
  readonly group_id: string
  readonly code: string
  readonly name: string
  readonly place: string
  readonly lng: number | null
  readonly lat: number | null
  readonly phone: string | null
  readonly photo_id: string | null
  readonly disabled: boolean
  readonly version: number
}

const columns = `s.id, s.group_id, s.code, s.name, s.place, s.lng, s.lat, s.phone, s.photo_id,
  s.disabled_at is not null as disabled, ${versionOf('station', 's.id')} as version`

const byCode = statement<Row & { readonly group_name: string }>(
  'station.byCode',
  `select ${columns}, g.name as group_name from station s
   join "group" g on g.district_id = $1 and g.id = s.group_id
   where s.district_id = $1 and lower(s.code) = lower($2) and s.disabled_at is null and g.disabled_at is null`,
)

const list = statement<Row>(
  'station.list',
  `select ${columns} from station s
   where s.district_id = $1 and ($2::uuid is null or s.group_id = $2::uuid) and ($3::boolean or s.disabled_at is null)
   order by s.name, s.id`,
)

const placeOf = ({ place, lng, lat }: Row) => ({
  text: place,
  ...(lng === null || lat === null ? {} : { lng, lat }),
})

export const stationHandlers = {
  'station.get': async (call) => {
    const row = found(await runOne(call.db, byCode, [call.districtId, call.input.code]))
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      groupId: row.group_id,
      groupName: row.group_name,
      place: placeOf(row),
      phone: row.phone,
      photo: row.photo_id === null ? null : photoOf(call, row.photo_id),
    }
  },

  'station.list': async ({ db, districtId, actor, input }) => {
    const desk = holds(actor, 'office', districtId) || holds(actor, 'coordinator')
    const rows = await run(db, list, [districtId, input.groupId ?? null, desk])
    return {
      rows: rows
        .filter(
          (row) => !row.disabled || holds(actor, 'office', districtId) || holds(actor, 'coordinator', row.group_id),
        )
        .map((row) => ({
          id: row.id,
          groupId: row.group_id,
          code: row.code,
          name: row.name,
          place: placeOf(row),
          phone: row.phone,
          photoId: row.photo_id,
          version: row.version,
          disabled: row.disabled,
        })),
    }
  },

  'station.save': save,
  'station.unprintable': unprintableOf,
  'station.poster': poster,
  'station.code': miniCode,
} satisfies Partial<Handlers>
