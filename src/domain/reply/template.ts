// Replies that a group or the district keeps ready: which word of which answer they are for, and the fields that are filled
// in from the report.

import { type Fields, insideWords } from '../process/field'
import type { ReportActionId } from '../report/action'

/** In which field of each answer what is said to the reporter stands. */
export const replyFields = {
  ask: 'question',
  settle: 'what',
  redirect: 'text',
  transfer: 'reason',
  decline: 'advice',
  decideAppeal: 'answer',
  recordRedirectOutcome: 'outcome',
} as const satisfies Partial<Record<ReportActionId, string>>

export type ReplyAction = keyof typeof replyFields
export const replyActions = Object.keys(replyFields) as readonly ReplyAction[]
export const isReplyAction = (id: string): id is ReplyAction => replyActions.some((one) => one === id)

/** What is asked of somebody who keeps a reply ready. */
export const readyReplyFields = { name: insideWords.line, text: insideWords.text } as const satisfies Fields

/** What a template may name in braces, as people write it in either language. */
const templateFields = {
  number: ['编号', 'number'],
  title: ['标题', 'title'],
  place: ['地点', 'place'],
  group: ['活动组', 'group'],
  due: ['期限', 'due'],
} as const satisfies Record<string, readonly string[]>
type TemplateField = keyof typeof templateFields
const templateFieldIds = Object.keys(templateFields) as readonly TemplateField[]

type Filled = Readonly<Record<TemplateField, string>>

const fieldNamed = (name: string): TemplateField | undefined =>
  templateFieldIds.find((id) => templateFields[id].some((one) => one === name.trim().toLowerCase()))

/** `{标题}` becomes the title; what is not known, or has nothing to put in, stays as it was written, to be seen. */
export const filledIn = (text: string, values: Filled): string =>
  text.replace(/[{｛]([^{}｛｝]{1,12})[}｝]/g, (whole, name: string) => {
    const field = fieldNamed(name)
    return field === undefined || values[field] === '' ? whole : values[field]
  })

/** What still stands in braces. */
export const leftOpen = (text: string): readonly string[] => text.match(/[{｛][^{}｛｝]{1,12}[}｝]/g) ?? []
