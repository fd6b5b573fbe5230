// A message as a report with its log. What was answered elsewhere is told as that: sent on to where it came from, with
// the answer as the outcome. No matter is made up for it, and nobody is reminded of it.

import { genesis } from '../../domain/log/chain'
import type { Recorded } from '../../domain/matter/event'
import { foldReport } from '../../domain/report/decide'
import type { ReportEvent } from '../../domain/report/event'
import type { Report } from '../../domain/report/report'
import { answeredElsewhere } from '../locales/import'
import { type EventRow, linked } from '../log/link'
import { namedId } from '../named-id'
import type { Message } from './message'

export interface Target {
  readonly districtId: string
  readonly groupId: string
  /** how the place the messages come from is called */
  readonly source: string
}

export interface ImportedReport {
  readonly message: Message
  readonly report: Report
  readonly events: readonly EventRow[]
  /** of the newest event */
  readonly at: string
}

const actorRole = 'import'

/** The same row of the same district has the same id. Two sources may number alike, so words and time belong to it. */
const idOf = (districtId: string, { sourceId, title, text, at }: Message): string =>
  namedId(JSON.stringify([districtId, sourceId, title, text, at]))

export const reportOf = (target: Target, message: Message, now: string): ImportedReport => {
  const { districtId, groupId, source } = target
  const id = idOf(districtId, message)
  const at = message.at ?? now
  const submitted: ReportEvent = {
    type: 'submitted',
    districtId,
    groupId,
    stationId: null,
    anonymity: 'hidden',
    due: null,
    imported: true,
  }
  const repliedAt = message.reply?.at ?? at
  const answeredAt = repliedAt > at ? repliedAt : at
  const answered: readonly ReportEvent[] =
    message.reply === null
      ? []
      : [
          { type: 'redirected', to: 'other', name: source, receipt: message.sourceId, text: answeredElsewhere },
          { type: 'redirectOutcomeRecorded', outcome: message.reply.text },
        ]
  const log = [submitted, ...answered].map(
    (event, index): Recorded<ReportEvent> => ({
      version: index + 1,
      at: index === 0 ? at : answeredAt,
      actorId: null,
      actorRole,
      event,
    }),
  )
  const report = foldReport(id, log)
  if (report === undefined) throw new Error('A log that begins with `submitted` has a report.')
  return {
    message,
    report,
    events: linked({ districtId, kind: 'report', id }, genesis, log),
    at: message.reply === null ? at : answeredAt,
  }
}
