// How many reports came from where: by station, by group (a township, a street or a community) and by category, month by month.

import type { Output } from '../../domain/contract'
import { leastDisclosed } from '../../domain/figure/source'
import { run, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import type { RequestContext } from '../http/call'
import { instantsOf } from '../log/period'

interface CellRow {
  readonly side: string
  readonly id: string
  readonly name: string
  readonly month: string
  readonly reports: number
}

const cellsBy = (side: string, id: string, name: string, also = ''): string =>
  `select '${side}' as side, ${id} as id, ${name} as name, c.month, count(*)::integer as reports
   from came c ${also} group by 1, 2, 3, 4 having count(distinct c.who) >= ${leastDisclosed}`

/** People, not reports, are what must not be known: one who tells of ten things is one. */
const find = statement<CellRow>(
  'figure.heat',
  `with came as (
     select t.station_id, t.group_id, coalesce(t.category, '') as category,
       to_char(t.submitted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, coalesce(t.reporter_id, t.id) as who
     from report t where t.district_id = $1 and t.submitted_at >= $2::timestamptz and t.submitted_at < $3::timestamptz
       and ($4::uuid is null or t.group_id = $4::uuid) and t.status <> 'withdrawn')
   ${cellsBy('station', 's.id::text', 's.name', 'join station s on s.district_id = $1 and s.id = c.station_id')}
   union all ${cellsBy('group', 'c.group_id::text', "''")}
   union all ${cellsBy('category', 'c.category', 'c.category')}`,
)

interface Question {
  readonly from: string
  readonly to: string
  readonly groupId?: string | undefined
}

/** Groups in the order of the roster, categories in that of the setting, stations by their names. */
export const heat = async (
  { db, districtId }: Pick<RequestContext, 'db' | 'districtId'>,
  asked: Question,
): Promise<Output<'figure.heat'>> => {
  const { since, until } = instantsOf(asked)
  const [directory, rows] = await Promise.all([
    directoryOf(db, districtId),
    run(db, find, [districtId, since, until, asked.groupId ?? null]),
  ])
  const months = [...new Set(rows.map(({ month }) => month))].sort()
  const lines = (side: string, entries: readonly (readonly [id: string, name: string])[]) =>
    entries.flatMap(([id, name]) => {
      const own = rows.filter((row) => row.side === side && row.id === id)
      const cells = months.map((month) => own.find((row) => row.month === month)?.reports ?? null)
      return own.length === 0 ? [] : [{ id, name, cells }]
    })
  const named = (side: string) =>
    [...new Map(rows.filter((row) => row.side === side).map(({ id, name }) => [id, name]))].sort((a, b) =>
      a[1].localeCompare(b[1], 'zh-CN'),
    )
  const set = directory.setting.categories
  const others = named('category').filter(([id]) => !set.includes(id))
  return {
    months,
    stations: lines('station', named('station')),
    groups: lines(
      'group',
      [...directory.groups].map(([id, { name }]) => [id, name]),
    ),
    categories: lines('category', [...set.map((name) => [name, name] as const), ...others]),
  }
}
