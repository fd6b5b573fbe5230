// Reading the desk's list: one statement for its rows and one for its counts, over the same table of what lies there.

import { workingDaysBetween } from '../../domain/calendar/calendar'
import { addDays, localDate } from '../../domain/calendar/local-time'
import type { ColumnId } from '../../domain/desk/column'
import { type By, type FilterId, type ListedKind, listedKinds, noCategory, noLead } from '../../domain/desk/filter'
import { statement } from '../db/statement'
import type { DistrictDirectory } from '../district/directory'
import { waits } from '../report/row'
import { foundTable } from '../search/find'

/** Dates before and after today whose working days are counted for the lights. */
const reach = 500

interface Days {
  readonly base: string
  /** working days from the base up to and including each date after it */
  readonly upTo: readonly number[]
}

const known = new WeakMap<DistrictDirectory['calendar'], Days>()

const daysAround = (calendar: DistrictDirectory['calendar'], today: string): Days => {
  const before = known.get(calendar)
  const base = addDays(today, -reach)
  if (before?.base === base) return before
  const dates = Array.from({ length: 2 * reach + 1 }, (_, index) => addDays(base, index))
  const made = { base, upTo: dates.map((date) => workingDaysBetween(calendar, base, date)) }
  known.set(calendar, made)
  return made
}

const upTo = (date: string): string =>
  `($4::integer[])[1 + least(greatest(${date} - $5::date, 0), cardinality($4::integer[]) - 1)]`
const daysBetween = (from: string, to: string): string => `(${upTo(to)} - ${upTo(from)})`

/** As `reportLight` and `light` of the domain have it; a test compares them. */
const reportLight = `case when t.due is null then 'none' when t.due < $3::date then 'red'
  when ${daysBetween('$3::date', 't.due')} <= 1 then 'yellow' else 'green' end`
const lightFrom = (from: string): string =>
  `case when t.due is null or t.status <> 'open' then 'none' when t.due < $3::date then 'red'
  when ${daysBetween('$3::date', 't.due')} <= greatest(2, 0.2 * ${daysBetween(from, 't.due')}) then 'yellow' else 'green' end`
const papersFrom = "(t.state ->> 'stepFrom')::date"

const given = (filter: FilterId): string => `($6::jsonb ->> '${filter}')`

/** All that there is, or what was found by words: that is read by its ids, however much lies at the desk. */
type Range = 'all' | 'found'

/** `open`: SQL that says whether it is not over yet. */
const lies = (range: Range, table: string, open: string, sought: string, kind: string): string =>
  `${range === 'all' ? `${table} t` : `${foundTable(`'${kind}'`, sought)} f join ${table} t on t.district_id = $1 and t.id = f.id`}
   where t.district_id = $1 and ($2::uuid[] is null or t.group_id = any($2::uuid[]))
     and (${given('standing')} = 'all' or (${open}) = (${given('standing')} = 'open'))
     ${range === 'all' ? `and ${sought}::jsonb is null` : ''}`

const runs = "t.status in ('open', 'paused')"

/** All that lies at the desk, by whatever filter narrows at once; the others are columns to be compared. */
const listed = (range: Range): string => `listed as (
   select 'report' as kind, t.id, t.number, t.title, t.status as state, t.status, null as step, t.group_id, null::uuid as lead_id, t.category,
     '{}'::uuid[] as unit_ids, t.due, null::date as step_from, (t.submitted_at at time zone 'Asia/Shanghai')::date as opened,
     t.supporters, 0 as reports, t.urgency, ${reportLight} as light, t.station_id
   from ${lies(range, 'report', waits('t'), '$7', 'report')}
   union all
   select 'matter', t.id, t.number, t.title, case when ${runs} then t.step else t.status end, t.status, t.step, t.group_id, t.lead_id,
     t.category, t.unit_ids, t.due, t.step_from, (t.opened_at at time zone 'Asia/Shanghai')::date,
     t.supporters, t.reports, t.urgency, ${lightFrom('t.step_from')}, null::uuid
   from ${lies(range, 'matter', runs, '$8', 'matter')}
   union all
   select 'proposal', t.id, t.number, t.title, case when t.status = 'open' then t.step else t.status end, t.status, null, t.group_id,
     t.author_id, t.category, t.unit_ids, t.due, ${papersFrom}, (t.opened_at at time zone 'Asia/Shanghai')::date,
     0, 0, t.urgency, ${lightFrom(papersFrom)}, null::uuid
   from ${lies(range, 'paper', "t.status = 'open'", '$9', 'proposal')} and t.kind = 'proposal' and t.reach <> 'own'
 ), narrowed as (
   select * from listed
   where (${given('since')} is null or opened >= ${given('since')}::date) and (${given('until')} is null or opened <= ${given('until')}::date)
     and (${given('station')} is null or station_id = ${given('station')}::uuid)
 )`

type Compared = 'kind' | 'group' | 'state' | 'light' | 'lead' | 'category' | 'unit'

/** Whether a row has the value that is asked for. */
const has: Readonly<Record<Compared, string>> = {
  kind: `n.kind = ${given('kind')}`,
  group: `n.group_id = ${given('group')}::uuid`,
  state: `n.state = ${given('state')}`,
  light: `n.light = ${given('light')}`,
  lead: `(case when ${given('lead')} = '${noLead}' then n.kind = 'matter' and n.lead_id is null else n.lead_id::text = ${given('lead')} end)`,
  category: `(case when ${given('category')} = '${noCategory}' then coalesce(n.category, '') = '' else n.category = ${given('category')} end)`,
  unit: `n.unit_ids @> array[${given('unit')}::uuid]`,
}

