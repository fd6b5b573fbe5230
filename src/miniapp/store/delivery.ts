// How each kind of command is delivered that may wait for a network. Every other is sent now or not at all.

import type { CommandInput, CommandName } from '../api/call'
import type { ReceiptKind } from './receipt'

interface Delivery<Field extends string = string> {
  /**
   * `list`: it is listed while it waits, and stays until the person has seen what became of it. `page`: it counts for a
   * while only, so its own page tells of it, nothing stands in front of it, and once it is settled nothing of it is kept.
   */
  readonly shownIn: 'list' | 'page'
  /** the longest pause between two tries, in milliseconds */
  readonly longest: number
  /** fields that say what it is about: of two about the same only the later one counts */
  readonly about?: readonly Field[]
  /** what of it ought to be in the log of the district: the id of the request is that of what it makes */
  readonly receipt?: ReceiptKind
}

const listed: Delivery<never> = { shownIn: 'list', longest: 10 * 60_000 }

const deliveries = {
  'report.submit': { ...listed, receipt: 'report' },
  'report.act': listed,
  'report.support': listed,
  'matter.act': listed,
  'matter.rate': { ...listed, receipt: 'rating' },
  'matter.support': listed,
  'matter.follow': listed,
  'paper.open': listed,
  'paper.act': listed,
  'party.accept': listed,
  'notice.consent': listed,
  // refused by the server once voting is closed: a late vote does not count
  'meeting.vote': { shownIn: 'page', longest: 8_000, about: ['id', 'statementId'] },
} as const satisfies { readonly [Name in CommandName]?: Delivery<keyof CommandInput<Name> & string> }

const rules: Readonly<Partial<Record<CommandName, Delivery>>> = deliveries

export const mayWait = (name: CommandName): boolean => rules[name] !== undefined

/** What an earlier version of the app has left is delivered like a form. */
export const deliveryOf = (name: CommandName): Delivery => rules[name] ?? listed
