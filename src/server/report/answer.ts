// What answers tell of a report, field by field.

import type { Output } from '../../domain/contract'
import type { ReportFull } from '../../domain/contract/report'

import type { MatterStatus } from '../../domain/matter/choice'
import { type StepId, seatOf } from '../../domain/matter/step'
import type { Recorded } from '../../domain/process/event'
import type { ReportEvent } from '../../domain/report/event'
import { reportLight } from '../../domain/report/light'
import type { Anonymity, Report, ReportStatus } from '../../domain/report/report'
import { type DistrictDirectory, groupNameOf } from '../district/directory'
import { type Photo, photoOf } from '../file/address'
import type { RequestContext } from '../http/call'
import { excerptOf } from './title'

type ReportRow = Output<'report.mine'>['rows'][number]

interface MatterBrief {
  readonly matter_id: string | null
  readonly matter_title: string | null
  readonly matter_step: StepId | null
  readonly matter_status: MatterStatus | null
}

/** The same columns of the matter `m` that answers a report. */
export const briefColumns =
  'm.id as matter_id, m.title as matter_title, m.step as matter_step, m.status as matter_status'

export interface ListedReport extends MatterBrief {
  readonly id: string
  readonly number: string
  readonly status: ReportStatus
  readonly title: string
  readonly beginning: string
  readonly category: string | null
  readonly place: string | null
  readonly group_id: string
  readonly photos: number
  readonly supporters: number
  readonly submitted_at: string
  readonly due: string | null
  readonly urgency: number
}

/** Columns of `ListedReport` of the report `t`. */
export const listedColumns = `t.id, t.number, t.status, t.title, left(t.text, 400) as beginning, t.category, t.place, t.group_id,
  cardinality(t.photo_ids) as photos, t.supporters, t.submitted_at, t.due, t.urgency, ${briefColumns}`

export interface ReportWords extends MatterBrief {
  readonly state: Report
  readonly number: string
  readonly title: string
  readonly text: string
  readonly category: string | null
  readonly place: string | null
  readonly lng: number | null
  readonly lat: number | null
  readonly station_name: string | null
  readonly photo_ids: readonly string[]
  readonly voice_id: string | null
  readonly anonymity: Anonymity
  readonly supporters: number
  readonly supporter: boolean
  readonly additions: readonly { at: string; kind: 'added' | 'appealed'; text: string; photoIds: readonly string[] }[]
}

const briefOf = (row: MatterBrief): ReportRow['matter'] => {
  const { matter_id: id, matter_title: title, matter_step: step, matter_status: status } = row
  if (id === null || title === null || step === null || status === null) return null
  return { id, title, step, seat: seatOf(step), status }
}

export const listedOf = (
  call: Pick<RequestContext, 'at'>,
  directory: DistrictDirectory,
  row: ListedReport,
): ReportRow => ({
  id: row.id,
  number: row.number,
  status: row.status,
  title: row.title,
  excerpt: excerptOf(row.beginning),
  category: row.category,
  place: row.place ?? '',
  groupName: groupNameOf(directory, row.group_id),
  photos: row.photos,
  supporters: row.supporters,
  submittedAt: row.submitted_at,
  due: row.due,
  light: reportLight(directory.calendar, row, call.at),
  matter: briefOf(row),
})

const placeOf = ({ place, lng, lat }: ReportWords): ReportFull['place'] =>
  place === null ? null : { text: place, ...(lng === null || lat === null ? {} : { lng, lat }) }

/** Everything the reporter and the desk may read; who reported is not among it. */
export const fullOf = (
  call: Pick<RequestContext, 'at' | 'secret' | 'districtId'>,
  directory: DistrictDirectory,
  row: ReportWords,
  log: readonly Recorded<ReportEvent>[],
  /** the address of a picture as it is shown now */
  photo: (id: string) => Photo,
  reporter: boolean,
): ReportFull => {
  const { state } = row
  return {
    id: state.id,
    number: row.number,
    version: state.version,
    status: state.status,
    title: row.title,
    text: row.text,
    category: row.category,
    place: placeOf(row),
    groupId: state.groupId,
    groupName: groupNameOf(directory, state.groupId),
    stationName: row.station_name,
    photos: row.photo_ids.map(photo),
    voice: row.voice_id === null ? null : photoOf(call, row.voice_id),
    anonymity: row.anonymity,
    submittedAt: state.submittedAt,
    due: state.due,
    light: reportLight(directory.calendar, state, call.at),
    question: state.question?.text ?? null,
    additions: row.additions.map(({ at, kind, text, photoIds }) => ({
      at: new Date(at).toISOString(),
      kind,
      text,
      photos: photoIds.map(photo),
    })),
    redirect: state.redirect && {
      to: state.redirect.to,
      name: state.redirect.name,
      receipt: state.redirect.receipt,
      outcome: state.redirect.outcome ?? null,
    },
    decline: state.decline && { reason: state.decline.reason, advice: state.decline.advice },
    appeal: state.appeal && { upheld: state.appeal.upheld ?? null, answer: state.appeal.answer ?? null },
    matter: briefOf(row),
    supporters: row.supporters,
    timeline: log.map(({ version, at, event: { type, ...data } }) => ({ version, at, type, data })),
    you: { reporter, supporter: row.supporter },
  }
}
