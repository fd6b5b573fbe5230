// What somebody has to do today: what may belong to it is read by what they are, and the rule decides.

import { daysLeft, light } from '../../domain/calendar/light'
import { localDate } from '../../domain/calendar/local-time'
import type { Output } from '../../domain/contract'
import type { TodayRow } from '../../domain/contract/today'
import type { Matter } from '../../domain/matter/matter'
import { owedBy } from '../../domain/matter/owed'
import { judgedStep } from '../../domain/matter/step'
import { type Actor, holds, placesOf } from '../../domain/people/role'
import {
  deskSteps,
  owedByPerson,
  owedByUnits,
  type ProposalOwed,
  personSteps,
  unitSteps,
} from '../../domain/proposal/owed'
import type { Proposal } from '../../domain/proposal/proposal'
import { reportLight } from '../../domain/report/light'
import type { ReportStatus } from '../../domain/report/report'
import { type Lane, laneOf, lanesOf, pressing, type Work, type Worker } from '../../domain/today/lane'
import { quoted, run, statement } from '../db/statement'
import { type DistrictDirectory, directoryOf, groupNameOf } from '../district/directory'
import { reporterCount } from '../evaluation/total'
import type { Call } from '../http/call'

/** Of one kind so many may belong to a day: the most urgent ones are read, and counted. */
const maxRows = 5000
const shown = 200

interface ReportRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly status: ReportStatus
  readonly group_id: string
  readonly category: string | null
  readonly due: string | null
}

interface MatterRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly step: Matter['step']
  readonly group_id: string
  readonly category: string
  readonly lead_id: string | null
  readonly lead_name: string | null
  readonly claim_scope: Matter['claimScope']
  readonly co_member: boolean
  readonly due: string | null
  readonly step_from: string
  readonly to_confirm: boolean
  readonly supervised: boolean
}

interface ProposalRow {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly step: string
  readonly group_id: string | null
  readonly due: string | null
  readonly step_from: string
}

interface CheckRow {
  readonly id: string
  readonly title: string | null
  readonly number: string | null
  readonly group_id: string | null
}

/** Of these groups, or (null) of the whole district where it is late or an appeal. */
const findReports = statement<ReportRow>(
  'today.reports',
  `select t.id, t.number, t.title, t.status, t.group_id, t.category, t.due from report t
   where t.district_id = $1 and t.status in ('submitted', 'appealed')
     and (t.group_id = any($2::uuid[]) or $3::boolean and (t.due < $4::date or t.status = 'appealed'))
   order by t.urgency, t.id limit ${maxRows}`,
)

/** Everybody of those who rate has: the coordinator may close it. */
const rated = `t.step = '${judgedStep}' and ((t.state -> 'result' ->> 'windowEnds')::date < $4::date
     or t.reports > 0 and ${reporterCount('t')} <= (select count(*) from evaluation v where v.district_id = $1
       and v.matter_id = t.id and v.rater = 'reporter' and v.round = (t.state ->> 'reopened')::integer))`

const findMatters = statement<MatterRow>(
  'today.matters',
  `select t.id, t.number, t.title, t.step, t.group_id, t.category, t.lead_id, p.display_name as lead_name, t.claim_scope,
     t.co_member_ids @> array[$5::uuid] as co_member, t.due, t.step_from,
     (t.state ->> 'handedIn')::boolean or t.state ->> 'extension' is not null or (${rated}) as to_confirm,
     t.state ->> 'supervision' is not null as supervised
   from matter t left join person p on p.district_id = $1 and p.id = t.lead_id
   where t.district_id = $1 and t.status = 'open' and (
     (t.group_id = any($2::uuid[]) or $3::boolean) and (t.due <= $4::date or t.lead_id is null
       or (t.state ->> 'handedIn')::boolean or t.state ->> 'extension' is not null or t.state ->> 'supervision' is not null
       or ${rated})
     or t.lead_id = $5::uuid or t.co_member_ids @> array[$5::uuid]
     or $6::uuid[] <> '{}' and t.lead_id is null and t.state ->> 'settled' is null
       and (t.claim_scope <> 'group' or t.group_id = any($6::uuid[])))
   order by t.urgency, t.id limit ${maxRows}`,
)

