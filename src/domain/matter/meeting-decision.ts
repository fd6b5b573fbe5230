// What comes of a meeting: scheduling and closing it, its minutes until they stand, and its resolutions.

import { localDate } from '../calendar/calendar'
import type { Sitting } from '../decision/sitting'
import { dissentOf, type Motion, tallyStances, unansweredBlocks } from '../decision/stance'
import { type ErrorCode, refuse } from '../errors'
import { type Decisions, isKnown, typed } from './decision-form'
import { isFixable, isObjectable, objectUntil, openObjections } from './minutes'

type MeetingDecisions = Pick<
  Decisions,
  | 'scheduleMeeting'
  | 'cancelMeeting'
  | 'closeMeeting'
  | 'writeMinutes'
  | 'objectMinutes'
  | 'answerObjection'
  | 'fixMinutes'
  | 'addResolution'
>

/** A meeting may be entered afterwards, but not from another time altogether. */
const enteredWithin = 30 * 86_400_000
/** Objections to one meeting's minutes; more would only repeat each other. */
const mostObjections = 50

/** What was counted where people sat together; otherwise what was typed. */
const counted = (
  sitting: Sitting | null,
  typedIn: { attendance?: number | undefined; opinions?: number | undefined },
) => {
  const live = sitting !== null && sitting.phase === 'ended'
  const attendance = sitting !== null && sitting.attendance > 0 ? sitting.attendance : typedIn.attendance
  const opinions = live || (sitting !== null && sitting.opinions > 0) ? sitting?.opinions : typedIn.opinions
  return attendance === undefined || opinions === undefined ? undefined : { attendance, opinions }
}

const motionRefusal = (motion: Motion | null, meetingId: string): ErrorCode | null => {
  if (motion === null) return 'notFound'
  if (motion.meetingId !== meetingId) return 'unknownMeeting'
  if (motion.status !== 'open') return 'alreadyAnswered'
  return unansweredBlocks(motion.positions) > 0 ? 'blockUnanswered' : null
}

export const meetingDecisions: MeetingDecisions = {
  scheduleMeeting: (matter, command, { at }) => {
    if (isKnown(matter.meetings, command.meetingId)) return refuse('requestReused')
    if (command.endsAt !== undefined && Date.parse(command.endsAt) <= Date.parse(command.startsAt)) {
      return refuse('invalid')
    }
    return Date.parse(command.startsAt) < Date.parse(at) - enteredWithin
      ? refuse('dateInPast')
      : [{ type: 'meetingScheduled', ...typed(command) }]
  },
  cancelMeeting: (_m, command) => [{ type: 'meetingCancelled', ...typed(command) }],
  closeMeeting: (matter, command, { at, sitting }) => {
    if (sitting?.phase === 'open') return refuse('meetingNotEnded')
    const startsAt = matter.meetings.find((meeting) => meeting.id === command.meetingId)?.startsAt ?? at
    // whoever sat together has met, whatever the invitation said
    if (sitting?.phase !== 'ended' && Date.parse(startsAt) > Date.parse(at)) return refuse('notNow')
    const { attendance, opinions, ...written } = typed(command)
    const counts = counted(sitting, { attendance, opinions })
    if (counts === undefined) return refuse('incomplete')
    const tally = sitting === null || sitting.tally.length === 0 ? {} : { tally: sitting.tally }
    const review = sitting === null || sitting.people === 0 ? {} : { objectUntil: objectUntil(at) }
    return [{ type: 'meetingClosed', ...written, ...counts, ...tally, ...review }]
  },
  writeMinutes: (_m, command, { at }) => [{ type: 'minutesWritten', ...typed(command), objectUntil: objectUntil(at) }],
  // the words are kept where they can be erased
  objectMinutes: (matter, { meetingId, objectionId }, { at }) => {
    const meeting = matter.meetings.find((one) => one.id === meetingId)
    const objections = meeting?.objections ?? []
    if (isKnown(objections, objectionId)) return refuse('requestReused')
    if (objections.length >= mostObjections) return refuse('tooMany')
    return meeting !== undefined && isObjectable(meeting, at)
      ? [{ type: 'minutesObjected', meetingId, objectionId }]
      : refuse('notNow')
  },
  answerObjection: (matter, command) =>
    matter.meetings
      .filter((meeting) => isKnown(openObjections(meeting), command.objectionId))
      .map(({ id: meetingId }) => ({ type: 'objectionAnswered', meetingId, ...typed(command) }) as const),
  fixMinutes: (matter, { meetingId }, { at }) => {
    const meeting = matter.meetings.find((one) => one.id === meetingId)
    if (meeting === undefined) return refuse('unknownMeeting')
    if (openObjections(meeting).length > 0) return refuse('objectionOpen')
    return isFixable(meeting, at) ? [{ type: 'minutesFixed', meetingId }] : refuse('notNow')
  },
  addResolution: (matter, command, { unitIds, at, motion }) => {
    if (isKnown(matter.resolutions, command.resolutionId)) return refuse('requestReused')
    if (!unitIds.has(command.unitId)) return refuse('unknownUnit')
    if (command.due < localDate(at)) return refuse('dateInPast')
    const { motionId, ...written } = typed(command)
    if (motionId === undefined) return [{ type: 'resolutionAdded', ...written }]
    const refused = motionRefusal(motion, command.meetingId)
    if (refused !== null) return refuse(refused)
    const positions = motion?.positions ?? []
    const dissent = dissentOf(positions)
    return [
      {
        type: 'resolutionAdded',
        ...written,
        stances: tallyStances(positions),
        ...(dissent.length === 0 ? {} : { dissent }),
      },
    ]
  },
}
