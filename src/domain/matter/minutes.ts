// How minutes become final: anyone who was there can object for three days, every objection is answered, then they stand.

import type { Meeting } from './matter'

const day = 86_400_000
/** Calendar days in which one can object. */
const objectDays = 3

export const objectUntil = (at: string): string => new Date(Date.parse(at) + objectDays * day).toISOString()

/** They stand as they are: their time is over, or nobody who was there could have objected. */
export const isFixed = (meeting: Pick<Meeting, 'status' | 'objectUntil' | 'fixedAt'>): boolean =>
  meeting.status === 'closed' && (meeting.objectUntil === undefined || meeting.fixedAt !== undefined)

/** Can still be objected to and written again. */
export const isUnderReview = (meeting: Pick<Meeting, 'status' | 'objectUntil' | 'fixedAt'>): boolean =>
  meeting.status === 'closed' && !isFixed(meeting)

export const openObjections = (meeting: Pick<Meeting, 'objections'>) =>
  (meeting.objections ?? []).filter((objection) => objection.answer === undefined)

/** Anyone who was there can still object. */
export const isObjectable = (meeting: Meeting, at: string): boolean =>
  isUnderReview(meeting) && Date.parse(at) <= Date.parse(meeting.objectUntil ?? at)

/** The time is over and every objection is answered. */
export const isFixable = (meeting: Meeting, at: string): boolean =>
  isUnderReview(meeting) && !isObjectable(meeting, at) && openObjections(meeting).length === 0
