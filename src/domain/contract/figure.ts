// Endpoints about the figures that nobody types in.

import Type from 'typebox'
import { duties } from '../process/duty'
import { command, query } from './endpoint'
import { Count, Id, Instant, LocalDate, Nullable, OneOf } from './field'

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

/** Of what came in this month. */
const TrendMonth = Type.Object({
  /** `YYYY-MM` */
  month: Type.String(),
  came: Count,
  done: Count,
  /** days; null while none is done */
  median: Nullable(Type.Number()),
  ninetieth: Nullable(Type.Number()),
})

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