const findOwed = statement<MatterRow & { readonly state: Matter }>(
  'today.owed',
  `select t.id, t.number, t.title, t.step, t.group_id, t.category, t.lead_id, p.display_name as lead_name, t.claim_scope,
     false as co_member, t.due, t.step_from, false as to_confirm, false as supervised, t.state
   from matter t left join person p on p.district_id = $1 and p.id = t.lead_id
   where t.district_id = $1 and t.status in ('open', 'paused') and t.unit_ids && $2::uuid[]
   order by t.urgency, t.id limit 500`,
)

/** Late for those who watch over it, due today for the desk whose turn it is. */
const findProposals = statement<ProposalRow>(
  'today.proposals',
  `select t.id, t.number, t.title, t.step, t.group_id, t.due, t.state ->> 'stepFrom' as step_from from paper t
   where t.district_id = $1 and t.kind = 'proposal' and t.status = 'open' and t.reach <> 'own'
     and (t.group_id = any($2::uuid[]) or $3::boolean)
     and (t.due < $4::date or t.due = $4::date and t.step in (${quoted(deskSteps)}))
   order by t.urgency, t.id limit ${maxRows}`,
)

/** Those of which a unit or a proposer may owe something. */
const findProposalsOwed = statement<ProposalRow & { readonly state: Proposal; readonly signed: boolean }>(
  'today.proposalsOwed',
  `select t.id, t.number, t.title, t.step, t.group_id, t.due, t.state ->> 'stepFrom' as step_from, t.state,
     exists (select 1 from signature s where s.district_id = $1 and s.paper_id = t.id and s.person_id = $3::uuid
       and s.at > coalesce((select max(e.at) from paper_event e where e.district_id = $1 and e.paper_id = t.id
         and e.type = 'voided'), '-infinity')) as signed
   from paper t where t.district_id = $1 and t.kind = 'proposal' and t.status = 'open'
     and (t.unit_ids && $2::uuid[] and t.step in (${quoted(unitSteps)})
       or (t.author_id = $3::uuid or t.person_ids @> array[$3::uuid]) and t.step in (${quoted(personSteps)}))
   order by t.urgency, t.id limit 500`,
)

const findChecks = statement<CheckRow>(
  'today.checks',
  `select t.id, s.title, s.number, s.group_id from "check" t
   join subject s on s.district_id = $1 and s.kind = t.subject and s.id = t.subject_id
   where t.district_id = $1 and t.state = 'held' and ($3::boolean or s.group_id = any($2::uuid[]))
   order by t.at, t.id limit ${maxRows}`,
)

/** As what somebody is reached by the work of a place, or by a matter of their own. */
const workersOf = (actor: Actor): ReadonlySet<Worker> =>
  new Set(
    (
      [
        ['coordinator', holds(actor, 'coordinator')],
        ['office', holds(actor, 'office')],
        ['chair', holds(actor, 'chair')],
        ['lead', holds(actor, 'member')],
        ['claimer', holds(actor, 'member')],
        ['unit', holds(actor, 'unit')],
      ] as const
    ).flatMap(([worker, is]) => (is ? [worker] : [])),
  )

type Row = TodayRow
type TodayCall = Pick<Call<'today.list'>, 'db' | 'districtId' | 'actor' | 'at'>

/** The first lane that one of the capacities gives it; the lanes are in their order. */
const firstLane = (work: Work, as: readonly Worker[], today: string): Lane | null => {
  const found = as.flatMap((worker) => laneOf(work, worker, today) ?? [])
  return lanesOf(new Set(as)).find((lane) => found.includes(lane)) ?? null
}

const deskOf = (actor: Actor, districtId: string, groupId: string | null): readonly Worker[] => [
  ...(groupId !== null && holds(actor, 'coordinator', groupId) ? (['coordinator'] as const) : []),
  ...(holds(actor, 'office', districtId) ? (['office'] as const) : []),
  ...(holds(actor, 'chair', districtId) ? (['chair'] as const) : []),
]

