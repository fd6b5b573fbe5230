// What came, and how long the first answer and the result took: month by month, by category, by group, and as a whole.

import type { Output } from '../../domain/contract'
import { leastDisclosed } from '../../domain/figure/source'
import { run, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import type { RequestContext } from '../http/call'
import { instantsOf } from '../log/period'

interface TookRow {
  readonly by: string
  readonly came: number
  readonly done: number
  readonly median: number | null
  readonly ninetieth: number | null
}

const spent = (done: string, since: string): string => `extract(epoch from ${done} - ${since}) / 86400`
const days = (share: number, done: string, since: string): string =>
  `round((percentile_cont(${share}) within group (order by ${spent(done, since)}))::numeric, 1)::double precision`

const month = (at: string): string => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`

/** SQL over a report or matter `t` that came at `since`: by what they are told apart. */
const sides = {
  whole: () => "''",
  month,
  category: () => "coalesce(t.category, '')",
  group: () => 't.group_id::text',
} as const
type Side = keyof typeof sides

/** The days until it was first answered, and until the result of its matter was published. */
const tookBy = (side: Side, table: string, since: string, log: string, id: string, types: string): string =>
  `select ${sides[side](`t.${since}`)} as by, count(*)::integer as came, count(a.at)::integer as done,
       ${days(0.5, 'a.at', `t.${since}`)} as median, ${days(0.9, 'a.at', `t.${since}`)} as ninetieth
     from ${table} t
     left join lateral (select min(e.at) as at from ${log} e
       where e.district_id = $1 and e.${id} = t.id and e.type in (${types})) a on true
     where t.district_id = $1 and t.${since} >= $2::timestamptz and t.${since} < $3::timestamptz
       and ($4::uuid is null or t.group_id = $4::uuid)
     group by 1 order by 1`

const answers = "'accepted', 'merged', 'settled', 'redirected', 'declined', 'asked', 'transferred'"

const statementsBy = (side: Side) => ({
  reports: statement<TookRow>(
    `figure.answered ${side}`,
    tookBy(side, 'report', 'submitted_at', 'report_event', 'report_id', answers),
  ),
  matters: statement<TookRow>(
    `figure.resulted ${side}`,
    tookBy(side, 'matter', 'opened_at', 'matter_event', 'matter_id', "'resultPublished'"),
  ),
})

const statementsOf = {
  whole: statementsBy('whole'),
  month: statementsBy('month'),
  category: statementsBy('category'),
  group: statementsBy('group'),
} as const satisfies Record<Side, unknown>

interface Question {
  readonly from: string
  readonly to: string
  readonly groupId?: string | undefined
}

export type Took = Pick<TookRow, 'came' | 'done' | 'median' | 'ninetieth'>
type Read = ReadonlyMap<string, Took>

const readBy = async (
  { db, districtId }: Pick<RequestContext, 'db' | 'districtId'>,
  side: Side,
  asked: Question,
): Promise<{ readonly reports: Read; readonly matters: Read }> => {
  const { since, until } = instantsOf(asked)
  const values = [districtId, since, until, asked.groupId ?? null]
  const { reports, matters } = statementsOf[side]
  const [came, opened] = await Promise.all([run(db, reports, values), run(db, matters, values)])
  const byKey = (rows: readonly TookRow[]): Read =>
    new Map(rows.map(({ by, came: all, done, median, ninetieth }) => [by, { came: all, done, median, ninetieth }]))
  return { reports: byKey(came), matters: byKey(opened) }
}

export const trend = async (
  call: Pick<RequestContext, 'db' | 'districtId'>,
  asked: Question,
): Promise<Output<'figure.trend'>> => {
  const { reports, matters } = await readBy(call, 'month', asked)
  const months = (rows: Read) => [...rows].map(([of, took]) => ({ month: of, ...took }))
  return { reports: months(reports), matters: months(matters) }
}

const none: Took = { came: 0, done: 0, median: null, ninetieth: null }
const undisclosed = { came: null, done: null, median: null, ninetieth: null } as const

/** Of a category or a group; of so few that somebody could be known nothing is told. */
const disclosed = (took: Took = none) => (took.came > 0 && took.came < leastDisclosed ? undisclosed : took)

/** Categories in the order of the setting, groups in that of the roster: never by what came of it. */
export const split = async (
  call: Pick<RequestContext, 'db' | 'districtId'>,
  asked: Question,
): Promise<Output<'figure.split'>> => {
  const directory = await directoryOf(call.db, call.districtId)
  const [whole, byCategory, byGroup] = await Promise.all([
    readBy(call, 'whole', asked),
    readBy(call, 'category', asked),
    readBy(call, 'group', asked),
  ])
  const set = directory.setting.categories
  const others = [...new Set([...byCategory.reports.keys(), ...byCategory.matters.keys()])]
    .filter((name) => !set.includes(name))
    .sort()
  const lines = (
    side: { readonly reports: Read; readonly matters: Read },
    entries: readonly (readonly [string, string])[],
  ) =>
    entries.flatMap(([id, name]) => {
      const [reports, matters] = [side.reports.get(id), side.matters.get(id)]
      return reports === undefined && matters === undefined
        ? []
        : [{ id, name, reports: disclosed(reports), matters: disclosed(matters) }]
    })
  const groups = [...directory.groups].filter(([id]) => asked.groupId === undefined || asked.groupId === id)
  return {
    whole: { reports: whole.reports.get('') ?? none, matters: whole.matters.get('') ?? none },
    categories: lines(
      byCategory,
      [...set, ...others].map((name) => [name, name]),
    ),
    groups: lines(
      byGroup,
      groups.map(([id, { name }]) => [id, name]),
    ),
  }
}
