// The report that is being written on this device, and what became of one that waited in the outbox.

import type { Input, Output } from '@domain/contract'
import { reportActions } from '@domain/report/action'
import type { Anonymity } from '@domain/report/report'
import { isBlank } from '@domain/text/trim'
import { draftDropped, draftFound, draftSaved } from './draft'
import { type OutboxEntry, outboxRead, useOutbox } from './outbox'
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
}

export const reportDraftName = 'say'
export const reportVoiceName = 'say-voice'

export const emptyReport: ReportDraft = {
  text: '',
  place: { text: '' },
  stationCode: '',
  groupId: '',
  category: '',
  anonymity: 'hidden',
  voiceSeconds: 0,
  insteadOf: '',
}

export const draftOfReport = (): ReportDraft => draftFound(reportDraftName, emptyReport)

export const isBegun = (draft: ReportDraft): boolean => !isBlank(draft.text) || draft.voiceSeconds > 0

type Said = Pick<Output<'report.get'>, 'id' | 'status' | 'text' | 'place' | 'groupId' | 'category'>

/** Begins again from what was said before: to mend it and say it again. Pictures are chosen again. */
export const reportBegunFrom = (said: Said): void => {
  photosForgotten(reportDraftName)
  photosForgotten(reportVoiceName)
  const { text, groupId } = said
  const place = said.place ?? emptyReport.place
  const insteadOf = reportActions.withdraw.at.includes(said.status) ? said.id : ''
  draftSaved(reportDraftName, { ...emptyReport, text, place, groupId, category: said.category ?? '', insteadOf })
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
