// Submitting reports: request id, number, row, first event, notices and pictures in one statement, for all that came at once.

import { addWorkingDays } from '../../domain/calendar/calendar'
import type { Output } from '../../domain/contract'
import { genesis } from '../../domain/log/chain'
import { holdsMatters } from '../../domain/people/profile'
import { personIdOf } from '../../domain/people/role'
import type { ReportEvent } from '../../domain/report/event'
import { bornReport, reportNotices, reportProcess } from '../../domain/report/process'
import type { Anonymity } from '../../domain/report/report'
import { batched } from '../db/batch'
import { duplicateIn } from '../db/duplicate'
import { runOne, statement } from '../db/statement'
import { type DirectoryStation, type DistrictDirectory, directoryOf, freshDirectoryOf } from '../district/directory'
import { countedIn } from '../figure/count'
import { AppError, found } from '../http/app-error'
import type { Call } from '../http/call'
import { earlierAnswer, inputHashOf } from '../http/once'
import { linked } from '../log/link'
import { nextCount, numberPrefix } from '../log/number'
import { outboxRows } from '../log/outbox'
import { eventsPart, noticesPart } from '../log/written'
import { rowOf } from './row'
import { titleOf } from './title'
import { hiddenIdOf, trackingCodeOf, trackingHashOf } from './tracking'

type Answer = Output<'report.submit'>
type Submit = Call<'report.submit'> | Call<'report.takeDown'>

/** Whose report it is, who writes it down, and how it may be shown. */
export interface Given {
  readonly anonymity: Anonymity
  readonly reporterId: string | null
  readonly voiceId?: string | undefined
  /** somebody else wrote it down, in this capacity */
  readonly onBehalf?: 'steward' | 'coordinator' | 'office'
}

/** One report as it is written. Names are those of the statement's columns. */
interface Written {
  readonly id: string
  readonly at: string
  readonly prefix: string
  readonly reporter: string | null
  /** who may have sent the pictures, besides nobody */
  readonly uploader: string | null
  readonly files: readonly string[]
  readonly row: object
  readonly events: readonly object[]
  readonly notices: readonly object[]
  readonly endpoint: string
  readonly asker: string | null
  readonly input_hash: string | null
}

// What arrives at the same moment is written together: most of the price of a report is that of a statement.
const insert = statement<{ nth: number; number: string }>(
  'report.submit',
  `with asked as materialized (
     select * from jsonb_to_recordset($2::jsonb) as a(nth integer, id uuid, at timestamptz, prefix text, reporter uuid,
       uploader uuid, files uuid[], row jsonb, events jsonb, notices jsonb, endpoint text, asker uuid, input_hash text)
   ), usable as materialized (
     select a.* from asked a
     where cardinality(a.files) = (select count(*) from file f where f.district_id = $1::text and f.id = any(a.files)
         and f.subject_id is null and (f.owner_id is null or f.owner_id = a.uploader))
       and not exists (select from asked b where b.nth < a.nth and (b.id = a.id or b.files && a.files))
   ), claimed as (
     insert into request (district_id, id, endpoint, person_id, input_hash, at)
     select $1::text, a.id, a.endpoint, a.asker, a.input_hash, a.at from usable a
     on conflict (district_id, id) do nothing returning id
   ), born as materialized (
     select a.*, a.prefix || ${nextCount.report} as number from claimed c join usable a on a.id = c.id
   ), made as (
     insert into report (district_id, id, number, version, state, status, group_id, matter_id, due, urgency, updated_at,
       submitted_at, station_id, title, text, category, place, lng, lat, anonymity, photo_ids, voice_id, reporter_id, tracking_hash)
     select $1::text, born.id, born.number, r.version, r.state, r.status, r.group_id, r.matter_id, r.due,
       r.urgency, r.updated_at, born.at, r.station_id, r.title, r.text, r.category, r.place, r.lng, r.lat, r.anonymity,
       r.photo_ids, r.voice_id, born.reporter, r.tracking_hash
     from born, jsonb_populate_record(null::report, born.row) r
   ), ${eventsPart('report', 'born', 'born.events', 'born.id')}, ${noticesPart("'report'", 'born', 'born.notices', 'born.at', 'born.id')}, ${countedIn('born', "(born.row ->> 'group_id')::uuid", 'born.at')}, bound as (
     update file set subject = 'report', subject_id = born.id, owner_id = born.reporter
     from born where file.district_id = $1::text and file.id = any(born.files)
   )
   select nth, number from born`,
)

const written = batched<Written, { number: string }>(insert)

const before = statement<{ number: string; due: string }>(
  'report.submitted',
  `select r.number, e.data ->> 'due' as due
   from report r join report_event e on e.district_id = $1 and e.report_id = r.id and e.version = 1
   where r.district_id = $1 and r.id = $2`,
)

