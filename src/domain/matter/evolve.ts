// What an event makes of a matter. Total: every event of every age has its line.

import { localDate } from '../calendar/calendar'
import type { MatterEvent, MatterEventType, Recorded } from './event'
import { change, type Evolutions } from './evolution-form'
import type { Matter, Meeting, Party, UnitAnswer } from './matter'
import { isBefore } from './step'
import { takenUpAgain, tasksOf } from './task'
import { taskEvolutions } from './task-evolution'

const meeting = (matter: Matter, id: string, to: Partial<Meeting>) => ({
  meetings: change(matter.meetings, (one) => one.id === id, to),
})
const without = (ids: readonly string[], id: string) => ids.filter((one) => one !== id)

/** A step begins: whatever hung on the one before is over. */
const begin = (at: string, due: string | null): Partial<Matter> => ({
  stepFrom: localDate(at),
  due,
  warned: 'none',
  handedIn: false,
  extension: null,
})

/** It is over: nothing is awaited any more, and nobody comes together. */
const finish = (matter: Matter): Partial<Matter> => ({
  pause: null,
  due: null,
  handedIn: false,
  extension: null,
  unclaimedSince: null,
  meetings: calledOff(matter),
})

/** Meetings that were to come do not take place. */
const calledOff = (matter: Matter): readonly Meeting[] =>
  change<Meeting>(matter.meetings, (one) => one.status === 'scheduled', { status: 'cancelled' })

const lead = (matter: Matter, memberId: string, at: string, due: string): Partial<Matter> => ({
  ...begin(at, due),
  leadId: memberId,
  coMemberIds: without(matter.coMemberIds, memberId),
  unclaimedSince: null,
})

