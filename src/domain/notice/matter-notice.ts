// Whom each event of a matter concerns.

import { unitIdsOf } from '../matter/actor'
import type { MatterEvent, MatterEventType, Recorded } from '../matter/event'
import type { Matter } from '../matter/matter'
import { type Audience, concerned, holders, isEmpty, parties, people, units } from './audience'
import { type Notice, toldOf } from './notice'

interface Row<Event> {
  readonly to: (after: Matter, event: Event, before: Matter) => readonly Audience[]
  readonly data: readonly string[]
}
type Rows = { readonly [Type in MatterEventType]: Row<Extract<MatterEvent, { type: Type }>> }

/** Everybody who watches the matter from outside. */
const followers = [concerned('reporter'), concerned('supporter'), concerned('follower')] as const
const everybody = [...followers, concerned('participant')] as const
const nobody = { to: () => [], data: [] } as const

const lead = (m: Matter) => people(m.leadId)
const team = (m: Matter) => people(m.leadId, ...m.coMemberIds)
const coordinators = (m: Matter) => holders('coordinator', m.groupId)
const groupMembers = (m: Matter) => holders('member', m.groupId)
const office = (m: Matter) => holders('office', m.districtId)
const allUnits = (m: Matter) => units(unitIdsOf(m))

/** Whoever was asked to the table and has not said no. */
const invited = (m: Matter): readonly Audience[] => {
  const coming = m.parties.filter((party) => party.answer !== 'declined')
  return [
    parties(coming.filter((party) => party.unitId === undefined).map((party) => party.id)),
    units(coming.flatMap((party) => (party.unitId === undefined ? [] : [party.unitId]))),
  ]
}

/** Units whose answer or work is awaited. */
const unitsAtWork = (m: Matter): readonly string[] => {
  if (m.step === 'submission') return m.unitAnswers.filter((one) => one.verdict === undefined).map((one) => one.unitId)
  return m.step === 'implementation' ? m.tasks.filter((one) => one.status === 'underWay').map((one) => one.unitId) : []
}

const ownerOf = (m: Matter, taskId: string) => units(m.tasks.filter((task) => task.id === taskId).map((t) => t.unitId))

