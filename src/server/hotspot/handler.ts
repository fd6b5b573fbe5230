// Topics that many tell of, and the stations where many tell of something.

import { holds, placesOf } from '../../domain/people/role'
import { leastAtPlace } from '../../domain/similar/topic'
import { run, statement } from '../db/statement'
import type { Handlers } from '../http/call'
import { instantsOf } from '../log/period'
import { topicsOf } from './topic'

const byStation = statement<{ name: string; reports: number }>(
  'hotspot.stations',
  `select s.name, count(*) as reports from report r join station s on s.district_id = $1 and s.id = r.station_id
   where r.district_id = $1 and r.submitted_at >= $2::timestamptz and r.submitted_at < $3::timestamptz
     and r.status <> 'withdrawn' and ($4::uuid[] is null or r.group_id = any($4::uuid[]))
   group by s.id, s.name having count(*) >= $5 order by s.name, s.id`,
)

export const hotspotHandlers = {
  'hotspot.list': async ({ db, districtId, input, actor }) => {
    const whole = holds(actor, 'office', districtId) || holds(actor, 'chair', districtId)
    const asked = input.groupId === undefined ? null : [input.groupId]
    const own = placesOf(actor, 'coordinator')
    const groups = whole ? asked : own.filter((id) => asked === null || asked.includes(id))
    const { since, until } = instantsOf(input)
    const topics = await topicsOf({ db, districtId }, input, groups)
    const stations = await run(db, byStation, [districtId, since, until, groups, leastAtPlace])
    return { topics: [...topics], stations: [...stations] }
  },
} satisfies Partial<Handlers>
