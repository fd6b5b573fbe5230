// The words of messages, in English.

import { withoutEndMark } from '@domain/text/end-mark'
import type { NoticeWords, account as zh } from './account.zh-cn'

const before = (date: string): string => (date === '' ? '' : `, due ${date}`)
const checked = (until: string): string =>
  until === '' ? '' : `; if you were there, please check the minutes before ${until}`
const because = (reason: string): string => (reason === '' ? '' : `: ${withoutEndMark(reason)}`)

const goneWords = (t: NoticeWords): string =>
  t.is('why', 'suspended')
    ? 'is suspended'
    : t.is('why', 'disabled')
      ? 'has no account in use any more'
      : t.is('why', 'deleted')
        ? 'has deleted the account'
        : 'is a member no longer'

const matter: (typeof zh)['notice']['matter'] = {
  opened: () => 'A new matter can be claimed',
  dispatchProposed: (t) => `A finding is to be handed over to ${t.text('name')}; please decide: ${t.text('what')}`,
  dispatchSent: (t) => `“${t.text('what')}” was handed over to ${t.text('name')}, to be answered by ${t.date('due')}`,
  dispatchKept: (t) => `The coordinator did not hand it over${because(t.text('reason'))}`,
  dispatchAnswered: (t) => `${t.text('name')} answered what was handed over${because(t.text('text'))}`,
  expertAsked: (t) => `An expert is asked for (${t.text('field')}); please offer one: ${t.text('what')}`,
  expertOffered: (t) => `You are asked to advise; please answer by ${t.date('due')}`,
  expertAnswered: (t) =>
    t.is('accepted', true) ? 'The expert will come' : `The expert cannot come${because(t.text('reason'))}`,
  expertAdvised: (t) => `An expert advised on ${t.date('date')}`,
  contributionEntered: () => 'A contribution waits for you to confirm it',
  effectEntered: (t) => `An effect waits for you to confirm it: ${t.text('what')}`,
  entryConfirmed: () => 'A contribution or an effect was confirmed',
  entryRefused: (t) => `The coordinator did not confirm it${because(t.text('reason'))}`,
  upkeepPlanned: (t) => `${t.text('who')} keeps it from now on, to be looked at again on ${t.date('until')}`,
  dueNear: (t) => `Something is due ${t.date('due')}; please answer or finish it in time`,
  openedFrom: () => 'A new matter can be claimed',
  imported: () => 'A matter that you lead came in here',
  reportMerged: () => 'Another resident reported the same',
  claimed: () => 'A member claimed it and leads it',
  assigned: () => 'A member was asked to lead it',
  joined: () => 'A member joined',
  left: () => 'A member left',
  released: (t) => `The lead gave the claim back${because(t.text('reason'))}`,
  handedOver: (t) => `Another member leads now${because(t.text('reason'))}`,
  claimWidened: (t) =>
    t.is('scope', 'assign')
      ? 'Nobody has claimed it; please assign a member'
      : 'Nobody has claimed it; every member of the district may now',
  visitAdded: (t) => `Members visited ${t.text('households')} households`,
  partyInvited: () => 'You are invited to talk it over',
  concernedInvited: () => 'You reported or support this: please come and talk it over',
  partyAnswered: (t) => (t.is('accepted', true) ? 'Somebody will take part' : 'Somebody cannot take part'),
  meetingScheduled: (t) => `Meeting at ${t.text('place')}, ${t.moment('startsAt')}`,
  meetingCancelled: (t) => `The meeting was cancelled${because(t.text('reason'))}`,
  meetingClosed: (t) => `The meeting was held with ${t.text('attendance')} people${checked(t.moment('objectUntil'))}`,
  minutesWritten: (t) => `The minutes were changed; please check them before ${t.moment('objectUntil')}`,
  minutesObjected: () => 'Somebody objects to the minutes; please answer',
  objectionAnswered: (t) => `An objection to the minutes was answered${because(t.text('answer'))}`,
  minutesFixed: () => 'The minutes stand',
  resolutionEntrusted: (t) => `Your side took on: ${withoutEndMark(t.text('what'))}`,
  settledThere: (t) => `Done at the table: ${withoutEndMark(t.text('what'))}`,
  noAgreementRecorded: (t) => `No agreement this time${because(t.text('reason'))}`,
  outcomeSent: () => 'The outcome was sent to the units',
  unitsReminded: () => 'The outcome is not answered yet; please answer soon',
  milestonePlanned: (t) => `A milestone was set: ${withoutEndMark(t.text('what'))}, by ${t.date('due')}`,
  milestoneReached: (t) => `A milestone was reached: ${t.text('what')}`,
  taskContradicted: () => 'A resident says that a task is not as told; please look',
  contradictionAnswered: (t) =>
    `${t.is('upheld', true) ? 'A resident was right, the work goes on' : 'A resident was answered'}${because(t.text('answer'))}`,
  resolutionAnswered: (t) =>
    t.is('verdict', 'declined')
      ? 'A unit declined a resolution and gave its reason'
      : t.is('verdict', 'partly')
        ? 'A unit adopted a resolution in part'
        : 'A unit adopted a resolution',
  outcomeAnswered: (t) =>
    t.is('verdict', 'adopted')
      ? 'A unit adopted the outcome'
      : t.is('verdict', 'partly')
        ? 'A unit adopted part of the outcome'
        : 'A unit declined the outcome and said why',
  taskReported: (t) => `Progress: ${t.text('progress')}%`,
  taskFinished: () => 'A unit reports a task done; please check',
  taskConfirmed: () => 'A task is done and was checked',
  taskReturned: (t) => `Not done yet, please go on${because(t.text('reason'))}`,
  taskGivenUp: (t) => `A task was given up${because(t.text('reason'))}`,
  resultPublished: (t) => `The result is public; please rate it by ${t.date('windowEnds')}`,
  followedUp: () => 'A follow-up visit was paid',
  handedIn: () => 'A step was handed in; please confirm',
  advanced: (t) => `A step is complete, the next begins${before(t.date('due'))}`,
  sentBack: (t) => `Sent back${because(t.text('reason'))}`,
  paused: (t) => `Paused${because(t.text('reason'))}; again on ${t.date('lookAgain')}`,
  pauseReminded: () => 'The day has come to look at it again',
  resumed: (t) => `Resumed${before(t.date('due'))}`,
  extensionAsked: (t) => `${t.text('days')} more working days are asked for; please decide`,
  extensionDecided: (t) =>
    t.is('granted', true) ? `More time until ${t.date('due')}` : `More time was not given${because(t.text('reason'))}`,
  urged: () => 'Somebody urged it',
  supervised: (t) => `Under supervision${because(t.text('text'))}`,
  pressed: (t) => `Something is late; please act and answer${before(t.date('due'))}`,
  lateListed: (t) => `Something late goes into the bulletin; please write a sentence on it${before(t.date('due'))}`,
  pressingAnswered: () => 'There is an answer on what is late',
  supervisionAnswered: (t) => `Answer to the supervision${because(t.text('text'))}`,
  noted: () => 'There is a new internal note',
  settled: (t) => `Settled on the spot; please rate it by ${t.date('windowEnds')}`,
  redirected: (t) => `Passed on to ${t.text('to')}, receipt ${t.text('receipt')}`,
  redirectOutcomeRecorded: (t) => `There is an outcome${because(t.text('outcome'))}`,
  ended: (t) => `The consultation was ended${because(t.text('reason'))}`,
  closed: (t) => `Closed${because(t.text('reason'))}`,
  secondLookReminded: () => 'Thirty days have passed since closing; please look again',
  lookedAgain: (t) => (t.is('holds', true) ? 'A second look: still solved' : 'A second look: the problem is back'),
  showcaseNamed: () => 'A matter is named as good work; please decide whether to publish it',
  showcasePublished: () => 'Published as good work, with every verdict beside it',
  showcaseTakenDown: (t) => `No longer shown as good work${because(t.text('reason'))}`,
  reopened: (t) => `Taken up again${because(t.text('reason'))}`,
  dueWarned: (t) => (t.is('light', 'red') ? 'This step is overdue; please act' : 'This step is due soon'),
  dueMoved: (t) => `The calendar of working days has changed${before(t.date('due'))}`,
  leadGone: (t) => `The member who led ${goneWords(t)}; another can claim it`,
  unitSucceeded: () => 'Units were merged; the new one goes on with what was theirs',
  groupSucceeded: () => 'Groups were merged; the new one goes on with this',
}

