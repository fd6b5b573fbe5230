// What is told to whom: the shape of a notice.

import type { Audience } from './audience'

export interface Notice {
  /** the kind of process */
  readonly subject: string
  readonly subjectId: string
  /** the event; the sentence is chosen by subject and kind */
  readonly kind: string
  readonly audience: {
    /** somebody in several of them is told once */
    readonly to: readonly Audience[]
    /** anyone who did it needs no telling */
    readonly except: string | null
  }
  /** what the sentence mentions: nothing that any of the audience may not read */
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

type Scalar = string | number | boolean | null

const isScalar = (value: unknown): value is Scalar =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** The named fields of an event, as far as it has them and they fit into a sentence. */
export const toldOf = (event: object, fields: readonly string[]): Notice['data'] =>
  Object.fromEntries(
    Object.entries(event).filter((entry): entry is [string, Scalar] => fields.includes(entry[0]) && isScalar(entry[1])),
  )
