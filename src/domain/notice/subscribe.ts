// Which notice goes by which message of WeChat.

import { matterEvents } from '../matter/event'
import type { AnyEventRow, PushedIn } from '../process/event'
import { reportEvents } from '../report/event'
import type { SubjectKind } from './notice'
import type { TemplateName } from './template'

export type SentMatterKind = PushedIn<typeof matterEvents>
export type SentReportKind = PushedIn<typeof reportEvents>

const rows: Readonly<Record<SubjectKind, Readonly<Record<string, Pick<AnyEventRow<never>, 'tell'>>>>> = {
  matter: matterEvents,
  report: reportEvents,
}

/** null: this notice stays in the inbox. */
export const templateOf = (subject: SubjectKind, kind: string): TemplateName | null =>
  rows[subject][kind]?.tell?.push ?? null
