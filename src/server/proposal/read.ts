// What decisions beside a proposal ask to be read: the report that a clue comes from, and how units handled a plenary's
// proposals.

import type { AppraisalReading, UnitFacts } from '../../domain/appraisal/process'
import type { ReportReading } from '../../domain/clue/process'
import type { PaperContext } from '../../domain/process/paper'
import type { ReportWish } from '../../domain/process/reading'
import { answering, type Proposal, standingAnswer } from '../../domain/proposal/proposal'
import { plenaryIn, seriesOf } from '../../domain/proposal/setting'
import type { Database, Transaction } from '../db/database'
import { run, runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { found } from '../http/app-error'
import { proposalWords as words } from '../locales/proposal'
import { proposalsOf } from './load'

type Reading = Pick<PaperContext, 'districtId'> & { readonly db: Database | Transaction }

const findReport = statement<{ reporter_id: string | null; group_id: string }>(
  'proposal.report',
  'select reporter_id, group_id from report where district_id = $1 and id = $2',
)

export const readReport = async ({ db, districtId }: Reading, { reportId }: ReportWish): Promise<ReportReading> => {
  const row = found(await runOne(db, findReport, [districtId, reportId]))
  return { reporterId: row.reporter_id, groupId: row.group_id }
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
