// The figures of a group or of the district for a period: summed from what is kept by day, no event is read.

import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import type { Figures } from '../../domain/figure/figure'
import { figuresOf, type Standing, type Sums } from '../../domain/figure/sum'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { instantsOf } from '../log/period'
import { waits } from '../report/row'
import { type FigureName, figureNames } from './count'

type Row = Readonly<Record<FigureName, number>>

const within = (of: string): string =>
  `${of}.district_id = $1::text and ${of}.date between $2::date and $3::date and ($4::uuid is null or ${of}.group_id = $4::uuid)`

const each = (sql: (name: FigureName) => string): string =>
  figureNames.map((name) => `${sql(name)} as ${name}`).join(', ')

/** The days, what was not added to them yet, and what stood in the period though it no longer does. */
const sum = statement<Row>(
  'figure.sum',
  `with days as (select ${each((name) => `coalesce(sum(d.${name}), 0)`)} from figure_day d where ${within('d')}),
   fresh as (select ${each((name) => `coalesce(sum(f.amount) filter (where f.name = '${name}'), 0)`)}
     from figure_fresh f where ${within('f')}),
   outlived as (select ${each((name) => `count(*) filter (where m.name = '${name}')`)} from milestone m
     where m.district_id = $1::text and m.until > $3::date and m.date between $2::date and $3::date
       and ($4::uuid is null or m.subject = 'matter' and exists (
           select from matter t where t.district_id = $1::text and t.id = m.subject_id and t.group_id = $4::uuid)
         or m.subject = 'report' and exists (
           select from report t where t.district_id = $1::text and t.id = m.subject_id and t.group_id = $4::uuid)))
   select ${each((name) => `(days.${name} + fresh.${name} + outlived.${name})::bigint`)} from days, fresh, outlived`,
)

const standingMatters = statement<Standing>(
  'figure.standingMatters',
  `select m.step, count(*) as matters, count(*) filter (where m.lead_id is null and not m.settled) as unclaimed,
     count(*) filter (where m.status = 'open' and m.due < $3::date) as overdue
   from matter m where m.district_id = $1 and m.status in ('open', 'paused') and ($2::uuid is null or m.group_id = $2::uuid)
   group by m.step`,
)

const standingReports = statement<{ n: number }>(
  'figure.standingReports',
  `select count(*) as n from report r
   where r.district_id = $1 and ${waits('r')} and ($2::uuid is null or r.group_id = $2::uuid)`,
)

const sumsOf = (row: Row): Sums => ({
  meetings: row.meetings,
  participants: row.participants,
  households: row.households,
  opinions: row.opinions,
  findings: row.findings,
  plans: row.plans,
  resolutions: row.resolutions,
  solved: row.solved,
  ended: row.ended,
  inTime: row.in_time,
  ratings: row.ratings,
  scores: [row.score_1, row.score_2, row.score_3, row.score_4, row.score_5],
  reportsIn: row.reports_in,
  accepted: row.accepted,
  merged: row.merged,
  settled: row.settled,
  redirected: row.redirected,
  declined: row.declined,
  withdrawn: row.withdrawn,
})

export interface FigureQuery {
  readonly from: string
  readonly to: string
  readonly groupId?: string | undefined
}

type Asking = Pick<RequestContext, 'districtId' | 'at'> & { readonly db: Database | Transaction }

/** Throws for what is no period. */
export const figuresIn = async ({ db, districtId, at }: Asking, input: FigureQuery): Promise<Figures> => {
  instantsOf(input)
  const groupId = input.groupId ?? null
  const [row, standing, open] = await Promise.all([
    runOne(db, sum, [districtId, input.from, input.to, groupId]),
    run(db, standingMatters, [districtId, groupId, localDate(at)]),
    runOne(db, standingReports, [districtId, groupId]),
  ])
  return figuresOf(sumsOf(found(row)), standing, open?.n ?? 0)
}

export const get = async (call: Call<'figure.get'>): Promise<Output<'figure.get'>> => {
  const figures = await figuresIn(call, call.input)
  return { ...figures, reports: { ...figures.reports }, steps: { ...figures.steps } }
}
