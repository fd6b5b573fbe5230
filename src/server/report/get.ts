// One report: for its reporter, the desk of its group and those who work on it; or by its tracking code.

import type { ReportFull } from '../../domain/contract/report'
import { personIdOf } from '../../domain/people/role'
import { isAtDesk, isInTeam, mayReadReport, type Team } from '../../domain/report/access'
import { readableReportLog, reportProcess } from '../../domain/report/process'
import { runOne, statement } from '../db/statement'
import { directoryOf } from '../district/directory'
import { photosOf } from '../file/photo'
import { AppError, found } from '../http/app-error'
import type { Call, RequestContext } from '../http/call'
import { logOf } from '../process/log'
import { briefColumns, fullOf, type ReportWords } from './answer'
import { trackingHashOf } from './tracking'

interface Row extends ReportWords {
  readonly reporter: boolean
  readonly lead_id: string | null
  readonly co_member_ids: readonly string[] | null
}

const words = `select r.state, r.number, r.title, r.text, r.category, r.place, r.lng, r.lat, s.name as station_name, r.photo_ids,
     r.voice_id, r.anonymity, r.supporters, ${briefColumns}, m.lead_id, m.co_member_ids,
     coalesce(r.reporter_id = $3::uuid, false) as reporter,
     exists (select 1 from support p where p.district_id = $1 and p.subject_id = r.id and p.person_id = $3::uuid) as supporter,
     coalesce((select jsonb_agg(jsonb_build_object('at', a.at, 'kind', a.kind, 'text', a.text, 'photoIds', a.photo_ids) order by a.at, a.id)
       from report_addition a where a.district_id = $1 and a.report_id = r.id), '[]') as additions
   from report r
   left join station s on s.district_id = $1 and s.id = r.station_id
   left join matter m on m.district_id = $1 and m.id = r.matter_id
   where r.district_id = $1`

const byId = statement<Row>('report.byId', `${words} and r.id = $2`)
const byCode = statement<Row>('report.byCode', `${words} and r.tracking_hash = $2`)

export const reportLog = logOf({ process: reportProcess, table: 'report' })

const teamOf = (row: Row): Team => ({ leadId: row.lead_id, coMemberIds: row.co_member_ids ?? [] })

const answer = async (call: RequestContext, row: Row, reporter: boolean): Promise<ReportFull> => {
  const directory = await directoryOf(call.db, call.districtId)
  const log = await reportLog.read(call, row.state.id)
  const desk = isAtDesk(row.state, call.actor) || isInTeam(teamOf(row), call.actor)
  const photo = await photosOf(call, [...row.photo_ids, ...row.additions.flatMap(({ photoIds }) => photoIds)])
  return fullOf(call, directory, row, readableReportLog(log, desk), photo, reporter)
}

/** The row if anyone who asks may read it. Throws `notFound` otherwise, as if there were none. */
export const readable = async (call: RequestContext, id: string): Promise<Row> => {
  const row = found(await runOne(call.db, byId, [call.districtId, id, personIdOf(call.actor)]))
  if (!mayReadReport(row.state, teamOf(row), call.actor, row.reporter)) throw new AppError('notFound')
  return row
}

export const get = async (call: Call<'report.get'>): Promise<ReportFull> => {
  const row = await readable(call, call.input.id)
  return answer(call, row, row.reporter)
}

export const track = async (call: Call<'report.track'>): Promise<ReportFull> => {
  const hash = trackingHashOf(call.secret, call.districtId, call.input.code)
  return answer(call, found(await runOne(call.db, byCode, [call.districtId, hash, null])), true)
}
