// Who is signed in, and what they may do.

import type { Output } from '@domain/contract'
import type { Concern } from '@domain/matter/actor'
import { type Actor, nobody, type Role } from '@domain/people/role'
import { useMemo } from 'react'
import { create } from 'zustand'
import { createJSONStorage, persist } from 'zustand/middleware'
import { deviceStorage } from './storage'

export type Me = Output<'session.me'>

interface Session {
  readonly token: string | null
  readonly me: Me | null
  /** the server no longer knows the session; the person has not been told yet */
  readonly over: boolean
  /** signed out on purpose: nothing signs in again by itself */
  readonly left: boolean
}

const none: Session = { token: null, me: null, over: false, left: false }

/** Who is signed in on this device. */
export const useSession = create<Session>()(
  persist((): Session => none, {
    name: 'session',
    version: 1,
    storage: createJSONStorage(() => deviceStorage),
    partialize: ({ token, me, left }) => ({ token, me, left }),
  }),
)

export const signedIn = (token: string, me: Me): void => {
  useSession.setState({ token, me, over: false, left: false })
}

export const signedOut = (): void => {
  useSession.setState({ ...none, left: true })
}

/** Said by the server of a token. Drafts and what waits to be sent stay on the device. */
export const sessionRefused = (token: string): void => {
  if (useSession.getState().token === token) useSession.setState({ token: null, over: true })
}

export const meLoaded = (me: Me): void => {
  useSession.setState({ me })
}

export const unreadCounted = (unread: number): void => {
  const { me } = useSession.getState()
  if (me !== null) useSession.setState({ me: { ...me, unread } })
}

export const holdsRole = (me: Me | null, role: Role): boolean =>
  me?.holdings.some((holding) => holding.role === role) ?? false

/** Who acts on this device, as the tables of actions know people. */
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
