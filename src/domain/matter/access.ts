// What of a matter is for whom. Everything that is not named here is public.

import type { Actor } from '../people/role'
import { type Concern, capacitiesOf, isInsider } from './actor'
import type { Matter, Party } from './matter'

/** May read internal notes, the names of residents at the table, and which reports the matter answers. */
export const mayReadInside = (matter: Matter, actor: Actor, concern: Concern): boolean =>
  isInsider(capacitiesOf(matter, actor, concern))

/**
 * A party as it may be shown: residents are never named in public, nor is why one of them stays away. Whoever looks
 * finds their own place.
 */
const publicParty = ({ personId, reason, ...party }: Party, viewerId: string | null): Party => {
  const own = personId !== undefined && personId === viewerId
  const hidden = party.kind === 'resident' && !own
  return {
    ...party,
    ...(hidden ? { name: '' } : {}),
    ...(own ? { personId } : {}),
    ...(hidden || reason === undefined ? {} : { reason }),
  }
}

/** The state of a matter without what only insiders may know. */
export const publicMatter = (matter: Matter, viewerId: string | null = null): Matter => ({
  ...matter,
  reportIds: [],
  parties: matter.parties.map((party) => publicParty(party, viewerId)),
})

/** Ids of all pictures that belong to the matter itself: who may read it may see them. */
export const photoIdsOf = (matter: Matter): readonly string[] => [
  ...new Set([
    ...matter.photoIds,
    ...matter.visits.flatMap((visit) => visit.photoIds),
    ...matter.meetings.flatMap((meeting) => meeting.photoIds ?? []),
    ...matter.tasks.flatMap((task) => [...task.beforeIds, ...task.afterIds]),
  ]),
]
