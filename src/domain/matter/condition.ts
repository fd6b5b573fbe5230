// The named conditions that the action table asks of a matter.

import { isFinal, type Matter } from './matter'
import { isComplete } from './requirement'
import { isLookDue, isLookPending } from './second-look'
import { isContradicted } from './task'

export const maxReopened = 2

/** Each is true or false of the matter's state alone. */
export const conditions = {
  open: (matter) => matter.status === 'open',
  paused: (matter) => matter.status === 'paused',
  /** not over: open or paused */
  running: (matter) => !isFinal(matter),
  /** neither given up nor passed on: what came of it can be told */
  lasting: (matter) => matter.status === 'open' || matter.status === 'closed',
  closed: (matter) => matter.status === 'closed',
  redirected: (matter) => matter.status === 'redirected',
  unclaimed: (matter) => matter.leadId === null && matter.settled === null,
  claimed: (matter) => matter.leadId !== null,
  handedIn: (matter) => matter.handedIn,
  /** who confirms has not looked at what was handed in */
  notLookedAt: (matter) => matter.handInLooked !== true,
  notHandedIn: (matter) => !matter.handedIn,
  complete: (matter) => isComplete(matter),
  /** there is something before this step, or something handed in, to send back */
  sendable: (matter) => matter.handedIn || matter.step !== 'topic',
  /** a meeting of the present round has been held */
  met: (matter) => matter.meetings.some((meeting) => meeting.round === matter.round && meeting.status === 'closed'),
  concernedNotInvited: (matter) => matter.concernedInvitedAt === undefined,
  /** somebody says that a task is not done as it is told, and was not answered yet */
  contradicted: (matter) => matter.tasks.some(isContradicted),
  contradictionsAnswered: (matter) => !matter.tasks.some(isContradicted),
  secondLookPending: (matter) => isLookPending(matter),
  secondLookDue: (matter) => isLookDue(matter),
  /** its result was looked at again and holds, and it is not named as good work yet */
  showable: ({ status, secondLook, showcase = null }) =>
    status === 'closed' && secondLook?.holds === true && showcase === null,
  showcaseNamed: (matter) => matter.showcase?.status === 'named',
  showcased: (matter) => (matter.showcase ?? null) !== null,
  outcomeSent: (matter) => matter.outcome !== null,
  outcomeNotSent: (matter) => matter.outcome === null,
  resultPublished: (matter) => matter.result !== null,
  resultNotPublished: (matter) => matter.result === null,
  pauseNotReminded: (matter) => matter.pause !== null && matter.pause.reminded !== true,
  supervised: (matter) => matter.supervision !== null,
  extensionPending: (matter) => matter.extension !== null,
  noExtensionPending: (matter) => matter.extension === null,
  /** has a due date that has not been reported as missed */
  notOverdueYet: (matter) => matter.due !== null && matter.warned !== 'red',
  reopenable: (matter) =>
    matter.result !== null && (matter.status === 'open' || matter.status === 'closed') && matter.reopened < maxReopened,
} as const satisfies Record<string, (matter: Matter) => boolean>

export type Condition = keyof typeof conditions