const stationOf = async (call: Submit, directory: DistrictDirectory, code: string): Promise<DirectoryStation> => {
  const known = directory.stations.get(code.toLowerCase())
  const station = known ?? (await freshDirectoryOf(call.db, call.districtId)).stations.get(code.toLowerCase())
  if (station === undefined || station.disabled) throw new AppError('notFound', { '/stationCode': 'unknown' })
  return station
}

/** A draft may have been begun, or have waited for the network, before its group was merged into another. */
const successorIn = ({ groups }: DistrictDirectory, groupId: string) => {
  const group = groups.get(groupId)
  return typeof group?.mergedInto === 'string' ? groups.get(group.mergedInto) : group
}

/** The station's group, or the one that was chosen. */
const groupOf = async (
  call: Submit,
  directory: DistrictDirectory,
  station: DirectoryStation | undefined,
): Promise<{ readonly id: string; readonly name: string }> => {
  const groupId = station?.groupId ?? call.input.groupId
  if (groupId === undefined) throw new AppError('invalid', { '/groupId': 'missing' })
  const group =
    successorIn(directory, groupId) ?? successorIn(await freshDirectoryOf(call.db, call.districtId), groupId)
  if (group === undefined || group.disabled || !holdsMatters(group.kind))
    throw new AppError('notFound', { '/groupId': 'unknown' })
  return { id: group.id, name: group.name }
}

/** The answer to a request that was carried out before. */
const again = async (
  call: Submit,
  id: string,
  groupName: string,
  trackingCode: string | null,
): Promise<Answer | undefined> => {
  const earlier = await earlierAnswer({
    ...call,
    requestId: id,
    actor: trackingCode === null || call.name === 'report.takeDown' ? call.actor : { kind: 'nobody' },
  })
  if (earlier === undefined) return undefined
  const { number, due } = found(await runOne(call.db, before, [call.districtId, id]))
  return { id, number, due, groupName, trackingCode }
}

export const submit = (call: Call<'report.submit'>): Promise<Answer> => {
  const { anonymity, voiceId } = call.input
  const personId = personIdOf(call.actor)
  if (anonymity !== 'anonymous' && personId === null) throw new AppError('signedOut')
  return submitAs(call, { anonymity, voiceId, reporterId: anonymity === 'anonymous' ? null : personId })
}

export const submitAs = async (call: Submit, given: Given): Promise<Answer> => {
  const { db, districtId, input, at, secret } = call
  const { anonymity, reporterId, onBehalf } = given
  const anonymous = anonymity === 'anonymous'
  const personId = personIdOf(call.actor)
  const trackingCode = anonymous ? trackingCodeOf(secret, call.requestId) : null
  const id = anonymous ? hiddenIdOf(secret, call.requestId) : call.requestId

  const directory = await directoryOf(db, districtId)
  const station = input.stationCode === undefined ? undefined : await stationOf(call, directory, input.stationCode)
  const { id: groupId, name: groupName } = await groupOf(call, directory, station)
  const due = addWorkingDays(directory.calendar, at, directory.setting.terms.answer)
  const event: Extract<ReportEvent, { type: 'submitted' }> = {
    type: 'submitted',
    districtId,
    groupId,
    stationId: station?.id ?? null,
    anonymity,
    due,
    ...(onBehalf === undefined ? {} : { onBehalf: true }),
  }
  const report = bornReport(event, id, at)
  const signed =
    onBehalf === undefined ? { actorId: reporterId, actorRole: 'reporter' } : { actorId: personId, actorRole: onBehalf }
  const recorded = { version: 1, at, ...signed, event }
  // the code says who answers; where the trouble is, only the person knows
  const { place } = input
  const words = {
    station_id: station?.id ?? null,
    title: titleOf(input.title, input.text),
    text: input.text,
    category: input.category ?? null,
    place: place?.text ?? null,
    lng: place?.lng ?? null,
    lat: place?.lat ?? null,
    anonymity,
    photo_ids: input.photoIds,
    voice_id: given.voiceId ?? null,
    tracking_hash: trackingCode === null ? null : trackingHashOf(secret, districtId, trackingCode),
  }
  const [row] = await written(db, districtId, {
    id,
    at,
    prefix: numberPrefix(reportProcess, at),
    reporter: reporterId,
    uploader: personId,
    files: [...input.photoIds, ...(given.voiceId === undefined ? [] : [given.voiceId])],
    row: { ...rowOf(report, at), ...words },
    events: linked({ districtId, kind: 'report', id }, genesis, [recorded]),
    notices: outboxRows(reportNotices([recorded], report), call.newId),
    endpoint: call.name,
    asker: onBehalf === undefined ? reporterId : personId,
    input_hash: inputHashOf(call),
  }).catch((error: unknown) => {
    throw duplicateIn(error) !== undefined ? new AppError('requestReused') : error
  })
  if (row !== undefined) return { id, number: row.number, due, groupName, trackingCode }
  const earlier = await again(call, id, groupName, trackingCode)
  if (earlier === undefined) throw new AppError('notFound', { '/photoIds': 'unknown' })
  return earlier
}
