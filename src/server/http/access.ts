// Whether somebody may use an endpoint at all. What exactly they may do there, the rules decide.

import type { Endpoint } from '../../domain/contract/endpoint'
import { holds } from '../../domain/people/role'
import type { Who } from '../session/who'
import { AppError } from './app-error'

const isSigningIn = (endpoint: Endpoint): boolean => endpoint.limit === 'signIn' || endpoint.limit === 'smsCode'

/** Throws `signedOut`, `factorNeeded` or `notAllowed`. */
export const checkAccess = (endpoint: Endpoint, who: Who): void => {
  const { access, kind } = endpoint
  if (access === 'anyone') {
    // A write shown with a dead token was meant to be somebody's: it must not become anonymous in silence.
    const writes = kind === 'command' || kind === 'upload'
    if (who.stale && writes && !isSigningIn(endpoint)) throw new AppError('signedOut')
    return
  }
  if (who.actor.kind !== 'person') throw new AppError('signedOut')
  if (endpoint.proved && who.heldBack.length > 0) throw new AppError('factorNeeded')
  if (access === 'person' || access.some((role) => holds(who.actor, role))) return
  // Told apart, because the way in is another one.
  throw new AppError(who.heldBack.some(({ role }) => access.includes(role)) ? 'factorNeeded' : 'notAllowed')
}