const rows: Rows = {
  // the reporter hears of it from the report; a matter settled on the spot waits for no one
  opened: { to: (m) => (m.settled === null ? [groupMembers(m)] : []), data: ['due'] },
  reportMerged: { to: (m) => [team(m)], data: [] },
  reportLeft: nobody,
  claimed: { to: (m) => [...followers, coordinators(m), team(m)], data: ['due'] },
  assigned: { to: (m) => [...followers, coordinators(m), team(m)], data: ['due'] },
  joined: { to: (m) => [lead(m)], data: [] },
  left: { to: (m) => [lead(m)], data: [] },
  released: { to: (m) => [...followers, coordinators(m), groupMembers(m), team(m)], data: ['reason', 'due'] },
  handedOver: { to: (m, _e, before) => [...followers, coordinators(m), team(m), lead(before)], data: ['reason'] },
  claimWidened: {
    to: (m, e) => [coordinators(m), ...(e.scope === 'district' ? [holders('member', null)] : [])],
    data: ['scope', 'due'],
  },
  // written and rewritten many times: the step that they complete is told instead
  topicWritten: nobody,
  planWritten: nobody,
  findingsWritten: nobody,
  resolutionAdded: nobody,
  visitAdded: { to: () => followers, data: ['date', 'households'] },
  partyInvited: {
    to: (_m, e) => [e.unitId === undefined ? parties([e.partyId]) : units([e.unitId])],
    data: ['kind'],
  },
  concernedInvited: { to: () => [concerned('reporter'), concerned('supporter')], data: [] },
  partyAnswered: { to: (m) => [team(m)], data: ['accepted'] },
  meetingScheduled: {
    to: (m) => [...everybody, ...invited(m), team(m), coordinators(m)],
    data: ['form', 'startsAt', 'place'],
  },
  meetingCancelled: { to: (m) => [...everybody, ...invited(m), team(m), coordinators(m)], data: ['reason'] },
  meetingClosed: {
    to: (m) => [...everybody, ...invited(m), team(m), coordinators(m)],
    data: ['attendance', 'opinions', 'objectUntil'],
  },
  minutesWritten: { to: (m) => [concerned('participant'), ...invited(m)], data: ['objectUntil'] },
  minutesObjected: { to: (m) => [team(m), coordinators(m)], data: [] },
  objectionAnswered: { to: () => [concerned('participant')], data: ['answer'] },
  minutesFixed: { to: (m) => [...everybody, ...invited(m), team(m), coordinators(m)], data: [] },
  noAgreementRecorded: { to: (m) => [...everybody, coordinators(m)], data: ['reason'] },
  outcomeSent: { to: (m, e) => [...followers, units(e.unitIds), coordinators(m)], data: [] },
  outcomeAnswered: { to: (m) => [...followers, team(m), coordinators(m)], data: ['unitId', 'verdict', 'due'] },
  taskReported: { to: (m) => [...followers, team(m)], data: ['progress'] },
  unitsReminded: { to: (m, e) => [units(e.unitIds), team(m), coordinators(m)], data: [] },
  milestonePlanned: { to: (m) => [...followers, team(m)], data: ['what', 'due'] },
  milestoneReached: { to: (m) => [...followers, team(m)], data: ['what'] },
  taskContradicted: { to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)], data: [] },
  contradictionAnswered: {
    to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)],
    data: ['answer', 'upheld'],
  },
  taskFinished: { to: (m) => [...followers, team(m)], data: ['text'] },
  taskConfirmed: { to: (m, e) => [...followers, ownerOf(m, e.taskId)], data: ['text'] },
  taskReturned: { to: (m, e) => [...followers, ownerOf(m, e.taskId)], data: ['reason'] },
  taskGivenUp: { to: (m, e) => [...followers, ownerOf(m, e.taskId), team(m), coordinators(m)], data: ['reason'] },
  resultPublished: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], data: ['windowEnds'] },
  followedUp: { to: (m) => [coordinators(m), concerned('reporter')], data: ['date'] },
  handedIn: { to: (m) => [coordinators(m)], data: [] },
  advanced: {
    to: (m, e) => [...followers, team(m), coordinators(m), ...(e.to === 'implementation' ? [allUnits(m)] : [])],
    data: ['from', 'to', 'due'],
  },
  sentBack: {
    // units whose answers no longer stand must know, and those who were asked to a meeting that is called off
    to: (m, e, before) => [...followers, team(m), ...invited(before), ...(e.from === e.to ? [] : [allUnits(before)])],
    data: ['from', 'to', 'reason', 'due'],
  },
  paused: { to: (m) => [...followers, team(m), coordinators(m), allUnits(m)], data: ['reason', 'lookAgain'] },
  resumed: { to: (m) => [...followers, team(m), coordinators(m), allUnits(m)], data: ['due'] },
  pauseReminded: { to: (m) => [lead(m), coordinators(m)], data: [] },
  extensionAsked: { to: (m) => [coordinators(m)], data: ['days', 'reason'] },
  extensionDecided: { to: (m) => [team(m)], data: ['granted', 'reason', 'due'] },
  urged: { to: (m) => [lead(m), coordinators(m)], data: [] },
  supervised: { to: (m) => [team(m), coordinators(m)], data: ['text'] },
  supervisionAnswered: { to: (m) => [office(m), holders('chair', m.districtId)], data: ['text'] },
  noted: { to: (m) => [team(m), coordinators(m)], data: [] },
  settled: { to: (m) => [...everybody, team(m), coordinators(m)], data: ['windowEnds'] },
  redirected: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], data: ['to', 'receipt', 'reason'] },
  redirectOutcomeRecorded: { to: () => everybody, data: ['outcome'] },
  ended: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], data: ['reason'] },
  closed: { to: (m) => [...everybody, team(m), coordinators(m), allUnits(m)], data: ['reason'] },
  secondLookReminded: { to: (m) => [team(m), coordinators(m)], data: [] },
  lookedAgain: {
    to: (m) => [...everybody, coordinators(m), ...(m.leadId === null ? [] : [lead(m)])],
    data: ['date', 'holds'],
  },
  reopened: {
    to: (m) => [...everybody, team(m), coordinators(m), allUnits(m), office(m)],
    data: ['to', 'reason', 'due'],
  },
  dueWarned: {
    to: (m, { light }) => [lead(m), coordinators(m), units(unitsAtWork(m)), ...(light === 'red' ? [office(m)] : [])],
    data: ['light'],
  },
}

/**
 * What these events, which one command brought about, are to be told to whom. `before` is null for a new matter.
 * Events that concern nobody give no notice.
 */
export const matterNotices = (
  recorded: readonly Recorded<MatterEvent>[],
  after: Matter,
  before: Matter | null,
): readonly Notice[] =>
  recorded.flatMap(({ event, actorId }): readonly Notice[] => {
    const row = rows[event.type] as Row<MatterEvent>
    const to = row.to(after, event, before ?? after).filter((audience) => !isEmpty(audience))
    if (to.length === 0) return []
    return [
      {
        subject: 'matter',
        subjectId: after.id,
        kind: event.type,
        audience: { to, except: actorId },
        data: toldOf(event, row.data),
      },
    ]
  })