const report: (typeof zh)['notice']['report'] = {
  submitted: (t) => `A new report; please answer by ${t.date('due')}`,
  transferred: (t) => `Passed to another group; an answer is due by ${t.date('due')}`,
  accepted: () => 'Accepted; the consultation begins',
  merged: () => 'Merged with the same matter',
  settled: () => 'Settled on the spot; please rate it',
  redirected: (t) => `Passed on to ${t.text('name')}, receipt ${t.text('receipt')}`,
  redirectOutcomeRecorded: () => 'There is an outcome',
  asked: (t) => `You are asked for something${because(t.text('question'))}`,
  added: () => 'The resident added something; please go on',
  declined: (t) => `Not accepted. ${t.text('advice')}`,
  appealed: (t) => `A resident appealed; please answer by ${t.date('due')}`,
  appealDecided: (t) => (t.is('upheld', true) ? 'The appeal was upheld' : 'The appeal was not upheld; see the answer'),
  withdrawn: () => 'The resident withdrew the report',
  urged: () => 'The resident urged; please answer soon',
  dueWarned: (t) => (t.is('light', 'red') ? 'The answer is overdue' : 'The answer is due soon'),
  dueMoved: (t) => `The calendar has changed; the answer is due by ${t.date('due')}`,
  groupSucceeded: () => 'Groups were merged; the new one goes on with this report',
}

