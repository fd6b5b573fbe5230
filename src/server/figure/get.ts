// The figures of a group or of the district for a period: read from the logs, counted by the rules.

import type { Output } from '../../domain/contract'
import { countFigures, figureMatterEvents, figureReportEvents } from '../../domain/figure/count'
import type { MatterEvent } from '../../domain/matter/event'
import type { Matter } from '../../domain/matter/matter'
import type { ReportEvent } from '../../domain/report/event'
import type { Report } from '../../domain/report/report'
import { run, statement } from '../db/statement'
import type { Call } from '../http/call'
import { instantsOf } from '../log/period'
import { readMatterEvents, readReportEvents } from './read'

type Standing = Pick<Matter, 'status' | 'step' | 'leadId' | 'due'> & { readonly settled: boolean }

const standingMatters = statement<Standing>(
  'figure.standingMatters',
  `select m.status, m.step, m.lead_id as "leadId", m.due, m.state ->> 'settled' is not null as settled from matter m
   where m.district_id = $1 and m.status in ('open', 'paused') and ($2::uuid is null or m.group_id = $2::uuid)`,
)

const standingReports = statement<Pick<Report, 'status'>>(
  'figure.standingReports',
  `select r.status from report r
   where r.district_id = $1 and r.status in ('submitted', 'asked', 'appealed') and ($2::uuid is null or r.group_id = $2::uuid)`,
)

/** Only whether it was settled matters here, not how. */
const settledSomehow = { what: '', byWhom: '' }

export const get = async (call: Call<'figure.get'>): Promise<Output<'figure.get'>> => {
  const { db, districtId, input, at } = call
  const groupId = input.groupId ?? null
  const query = { districtId, ...instantsOf(input), groupIds: groupId === null ? undefined : [groupId] }
  const count = countFigures(at)
  await readMatterEvents<MatterEvent>(db, { ...query, types: figureMatterEvents }, count.matterEvent)
  await readReportEvents<ReportEvent>(db, { ...query, types: figureReportEvents }, count.reportEvent)
  for (const { settled, ...matter } of await run(db, standingMatters, [districtId, groupId])) {
    count.standingMatter({ ...matter, settled: settled ? settledSomehow : null })
  }
  for (const report of await run(db, standingReports, [districtId, groupId])) count.standingReport(report)
  const figures = count.figures()
  return { ...figures, reports: { ...figures.reports }, steps: { ...figures.steps } }
}
