// A message as a report with its log. What was answered elsewhere is told as that: sent on to where it came from, with
// the answer as the outcome. No matter is made up for it, and nobody is reminded of it.

import { genesis } from '../../domain/log/chain'
import type { Recorded } from '../../domain/process/event'
import type { ReportEvent } from '../../domain/report/event'
import { evolveReport, foldReport } from '../../domain/report/process'
import type { Report } from '../../domain/report/report'
import { answeredElsewhere } from '../locales/import'
import { type EventRow, linked, recordedBy } from '../log/link'
import { namedId } from '../named-id'
import type { Message } from './message'

export interface Target {
  readonly districtId: string
  readonly groupId: string
  /** how the place the messages come from is called */
  readonly source: string
}

/** A report that was imported before, with the reply that it did not have then. */
export type Completed = Pick<ImportedReport, 'report' | 'events' | 'at'>

export interface ImportedReport {
  readonly message: Message
  readonly report: Report
  readonly events: readonly EventRow[]
  /** of the newest event */
  readonly at: string
  /** those that tell of its reply, none where it has none */
  readonly answers: readonly ReportEvent[]
}

const actorRole = 'import'

/**
 * The same row of the same district has the same id. Two sources may number alike, so words and time belong to it; a
 * row without a number is known by all that it says.
 */
const idOf = (districtId: string, { sourceId, title, text, at, content }: Message): string =>
  namedId(JSON.stringify(sourceId === '' ? [districtId, content] : [districtId, sourceId, title, text, at]))

/** What tells of a reply that was given elsewhere. */
const answersOf = (source: string, { sourceId, reply }: Message): readonly ReportEvent[] =>
  reply === null
    ? []
    : [
        { type: 'redirected', to: 'other', name: source, receipt: sourceId, text: answeredElsewhere },
        { type: 'redirectOutcomeRecorded', outcome: reply.text },
      ]

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
  const answered = answersOf(source, message)
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
    answers: answered,
  }
}

/** The stored report with the reply of the same row in a later file; its log goes on after the event with this hash. */
export const completed = ({ answers, at }: ImportedReport, before: Report, lastHash: string): Completed => {
  const answeredAt = at > before.submittedAt ? at : before.submittedAt
  const log = recordedBy(answers, before.version, { at: answeredAt, actorId: null, actorRole })
  const report = answers.reduce((state, event) => evolveReport(state, event, answeredAt), before)
  const subject = { districtId: before.districtId, kind: 'report', id: before.id } as const
  return { report, events: linked(subject, lastHash, log), at: answeredAt }
}
