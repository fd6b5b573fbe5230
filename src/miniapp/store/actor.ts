// Who acts on this device, as the tables of actions know people.

import type { Concern } from '@domain/matter/actor'
import { type Actor, nobody } from '@domain/people/role'
import { useMemo } from 'react'
import { type Me, useSession } from './session'

export const actorOf = (me: Me | null): Actor =>
  me === null ? nobody : { kind: 'person', personId: me.personId, holdings: me.holdings }

/** Nobody once the session is over, although the name is still remembered. */
export const useActor = (): Actor => {
  const token = useSession((session) => session.token)
  const me = useSession((session) => session.me)
  return useMemo(() => actorOf(token === null ? null : me), [token, me])
}

/** Who asks the tables of actions about a matter, and when. */
export const askerNow = (actor: Actor, concern: Concern) => ({ actor, concern, at: new Date().toISOString() })
