// Reading the proposals of a plenary, the names that their papers print, how units handled them, and the report that a clue
// comes from.

import type { AppraisalReading, UnitFacts } from '../../domain/appraisal/process'
import type { ReportReading } from '../../domain/clue/process'
import type { MergeTargetQuery, ReportQuery } from '../../domain/process/reading'
import {
  answering,
  type MergeTargetReading,
  type Proposal,
  proposersOf,
  standingAnswer,
} from '../../domain/proposal/proposal'
import { plenaryIn, seriesOf } from '../../domain/proposal/setting'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { found } from '../http/app-error'
import { proposalWords as words } from '../locales/proposal'
import { namesOf } from '../process/shown'

interface Row {
  readonly state: object
}

const findNumbered = statement<Row>(
  'proposal.numbered',
  `select t.state from paper t join series_number s on s.district_id = $1 and s.paper_id = t.id and s.kind = 'proposal'
   where t.district_id = $1 and t.kind = 'proposal' and s.series = $2 order by s.n`,
)

const findOthers = statement<Row>(
  'proposal.unnumbered',
  `select t.state from paper t where t.district_id = $1 and t.kind = 'proposal' and t.reach <> 'own'
     and not exists (select 1 from series_number s where s.district_id = $1 and s.paper_id = t.id)
     and t.state -> 'past' is null and t.opened_at > $2::timestamptz order by t.id`,
)

const seriesBegan = statement<{ at: string | null }>(
  'proposal.began',
  `select min(t.opened_at) - interval '92 days' as at from paper t
   join series_number s on s.district_id = $1 and s.paper_id = t.id and s.kind = 'proposal'
   where t.district_id = $1 and s.series = $2`,
)

const proposalIn = ({ state }: Row): Proposal => state as Proposal

interface Reading {
  readonly db: Database | Transaction
  readonly districtId: string
}

/** Those that have a number of this plenary, in its order; and with them what was handed in since and has none. */
export const proposalsOf = async ({ db, districtId }: Reading, series: string, isNow: boolean) => {
  const numbered = (await run(db, findNumbered, [districtId, series])).map(proposalIn)
  if (!isNow) return numbered
  const [began] = await run(db, seriesBegan, [districtId, series])
  const since = began?.at ?? '2000-01-01T00:00:00.000Z'
  return [...numbered, ...(await run(db, findOthers, [districtId, since])).map(proposalIn)]
}

export type NameOf = (id: string | null | undefined) => string

export const namesIn = async (call: Reading, all: readonly Proposal[]): Promise<NameOf> => {
  const ids = all.flatMap((of) => [
    ...proposersOf(of),
    ...[of.bodyId, of.mainUnitId, of.assistUnitId],
    ...of.undertakings.map(({ unitId }) => unitId),
  ])
  const names = await namesOf(call, ids)
  return (id) => (id === null || id === undefined ? '' : (names[id] ?? ''))
}

const findReport = statement<{ reporter_id: string | null; group_id: string }>(
  'proposal.report',
  'select reporter_id, group_id from report where district_id = $1 and id = $2',
)

export const readReport = async ({ db, districtId }: Reading, { reportId }: ReportQuery): Promise<ReportReading> => {
  const row = found(await runOne(db, findReport, [districtId, reportId]))
  return { reporterId: row.reporter_id, groupId: row.group_id }
}

const findOne = statement<Row>(
  'proposal.one',
  "select t.state from paper t where t.district_id = $1 and t.kind = 'proposal' and t.id = $2",
)

export const readMergeTarget = async (
  { db, districtId }: Reading,
  { paperId }: MergeTargetQuery,
): Promise<MergeTargetReading> => {
  const row = await runOne(db, findOne, [districtId, paperId])
  return { mergeTarget: row === undefined ? null : proposalIn(row) }
}

const findUnits = statement<{ id: string; name: string }>(
  'proposal.units',
  'select id, name from unit where district_id = $1 order by created_at, id',
)

/** In the order of the roster. */
export const unitsOf = ({ db, districtId }: Reading) => run(db, findUnits, [districtId])

/** How one unit handled what it had to answer. */
export const factsOf = (all: readonly Proposal[], unitId: string): UnitFacts => {
  const own = all.flatMap((of) => {
    const undertaking = answering(of).find((one) => one.unitId === unitId)
    return undertaking === undefined ? [] : [{ of, undertaking, answer: standingAnswer(of, unitId) }]
  })
  const judged = own.flatMap(({ of }) => of.judgements.filter((one) => one.unitId === unitId))
  const count = (result: string) => judged.filter((one) => one.result === result).length
  return {
    unitId,
    received: own.length,
    talkedBefore: own.filter(({ of }) =>
      of.exchanges.some((one) => one.unitId === unitId && one.phase === 'before' && one.heard !== 'corrected'),
    ).length,
    answered: own.filter(({ answer }) => answer !== undefined).length,
    inTime: own.filter(({ undertaking, answer }) => answer !== undefined && answer.on <= undertaking.due).length,
    ...{ agree: count('agree'), understand: count('understand') },
    ...{ reserve: count('reserve'), disagree: count('disagree') },
    silent: own.reduce((sum, { of }) => sum + of.silentIds.length, 0),
    rehandled: own.filter(({ undertaking }) => undertaking.round > 1).length,
  }
}

/** Of all units that handled anything of the present plenary. */
export const readUnitFacts = async (reading: Reading): Promise<AppraisalReading> => {
  const { setting } = await directoryOf(reading.db, reading.districtId)
  const { proposal } = setting.practice
  const all = await proposalsOf(reading, seriesOf(proposal), false)
  const units = await unitsOf(reading)
  return {
    title: words.appraisal(plenaryIn(proposal)),
    facts: units.map(({ id }) => factsOf(all, id)).filter(({ received }) => received > 0),
  }
}
