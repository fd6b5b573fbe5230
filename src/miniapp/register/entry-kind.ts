// The kinds of entries that the registers hold, and who may change them.

import { holds, type Role } from '@domain/people/role'
import { registerKinds, registers } from '@domain/register/register'
import { useActor } from '../store/session'

export const entryKinds = ['person', 'station', ...registerKinds] as const
export type EntryKind = (typeof entryKinds)[number]

/** Who may change entries of a register; others read them. */
const keepersOf = (of: EntryKind): readonly Role[] =>
  of === 'person' ? ['office'] : of === 'station' ? ['office', 'coordinator'] : registers[of].keepers

export const useKeeps = (of: EntryKind): boolean => {
  const actor = useActor()
  return keepersOf(of).some((role) => holds(actor, role))
}
