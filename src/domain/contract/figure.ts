// Endpoints about the figures that nobody types in.

import Type from 'typebox'
import { matterFigures, reportFigures } from '../figure/source'
import { duties } from '../process/duty'
import { command, download, query } from './endpoint'
import { Count, Id, Instant, LocalDate, Nullable, OneOf } from './field'
import { Written } from './written'

/** The figures of `domain/figure/figure.ts`, for one group or the district and one period. */
export const Figures = Type.Object({
  meetings: Count,
  participants: Count,
  households: Count,
  opinions: Count,
  findings: Count,
  plans: Count,
  resolutions: Count,
  solved: Count,
  onTime: Nullable(Type.Number()),
  satisfaction: Nullable(Type.Number()),
  ratings: Count,
  reports: Type.Object({
    in: Count,
    accepted: Count,
    merged: Count,
    settled: Count,
    redirected: Count,
    declined: Count,
    withdrawn: Count,
    open: Count,
  }),
  steps: Type.Record(Type.String(), Count),
  unclaimed: Count,
  overdue: Count,
})

const DutyRows = Type.Array(Type.Object({ duty: OneOf(duties), mine: Count, average: Nullable(Type.Number()) }))

/** What came, how many of it have their answer or result, and after how many days; null while none has. */
const took = { came: Count, done: Count, median: Nullable(Type.Number()), ninetieth: Nullable(Type.Number()) }

/** Of what came in this month. */
const TrendMonth = Type.Object({
  /** `YYYY-MM` */
  month: Type.String(),
  ...took,
})

const Took = Type.Object(took)
/** All is null where so few came that somebody could be known by it. */
const ToldTook = Type.Object({ ...took, came: Nullable(Count), done: Nullable(Count) })

/** A category (its name is the id) or a group. */
const SplitLine = Type.Object({ id: Type.String(), name: Type.String(), reports: ToldTook, matters: ToldTook })

/** A station, group or category (its name is the id), and what came there in each of the months; null: fewer than three people. */
const HeatLine = Type.Object({ id: Type.String(), name: Type.String(), cells: Type.Array(Nullable(Count)) })

/** What a figure was counted from: a matter or report, its part, and the last day of it. */
const Counted = Type.Object({
  rows: Type.Array(
    Type.Object({ id: Id, number: Type.String(), title: Written, date: LocalDate, amount: Type.Integer() }),
  ),
  /** there are further ones, before these */
  more: Type.Boolean(),
})

const period = { groupId: Type.Optional(Id), from: LocalDate, to: LocalDate }

export const figureContract = {
  'figure.get': query({
    shows: 'nothing',
    summary: 'The figures of a group or of the district for a period of local dates, both included',
    access: 'anyone',
    shared: true,
    input: { groupId: Type.Optional(Id), from: LocalDate, to: LocalDate },
    output: Figures,
  }),
  'figure.trend': query({
    shows: 'nothing',
    summary: 'Month by month: what came, and the days until the first answer and until the result (median and 90th)',
    access: 'anyone',
    shared: true,
    input: { groupId: Type.Optional(Id), from: LocalDate, to: LocalDate },
    output: Type.Object({ reports: Type.Array(TrendMonth), matters: Type.Array(TrendMonth) }),
  }),
  'figure.split': query({
    shows: 'nothing',
    summary:
      'The same of a whole period, by category and by group in the order of the roster; fewer than three are not told',
    access: 'anyone',
    shared: true,
    input: period,
    output: Type.Object({
      whole: Type.Object({ reports: Took, matters: Took }),
      categories: Type.Array(SplitLine),
      groups: Type.Array(SplitLine),
    }),
  }),
  'figure.heat': query({
    shows: 'nothing',
    summary: 'How many reports came from where, month by month; a cell of fewer than three people is blank',
    access: 'anyone',
    shared: true,
    input: period,
    output: Type.Object({
      /** `YYYY-MM`, those in which something is told */
      months: Type.Array(Type.String()),
      stations: Type.Array(HeatLine),
      groups: Type.Array(HeatLine),
      categories: Type.Array(HeatLine),
    }),
  }),
  'figure.matters': query({
    shows: 'public',
    summary: 'The matters that a figure was counted from, each with its part, the latest first',
    access: 'anyone',
    input: { ...period, figure: OneOf(matterFigures) },
    output: Counted,
  }),
  'figure.reports': query({
    shows: 'public',
    summary: 'The reports that a figure was counted from, for the desk that they lie on',
    access: ['coordinator', 'office', 'chair'],
    input: { ...period, figure: OneOf(reportFigures) },
    output: Counted,
    errors: ['notAllowed'],
  }),
  'figure.export': download({
    shows: 'nothing',
    summary: 'The figures of a period as a spreadsheet or as a picture',
    access: 'anyone',
    input: { ...period, as: OneOf(['xlsx', 'png']) },
  }),
  'figure.duty': query({
    shows: 'nothing',
    summary: 'What I did as a member, and the average of my group; nobody is ranked',
    access: ['member'],
    input: { from: LocalDate, to: LocalDate },
    output: Type.Object({ rows: DutyRows }),
  }),
  'figure.dutyOf': command({
    writes: 'nothing',
    summary: 'What one member did: the office reads one record at a time, and the member sees who looked',
    access: ['office'],
    limit: 'reveal',
    input: { personId: Id, from: LocalDate, to: LocalDate },
    output: Type.Object({ rows: DutyRows }),
    errors: ['notFound'],
  }),
  'figure.dutyLooks': query({
    shows: 'own',
    summary: 'Who has looked at my duty record',
    access: ['member'],
    input: {},
    output: Type.Object({ rows: Type.Array(Type.Object({ at: Instant, by: Type.String() })) }),
  }),
} as const