/** What a row says unless its kind says otherwise. */
const plain = {
  category: null,
  claimed: true,
  leadName: null,
  owes: null,
  due: null,
  light: null,
  daysLeft: null,
} as const

const groupIn = (directory: DistrictDirectory, groupId: string | null) => ({
  groupId,
  groupName: groupId === null ? '' : groupNameOf(directory, groupId),
})

interface Dated {
  readonly due: string | null
  readonly step_from: string
}

const dateIn = ({ at }: TodayCall, { calendar }: DistrictDirectory, { due, step_from: from }: Dated) =>
  due === null
    ? { due, light: null, daysLeft: null }
    : { due, light: light(calendar, { from, due }, at), daysLeft: daysLeft(calendar, { due }, at) }

const reportsOf = (
  call: TodayCall,
  directory: DistrictDirectory,
  rows: readonly ReportRow[],
  today: string,
): readonly Row[] =>
  rows.flatMap((row): readonly Row[] => {
    const work: Work = { kind: 'report', status: row.status, due: row.due }
    const lane = firstLane(work, deskOf(call.actor, call.districtId, row.group_id), today)
    if (lane === null) return []
    const { id, number, title, category, status, due } = row
    return [
      {
        ...plain,
        ...groupIn(directory, row.group_id),
        kind: 'report',
        id,
        lane,
        number,
        title,
        category,
        state: status,
        due,
        light: reportLight(directory.calendar, row, call.at),
        daysLeft: due === null ? null : daysLeft(directory.calendar, { due }, call.at),
      },
    ]
  })

const matterRow = (call: TodayCall, directory: DistrictDirectory, row: MatterRow, lane: Lane): Row => {
  const { id, number, title, category, step } = row
  return {
    ...plain,
    ...groupIn(directory, row.group_id),
    ...dateIn(call, directory, row),
    kind: 'matter',
    id,
    lane,
    number,
    title,
    category,
    state: step,
    claimed: row.lead_id !== null,
    leadName: row.lead_name,
  }
}

const mattersOf = (
  call: TodayCall,
  directory: DistrictDirectory,
  rows: readonly MatterRow[],
  today: string,
): readonly Row[] => {
  const { actor, districtId } = call
  return rows.flatMap((row): readonly Row[] => {
    const work: Work = {
      kind: 'matter',
      due: row.due,
      claimed: row.lead_id !== null,
      toAssign: row.claim_scope === 'assign',
      toConfirm: row.to_confirm,
      supervised: row.supervised,
    }
    const leads = row.lead_id === actor.personId || row.co_member
    const claims =
      row.lead_id === null &&
      (row.claim_scope !== 'group' ? holds(actor, 'member') : holds(actor, 'member', row.group_id))
    const as = [
      ...deskOf(actor, districtId, row.group_id),
      ...(leads ? (['lead'] as const) : []),
      ...(claims ? (['claimer'] as const) : []),
    ]
    const lane = firstLane(work, as, today)
    return lane === null ? [] : [matterRow(call, directory, row, lane)]
  })
}

/** One row for each thing that a unit owes, by its own date. */
const owedOf = (
  call: TodayCall,
  directory: DistrictDirectory,
  rows: readonly (MatterRow & { readonly state: Matter })[],
  today: string,
): readonly Row[] => {
  const units = new Set(placesOf(call.actor, 'unit'))
  return rows.flatMap((row) =>
    owedBy(row.state, units).map(({ kind, what, due }): Row => {
      const lane = laneOf({ kind: 'matter', due }, 'unit', today) ?? 'owed'
      return { ...matterRow(call, directory, { ...row, due }, lane), owes: { kind, what } }
    }),
  )
}

