// The look at a result some time after the matter was closed: does it still hold?

import { addDays, localDate } from '../calendar/local-time'
import type { Matter } from './matter'

/** Calendar days from closing to the second look. */
const secondLookAfter = 30

export const secondLookOn = (closedAt: string): string => addDays(localDate(closedAt), secondLookAfter)

/** Its day is set and has not been told yet. */
export const isLookPending = ({ secondLook }: Pick<Matter, 'secondLook'>): boolean =>
  secondLook !== undefined && secondLook !== null && secondLook.reminded !== true

/** Its day was told, and nobody has written down what it showed. */
export const isLookDue = ({ secondLook }: Pick<Matter, 'secondLook'>): boolean =>
  secondLook?.reminded === true && secondLook.findings === undefined
