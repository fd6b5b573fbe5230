// Open reports and matters that read like the words somebody is typing.

import type { Output } from '../../domain/contract'
import { personIdOf } from '../../domain/people/role'
import { type Gcj02, pointOf } from '../../domain/place/point'
import type { SubjectKind } from '../../domain/process/registry'
import { isAtDesk } from '../../domain/report/access'
import { choose, titleWeight } from '../../domain/similar/choice'
import { evidence } from '../../domain/similar/evidence'
import { leastLikeness, likeness } from '../../domain/similar/likeness'
import { openStatuses } from '../../domain/similar/open'
import { askedBy } from '../../domain/similar/pair'
import { publicPlace } from '../../domain/similar/public'
import { draftFrom } from '../../domain/text/private/draft'
import { run, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import type { Call } from '../http/call'
import { tellsTime } from '../search/find'
import { similarUpToDate } from './refresh'

interface Found {
  readonly subject: SubjectKind
  readonly id: string
  readonly title: string
  readonly place: string
  readonly at: string
  readonly step: string | null
  readonly supporters: number
  readonly group_id: string
  readonly reporter_id: string | null
  readonly category: string | null
  readonly lng: number | null
  readonly lat: number | null
  readonly title_pairs: readonly number[]
  readonly pairs: readonly number[]
}

const count = statement<{ pair: number; documents: number }>(
  'similar.count',
  'select pair, documents from similar_pair where district_id = $1 and pair = any($2::integer[])',
)

/** Nobody reported it here. What came from elsewhere lies in one group, whatever place it tells of. */
const isImported = (report: string): string =>
  `(${report}.id is not null and ${report}.reporter_id is null and ${report}.tracking_hash is null)`

/** More are found than are shown: some may have been closed since or lie in another group, and which are most alike is told by more than the index knows. */
const rankOf = (scored: string): string => `with scored as (
     ${scored}
   )
   select s.subject, s.id, coalesce(m.title, r.title) as title, coalesce(m.place, r.place, '') as place,
     coalesce(m.opened_at, r.submitted_at) as at, m.step, coalesce(m.supporters, r.supporters) as supporters,
     coalesce(m.group_id, r.group_id) as group_id, r.reporter_id, coalesce(m.category, r.category) as category,
     coalesce(m.lng, r.lng, t.lng) as lng, coalesce(m.lat, r.lat, t.lat) as lat, e.title as title_pairs, e.pairs
   from scored s
   join similar_entry e on e.district_id = $1 and e.subject = s.subject and e.id = s.id
   left join report r on s.subject = 'report' and r.district_id = $1 and r.id = s.id and r.status = any($4::text[])
   left join matter m on s.subject = 'matter' and m.district_id = $1 and m.id = s.id and m.status = any($5::text[])
   left join station t on t.district_id = $1 and t.id = coalesce(r.station_id, (
     select min(o.station_id::text)::uuid from report o where o.district_id = $1 and o.matter_id = m.id))
   where (r.id is not null or m.id is not null)
     and ($6::uuid is null or coalesce(m.group_id, r.group_id) = $6::uuid or ${isImported('r')})
   order by s.score desc, s.id limit 60`

const score = `sum(case when a.pair = any(e.title) then a.weight * ${titleWeight} else a.weight end) as score`

/**
 * The index is asked for one pair at a time (`offset 0` keeps the planner from turning that round); the pair carries
 * its district, and the condition besides only guards against two that hash alike.
 */
const rank = statement<Found>(
  'similar.rank',
  rankOf(`select e.subject, e.id, ${score}
     from unnest($2::integer[], $3::double precision[]) as a(pair, weight)
     cross join lateral (
       select subject, id, title from similar_entry where district_id = $1 and pairs @> array[a.pair] offset 0
     ) e
     group by e.subject, e.id order by score desc, e.id limit 100`),
)

/** So many of the latest texts of each kind are looked at where nearly all of them have what is asked for. */
const latest = 1500

const latestOf = (kind: string): string =>
  `(select l.subject, l.id, l.title, l.pairs from similar_entry l
       where l.district_id = $1 and l.subject = '${kind}' and ${tellsTime('l.id')} order by l.id desc limit ${latest})`

const rankLatest = statement<Found>(
  'similar.rankLatest',
  rankOf(`select e.subject, e.id, ${score}
     from (${latestOf('report')} union all ${latestOf('matter')}) e
     join unnest($2::integer[], $3::double precision[]) as a(pair, weight) on a.pair = any(e.pairs)
     group by e.subject, e.id order by score desc, e.id desc limit 100`),
)

/** Anyone who wrote it and the desk that answers it read it as it is. */
const mayReadWhole = ({ actor, districtId }: Call<'report.similar'>, row: Found): boolean =>
  (row.reporter_id !== null && row.reporter_id === personIdOf(actor)) ||
  isAtDesk({ groupId: row.group_id, districtId }, actor)

/** Where it is as far as it was told, or else where the station stands whose code was scanned. */
const pointAsked = async ({ db, districtId, input }: Call<'report.similar'>): Promise<Gcj02 | null> => {
  const point = pointOf(input)
  if (point !== null || input.stationCode === undefined) return point
  const { stations } = await directoryOf(db, districtId)
  return pointOf(stations.get(input.stationCode.toLowerCase()) ?? {})
}

export const similar = async (call: Call<'report.similar'>): Promise<Output<'report.similar'>> => {
  const { db, districtId, input, at } = call
  // an index that is a moment old is better than no answer
  await similarUpToDate(db, districtId, at).catch((error: unknown) => call.log.error({ err: error }, 'similar'))
  const asked = askedBy(districtId, input.words)
  const { keys } = asked
  const counts = new Map((await run(db, count, [districtId, [0, ...keys]])).map((row) => [row.pair, row.documents]))
  const choice = choose(keys, counts, counts.get(0) ?? 0)
  if (choice.chosen.length === 0) return { rows: [] }
  const looked = choice.common ?? choice.chosen
  const rows = await run(db, choice.common === undefined ? rank : rankLatest, [
    districtId,
    looked.map(({ key }) => key),
    looked.map(({ weight }) => weight),
    openStatuses.report,
    openStatuses.matter,
    input.groupId ?? null,
  ])
  const known = { point: await pointAsked(call), category: input.category ?? null }
  return {
    rows: rows
      .map((row) => {
        const words = likeness(asked, choice.weightOf, { title: row.title_pairs, pairs: row.pairs })
        return { row, alike: words * evidence(known, { point: pointOf(row), category: row.category }) }
      })
      .filter(({ alike }) => alike >= leastLikeness)
      .sort((a, b) => b.alike - a.alike || (a.row.id < b.row.id ? -1 : 1))
      .slice(0, input.limit ?? 5)
      .map(({ row, alike }) => {
        const whole = row.subject === 'matter' || mayReadWhole(call, row)
        return {
          kind: row.subject,
          id: row.id,
          title: whole ? row.title : draftFrom(row.title),
          place: whole ? row.place : draftFrom(publicPlace(row.place)),
          at: row.at,
          step: row.step,
          supporters: row.supporters,
          likeness: Math.min(1, alike),
        }
      }),
  }
}
