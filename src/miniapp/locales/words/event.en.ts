// What has happened to a matter, in English.

import { bare } from '../bare'
import { common } from './common.en'
import type {
  Sentences,
  otherEvent as zhOther,
  aParty as zhParty,
  somebody as zhSomebody,
  aTask as zhTask,
} from './event.zh-cn'
import { step } from './step.en'

/** Within a sentence of ours, what people wrote ends without its own full stop. */

const because = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `: ${bare(reason)}`

export const event: Sentences = {
  opened: () => 'The coordinator took up what residents reported; the consultation begins',
  reportMerged: () => 'Another resident reported the same; both are dealt with together',
  reportLeft: () => 'A resident withdrew their own report',
  claimed: (e, t) => `${t.name(e.memberId)} claimed the matter and leads it`,
  assigned: (e, t) => `The coordinator asked ${t.name(e.memberId)} to lead`,
  joined: (e, t) => `${t.name(e.memberId)} joined as co-member`,
  left: (e, t) => `${t.name(e.memberId)} left`,
  released: (e) => `The lead gave the claim back${because(e.reason)}`,
  handedOver: (e, t) => `${t.name(e.memberId)} leads from now on${because(e.reason)}`,
  claimWidened: (e) =>
    e.scope === 'assign'
      ? 'Nobody has claimed it; the coordinator is to assign a member'
      : 'Nobody of the group has claimed it; every member of the district may now',
  topicWritten: () => 'The question to settle is written down',
  planWritten: () => 'The plan is written',
  visitAdded: (e, t) =>
    `Visited ${e.households} households on ${t.date(e.date)} and heard ${e.opinions.length} opinions`,
  findingsWritten: () => 'The findings are written down',
  partyInvited: (e, t) => `Invited ${t.party(e.partyId)} to talk it over`,
  concernedInvited: () => 'Everybody who reported or supports this was invited to talk it over',
  partyAnswered: (e, t) =>
    e.accepted ? `${t.party(e.partyId)} will take part` : `${t.party(e.partyId)} cannot take part${because(e.reason)}`,
  meetingScheduled: (e, t) => `${common.meetingForm[e.form]} at ${e.place}, ${t.moment(e.startsAt)}`,
  meetingCancelled: (e) => `The meeting was cancelled${because(e.reason)}`,
  meetingClosed: (e) => `The meeting was held: ${e.attendance} people, ${e.opinions} opinions heard`,
  minutesWritten: (e, t) =>
    `The minutes were changed; those who were there can check them until ${t.moment(e.objectUntil)}`,
  minutesObjected: () => 'Somebody who was there objected to the minutes',
  objectionAnswered: (e) => `Answer to an objection${because(e.answer)}`,
  minutesFixed: () => 'The minutes stand',
  resolutionAdded: (e, t) => `Resolved: ${bare(e.what)}; ${t.name(e.unitId)}, by ${t.date(e.due)}`,
  noAgreementRecorded: (e) => `No agreement this time${because(e.reason)}`,
  outcomeSent: (e, t) => `The outcome was sent to ${e.unitIds.map(t.name).join(', ')}`,
  unitsReminded: (e, t) => `Reminded those that have not answered: ${e.unitIds.map(t.name).join(', ')}`,
  milestonePlanned: (e, t) => `“${t.task(e.taskId)}”: ${bare(e.what)} by ${t.date(e.due)}`,
  milestoneReached: (e, t) => `“${t.task(e.taskId)}”: ${bare(e.what)} was reached`,
  taskContradicted: (e, t) => `A resident says that “${t.task(e.taskId)}” is not as told`,
  contradictionAnswered: (e, t) =>
    `${e.upheld ? 'A resident was right, the work goes on' : 'Answer to a resident'} (“${t.task(e.taskId)}”)${because(e.answer)}`,
  outcomeAnswered: (e, t) =>
    `${t.name(e.unitId)} answered: ${common.verdict[e.verdict]}${e.reason ? `, ${e.reason}` : ''}`,
  taskReported: (e, t) => `“${t.task(e.taskId)}” is at ${e.progress}%`,
  taskFinished: (e, t) => `The unit reports “${t.task(e.taskId)}” done; a member will check`,
  taskConfirmed: (e, t) => `A member checked: “${t.task(e.taskId)}” is done`,
  taskReturned: (e, t) => `“${t.task(e.taskId)}” is not done yet, the unit goes on${because(e.reason)}`,
  taskGivenUp: (e, t) => `“${t.task(e.taskId)}” was given up${because(e.reason)}`,
  resultPublished: (e, t) => `The result is public; please rate it by ${t.date(e.windowEnds)}`,
  followedUp: (e, t) => `Follow-up visit on ${t.date(e.date)}`,
  handedIn: () => 'This step was handed to the coordinator to confirm',
  advanced: (e, t) =>
    `“${step[e.from].name}” is complete, “${step[e.to].name}” begins${e.due === null ? '' : `, due ${t.date(e.due)}`}`,
  sentBack: (e) => `Sent back to “${step[e.to].name}”${because(e.reason)}`,
  paused: (e, t) => `Paused${because(e.reason)}; to be looked at again on ${t.date(e.lookAgain)}`,
  pauseReminded: () => 'The day has come to look at it again',
  resumed: (e, t) => `Resumed${e.due === null ? '' : `, this step is due ${t.date(e.due)}`}`,
  extensionAsked: (e) => `Asked for ${e.days} more working days${because(e.reason)}`,
  extensionDecided: (e, t) =>
    e.granted
      ? `More time was given${e.due === undefined ? '' : `, until ${t.date(e.due)}`}`
      : `More time was not given${because(e.reason)}`,
  urged: () => 'Somebody urged this matter',
  supervised: (e) => `Under supervision${because(e.text)}`,
  supervisionAnswered: (e) => `Answer to the supervision${because(e.text)}`,
  noted: (e) => `Internal note${because(e.text)}`,
  settled: (e) => `Settled on the spot: ${bare(e.what)} (${e.byWhom})`,
  redirected: (e) => `Passed on to ${e.to}, receipt ${e.receipt}${because(e.reason)}`,
  redirectOutcomeRecorded: (e) => `Outcome there${because(e.outcome)}`,
  ended: (e) => `The consultation was ended${because(e.reason)}`,
  closed: (e) => `Closed; ${e.tally.count} people rated it${e.reason === undefined ? '' : `. ${e.reason}`}`,
  secondLookReminded: () => 'Thirty days have passed; please look again',
  lookedAgain: (e, t) =>
    `Second look on ${t.date(e.date)}: ${e.holds ? 'still solved' : 'the problem is back'}${because(e.findings)}`,
  reopened: (e) => `Somebody said it is not solved; taken up again at “${step[e.to].name}”${because(e.reason)}`,
  dueWarned: (e) => (e.light === 'red' ? 'This step is overdue' : 'This step is due soon'),
}

export const otherEvent: typeof zhOther = 'There is news'
export const somebody: typeof zhSomebody = 'somebody concerned'
export const aParty: typeof zhParty = (kind) => `one party (${common.party[kind].toLowerCase()})`
export const aTask: typeof zhTask = 'this task'
