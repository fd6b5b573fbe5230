// What of a matter is for whom. Everything that is not named here is public.

import { type Actor, personIdOf } from '../people/role'
import { publicDispatches } from '../trait/dispatch'
import { publicAccount } from './account'
import { type Concern, capacitiesOf, isInsider, isOwnParty, noConcern } from './actor'
import { publicExperts } from './expert'
import type { Matter, Meeting, Party } from './matter'
import { isUnderReview } from './minutes'
import { publicShowcase } from './showcase'

/** May read internal notes, the names of residents at the table, and which reports the matter answers. */
export const mayReadInside = (matter: Matter, actor: Actor, concern: Concern): boolean =>
  isInsider(capacitiesOf(matter, actor, concern))

/** Anyone who looks at a matter, and what ties them to it. */
interface Viewer {
  readonly personId: string | null
  readonly concern: Concern
}

const nobody: Viewer = { personId: null, concern: noConcern }

/** Sits at the table, or has a place there. */
const isAtTable = (matter: Pick<Matter, 'parties'>, { personId, concern }: Viewer): boolean =>
  concern.participant || matter.parties.some((party) => isOwnParty(party, personId, concern))

/** Staff of a unit that was asked to the table or has a resolution to carry out sit at it as well. */
export const isSeated = (matter: Matter, actor: Actor, concern: Concern): boolean =>
  isAtTable(matter, { personId: personIdOf(actor), concern }) || capacitiesOf(matter, actor, concern).has('unit')

/**
 * A party as it may be shown: residents are never named in public, nor is why one of them stays away. Anyone who looks
 * finds their own place.
 */
const publicParty = ({ personId, reason, ...party }: Party, viewer: Viewer): Party => {
  const own = isOwnParty(
    { id: party.id, ...(personId === undefined ? {} : { personId }) },
    viewer.personId,
    viewer.concern,
  )
  const hidden = party.kind === 'resident' && !own
  return {
    ...party,
    ...(hidden ? { name: '' } : {}),
    ...(own && personId !== undefined ? { personId } : {}),
    ...(hidden || reason === undefined ? {} : { reason }),
  }
}

/** For who is not at the table: no way in from afar, and no minutes that can still be objected to. */
const publicMeeting = ({ link: _link, ...meeting }: Meeting): Meeting => {
  if (!isUnderReview(meeting)) return meeting
  const { minutes: _minutes, dissent: _dissent, ...rest } = meeting
  return rest
}

/** The state of a matter without what only insiders may know; `seated`: who looks sits at the table, for a unit as well. */
export const publicMatter = (
  matter: Matter,
  viewer: Viewer = nobody,
  seated: boolean = isAtTable(matter, viewer),
): Matter => ({
  ...publicExperts(publicDispatches(publicAccount(publicShowcase(matter))), viewer.personId, viewer.concern),
  reportIds: [],
  parties: matter.parties.map((party) => publicParty(party, viewer)),
  meetings: seated ? matter.meetings : matter.meetings.map(publicMeeting),
})

/** For insiders: a resident's account is nobody's business but theirs, whose name they gave is enough. */
export const insideMatter = (matter: Matter, viewer: Viewer): Matter => ({
  ...matter,
  parties: matter.parties.map(({ personId, ...party }) =>
    personId === undefined || (party.kind === 'resident' && personId !== viewer.personId)
      ? party
      : { ...party, personId },
  ),
})
