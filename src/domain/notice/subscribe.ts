// Which notice goes by which message of WeChat.

import type { matterEvents } from '../matter/event'
import type { AnyEventRow, PushedIn } from '../process/event'
import { processes } from '../process/registry'
import type { reportEvents } from '../report/event'
import type { TemplateName } from './template'

export type SentMatterKind = PushedIn<typeof matterEvents>
export type SentReportKind = PushedIn<typeof reportEvents>

interface Told {
  readonly events: Readonly<Record<string, Pick<AnyEventRow<never>, 'tell'>>>
}

const told: Readonly<Record<string, Told>> = processes

/** null: this notice stays in the inbox. */
export const templateOf = (subject: string, kind: string): TemplateName | null =>
  told[subject]?.events[kind]?.tell?.push ?? null
