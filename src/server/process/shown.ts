// What every process shows alike: its light, the names that go with its ids, the entries of its timeline.

import { daysLeft, type Light, light } from '../../domain/calendar/light'
import type { TimelineEntry } from '../../domain/contract/matter'
import type { TimelineEvent } from '../../domain/process/timeline'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import type { RequestContext } from '../http/call'

/** Light and working days left; both null while nothing is awaited. */
export const lightOf = (
  directory: DistrictDirectory,
  of: { readonly status: string; readonly due: string | null; readonly from: string },
  at: string,
): { readonly light: Light | null; readonly daysLeft: number | null } => {
  const { due, from } = of
  if (of.status !== 'open' || due === null) return { light: null, daysLeft: null }
  return { light: light(directory.calendar, { from, due }, at), daysLeft: daysLeft(directory.calendar, { due }, at) }
}

const findNames = statement<{ id: string; name: string }>(
  'process.names',
  `select id, display_name as name from person where district_id = $1 and id = any($2::uuid[])
   union all select id, name from unit where district_id = $1 and id = any($2::uuid[])
   union all select id, name from "group" where district_id = $1 and id = any($2::uuid[])
   union all select id, number from paper where district_id = $1 and id = any($2::uuid[])`,
)

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export type Names = Readonly<Record<string, string>>

/** Of people, units and groups, and the numbers of papers; what is no id of any is passed over. */
export const namesOf = async (
  { db, districtId }: Pick<RequestContext, 'districtId'> & { readonly db: Database | Transaction },
  ids: readonly unknown[],
) => {
  const asked = new Set(ids.filter((id) => typeof id === 'string' && uuid.test(id)))
  const rows = asked.size === 0 ? [] : await run(db, findNames, [districtId, [...asked]])
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}

export const timelineEntry = (entry: TimelineEvent, names: Names): TimelineEntry => ({
  version: entry.version,
  at: entry.at,
  type: entry.type,
  role: entry.actorRole,
  by: entry.actorId === null ? null : (names[entry.actorId] ?? null),
  data: entry.data,
  internal: entry.internal,
})
