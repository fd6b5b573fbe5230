// The process of a matter: how it begins, what its events make of it, whom they are told, what the clock does.

import type { Calendar } from '../calendar/calendar'
import { localDate } from '../calendar/local-time'
import type { Terms } from '../district/term'
import type { Notice } from '../notice/notice'
import type { Recorded } from '../process/event'
import { evolve as evolveBy, fold as foldBy, notices, type Process } from '../process/process'
import { type Command, matterRules } from './action'
import { matterAskings } from './asking'
import { type MatterEvent, matterEvents } from './event'
import { underWay } from './imported'
import type { MatterKind } from './kind'
import { nudgeable, pressable } from './ladder'
import type { Matter } from './matter'
import { fixable, isLookToday, reminderDue, warningDue, wideningDue } from './sweep'

type First = Extract<MatterEvent, { type: 'opened' | 'openedFrom' | 'imported' }>

const isFirst = (event: MatterEvent): event is First =>
  event.type === 'opened' || event.type === 'openedFrom' || event.type === 'imported'

/** What every matter begins with, whichever way it came. */
const blank = (event: First, id: string, at: string): Matter => ({
  id,
  districtId: event.districtId,
  groupId: event.groupId,
  version: 1,
  title: event.title,
  summary: event.summary,
  category: event.category,
  place: event.place,
  photoIds: [],
  status: 'open',
  step: 'topic',
  leadId: null,
  coMemberIds: [],
  claimScope: 'group',
  reportIds: [],
  openedAt: at,
  unclaimedSince: at,
  stepFrom: localDate(at),
  due: event.due,
  warned: 'none',
  handedIn: false,
  pause: null,
  extension: null,
  supervision: null,
  topic: { question: '', affected: '', where: '', why: '' },
  plan: { findOut: [], hear: [], work: [] },
  visits: [],
  findings: '',
  parties: [],
  meetings: [],
  resolutions: [],
  noAgreement: null,
  outcome: null,
  unitAnswers: [],
  tasks: [],
  result: null,
  followUp: null,
  reopened: 0,
  round: 0,
  settled: null,
  closing: null,
})

/** The matter that begins with this event. */
export const born = (event: First, id: string, at: string): Matter => {
  const matter = blank(event, id, at)
  switch (event.type) {
    case 'opened':
      return { ...matter, photoIds: event.photoIds, reportIds: [event.reportId] }
    case 'openedFrom':
      return { ...matter, photoIds: event.photoIds, origin: event.origin }
    case 'imported':
      return { ...matter, ...underWay(event, at) }
  }
}

/** The commands that the clock sends for this matter now, in their order. */
export const dueCommands = (matter: Matter, at: string, calendar: Calendar, terms: Terms): readonly Command[] => {
  const scope = wideningDue(matter, calendar, terms, at)
  if (scope !== null) return [{ action: 'widenClaim', scope }]
  const warning = warningDue(matter, calendar, at)
  return [
    ...(warning === null ? [] : [{ action: 'warnDue', light: warning } as const]),
    ...(reminderDue(matter, at) ? [{ action: 'remindPause' } as const] : []),
    ...fixable(matter, at).map((meetingId) => ({ action: 'fixMinutes', meetingId }) as const),
    ...nudgeable(matter, at).map((of) => ({ action: 'nudge', of }) as const),
    ...pressable(matter, { at, calendar, terms }).map((of) => ({ action: 'press', of }) as const),
    ...(isLookToday(matter, at) ? [{ action: 'remindSecondLook' } as const] : []),
  ]
}

export const matterProcess: Process<MatterKind, MatterEvent, Command> = {
  ...matterRules,
  id: 'matter',
  prefix: 'X',
  events: matterEvents,
  askings: matterAskings,
  begin: (event, id, at) => (isFirst(event) ? born(event, id, at) : undefined),
  due: (matter, { at, calendar, terms }) => dueCommands(matter, at, calendar, terms),
}

/** The matter after one more event. */
export const evolve = (matter: Matter, event: MatterEvent, at: string): Matter =>
  evolveBy<Matter>(matterEvents, matter, event, at)

/** The matter that a whole log tells of; undefined for an empty one or one that begins with something else. */
export const fold = (id: string, log: readonly Recorded<MatterEvent>[]): Matter | undefined =>
  foldBy(matterProcess, id, log)

/** What these events are to be told to whom; `before` is null for a new matter. */
export const matterNotices = (
  recorded: readonly Recorded<MatterEvent>[],
  after: Matter,
  before: Matter | null,
): readonly Notice[] => notices(matterProcess, recorded, after, before)
