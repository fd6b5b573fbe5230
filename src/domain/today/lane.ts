// What of all that runs belongs to somebody's day (今天要办), and to which lane of it: the rule, as a table.

import type { ReportStatus } from '../report/report'

/** In the order in which they are worked through: each piece of work lies in the first that it belongs to. */
export const lanes = [
  'late',
  'dueToday',
  'supervised',
  'confirm',
  'assign',
  'answer',
  'unclaimed',
  'check',
  'owed',
  'mine',
  'claim',
] as const
export type Lane = (typeof lanes)[number]

/** As what a piece of work reaches somebody. */
export const workers = ['coordinator', 'office', 'chair', 'lead', 'claimer', 'unit'] as const
export type Worker = (typeof workers)[number]

/** All that the rule looks at. */
export interface Work {
  readonly kind: 'report' | 'matter' | 'check' | 'proposal'
  /** local date; null when nothing is awaited */
  readonly due: string | null
  /** of a report */
  readonly status?: ReportStatus
  /** of a matter */
  readonly claimed?: boolean
  /** the coordinator has to name somebody */
  readonly toAssign?: boolean
  /** handed in, asked for, answered by all, or rated: the coordinator's word is waited for */
  readonly toConfirm?: boolean
  readonly supervised?: boolean
}

interface Row {
  readonly is: (work: Work, today: string) => boolean
  readonly for: readonly Worker[]
}

const answersReports = (work: Work, worker: Worker): boolean =>
  work.kind !== 'report' || (worker === 'office' ? work.status === 'appealed' : work.status !== 'appealed')

const table: Readonly<Record<Lane, Row>> = {
  late: {
    is: ({ due }, today) => due !== null && due < today,
    for: ['coordinator', 'office', 'chair', 'lead', 'unit'],
  },
  dueToday: { is: ({ due }, today) => due === today, for: ['coordinator', 'office', 'lead', 'unit'] },
  supervised: { is: ({ supervised }) => supervised === true, for: ['coordinator', 'lead'] },
  confirm: { is: ({ toConfirm }) => toConfirm === true, for: ['coordinator'] },
  assign: { is: ({ claimed, toAssign }) => claimed === false && toAssign === true, for: ['coordinator', 'office'] },
  answer: { is: ({ kind }) => kind === 'report', for: ['coordinator', 'office'] },
  unclaimed: { is: ({ claimed }) => claimed === false, for: ['coordinator'] },
  check: { is: ({ kind }) => kind === 'check', for: ['coordinator', 'office'] },
  owed: { is: () => true, for: ['unit'] },
  mine: { is: () => true, for: ['lead'] },
  claim: { is: ({ claimed }) => claimed === false, for: ['claimer'] },
}

/** The lanes that somebody in one of these capacities has, in their order. */
export const lanesOf = (held: ReadonlySet<Worker>): readonly Lane[] =>
  lanes.filter((lane) => table[lane].for.some((worker) => held.has(worker)))

/**
 * Null: it is none of this worker's work today. What is late concerns everybody who watches over it; what is due today,
 * only who has to do it: reports are answered by the coordinators, appeals by the office.
 */
export const laneOf = (work: Work, worker: Worker, today: string): Lane | null =>
  lanes.find(
    (lane) =>
      table[lane].for.includes(worker) &&
      table[lane].is(work, today) &&
      (lane === 'late' || answersReports(work, worker)) &&
      // the steps of a matter are done by who leads it: the office watches what is late
      !(lane === 'dueToday' && worker === 'office' && work.kind === 'matter'),
  ) ?? null

/** The most pressing first: by lane, then by date; what has none comes last. */
export const pressing = (
  a: { readonly lane: Lane; readonly due: string | null; readonly id: string },
  b: { readonly lane: Lane; readonly due: string | null; readonly id: string },
): number =>
  lanes.indexOf(a.lane) - lanes.indexOf(b.lane) ||
  (a.due ?? '9999').localeCompare(b.due ?? '9999') ||
  a.id.localeCompare(b.id)
