// Month by month: what came, and how long the first answer and the result took.

import type { Output } from '../../domain/contract'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { instantsOf } from '../log/period'

interface TrendRow {
  readonly month: string
  readonly came: number
  readonly done: number
  readonly median: number | null
  readonly ninetieth: number | null
}

const spent = (done: string, since: string): string => `extract(epoch from ${done} - ${since}) / 86400`
const days = (share: number, done: string, since: string): string =>
  `round((percentile_cont(${share}) within group (order by ${spent(done, since)}))::numeric, 1)::double precision`

const month = (at: string): string => `to_char(${at} at time zone 'Asia/Shanghai', 'YYYY-MM')`

/** By the month in which it came: the days until it was first answered, and until the result of its matter was published. */
const trendOf = (table: string, since: string, log: string, id: string, types: string): string =>
  `select ${month(`t.${since}`)} as month, count(*)::integer as came, count(a.at)::integer as done,
       ${days(0.5, 'a.at', `t.${since}`)} as median, ${days(0.9, 'a.at', `t.${since}`)} as ninetieth
     from ${table} t
     left join lateral (select min(e.at) as at from ${log} e
       where e.district_id = $1 and e.${id} = t.id and e.type in (${types})) a on true
     where t.district_id = $1 and t.${since} >= $2::timestamptz and t.${since} < $3::timestamptz
       and ($4::uuid is null or t.group_id = $4::uuid)
     group by 1 order by 1`

const answers = "'accepted', 'merged', 'settled', 'redirected', 'declined', 'asked', 'transferred'"
const answered = statement<TrendRow>(
  'figure.answered',
  trendOf('report', 'submitted_at', 'report_event', 'report_id', answers),
)
const resulted = statement<TrendRow>(
  'figure.resulted',
  trendOf('matter', 'opened_at', 'matter_event', 'matter_id', "'resultPublished'"),
)

const shownOf = ({ month: of, came, done, median, ninetieth }: TrendRow) => ({
  month: of,
  came,
  done,
  median,
  ninetieth,
})

export const trend = async (call: Call<'figure.trend'>): Promise<Output<'figure.trend'>> => {
  const { db, districtId, input } = call
  const { since, until } = instantsOf(input)
  const groupId = input.groupId ?? null
  const [reports, matters] = await Promise.all([
    run(db, answered, [districtId, since, until, groupId]),
    run(db, resulted, [districtId, since, until, groupId]),
  ])
  return { reports: reports.map(shownOf), matters: matters.map(shownOf) }
}