type Looked = (typeof zh)['notice']['check']
const part = (t: Parameters<Looked['checkHeld']>[0]): string =>
  t.is('what', 'picture') ? 'picture' : t.is('what', 'voice') ? 'recording' : 'text'

const check: Looked = {
  checkHeld: (t) => `Somebody has to look at your ${part(t)} before others see it; the work goes on meanwhile`,
  checkWaiting: (t) => `A ${part(t)} waits for you to look at it`,
  checkApproved: (t) => `Your ${part(t)} was approved; everybody can see it`,
  flagHidden: (t) => `The ${part(t)} you told of is no longer shown`,
  flagKept: (t) => `The ${part(t)} you told of was looked at and may stay`,
  checkRefused: (t) => `Your ${part(t)} is not shown${because(t.text('reason'))}`,
}

export const account: typeof zh = {
  flag: {
    title: 'Report words or pictures',
    text: 'Tell the office that something here should not be public. Somebody looks and tells you what became of it. The author never learns who told.',
    signIn: 'Sign in to report it',
    signInText: 'So that you can be told what became of it. The author never learns who told.',
    gone: 'It was not found',
    goneText: 'It may no longer be public.',
    what: 'What is it about?',
    part: { statement: 'Statement', remark: 'Remark', words: 'Words', pictures: 'Pictures', report: 'Report' },
    why: 'Why?',
    whyMissing: 'Choose a reason',
    reason: {
      abuse: 'Insult or attack on a person',
      privacy: 'Gives away private things',
      untrue: 'Not true',
      advert: 'Advertisement',
      illegal: 'Against the law',
      other: 'Something else',
    },
    note: 'Anything to add',
    noteLong: 'This is too long, please shorten it',
    noteHint: 'Read only by those who look at it',
    send: 'Report it',
    done: 'Thank you. You will be told what became of it.',
  },
  notice: {
    matter,
    report,
    check,
    other: 'There is news',
    none: 'No messages yet',
    noneText: 'You are told here of news about what you reported or follow.',
    unread: 'unread',
    readAll: 'Mark all as read',
    kind: { matter: 'Matter', report: 'My report' },
    signIn: 'Sign in to see your messages',
    signInText: 'News, questions to you and requests to rate are here.',
  },
}
