// What the clock has to do with a matter now. A job asks for each matter and sends the commands; the rules ask the same
// questions, so that a command sent twice or too early is refused.

import { addWorkingDays, type Calendar } from '../calendar/calendar'
import { type Light, light } from '../calendar/light'
import { addDays, localDate, localInstant } from '../calendar/local-time'
import type { Terms } from '../district/term'
import { nudgeFrom, unnudged, unpressed } from './dated'
import type { ClaimScope, Matter } from './matter'
import { isFixable, isUnderReview, openObjections } from './minutes'
import { isLookPending } from './second-look'

type Warning = Exclude<Light, 'green'>

/** Nobody has claimed it: whose turn it is from now on, or null when nothing changes. */
export const wideningDue = (
  matter: Matter,
  calendar: Calendar,
  terms: Terms,
  at: string,
): Exclude<ClaimScope, 'group'> | null => {
  const since = matter.unclaimedSince
  if (matter.status !== 'open' || since === null) return null
  const isOver = (days: number) => localDate(at) > addWorkingDays(calendar, since, days)
  if (matter.claimScope !== 'assign' && isOver(terms.assign)) return 'assign'
  return matter.claimScope === 'group' && isOver(terms.widen) ? 'district' : null
}

/**
 * The warning to be given now, or null when there is none or it was given. While members may still claim there is
 * nobody to warn: the claim is widened instead.
 */
export const warningDue = (matter: Matter, calendar: Calendar, at: string): Warning | null => {
  if (matter.status !== 'open' || matter.due === null) return null
  if (matter.unclaimedSince !== null && matter.claimScope !== 'assign') return null
  const now = light(calendar, { from: matter.stepFrom, due: matter.due }, at)
  return now === 'green' || now === matter.warned || matter.warned === 'red' ? null : now
}

/** The day has come that the person who paused it named to look again. */
export const reminderDue = (matter: Matter, at: string): boolean =>
  matter.pause !== null && matter.pause.reminded !== true && localDate(at) >= matter.pause.lookAgain

export const isLookToday = (matter: Matter, at: string): boolean =>
  matter.status === 'closed' && isLookPending(matter) && localDate(at) >= (matter.secondLook?.on ?? '')

/** Meetings whose minutes stand from now on. */
export const fixable = (matter: Matter, at: string): readonly string[] =>
  matter.status === 'open' && matter.step === 'deliberation'
    ? matter.meetings.filter((one) => one.round === matter.round && isFixable(one, at)).map((one) => one.id)
    : []

/**
 * The instant at which the clock has something to do here besides due dates, claims and pauses; null when there is no
 * such thing. The server finds matters by it.
 */
export const lookAt = (matter: Matter): string | null => {
  const instants = [
    ...matter.meetings.flatMap((one) =>
      matter.step === 'deliberation' && isUnderReview(one) && openObjections(one).length === 0
        ? (one.objectUntil ?? [])
        : [],
    ),
    ...unpressed(matter).map((owed) => localInstant(addDays(owed.due, 1))),
    ...unnudged(matter).map((owed) => localInstant(nudgeFrom(owed))),
    ...(isLookPending(matter) && matter.secondLook ? [localInstant(matter.secondLook.on)] : []),
  ]
  return instants.reduce<string | null>((first, at) => (first === null || at < first ? at : first), null)
}
