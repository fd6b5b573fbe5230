// Keeps figures beside the log, in the statement that writes the events: what is added up, by group and day; and one narrow
// row for each milestone of a matter or report, with the date from which it no longer stands. What counts, `domain/figure`
// says; a test compares both.

import { completedBy } from '../../domain/figure/figure'
import { quoted } from '../db/statement'

/** SQL: the local date of an instant. China keeps one zone without summer time. */
export const dateOf = (at: string): string => `(${at} at time zone interval '8 hours')::date`

const number = (field: string): string => `coalesce((e.data ->> '${field}')::integer, 0)`
const tallied = (field: string): string => `coalesce((e.data -> 'tally' ->> '${field}')::integer, 0)`
const scored = (score: number): string => `coalesce((e.data -> 'tally' -> 'scores' ->> ${score - 1})::integer, 0)`
const is = (...types: readonly string[]): string =>
  types.length === 1 ? `e.type = '${types[0]}'` : `e.type in (${quoted(types)})`

/** An amount that is added up, in SQL over an event `e`, and for which events. */
interface Added {
  readonly name: FigureName
  readonly at: string
  readonly amount: string
}

/** Something that stands until something else comes in the same strand; `name` null: it only ends what stood. */
interface Strand {
  readonly strand: string
  readonly touches: string
  readonly name: string
}

interface Counted {
  readonly added: readonly Added[]
  readonly strands: readonly Strand[]
}

const ends = is('advanced', 'settled', 'closed')
const rates = is('closed', 'reopened')

/** Answers to a report, each a figure of its own name. */
const answers = ['accepted', 'merged', 'settled', 'redirected', 'declined', 'withdrawn'] as const

/** Figures that are added up by day, as the columns of `figure_day`. */
export const figureNames = [
  'meetings',
  'participants',
  'households',
  'opinions',
  'resolutions',
  'ended',
  'in_time',
  'ratings',
  'score_1',
  'score_2',
  'score_3',
  'score_4',
  'score_5',
  'findings',
  'plans',
  'solved',
  'reports_in',
  ...answers,
] as const
export type FigureName = (typeof figureNames)[number]

const completions = Object.entries(completedBy).map(([name, step]): Strand => {
  const touches = `${is('advanced')} and e.data ->> 'from' = '${step}'`
  return { strand: name, touches, name: `'${name}'` }
})

const counted = {
  matter: {
    added: [
      { name: 'meetings', at: is('meetingClosed'), amount: '1' },
      { name: 'participants', at: is('meetingClosed'), amount: number('attendance') },
      { name: 'opinions', at: is('meetingClosed'), amount: number('opinions') },
      { name: 'households', at: is('visitAdded'), amount: number('households') },
      { name: 'opinions', at: is('visitAdded'), amount: "jsonb_array_length(e.data -> 'opinions')" },
      { name: 'resolutions', at: is('resolutionAdded', 'resolutionEntrusted', 'settledThere'), amount: '1' },
      { name: 'ended', at: `${ends} and e.data ? 'onTime'`, amount: '1' },
      { name: 'in_time', at: `${ends} and e.data @> '{"onTime": true}'`, amount: '1' },
      { name: 'ratings', at: rates, amount: tallied('count') },
      ...([1, 2, 3, 4, 5] as const).map(
        (score) => ({ name: `score_${score}`, at: rates, amount: scored(score) }) as const,
      ),
    ],
    strands: [
      ...completions,
      {
        strand: 'solved',
        touches: `${is('reopened')} or ${is('closed')} and ${tallied('reportersUnsolved')} = 0`,
        name: `case when ${is('closed')} then 'solved' end`,
      },
    ],
  },
  report: {
    added: [{ name: 'reports_in', at: is('submitted'), amount: '1' }],
    strands: [
      {
        strand: 'answer',
        touches: `${is(...answers)} or ${is('appealDecided')} and e.data @> '{"upheld": true}'`,
        name: `case when ${is(...answers)} then e.type end`,
      },
    ],
  },
} as const satisfies Record<string, Counted>

/** Whose events count. */
export type Figured = keyof typeof counted

const listed = (rows: readonly (readonly string[])[]): string => rows.map((row) => `(${row.join(', ')})`).join(', ')