/** The values that a row has by each. */
const valuesOf: Readonly<Record<Compared, string>> = {
  kind: 'n.kind',
  group: 'n.group_id::text',
  state: 'n.state',
  light: 'n.light',
  lead: `case when n.kind = 'report' then null when n.lead_id is null then '${noLead}' else n.lead_id::text end`,
  category: `coalesce(nullif(n.category, ''), '${noCategory}')`,
  unit: 'unnest(n.unit_ids)::text',
}

const compared = Object.keys(has) as readonly Compared[]
const holds = (filter: Compared): string => `(${given(filter)} is null or coalesce(${has[filter]}, false))`

/** What each column is sorted by, as text; numbers at one length. */
const sortedBy: Readonly<Record<ColumnId, string>> = {
  number: 'n.number',
  title: 'n.title',
  state: 'n.kind || n.state',
  group: 'g.name',
  lead: 'p.display_name',
  category: 'n.category',
  unit: '(select min(u.name) from unit u where u.district_id = $1 and u.id = any(n.unit_ids))',
  opened: 'n.opened::text',
  due: 'n.due::text',
  supporters: "lpad(n.supporters::text, 10, '0')",
  reports: "lpad(n.reports::text, 10, '0')",
}

const key = `case $10::text ${Object.entries(sortedBy)
  .map(([column, value]) => `when '${column}' then ${value}`)
  .join(' ')} else lpad(n.urgency::text, 20, '0') end`

export interface ListedRow {
  readonly kind: string
  readonly id: string
  readonly number: string
  readonly title: string
  readonly state: string
  readonly status: string
  readonly step: string | null
  readonly group_id: string | null
  readonly lead_id: string | null
  readonly lead_name: string | null
  readonly category: string | null
  readonly units: readonly string[] | null
  readonly due: string | null
  readonly step_from: string | null
  readonly opened: string
  readonly supporters: number
  readonly reports: number
}

const find = (range: Range) =>
  statement<ListedRow>(
    `desk.list ${range}`,
    `with ${listed(range)}
   select n.kind, n.id, n.number, n.title, n.state, n.status, n.step, n.group_id, n.lead_id, p.display_name as lead_name, n.category,
     (select jsonb_agg(u.name order by u.name) from unit u where u.district_id = $1 and u.id = any(n.unit_ids)) as units,
     n.due, n.step_from, n.opened, n.supporters, n.reports
   from narrowed n
   left join "group" g on g.district_id = $1 and g.id = n.group_id
   left join person p on p.district_id = $1 and p.id = n.lead_id
   where ${compared.map(holds).join(' and ')}
   order by case when not $11::boolean then ${key} end nulls last, case when $11::boolean then ${key} end desc nulls last, n.id
   limit $12::integer offset $13::integer`,
  )

interface CountedRow {
  readonly filter: string
  readonly value: string | null
  readonly name: string | null
  readonly count: number
}

const othersThan = (filter: Compared): string =>
  compared
    .filter((other) => other !== filter)
    .map((other) => `n.has_${other}`)
    .join(' and ')

const countBy = (filter: Compared): string =>
  `select '${filter}' as filter, ${valuesOf[filter]} as value, sum(n.many)::integer as count from compared n
   where ${othersThan(filter)} group by 2`

/**
 * By each filter as the others have it, so that each tells what choosing another of its values would give. Rows that are
 * alike in all of them are counted once for all: there are far fewer of these than rows.
 */
const count = (range: Range) =>
  statement<CountedRow>(
    `desk.count ${range}`,
    `with ${listed(range)}, alike as (
     select n.kind, n.group_id, n.state, n.light, n.lead_id, n.category, n.unit_ids, count(*) as many from narrowed n
     group by 1, 2, 3, 4, 5, 6, 7
   ), compared as materialized (
     select n.*, ${compared.map((filter) => `${holds(filter)} as has_${filter}`).join(', ')} from alike n
   ), counted as (
     ${compared.map(countBy).join('\n     union all ')}
     union all select 'all', 'all', coalesce(sum(n.many), 0)::integer from compared n where ${compared.map((one) => `n.has_${one}`).join(' and ')}
   )
   select c.filter, c.value, c.count, case c.filter
       when 'group' then (select g.name from "group" g where g.district_id = $1 and g.id::text = c.value)
       when 'lead' then (select p.display_name from person p where p.district_id = $1 and p.id::text = c.value)
       when 'unit' then (select u.name from unit u where u.district_id = $1 and u.id::text = c.value) end as name
   from counted c where c.value is not null`,
  )

const lists = { all: find('all'), found: find('found') } as const
const counts = { all: count('all'), found: count('found') } as const

/** The statements for what is asked for: with words or without. */
export const listedBy = ({ report }: Pick<Sought, 'report'>) => (report === null ? lists.all : lists.found)
export const countedBy = ({ report }: Sought) => (report === null ? counts.all : counts.found)

export interface Sought {
  readonly report: string | null
  readonly matter: string | null
  readonly proposal: string | null
}

/** The values that both statements begin with: `$1` to `$9`. */
export const baseOf = (
  districtId: string,
  groupIds: readonly string[] | null,
  directory: DistrictDirectory,
  at: string,
  by: By,
  sought: Sought,
): readonly [
  string,
  readonly string[] | null,
  string,
  readonly number[],
  string,
  string,
  string | null,
  string | null,
  string | null,
] => {
  const today = localDate(at)
  const { base, upTo: days } = daysAround(directory.calendar, today)
  const narrowed = JSON.stringify({ standing: 'open', ...by })
  return [districtId, groupIds, today, days, base, narrowed, sought.report, sought.matter, sought.proposal]
}

export const kindOf = (kind: string): ListedKind => listedKinds.find((one) => one === kind) ?? 'matter'
