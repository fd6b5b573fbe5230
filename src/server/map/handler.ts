// The endpoints of the map.

import { mostPins, type Pin } from '../../domain/contract/map'
import { run, statement } from '../db/statement'
import type { Handlers } from '../http/call'

const pins = statement<Pin>(
  'map.pins',
  `select t.id, t.lng, t.lat, t.step, t.status from matter t
   where t.district_id = $1 and t.lng is not null and t.status = any($2::text[])
     and ($3::uuid is null or t.group_id = $3::uuid)
   order by t.updated_at desc, t.id desc limit $4`,
)

/** What was handed over or given up is nothing to go and see. */
const shown: readonly Pin['status'][] = ['open', 'paused', 'closed']

export const mapHandlers = {
  'map.get': async ({ setting }) => ({
    tiles: setting.map === null ? null : { ...setting.map, hosts: [...setting.map.hosts] },
  }),
  'map.pins': async ({ db, districtId, input }) => {
    const rows = await run(db, pins, [districtId, shown, input.groupId ?? null, mostPins + 1])
    return { rows: rows.slice(0, mostPins), more: rows.length > mostPins }
  },
} satisfies Partial<Handlers>
