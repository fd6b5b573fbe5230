// The change of an assembly (换届): whose membership ends because the new roster does not name them. Nobody is removed before the
// office has seen the list, and what they did stays.

import { type Fields, insideWords } from '../process/field'
import type { Profile } from './profile'

export const turnFields = { assembly: insideWords.line } as const satisfies Fields

export interface Sitting {
  readonly id: string
  readonly name: string
  readonly profile: Pick<Profile, 'assembly'>
  /** names of the groups in which the person is a member */
  readonly groups: readonly string[]
  /** matters that are open under their lead */
  readonly leads: number
}

export interface Turn {
  readonly leave: readonly Sitting[]
  readonly stay: readonly Sitting[]
}

/** Blanks and the mark of order say nothing: 第十届 and 十届 are one assembly. */
const called = (assembly: string): string => assembly.replace(/\s+/gu, '').replace(/^第/u, '')

/** null when nobody is of that assembly: the new roster has not come in, and everybody would leave. */
export const planTurn = (members: readonly Sitting[], assembly: string): Turn | null => {
  const of = (one: Sitting): boolean => called(one.profile.assembly) === called(assembly)
  const stay = members.filter(of)
  return stay.length === 0 ? null : { leave: members.filter((one) => !of(one)), stay }
}