const evolutions: Evolutions = {
  ...taskEvolutions,

  opened: () => ({}),
  reportMerged: (m, e) => ({ reportIds: [...m.reportIds, e.reportId] }),
  reportLeft: (m, e) => ({ reportIds: without(m.reportIds, e.reportId) }),
  claimed: (m, e, at) => lead(m, e.memberId, at, e.due),
  assigned: (m, e, at) => lead(m, e.memberId, at, e.due),
  joined: (m, e) => ({ coMemberIds: [...m.coMemberIds, e.memberId] }),
  left: (m, e) => ({ coMemberIds: without(m.coMemberIds, e.memberId) }),
  released: (_m, e, at) => ({ ...begin(at, e.due), leadId: null, claimScope: 'group', unclaimedSince: at }),
  handedOver: (m, e) => ({ leadId: e.memberId, coMemberIds: without(m.coMemberIds, e.memberId) }),
  claimWidened: (_m, e) => ({ claimScope: e.scope, due: e.due, warned: 'none' }),
  topicWritten: (_m, { type: _type, ...topic }) => ({ topic }),
  planWritten: (_m, { type: _type, ...plan }) => ({ plan }),
  visitAdded: (m, { type: _type, visitId, ...visit }) => ({ visits: [...m.visits, { id: visitId, ...visit }] }),
  findingsWritten: (_m, e) => ({ findings: e.findings }),
  partyInvited: (m, { type: _type, partyId, ...party }) => ({
    parties: [...m.parties, { id: partyId, answer: 'invited', ...party }],
  }),
  concernedInvited: (_m, _e, at) => ({ concernedInvitedAt: at }),
  partyAnswered: (m, e) => ({
    parties: change<Party>(m.parties, (one) => one.id === e.partyId, {
      answer: e.accepted ? 'accepted' : 'declined',
      ...(e.reason === undefined ? {} : { reason: e.reason }),
    }),
  }),
  meetingScheduled: (m, { type: _type, meetingId, ...rest }) => ({
    meetings: [...m.meetings, { id: meetingId, round: m.round, status: 'scheduled', ...rest }],
  }),
  meetingCancelled: (m, e) => meeting(m, e.meetingId, { status: 'cancelled' }),
  meetingClosed: (m, { type: _type, meetingId, ...rest }) => meeting(m, meetingId, { status: 'closed', ...rest }),
  minutesWritten: (m, { type: _type, meetingId, ...rest }) => meeting(m, meetingId, rest),
  minutesObjected: (m, { meetingId, objectionId }, at) =>
    meeting(m, meetingId, {
      objections: [...(m.meetings.find((one) => one.id === meetingId)?.objections ?? []), { id: objectionId, at }],
    }),
  objectionAnswered: (m, { meetingId, objectionId, answer }) =>
    meeting(m, meetingId, {
      objections: change(
        m.meetings.find((one) => one.id === meetingId)?.objections ?? [],
        (one) => one.id === objectionId,
        { answer },
      ),
    }),
  minutesFixed: (m, { meetingId }, at) => meeting(m, meetingId, { fixedAt: at }),
  resolutionAdded: (m, { type: _type, resolutionId, ...rest }) => ({
    resolutions: [...m.resolutions, { id: resolutionId, round: m.round, ...rest }],
    noAgreement: null,
  }),
  noAgreementRecorded: (_m, e) => ({ noAgreement: e.reason }),
  outcomeSent: (_m, e, at) => ({
    outcome: { text: e.text, sentAt: at, ...(e.remindOn === undefined ? {} : { remindOn: e.remindOn }) },
    unitAnswers: e.unitIds.map((unitId) => ({ unitId })),
  }),
  outcomeAnswered: (m, { type: _type, ...answer }) => ({
    unitAnswers: m.unitAnswers.map(
      (one): UnitAnswer =>
        one.unitId === answer.unitId
          ? { ...answer, ...(one.reminded === undefined ? {} : { reminded: one.reminded }) }
          : one,
    ),
  }),
  unitsReminded: (m, { unitIds, remindOn }) => ({
    outcome: m.outcome && { ...m.outcome, remindOn },
    unitAnswers: m.unitAnswers.map((one) =>
      unitIds.includes(one.unitId) ? { ...one, reminded: (one.reminded ?? 0) + 1 } : one,
    ),
  }),
  resultPublished: (_m, e, at) => ({
    ...begin(at, e.due ?? e.windowEnds),
    result: { summary: e.summary, publishedAt: at, windowEnds: e.windowEnds },
  }),
  followedUp: (_m, e) => ({ followUp: { findings: e.findings, date: e.date } }),
  handedIn: () => ({ handedIn: true }),
  advanced: (m, e, at) => ({
    ...begin(at, e.due),
    step: e.to,
    ...(e.to === 'implementation' ? { tasks: tasksOf(m) } : {}),
  }),
  sentBack: (m, e, at) => ({
    ...begin(at, e.due),
    step: e.to,
    // what the units were sent no longer stands once it is worked on again
    ...(e.from !== e.to && !isBefore('submission', e.to) ? { outcome: null, unitAnswers: [] } : {}),
    ...(isBefore(e.to, 'deliberation') ? { meetings: calledOff(m) } : {}),
    ...(e.to === 'implementation' ? { tasks: takenUpAgain(m.tasks, e.due) } : {}),
  }),
  paused: (_m, e, at) => ({ status: 'paused', pause: { reason: e.reason, lookAgain: e.lookAgain, since: at } }),
  resumed: (_m, e) => ({ status: 'open', pause: null, due: e.due, warned: 'none' }),
  pauseReminded: (m) => ({ pause: m.pause && { ...m.pause, reminded: true } }),
  extensionAsked: (_m, e) => ({ extension: { days: e.days, reason: e.reason } }),
  extensionDecided: (_m, e) => ({ extension: null, ...(e.due === undefined ? {} : { due: e.due, warned: 'none' }) }),
  urged: (_m, _e, at) => ({ urgedOn: localDate(at) }),
  supervised: (_m, e, at) => ({ supervision: { text: e.text, at } }),
  supervisionAnswered: () => ({ supervision: null }),
  noted: () => ({}),
  settled: (_m, e, at) => ({
    ...begin(at, e.due ?? e.windowEnds),
    step: 'evaluation',
    settled: { what: e.what, byWhom: e.byWhom },
    result: { summary: e.what, publishedAt: at, windowEnds: e.windowEnds },
    unclaimedSince: null,
  }),
  redirected: (m, e) => ({
    ...finish(m),
    status: 'redirected',
    closing: { reason: e.reason, to: e.to, receipt: e.receipt },
  }),
  redirectOutcomeRecorded: (m, e) => ({ closing: m.closing && { ...m.closing, outcome: e.outcome } }),
  ended: (m, e) => ({ ...finish(m), status: 'ended', closing: { reason: e.reason } }),
  closed: (m, e) => ({
    ...finish(m),
    status: 'closed',
    closing: e.reason === undefined ? null : { reason: e.reason },
    ...(e.secondLookOn === undefined ? {} : { secondLook: { on: e.secondLookOn } }),
  }),
  secondLookReminded: (m) => ({ secondLook: m.secondLook ? { ...m.secondLook, reminded: true } : null }),
  lookedAgain: (m, { type: _type, ...found }) => ({ secondLook: m.secondLook ? { ...m.secondLook, ...found } : null }),
  reopened: (m, e, at) => ({
    ...begin(at, e.due),
    status: 'open',
    step: e.to,
    reopened: m.reopened + 1,
    round: e.to === 'deliberation' ? m.round + 1 : m.round,
    result: null,
    followUp: null,
    settled: null,
    closing: null,
    ...(m.secondLook === undefined ? {} : { secondLook: null }),
    unclaimedSince: m.leadId === null ? at : null,
    claimScope: m.leadId === null ? 'group' : m.claimScope,
    ...(e.to === 'deliberation'
      ? { noAgreement: null, outcome: null, unitAnswers: [] }
      : { tasks: takenUpAgain(m.tasks, e.due) }),
  }),
  dueWarned: (_m, e) => ({ warned: e.light }),
}

/** The matter that begins with this event. */
export const born = (event: Extract<MatterEvent, { type: 'opened' }>, id: string, at: string): Matter => ({
  id,
  districtId: event.districtId,
  groupId: event.groupId,
  version: 1,
  title: event.title,
  summary: event.summary,
  category: event.category,
  place: event.place,
  photoIds: event.photoIds,
  status: 'open',
  step: 'topic',
  leadId: null,
  coMemberIds: [],
  claimScope: 'group',
  reportIds: [event.reportId],
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

const applied = <Type extends MatterEventType>(
  matter: Matter,
  event: Extract<MatterEvent, { type: Type }>,
  at: string,
) => (evolutions[event.type as Type] as (m: Matter, e: typeof event, at: string) => Partial<Matter>)(matter, event, at)

/** The matter after one more event. */
export const evolve = (matter: Matter, event: MatterEvent, at: string): Matter => ({
  ...matter,
  ...applied(matter, event, at),
  version: matter.version + 1,
})

/** The matter that a whole log tells of; undefined for an empty one or one that does not begin with `opened`. */
export const fold = (id: string, log: readonly Recorded<MatterEvent>[]): Matter | undefined => {
  const [first, ...rest] = log
  if (first?.event.type !== 'opened') return undefined
  return rest.reduce((matter, { event, at }) => evolve(matter, event, at), born(first.event, id, first.at))
}
