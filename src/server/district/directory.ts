// What nearly every request needs to know of its district, kept in memory for a few seconds.

import type { Calendar } from '../../domain/calendar/calendar'
import type { BodyKind } from '../../domain/people/profile'
import type { Database, Transaction } from '../db/database'
import { runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import { versionOf } from '../register/version'
import { type DistrictSetting, districtSettingOf } from './setting'

interface DirectoryGroup {
  readonly id: string
  readonly name: string
  readonly kind: BodyKind
  readonly disabled: boolean
  /** nobody coordinates it: the office stands in */
  readonly vacant: boolean
  /** what it was merged into */
  readonly mergedInto: string | null
}

export interface DirectoryStation {
  readonly id: string
  readonly groupId: string
  readonly code: string
  readonly name: string
  readonly place: string
  readonly lng: number | null
  readonly lat: number | null
  readonly phone: string | null
  readonly photoId: string | null
  readonly disabled: boolean
}

export interface DistrictDirectory {
  readonly name: string
  readonly setting: DistrictSetting
  readonly calendar: Calendar
  readonly groups: ReadonlyMap<string, DirectoryGroup>
  /** by code, in small letters */
  readonly stations: ReadonlyMap<string, DirectoryStation>
  readonly version: number
}

interface DirectoryRow {
  readonly name: string
  readonly setting: Record<string, unknown>
  readonly calendar: Calendar
  readonly groups: readonly DirectoryGroup[]
  readonly stations: readonly DirectoryStation[]
  readonly version: number
}

const load = statement<DirectoryRow>(
  'district.directory',
  `select d.name, d.setting, ${versionOf('district', 'd.district_id')} as version,
     coalesce((select jsonb_object_agg(c.date, c.kind) from calendar_day c where c.district_id = $1), '{}') as calendar,
     coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'kind', g.kind, 'disabled', g.disabled_at is not null,
       'mergedInto', g.merged_into,
       'vacant', not exists (select 1 from holding h join person p on p.district_id = $1 and p.id = h.person_id
         where h.district_id = $1 and h.role = 'coordinator' and h.place_id = g.id::text
           and p.disabled_at is null and p.deleted_at is null))
       order by g.name, g.id) from "group" g where g.district_id = $1), '[]') as groups,
     coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'groupId', s.group_id, 'code', s.code, 'name', s.name,
       'place', s.place, 'lng', s.lng, 'lat', s.lat, 'phone', s.phone, 'photoId', s.photo_id,
       'disabled', s.disabled_at is not null) order by s.name, s.id)
       from station s where s.district_id = $1), '[]') as stations
   from district d where d.district_id = $1`,
)

/** Another process may have changed something: a page is believed for this long. */
const freshMs = 5_000

interface Page {
  readonly directory: Promise<DistrictDirectory>
  readonly readAt: number
  readonly edition: number
}

const shelves = new WeakMap<Database | Transaction, Map<string, Page>>()
let edition = 0

/** Call after any change to what the directory holds; it is then read again. */
export const forgetDirectories = (): void => {
  edition += 1
}

const read = async (db: Database | Transaction, districtId: string): Promise<DistrictDirectory> => {
  const row = found(await runOne(db, load, [districtId]))
  return {
    name: row.name,
    setting: districtSettingOf(row.setting),
    calendar: row.calendar,
    groups: new Map(row.groups.map((group) => [group.id, group])),
    version: row.version,
    stations: new Map(row.stations.map((station) => [station.code.toLowerCase(), station])),
  }
}

export const directoryOf = (db: Database | Transaction, districtId: string): Promise<DistrictDirectory> => {
  const shelf = shelves.get(db) ?? new Map<string, Page>()
  shelves.set(db, shelf)
  const known = shelf.get(districtId)
  if (known !== undefined && known.edition === edition && performance.now() - known.readAt < freshMs)
    return known.directory
  const page = { directory: read(db, districtId), readAt: performance.now(), edition }
  shelf.set(districtId, page)
  page.directory.catch(() => shelf.delete(districtId))
  return page.directory
}

/** As `directoryOf`, but surely as the database has it now: for a name that the kept page does not know. */
export const freshDirectoryOf = (db: Database | Transaction, districtId: string): Promise<DistrictDirectory> => {
  shelves.get(db)?.delete(districtId)
  return directoryOf(db, districtId)
}

/** Group names as answers show them. */
export const groupNameOf = (directory: DistrictDirectory, groupId: string): string =>
  directory.groups.get(groupId)?.name ?? ''
