// Roles are held in a place; a role in one place gives nothing in another.

export const roles = [
  'member',
  'coordinator',
  'office',
  'chair',
  'unit',
  'expert',
  'secretariat',
  'auditor',
  'steward',
] as const
export type Role = (typeof roles)[number]

/** A person who looks through the logs does not work with what is in them. */
export const workingRoles = roles.filter((role): role is Exclude<Role, 'auditor'> => role !== 'auditor')

export type PlaceKind = 'group' | 'district' | 'unit' | 'station'

/** In what kind of place each role is held. */
export const placeOf = {
  member: 'group',
  coordinator: 'group',
  office: 'district',
  chair: 'district',
  unit: 'unit',
  expert: 'district',
  secretariat: 'district',
  auditor: 'district',
  steward: 'station',
} as const satisfies Record<Role, PlaceKind>

export interface Holding {
  readonly role: Role
  /** id of the group, unit, station or district in which the role is held */
  readonly placeId: string
  /** the office stands in for coordinators that a group does not have */
  readonly standIn?: true
}

/** Anyone who acts: a signed-in person with all roles held, somebody unknown, or the clock. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string; readonly holdings: readonly Holding[] }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'clock' }

export const nobody: Actor = { kind: 'nobody' }
export const clock: Actor = { kind: 'clock' }

export const personIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.personId : null)

export const holds = (actor: Actor, role: Role, placeId?: string): boolean =>
  actor.kind === 'person' &&
  actor.holdings.some((holding) => holding.role === role && (placeId === undefined || holding.placeId === placeId))

/** Ids of all places in which the actor holds the role. */
export const placesOf = (actor: Actor, role: Role): readonly string[] =>
  actor.kind === 'person' ? actor.holdings.filter((h) => h.role === role).map((h) => h.placeId) : []

/** Works with what people wrote, and so reads it as it stands. Who only looks through the logs reads what everybody may. */
export const worksWithWords = (actor: Actor): boolean =>
  actor.kind === 'person' && actor.holdings.some(({ role }) => role !== 'auditor')
