// A matter as lists show it.

import type { MatterRow } from '../../domain/contract/matter'
import type { Gcj02 } from '../../domain/place/point'
import { type DistrictDirectory, groupNameOf } from '../district/directory'
import { photoOf } from '../file/address'
import { coverOf } from '../file/photo'
import type { RequestContext } from '../http/call'
import { lightOf } from '../process/shown'
import { foundTable, rankOf } from '../search/find'

export interface ListedMatter {
  readonly id: string
  readonly title: string
  readonly category: string
  readonly place: string
  readonly group_id: string
  readonly status: MatterRow['status']
  readonly step: MatterRow['step']
  readonly claimed: boolean
  readonly lead_name: string | null
  readonly due: string | null
  readonly step_from: string
  readonly supporters: number
  readonly reports: number
  readonly updated_at: string
  readonly photo_id: string | null
  readonly photo_cover: number | null
  readonly urgency: number
}

/** Everything of the list's matter `t` that a row shows, and what it is ordered by. */
const listed = (
  column = '',
  table = '',
): string => `select t.id, t.title, t.category, t.place, t.group_id, t.status, t.step, t.lead_id is not null as claimed,
     p.display_name as lead_name, t.due, t.step_from, t.supporters, t.reports, t.updated_at, t.photo_id,
     ${coverOf('t.photo_id')} as photo_cover, t.urgency${column}
   from matter t
   left join person p on p.district_id = $1 and p.id = t.lead_id
   ${table}
   where t.district_id = $1`

export const listedFrom = listed()

/** The same of what a search found, best first: its words are the first filter of the listing, and so `$5`. */
export const foundFrom = listed(
  `, ${rankOf('f.share', 't.updated_at')} as rank`,
  `join ${foundTable("'matter'", '$5')} f on f.id = t.id`,
)

/** Where a matter is, on a plane on which nearer is nearer (Mercator): the index is made of the very same words. */
const spot = (of: string): string => `point(${of}.lng, degrees(ln(tan(pi() / 4 + radians(${of}.lat) / 2))))`

export interface NearMatter extends ListedMatter {
  readonly lng: number
  readonly lat: number
  readonly away: number
}

/**
 * Those that have a point, from `$5` on, the nearest first. An index walks from the point and stops after a page, and after
 * whatever is just as far as the last of it: only then ids tell equals apart. `only` narrows it further.
 */
export const nearFrom = (
  only: string,
): string => `select t.id, t.title, t.category, t.place, t.group_id, t.status, t.step,
     t.lead_id is not null as claimed, p.display_name as lead_name, t.due, t.step_from, t.supporters, t.reports, t.updated_at,
     t.photo_id, ${coverOf('t.photo_id')} as photo_cover, t.urgency, t.lng, t.lat, t.away
   from (select m.*, ${spot('m')} <-> $5::point as away from matter m
     where m.district_id = $1 and m.lng is not null and ${only}
       and (${spot('m')} <-> $5::point, m.id) > ($2::float8, $3::uuid)
     order by ${spot('m')} <-> $5::point fetch first $4 rows with ties) t
   left join person p on p.district_id = $1 and p.id = t.lead_id
   order by t.away, t.id limit $4`

/** A point as the index has it. */
export const spotOf = ({ lng, lat }: Gcj02): string =>
  `(${lng},${(Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI})`

export interface FoundMatter extends ListedMatter {
  readonly rank: number
}

export const byRank = { by: rankOf('f.share', 't.updated_at'), first: 'smallest' } as const

export const listedOf = (
  call: Pick<RequestContext, 'at' | 'secret' | 'districtId'>,
  directory: DistrictDirectory,
  row: ListedMatter,
): MatterRow => ({
  id: row.id,
  title: row.title,
  category: row.category,
  place: row.place,
  groupId: row.group_id,
  groupName: groupNameOf(directory, row.group_id),
  status: row.status,
  step: row.step,
  claimed: row.claimed,
  leadName: row.lead_name,
  due: row.due,
  ...lightOf(directory, { status: row.status, due: row.due, from: row.step_from }, call.at),
  supporters: row.supporters,
  reports: row.reports,
  updatedAt: row.updated_at,
  thumb: row.photo_id === null ? null : photoOf(call, row.photo_id, row.photo_cover ?? 0).thumb,
})
