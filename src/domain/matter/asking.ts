// Which notices about a matter ask for something, and until when they do.

import type { Askings } from '../process/asking'
import { hasAnswered } from './answer'
import type { Rung } from './choice'
import { datedIn, pressingOf } from './dated'
import type { MatterEventType } from './event'
import { isFinal, type Matter } from './matter'
import { isBefore } from './step'

const running = (matter: Matter): boolean => !isFinal(matter)
const unclaimed = (matter: Matter): boolean => matter.status === 'open' && matter.leadId === null
const seating = (matter: Matter): boolean => running(matter) && isBefore(matter.step, 'submission')
const unanswered = (matter: Matter): boolean =>
  running(matter) && matter.unitAnswers.some((one) => !hasAnswered(matter, one))
const checking = (matter: Matter): boolean =>
  running(matter) && matter.meetings.some((one) => one.objectUntil !== undefined && one.fixedAt === undefined)
/** Something of it that is still owed was pressed for on one of these rungs, and nobody has answered. */
const pressedOn =
  (...rungs: readonly Rung[]) =>
  (matter: Matter): boolean =>
    datedIn(matter).some((owed) => {
      const pressing = pressingOf(matter, owed)
      return pressing !== undefined && pressing.answer === undefined && rungs.includes(pressing.rung)
    })
const supervised = pressedOn(2, 3, 4)
/** What was due soon when its owner was told is owed still. */
const nearing = (matter: Matter): boolean =>
  datedIn(matter).some(({ id, due }) => matter.nudged?.some((one) => one.of === id && one.due === due) === true)

export const matterAskings: Askings<Matter, MatterEventType> = {
  opened: { still: unclaimed },
  openedFrom: { still: unclaimed },
  claimWidened: { still: unclaimed },
  released: { still: unclaimed },
  handedIn: { still: (m) => running(m) && m.handedIn },
  extensionAsked: { still: (m) => running(m) && m.extension !== null },
  supervised: {
    still: (m) => running(m) && (m.supervision !== null || supervised(m)),
    by: ['supervisionAnswered', 'pressingAnswered'],
  },
  dueNear: { still: nearing, by: ['outcomeAnswered', 'resolutionAnswered', 'taskFinished', 'dispatchAnswered'] },
  pressed: { still: pressedOn(1), by: ['pressingAnswered'] },
  lateListed: { still: pressedOn(5), by: ['pressingAnswered'] },
  pauseReminded: { still: (m) => m.pause !== null },
  dueWarned: { still: (m) => m.status === 'open' && m.warned !== 'none' },
  // anything that is done for the matter answers who asked for it to go on
  urged: {
    still: running,
    by: ['handedIn', 'advanced', 'sentBack', 'topicWritten', 'planWritten', 'visitAdded', 'findingsWritten', 'noted'],
  },
  partyInvited: { still: seating, by: ['partyAnswered'] },
  concernedInvited: { still: seating, by: ['partyAnswered'] },
  outcomeSent: { still: unanswered, by: ['outcomeAnswered', 'resolutionAnswered'] },
  unitsReminded: { still: unanswered, by: ['outcomeAnswered', 'resolutionAnswered'] },
  meetingClosed: { still: checking, by: ['minutesObjected'] },
  minutesWritten: { still: checking, by: ['minutesObjected'] },
  minutesObjected: {
    still: (m) =>
      running(m) && m.meetings.some(({ objections = [] }) => objections.some((one) => one.answer === undefined)),
  },
  taskFinished: { still: (m) => running(m) && m.tasks.some(({ status }) => status === 'finished') },
  taskReturned: {
    still: (m) => running(m) && m.tasks.some(({ status, reason }) => status === 'underWay' && reason !== undefined),
  },
  taskContradicted: {
    still: (m) =>
      running(m) && m.tasks.some(({ contradictions = [] }) => contradictions.some((one) => one.answer === undefined)),
  },
  dispatchProposed: {
    still: (m) => running(m) && (m.dispatches ?? []).some(({ status }) => status === 'proposed'),
  },
  dispatchSent: {
    still: (m) => running(m) && (m.dispatches ?? []).some(({ status }) => status === 'sent'),
    by: ['dispatchAnswered'],
  },
  expertAsked: { still: (m) => running(m) && (m.experts ?? []).some(({ status }) => status === 'asked') },
  expertOffered: {
    still: (m) => running(m) && (m.experts ?? []).some(({ status }) => status === 'offered'),
    by: ['expertAnswered'],
  },
  contributionEntered: { still: (m) => (m.contributions ?? []).some(({ confirmed }) => confirmed !== true) },
  effectEntered: { still: (m) => (m.effects ?? []).some(({ confirmed }) => confirmed !== true) },
  // asked of each who may judge: the rating itself is no event
  resultPublished: { still: (m) => running(m) && m.result !== null },
  settled: { still: (m) => running(m) && m.settled !== null },
  showcaseNamed: { still: (m) => m.showcase?.status === 'named' },
  secondLookReminded: {
    still: (m) => m.secondLook !== undefined && m.secondLook !== null && m.secondLook.date === undefined,
  },
}