const proposalRow = (
  call: TodayCall,
  directory: DistrictDirectory,
  row: ProposalRow,
  { lane, owes }: { readonly lane: Lane; readonly owes: ProposalOwed['kind'] | null },
): Row => {
  const { id, number, title, step } = row
  return {
    ...plain,
    ...groupIn(directory, row.group_id),
    ...dateIn(call, directory, row),
    kind: 'proposal',
    id,
    lane,
    number,
    title,
    state: step,
    owes: owes === null ? null : { kind: owes, what: '' },
  }
}

const proposalsOf = (
  call: TodayCall,
  directory: DistrictDirectory,
  rows: readonly ProposalRow[],
  today: string,
): readonly Row[] =>
  rows.flatMap((row): readonly Row[] => {
    const work: Work = { kind: 'proposal', due: row.due }
    const lane = firstLane(work, deskOf(call.actor, call.districtId, row.group_id), today)
    return lane === null ? [] : [proposalRow(call, directory, row, { lane, owes: null })]
  })

/** What my units owe to proposals, and what I do as one of their proposers: each by its own date. */
const proposalsOwed = (
  call: TodayCall,
  directory: DistrictDirectory,
  rows: readonly (ProposalRow & { readonly state: Proposal; readonly signed: boolean })[],
  today: string,
): readonly Row[] => {
  const units = new Set(placesOf(call.actor, 'unit'))
  const owed = (row: (typeof rows)[number], worker: Worker, all: readonly ProposalOwed[]) =>
    all.flatMap(({ kind: owes, due }): readonly Row[] => {
      const lane = laneOf({ kind: 'proposal', due }, worker, today)
      return lane === null ? [] : [proposalRow(call, directory, { ...row, due }, { lane, owes })]
    })
  return rows.flatMap((row) => [
    ...owed(row, 'unit', owedByUnits(row.state, units)),
    ...owed(row, 'lead', owedByPerson(row.state, call.actor.personId, row.signed)),
  ])
}

const checksOf = (directory: DistrictDirectory, rows: readonly CheckRow[]): readonly Row[] =>
  rows.map((row) => ({
    ...plain,
    ...groupIn(directory, row.group_id),
    kind: 'check',
    id: row.id,
    lane: 'check',
    number: row.number ?? '',
    title: row.title ?? '',
    state: 'held',
  }))

/** All of it, most pressing first. */
export const dayOf = async (call: TodayCall): Promise<readonly Row[]> => {
  const { db, districtId, actor, at } = call
  const directory = await directoryOf(db, districtId)
  const today = localDate(at)
  const groups = placesOf(actor, 'coordinator')
  const whole = holds(actor, 'office', districtId) || holds(actor, 'chair', districtId)
  const desk = groups.length > 0 || whole
  const units = placesOf(actor, 'unit')
  const held = workersOf(actor)
  const proposes = units.length > 0 || held.has('lead')
  const [reports, matters, owed, proposals, proposed, checks] = await Promise.all([
    desk ? run(db, findReports, [districtId, groups, whole, today]) : [],
    desk || held.has('lead')
      ? run(db, findMatters, [districtId, groups, whole, today, actor.personId, placesOf(actor, 'member')])
      : [],
    units.length > 0 ? run(db, findOwed, [districtId, units]) : [],
    desk ? run(db, findProposals, [districtId, groups, whole, today]) : [],
    proposes ? run(db, findProposalsOwed, [districtId, units, actor.personId]) : [],
    groups.length > 0 || holds(actor, 'office', districtId)
      ? run(db, findChecks, [districtId, groups, holds(actor, 'office', districtId)])
      : [],
  ])
  return [
    ...reportsOf(call, directory, reports, today),
    ...mattersOf(call, directory, matters, today),
    ...owedOf(call, directory, owed, today),
    ...proposalsOf(call, directory, proposals, today),
    ...proposalsOwed(call, directory, proposed, today),
    ...checksOf(directory, checks),
  ].sort(pressing)
}

export const list = async (call: Call<'today.list'>): Promise<Output<'today.list'>> => {
  const rows = await dayOf(call)
  return {
    lanes: lanesOf(workersOf(call.actor)).map((id) => ({ id, count: rows.filter(({ lane }) => lane === id).length })),
    rows: rows.slice(0, shown),
  }
}
