// What a process is made of, for its tables to be checked against.

import type { Actor } from '../people/role'

export interface Kind {
  /** what folding its events yields */
  readonly state: object
  /** as much of the state as screens have: what the tables ask */
  readonly standing: object
  /** its steps, or its states */
  readonly at: string
  readonly condition: string
  readonly capacity: string
  /** who asks, and what ties them to it */
  readonly asker: { readonly actor: Actor }
  /** all that a decision may depend on besides the state and the command */
  readonly context: { readonly actor: Actor; readonly at: string }
}
