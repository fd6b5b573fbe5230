// Which notice goes by which message of WeChat.

import type { matterEvents } from '../matter/event'
import type { PushedIn } from '../process/event'
import type { Processes } from '../process/registry'
import type { reportEvents } from '../report/event'
import type { TemplateName } from './template'

export type SentMatterKind = PushedIn<typeof matterEvents>
export type SentReportKind = PushedIn<typeof reportEvents>

/** null: this notice stays in the inbox. */
export const templateOf = (all: Processes, subject: string, kind: string): TemplateName | null =>
  all[subject]?.events[kind]?.tell?.push ?? null
