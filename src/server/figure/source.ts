// The list behind a figure: the matters or reports that it was counted from, each with its part.

import type { Output } from '../../domain/contract'
import { type MatterFigure, mostLines, type ReportFigure } from '../../domain/figure/source'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { instantsOf } from '../log/period'
import { deskGroups } from '../report/list'
import { addedBy, dateOf, type Figured, type FigureName, isStrand } from './count'

interface Line {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly date: string
  readonly amount: number
}

const inGroups = '($4::uuid[] is null or t.group_id = any($4::uuid[]))'

/** `$2` to `$3` is the period, as dates both included; `$5` the figure; `$6`, `$7` the same period as instants. */
const linesOf = (table: Figured) => ({
  added: statement<Line>(
    `figure.added ${table}`,
    `select t.id, t.number, t.title, max(${dateOf('e.at')})::text as date, sum(v.amount)::integer as amount
     from ${table}_event e join ${table} t on t.district_id = $1 and t.id = e.${table}_id cross join ${addedBy(table)}
     where e.district_id = $1 and e.at >= $6::timestamptz and e.at < $7::timestamptz and $2::date <= $3::date
       and v.name = $5::text and v.amount <> 0 and ${inGroups}
     group by t.id, t.number, t.title order by max(e.at) desc, t.id limit ${mostLines + 1}`,
  ),
  reached: statement<Line>(
    `figure.reached ${table}`,
    `select t.id, t.number, t.title, max(m.date)::text as date, count(*)::integer as amount
     from milestone m join ${table} t on t.district_id = $1 and t.id = m.subject_id
     where m.district_id = $1 and m.subject = '${table}' and m.name = $5::text and m.date between $2::date and $3::date
       and (m.until is null or m.until > $3::date) and $6::timestamptz < $7::timestamptz and ${inGroups}
     group by t.id, t.number, t.title order by max(m.date) desc, t.id limit ${mostLines + 1}`,
  ),
})

const lines = { matter: linesOf('matter'), report: linesOf('report') } as const

const nameOf = (figure: MatterFigure | ReportFigure): FigureName => (figure === 'in' ? 'reports_in' : figure)

type SourceCall = Call<'figure.matters'> | Call<'figure.reports'>

const readLines = async (
  { db, districtId, input }: SourceCall,
  table: Figured,
  groups: readonly string[] | null,
): Promise<Output<'figure.matters'>> => {
  const { since, until } = instantsOf(input)
  const name = nameOf(input.figure)
  const { added, reached } = lines[table]
  const rows = await run(db, isStrand(table, name) ? reached : added, [
    districtId,
    input.from,
    input.to,
    groups,
    name,
    since,
    until,
  ])
  return {
    rows: rows.slice(0, mostLines).map(({ id, number, title, date, amount }) => ({ id, number, title, date, amount })),
    more: rows.length > mostLines,
  }
}

export const matterLines = (call: Call<'figure.matters'>): Promise<Output<'figure.matters'>> =>
  readLines(call, 'matter', call.input.groupId === undefined ? null : [call.input.groupId])

/** Only of the asker's own groups. */
export const reportLines = (call: Call<'figure.reports'>): Promise<Output<'figure.reports'>> => {
  const { group, groups } = deskGroups(call, call.input.groupId)
  return readLines(call, 'report', group === undefined ? (groups ?? null) : [group])
}
