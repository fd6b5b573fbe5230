// Writes down the demo district: its groups, stations, units and people.

import { later } from '../../domain/calendar/local-time'
import type { Services } from '../services'
import {
  district,
  districtId,
  type GroupKey,
  groupId,
  groups,
  holdingsOf,
  nameOf,
  personId,
  personKeys,
  rosterOf,
  type StationKey,
  signIns,
  stationId,
  stations,
  type UnitKey,
  unitId,
  units,
} from './content/cast'

const keysOf = <Key extends string>(of: Readonly<Record<Key, unknown>>): readonly Key[] => Object.keys(of) as Key[]

/** Does nothing when it is there already. */
export const createDemo = async ({ db }: Pick<Services, 'db'>, created_at: string): Promise<void> => {
  const district_id = districtId
  const demo = Object.fromEntries(keysOf(signIns).map((role) => [role, personId(signIns[role])]))
  await db.transaction().execute(async (tx) => {
    const made = await tx
      .insertInto('district')
      .values({ district_id, name: district.name, setting: JSON.stringify({ ...district.setting, demo }), created_at })
      .onConflict((on) => on.doNothing())
      .returning('district_id')
      .execute()
    if (made.length === 0) return
    const inDistrict = { district_id, created_at }
    await tx
      .insertInto('group')
      .values(keysOf<GroupKey>(groups).map((key) => ({ ...inDistrict, id: groupId(key), ...groups[key] })))
      .execute()
    await tx
      .insertInto('unit')
      .values(keysOf<UnitKey>(units).map((key) => ({ ...inDistrict, id: unitId(key), name: units[key] })))
      .execute()
    await tx
      .insertInto('station')
      .values(
        keysOf<StationKey>(stations).map((key, index) => {
          const { group, ...station } = stations[key]
          return {
            district_id,
            id: stationId(key),
            group_id: groupId(group),
            phone: district.setting.phone,
            ...station,
            // one after the other: the code of the first one is shown at the start
            created_at: later(created_at, index * 60_000),
          }
        }),
      )
      .execute()
    await tx
      .insertInto('person')
      .values(
        personKeys.map((key) => ({
          ...inDistrict,
          id: personId(key),
          display_name: nameOf(key),
          profile: JSON.stringify(rosterOf(key)),
        })),
      )
      .execute()
    await tx
      .insertInto('holding')
      .values(
        personKeys.flatMap((key) =>
          holdingsOf(key).map(({ role, placeId }) => ({
            district_id,
            person_id: personId(key),
            role,
            place_id: placeId,
            since: created_at,
          })),
        ),
      )
      .execute()
  })
}
