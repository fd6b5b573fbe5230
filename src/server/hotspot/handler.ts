// Topics that many tell of, and where: read from the reports of a period, by the words that the index of similar texts goes by.

import { holds, placesOf } from '../../domain/people/role'
import { leastAtPlace, mostOf, topicsIn } from '../../domain/similar/topic'
import { masked } from '../../domain/text/private'
import { draftFrom } from '../../domain/text/room'
import type { Database, Transaction } from '../db/database'
import { run, statement } from '../db/statement'
import type { Handlers } from '../http/call'
import { instantsOf } from '../log/period'

interface Reading {
  readonly db: Database | Transaction
  readonly districtId: string
}

interface Hotspot {
  readonly reportId: string
  readonly title: string
  readonly category: string
  readonly station: string
  readonly reports: number
}

/** What one reading of topics may take in: the newest. */
const mostTold = 1000

interface ToldRow {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly place: string
  readonly category: string
  readonly station: string
  readonly group_id: string
}

const told = statement<ToldRow>(
  'hotspot.told',
  `select r.id, r.title, left(r.text, 200) as text, coalesce(r.place, '') as place, coalesce(r.category, '') as category,
     coalesce(s.name, '') as station, r.group_id
   from report r left join station s on s.district_id = $1 and s.id = r.station_id
   where r.district_id = $1 and r.submitted_at >= $2::timestamptz and r.submitted_at < $3::timestamptz
     and r.status <> 'withdrawn' and ($4::uuid[] is null or r.group_id = any($4::uuid[]))
   order by r.submitted_at desc, r.id limit ${mostTold}`,
)

/** The words of one report stand for all; numbers and rooms of people are left out of them. */
export const topicsOf = async (
  { db, districtId }: Reading,
  period: { readonly from: string; readonly to: string },
  groupIds: readonly string[] | null = null,
): Promise<readonly Hotspot[]> => {
  const { since, until } = instantsOf(period)
  const rows = await run(db, told, [districtId, since, until, groupIds])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return topicsIn(districtId, rows).flatMap((ids): readonly Hotspot[] => {
    const own = ids.flatMap((id) => byId.get(id) ?? [])
    const [middle] = own
    if (middle === undefined) return []
    const station = mostOf(own.map((row) => row.station).filter(Boolean))
    return [
      {
        reportId: middle.id,
        title: draftFrom(masked(middle.title)),
        category: mostOf(own.map((row) => row.category).filter(Boolean))?.value ?? '',
        station: station !== undefined && station.count >= leastAtPlace ? station.value : '',
        reports: own.length,
      },
    ]
  })
}

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
