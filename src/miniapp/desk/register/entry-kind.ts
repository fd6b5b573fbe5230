// The kinds of entries that the registers hold, and who may change them.

import { holds, type Role } from '@domain/people/role'
import { useActor } from '../../store/actor'

export const entryKinds = ['person', 'group', 'unit', 'station'] as const
export type EntryKind = (typeof entryKinds)[number]

/** Who may change entries of a register; others read them. */
const keepers: Readonly<Record<EntryKind, readonly Role[]>> = {
  person: ['office'],
  group: ['office'],
  unit: ['office'],
  station: ['office', 'coordinator'],
}

export const useKeeps = (of: EntryKind): boolean => {
  const actor = useActor()
  return keepers[of].some((role) => holds(actor, role))
}
