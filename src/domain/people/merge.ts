// Two accounts turn out to be one person: which of them stays.

export interface Account {
  readonly id: string
  /** a phone number was verified */
  readonly phoneKnown: boolean
  /** holds a role somewhere */
  readonly holdsRole: boolean
  readonly createdAt: string
}

export interface Merge {
  readonly from: Account
  readonly into: Account
}

/** What counts, in this order: a verified phone, a role, being there first. */
const before = (a: Account, b: Account): boolean => {
  if (a.phoneKnown !== b.phoneKnown) return a.phoneKnown
  if (a.holdsRole !== b.holdsRole) return a.holdsRole
  return a.createdAt === b.createdAt ? a.id < b.id : a.createdAt < b.createdAt
}

/** null when both have a phone of their own: then they may be two people who share a device. */
export const mergeOf = (a: Account, b: Account): Merge | null => {
  if (a.id === b.id || (a.phoneKnown && b.phoneKnown)) return null
  return before(a, b) ? { from: b, into: a } : { from: a, into: b }
}
