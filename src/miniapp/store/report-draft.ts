// The report that is being written on this device, and what became of one that waited in the outbox.

import type { Input, Output } from '@domain/contract'
import type { Anonymity } from '@domain/report/report'
import { isBlank } from '@domain/text/trim'
import { draftDropped, draftExists, draftFound, draftSaved } from './draft'
import { type OutboxEntry, outboxEntry, outboxRead, useOutbox } from './outbox'
import { photosForgotten } from './use-photos'

export interface ReportDraft {
  readonly text: string
  readonly place: { readonly text: string; readonly lng?: number; readonly lat?: number }
  /** the code that was scanned for it; empty when none was */
  readonly stationCode: string
  readonly groupId: string
  readonly category: string
  readonly anonymity: Anonymity
  /** seconds of the recording that is kept with it; 0 when there is none */
  readonly voiceSeconds: number
  /** the report that it takes the place of, if that can be withdrawn; empty when there is none */
  readonly insteadOf: string
  /** the code of a station of which the person said: not here; empty when they did not */
  readonly leftCode: string
}

export const reportDraftName = 'say'
export const voiceNameOf = (draft: string): string => `${draft}-voice`
export const reportVoiceName = voiceNameOf(reportDraftName)

export const emptyReport: ReportDraft = {
  text: '',
  place: { text: '' },
  stationCode: '',
  groupId: '',
  category: '',
  anonymity: 'hidden',
  voiceSeconds: 0,
  insteadOf: '',
  leftCode: '',
}

export const draftOfReport = (): ReportDraft => draftFound(reportDraftName, emptyReport)

export const isBegun = (draft: ReportDraft): boolean => !isBlank(draft.text) || draft.voiceSeconds > 0

const isTakenBack = (entry: OutboxEntry): boolean => entry.name === 'report.submit' && entry.state === 'refused'

/** A report in the outbox that the server refused, to be mended; undefined for any other. */
export const refusedReport = (id: string | undefined): OutboxEntry | undefined => {
  const entry = id === undefined ? undefined : outboxEntry(id)
  return entry !== undefined && isTakenBack(entry) ? entry : undefined
}

/**
 * The name of the draft in which a refused report is mended, filled with all that was sent when it is opened first. It is a
 * draft of its own: what else is being written on this device stays.
 */
export const reportOpenedAgain = (entry: OutboxEntry): string => {
  const name = `${reportDraftName}-${entry.id}`
  if (draftExists(name)) return name
  const {
    text = '',
    place,
    stationCode,
    groupId,
    category,
    anonymity,
    photoIds,
    voiceId,
  } = entry.input as Partial<Input<'report.submit'>>
  draftSaved(name, {
    ...emptyReport,
    text,
    place: place ?? emptyReport.place,
    // a station that the server no longer takes is chosen again
    stationCode: entry.fields?.['/stationCode'] === undefined ? (stationCode ?? '') : '',
    groupId: groupId ?? '',
    category: category ?? '',
    anonymity: anonymity ?? emptyReport.anonymity,
    voiceSeconds: voiceId === undefined ? 0 : 1,
  })
  draftSaved(`photos:${name}`, { ids: photoIds ?? [] })
  draftSaved(`photos:${voiceNameOf(name)}`, { ids: voiceId === undefined ? [] : [voiceId] })
  return name
}

/** The answer to a report that was sent from the outbox. */
export const sentReport = (entry: OutboxEntry): Output<'report.submit'> | undefined =>
  entry.name === 'report.submit' && entry.state === 'sent' ? (entry.answer as Output<'report.submit'>) : undefined

const carries = (entry: OutboxEntry, draft: ReportDraft): boolean => {
  const { text, voiceId } = entry.input as Partial<Input<'report.submit'>>
  const same = isBlank(draft.text) ? voiceId !== undefined : text === draft.text.trim()
  return entry.name === 'report.submit' && entry.state !== 'refused' && same
}

/** True when what is being written was already sent, or began to be, before the page was closed: it is then let go. */
export const draftWasSent = (): boolean => {
  const draft = draftOfReport()
  outboxRead()
  if (!isBegun(draft) || !useOutbox.getState().entries.some((entry) => carries(entry, draft))) return false
  draftDropped(reportDraftName)
  photosForgotten(reportDraftName)
  photosForgotten(reportVoiceName)
  return true
}
