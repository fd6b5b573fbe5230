// Whom to tell what: the shape of a notice, and the audiences that the tables of matters and reports name.

import type { MatterEventType } from '../matter/event'
import type { Role } from '../people/role'
import type { ReportEventType } from '../report/event'

/** People, told apart by what the server can look up when it sends. */
export type Audience =
  | { readonly kind: 'people'; readonly ids: readonly string[] }
  /** the staff of these units */
  | { readonly kind: 'units'; readonly ids: readonly string[] }
  /** who these parties of the matter are */
  | { readonly kind: 'parties'; readonly ids: readonly string[] }
  /** whoever holds the role in a group or district; anywhere in the district when the place is null */
  | { readonly kind: 'holders'; readonly role: Role; readonly placeId: string | null }
  /** by their part in the subject: who reported it, supports it, took part in its meetings, follows it */
  | { readonly kind: 'concerned'; readonly as: Concerned }

export type Concerned = 'reporter' | 'supporter' | 'participant' | 'follower'

export interface Notice {
  readonly subject: 'matter' | 'report'
  readonly subjectId: string
  /** what happened; the sentence is chosen by subject and kind */
  readonly kind: MatterEventType | ReportEventType
  readonly audience: {
    /** somebody in several of them is told once */
    readonly to: readonly Audience[]
    /** whoever did it needs no telling */
    readonly except: string | null
  }
  /** what the sentence mentions: nothing that any of the audience may not read */
  readonly data: Readonly<Record<string, string | number | boolean | null>>
}

export const people = (...ids: readonly (string | null | undefined)[]): Audience => ({
  kind: 'people',
  ids: ids.filter((id) => id !== null && id !== undefined),
})
export const units = (ids: Iterable<string>): Audience => ({ kind: 'units', ids: [...ids] })
export const parties = (ids: readonly string[]): Audience => ({ kind: 'parties', ids })
export const holders = (role: Role, placeId: string | null): Audience => ({ kind: 'holders', role, placeId })
export const concerned = (as: Concerned): Audience => ({ kind: 'concerned', as })

export const isEmpty = (audience: Audience): boolean => 'ids' in audience && audience.ids.length === 0

type Told = string | number | boolean | null

const isTold = (value: unknown): value is Told =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

/** The named fields of an event, as far as it has them and they fit into a sentence. */
export const dataOf = (event: object, fields: readonly string[]): Notice['data'] =>
  Object.fromEntries(
    Object.entries(event).filter((entry): entry is [string, Told] => fields.includes(entry[0]) && isTold(entry[1])),
  )