/** SQL: what the events `e` add, as rows `v(name, amount)`. */
export const addedBy = (table: Figured): string =>
  `lateral (values ${listed(
    counted[table].added.map(({ name, at, amount }) => [`'${name}'`, `case when ${at} then ${amount} else 0 end`]),
  )}) v(name, amount)`

/** Does this figure count what was reached and still stands, and not what was added up? */
export const isStrand = (table: Figured, name: FigureName): boolean =>
  !counted[table].added.some((one) => one.name === name)

const touchedBy = (table: Figured): string =>
  `lateral (values ${listed(
    counted[table].strands.map(({ strand, touches, name }) => [`'${strand}'`, touches, name]),
  )}) s(strand, touches, name)`

/**
 * Parts of the statement that writes events. `events` yields them as `subject_id, group_id, version, type, at, data`, where
 * the group is that of the subject afterwards.
 */
export const figured = (table: Figured, events: string): Readonly<Record<string, string>> => ({
  happened: `select e.subject_id, e.group_id, e.version, ${dateOf('e.at')} as date, e.type, e.data from (${events}) e`,
  marked: `
     select e.subject_id, e.group_id, e.version, e.date, s.strand, s.name, row_number() over w as nth, lead(e.date) over w as until
     from happened e cross join ${touchedBy(table)} where s.touches
     window w as (partition by e.subject_id, s.strand order by e.version)`,
  outdated: `
     update milestone m set until = f.date from marked f
     where m.district_id = $1::text and m.subject_id = f.subject_id and m.strand = f.strand and m.until is null and f.nth = 1
     returning f.group_id, m.date, m.name`,
  reached: `
     insert into milestone (district_id, subject, subject_id, strand, version, name, date, until)
     select $1::text, '${table}', f.subject_id, f.strand, f.version, f.name, f.date, f.until from marked f where f.name is not null`,
  counted: `
     insert into figure_fresh (district_id, group_id, date, name, amount)
     select $1::text, d.group_id, d.date, d.name, sum(d.amount) from (
       select e.group_id, e.date, v.name, v.amount from happened e cross join ${addedBy(table)} where v.amount <> 0
       union all select f.group_id, f.date, f.name, 1 from marked f where f.name is not null and f.until is null
       union all select o.group_id, o.date, o.name, -1 from outdated o
     ) d group by d.group_id, d.date, d.name having sum(d.amount) <> 0`,
})

/** What has to be known of a subject from before it is written: the group it was in. */
export const groupBefore = (table: Figured): string =>
  `select t.group_id from ${table} t where t.district_id = $1::text and t.id = $2::uuid`

/**
 * The same for what was there already, with what it takes along into another group. `$2` is the subject, `$4` its row; `was` is
 * `groupBefore`.
 */
export const figuredOf = (table: Figured): Readonly<Record<string, string>> => ({
  regrouped: `
     select g.group_id, g.sign from moved, was
     cross join lateral (values (was.group_id, -1), (($4::jsonb ->> 'group_id')::uuid, 1)) g(group_id, sign)
     where was.group_id <> ($4::jsonb ->> 'group_id')::uuid`,
  carried: `
     insert into figure_fresh (district_id, group_id, date, name, amount)
     select $1::text, d.group_id, d.date, d.name, sum(d.amount) from (
       select r.group_id, ${dateOf('e.at')} as date, v.name, r.sign * v.amount as amount
       from regrouped r cross join ${table}_event e cross join ${addedBy(table)}
       where e.district_id = $1::text and e.${table}_id = $2::uuid and v.amount <> 0
       union all select r.group_id, m.date, m.name, r.sign from regrouped r cross join milestone m
       where m.district_id = $1::text and m.subject_id = $2::uuid and m.until is null
     ) d group by d.group_id, d.date, d.name having sum(d.amount) <> 0`,
  ...figured(
    table,
    `select $2::uuid as subject_id, ($4::jsonb ->> 'group_id')::uuid as group_id, e.version, e.type, e.at, e.data
     from moved, jsonb_to_recordset($5::jsonb) as e(version integer, type text, at timestamptz, data jsonb)`,
  ),
})

/** What a report that has just come in adds; `from` has one row when it did. */
export const countedIn = (from: string, group: string, at: string): string => `counted as (
     insert into figure_fresh (district_id, group_id, date, name, amount)
     select $1::text, ${group}, ${dateOf(`${at}::timestamptz`)}, 'reports_in', 1 from ${from}
   )`
