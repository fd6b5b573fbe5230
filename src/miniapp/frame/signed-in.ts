// Somebody has signed in on this device. An account that was merged with theirs had things waiting to be sent: they are
// theirs from now on.

import type { Output } from '@domain/contract'
import { query } from '../api/call'
import { entriesPassedOn } from '../store/outbox'
import { signedIn, useSession } from '../store/session'

/** Whose the present token is by now; undefined when nobody says. */
const holderNow = (): Promise<string | undefined> =>
  query('session.me', {}).then(
    (me) => me.personId,
    () => undefined,
  )

export const enteredAs = async ({ token, me }: Output<'session.signIn'>): Promise<void> => {
  const before = useSession.getState()
  const other = before.token !== null && before.me !== null && before.me.personId !== me.personId
  if (other && before.me !== null && (await holderNow()) === me.personId) {
    entriesPassedOn(before.me.personId, me.personId)
  }
  signedIn(token, me)
}
