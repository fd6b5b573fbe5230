// What a step's beginning and a matter's end make of it.

import { localDate } from '../calendar/local-time'
import { change } from '../process/item'
import type { Matter, Meeting } from './matter'

/** A step begins: whatever hung on the one before is over. */
export const begin = (at: string, due: string | null): Partial<Matter> => ({
  stepFrom: localDate(at),
  due,
  warned: 'none',
  handedIn: false,
  extension: null,
})

/** Meetings that were to come do not take place. */
export const calledOff = (matter: Matter): readonly Meeting[] =>
  change<Meeting>(matter.meetings, (one) => one.status === 'scheduled', { status: 'cancelled' })

/** It is over: nothing is awaited any more, and nobody comes together. */
export const finish = (matter: Matter): Partial<Matter> => ({
  pause: null,
  due: null,
  handedIn: false,
  extension: null,
  unclaimedSince: null,
  meetings: calledOff(matter),
})
