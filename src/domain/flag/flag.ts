// Telling the office of words or pictures of somebody else that should not stand in public (举报). Nothing is hidden by
// being told of: a person of the desk looks, and decides.

import { type Fields, insideWords } from '../process/field'

export const flagKinds = [
  /** what somebody stated in a meeting */
  'statement',
  /** an objection to minutes, a contradiction of a task */
  'remark',
  /** what was written, or shown, in one entry of a matter's timeline */
  'words',
  'pictures',
  /** a report of somebody else */
  'report',
] as const
export type FlagKind = (typeof flagKinds)[number]

export const flagReasons = ['abuse', 'privacy', 'untrue', 'advert', 'illegal', 'other'] as const
export type FlagReason = (typeof flagReasons)[number]

export const flagFields = {
  kind: { kind: 'oneOf', of: flagKinds },
  reason: { kind: 'oneOf', of: flagReasons },
  note: { ...insideWords.reason, blank: true },
} as const satisfies Fields

/** So many of one person may wait at a time: enough for one who means it, too few to bury the desk. */
export const mostOpenFlags = 20
