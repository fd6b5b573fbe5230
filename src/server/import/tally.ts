// How many rows of a source were read, and what became of them.

import type { RefusalReason } from './message'

export interface Tally {
  readonly read: number
  readonly added: number
  /** were there already, and got their reply now */
  readonly completed: number
  /** there already */
  readonly known: number
  /** a second time in this file */
  readonly repeated: number
  readonly answered: number
  readonly refused: Readonly<Partial<Record<RefusalReason, number>>>
}

export const countRefused = (refused: Tally['refused'], reason: RefusalReason): Tally['refused'] => ({
  ...refused,
  [reason]: (refused[reason] ?? 0) + 1,
})
