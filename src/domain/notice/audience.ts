// Whom a notice reaches: people told apart by what the server can look up when it sends.

import type { BodyKind } from '../people/profile'
import type { Role } from '../people/role'

/** People, told apart by what the server can look up when it sends. */
export type Audience =
  | { readonly kind: 'people'; readonly ids: readonly string[] }
  /** the staff of these units */
  | { readonly kind: 'units'; readonly ids: readonly string[] }
  /** who these parties of the matter are */
  | { readonly kind: 'parties'; readonly ids: readonly string[] }
  /** anyone who holds the role in a group or district; anywhere in the district when the place is null */
  | { readonly kind: 'holders'; readonly role: Role; readonly placeId: string | null }
  /** anyone who holds the role in a group of this kind */
  | { readonly kind: 'bodies'; readonly body: BodyKind; readonly role: Role }
  /**
   * by their part in the subject: who reported it, supports it, took part in its meetings, follows it, or asked for an expert
   * as the steward of a station that they still are
   */
  | { readonly kind: 'concerned'; readonly as: Concerned }

export type Concerned = 'reporter' | 'supporter' | 'participant' | 'follower' | 'asker'

export const people = (...ids: readonly (string | null | undefined)[]): Audience => ({
  kind: 'people',
  ids: ids.filter((id) => id !== null && id !== undefined),
})
export const units = (ids: Iterable<string>): Audience => ({ kind: 'units', ids: [...ids] })
export const parties = (ids: readonly string[]): Audience => ({ kind: 'parties', ids })
export const holders = (role: Role, placeId: string | null): Audience => ({ kind: 'holders', role, placeId })
export const bodies = (body: BodyKind, role: Role): Audience => ({ kind: 'bodies', body, role })
export const concerned = (as: Concerned): Audience => ({ kind: 'concerned', as })

export const isEmpty = (audience: Audience): boolean => 'ids' in audience && audience.ids.length === 0
