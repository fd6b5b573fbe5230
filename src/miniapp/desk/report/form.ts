// What each answer to a report asks for, as data: the fields of its form in their order.

import { limit } from '@domain/limit'
import type { ReportActionId, ReportCommand } from '@domain/report/action'
import { declineReasons, redirectTargets } from '@domain/report/report'

/** What the desk does; the rest is the reporter's. */
export const deskActions = [
  'accept',
  'merge',
  'ask',
  'settle',
  'redirect',
  'transfer',
  'decline',
  'decideAppeal',
  'recordRedirectOutcome',
] as const satisfies readonly ReportActionId[]

export type DeskAction = (typeof deskActions)[number]
type CommandOf<Id extends DeskAction> = Extract<ReportCommand, { action: Id }>
type NameIn<Id extends DeskAction> = Exclude<keyof CommandOf<Id> & string, 'action'>

export type Kind =
  /** made once and kept with the draft, never seen */
  | { readonly kind: 'newId' }
  /** `public`: everybody will read it, so telephone and identity numbers in it are pointed out */
  | {
      readonly kind: 'words'
      readonly max: number
      readonly size: 'line' | 'text'
      readonly public?: boolean
      /** the reporter's own words can be its beginning */
      readonly quotes?: boolean
    }
  | { readonly kind: 'oneOf'; readonly of: readonly string[] }
  | { readonly kind: 'yesNo' }
  | { readonly kind: 'category' }
  | { readonly kind: 'group' }
  | { readonly kind: 'place' }
  /** which of the reporter's pictures everybody may see */
  | { readonly kind: 'published' }
  /** picked side by side with the report */
  | { readonly kind: 'matter' }

export type FormField<Name extends string = string> = Kind & { readonly name: Name; readonly optional?: boolean }

const line = { kind: 'words', max: limit.line, size: 'line' } as const
const reason = { kind: 'words', max: limit.reason, size: 'text' } as const
const text = { kind: 'words', max: limit.text, size: 'text' } as const

/** What the public will read of the new matter. */
const opening = [
  { name: 'matterId', kind: 'newId' },
  { name: 'title', ...line, public: true },
  { name: 'summary', ...text, public: true, quotes: true },
  { name: 'category', kind: 'category' },
  { name: 'place', kind: 'place' },
  { name: 'photoIds', kind: 'published', optional: true },
] as const

export const forms = {
  accept: opening,
  merge: [{ name: 'matterId', kind: 'matter' }],
  settle: [{ name: 'what', ...text, public: true }, { name: 'byWhom', ...line, public: true }, ...opening],
  redirect: [
    { name: 'to', kind: 'oneOf', of: redirectTargets },
    { name: 'name', ...line },
    { name: 'receipt', ...line },
    { name: 'text', ...reason },
  ],
  recordRedirectOutcome: [{ name: 'outcome', ...text }],
  ask: [{ name: 'question', ...reason }],
  decline: [
    { name: 'reason', kind: 'oneOf', of: declineReasons },
    { name: 'advice', ...reason },
  ],
  transfer: [
    { name: 'groupId', kind: 'group' },
    { name: 'reason', ...reason },
  ],
  decideAppeal: [
    { name: 'upheld', kind: 'yesNo' },
    { name: 'answer', ...text },
  ],
} as const satisfies { readonly [Id in DeskAction]: readonly FormField<NameIn<Id>>[] }

export const fieldsOf = (action: DeskAction): readonly FormField[] => forms[action]

export type FieldName = (typeof forms)[DeskAction][number]['name']

export const isDeskAction = (action: string): action is DeskAction => action in forms
