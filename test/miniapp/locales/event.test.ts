// Everything that can have happened is told in a whole sentence, in both languages.
import type { MatterEvent, MatterEventType } from '@domain/matter/event'
import type { ReportEvent, ReportEventType } from '@domain/report/event'
import type { NoticeWords } from '../../../src/miniapp/locales/account'
import { account as accountEn } from '../../../src/miniapp/locales/words/account.en'
import { account as accountZh } from '../../../src/miniapp/locales/words/account.zh-cn'
import { desk as deskEn } from '../../../src/miniapp/locales/words/desk.en'
import { desk as deskZh } from '../../../src/miniapp/locales/words/desk.zh-cn'
import { en, type Telling, zhCn } from '../../../src/miniapp/locales/words/matter.told'
import { paper as paperEn } from '../../../src/miniapp/locales/words/paper.en'
import { paper as paperZh } from '../../../src/miniapp/locales/words/paper.zh-cn'
import { report as reportEn } from '../../../src/miniapp/locales/words/report.en'
import { report as reportZh } from '../../../src/miniapp/locales/words/report.zh-cn'

type Samples<Event extends { type: string }> = {
  readonly [Type in Event['type']]: Omit<Extract<Event, { type: Type }>, 'type'>
}

const day = '2026-11-24'
const reason = '等检测报告出来。'
const place = { text: '东门' }
const none: readonly string[] = []

const matters: Samples<MatterEvent> = {
  opened: {
    districtId: 'd',
    groupId: 'g',
    title: 't',
    summary: 's',
    category: 'c',
    place,
    photoIds: none,
    reportId: 'r',
    due: day,
  },
  dispatchProposed: { dispatchId: 'x', what: '井盖松动。', to: 'unit', name: '城管局' },
  dispatchSent: { dispatchId: 'x', what: '井盖松动。', to: 'unit', name: '城管局', receipt: 'A1', due: day },
  dispatchKept: { dispatchId: 'x', reason },
  dispatchAnswered: { dispatchId: 'x', name: '城管局', text: '换好了。', last: true },
  contributionEntered: { contributionId: 'c', giver: 'households', gave: 'money', amount: 20_000 },
  effectEntered: { effectId: 'f', what: '新增民宿', amount: 22, measure: '家', date: day, source: '镇政府' },
  entryConfirmed: { entryId: 'f' },
  entryRefused: { entryId: 'f', reason },
  upkeepPlanned: { who: '村委会', how: '每季清一次', until: day },
  dueNear: { of: 't', due: day },
  expertAsked: { askingId: 'a', field: '规划', what: '看管线。' },
  expertOffered: { askingId: 'a', personId: 'm', due: day },
  expertAnswered: { askingId: 'a', accepted: false, reason },
  expertAdvised: { askingId: 'a', personId: 'm', date: day, advice: '加粗主管。' },
  openedFrom: {
    districtId: 'd',
    groupId: 'g',
    title: 't',
    summary: 's',
    category: 'c',
    place,
    photoIds: none,
    origin: { kind: 'visit', title: '主席蹲点调研', proposer: '区政协主席' },
    due: day,
  },
  imported: {
    districtId: 'd',
    groupId: 'g',
    title: 't',
    summary: 's',
    category: 'c',
    place,
    step: 'implementation',
    resolutions: [],
    due: day,
  },
  reportMerged: { reportId: 'r' },
  reportLeft: { reportId: 'r' },
  claimed: { memberId: 'm', due: day },
  assigned: { memberId: 'm', due: day },
  joined: { memberId: 'm' },
  left: { memberId: 'm' },
  released: { reason, due: day },
  handedOver: { memberId: 'm', reason },
  claimWidened: { scope: 'district', due: day },
  topicWritten: { question: 'q', affected: 'a', where: 'w', why: 'y' },
  planWritten: { findOut: none, hear: none, work: [] },
  visitAdded: { visitId: 'v', date: day, households: 12, opinions: ['太暗'], photoIds: none },
  findingsWritten: { findings: 'f' },
  partyInvited: { partyId: 'p', kind: 'resident', name: '' },
  concernedInvited: {},
  partyAnswered: { partyId: 'p', accepted: false, reason },
  meetingScheduled: {
    meetingId: 'x',
    form: 'courtyard',
    startsAt: '2026-11-24T01:00:00Z',
    place: '老槐树下',
    agenda: 'a',
  },
  meetingCancelled: { meetingId: 'x', reason },
  meetingClosed: { meetingId: 'x', attendance: 23, opinions: 9, minutes: 'm', photoIds: none },
  minutesWritten: { meetingId: 'x', minutes: 'm', objectUntil: '2026-11-27T01:00:00Z' },
  minutesObjected: { meetingId: 'x', objectionId: 'o' },
  objectionAnswered: { meetingId: 'x', objectionId: 'o', answer: reason },
  minutesFixed: { meetingId: 'x' },
  resolutionAdded: { resolutionId: 'y', meetingId: 'x', what: '修六盏灯。', unitId: 'u', due: day },
  resolutionEntrusted: { resolutionId: 'y', meetingId: 'x', what: '各家门前自己扫。', partyId: 'p', due: day },
  settledThere: { resolutionId: 'y', meetingId: 'x', what: '换了两块盖板。', byWhom: '社区' },
  noAgreementRecorded: { reason },
  outcomeSent: { text: 't', unitIds: ['u', 'w'] },
  unitsReminded: { unitIds: ['u', 'w'], remindOn: day },
  milestonePlanned: { taskId: 'k', milestoneId: 'n', what: '灯杆进场。', due: day },
  milestoneReached: { taskId: 'k', milestoneId: 'n', what: '灯杆进场。', text: 't', afterIds: none },
  taskContradicted: { taskId: 'k', contradictionId: 'c', photoIds: none },
  contradictionAnswered: { taskId: 'k', contradictionId: 'c', answer: reason, upheld: true },
  outcomeAnswered: { unitId: 'u', verdict: 'partly', reason },
  resolutionAnswered: { resolutionId: 'y', unitId: 'u', verdict: 'partly', reason, due: day },
  taskReported: { taskId: 'k', progress: 60, text: 't', beforeIds: none, afterIds: none },
  taskFinished: { taskId: 'k', text: 't', afterIds: none },
  taskConfirmed: { taskId: 'k', text: 't' },
  taskReturned: { taskId: 'k', reason },
  taskGivenUp: { taskId: 'k', reason },
  resultPublished: { summary: 's', windowEnds: day },
  followedUp: { findings: 'f', date: day },
  handInLookedAt: {},
  takenBack: {},
  handedIn: {},
  advanced: { from: 'topic', to: 'plan', due: day },
  sentBack: { from: 'plan', to: 'topic', reason, due: day },
  paused: { reason, lookAgain: day },
  pauseReminded: {},
  resumed: { due: null },
  extensionAsked: { days: 5, reason },
  extensionDecided: { granted: true, reason, due: day },
  urged: {},
  supervised: { text: reason },
  pressed: { of: 'topic', missed: day, due: day, opens: [day] },
  lateListed: { of: 'topic', due: day },
  pressingAnswered: { of: 'topic', rung: 2, text: reason },
  supervisionAnswered: { text: reason },
  noted: { text: reason },
  settled: { what: '换了灯泡。', byWhom: '社区', windowEnds: day },
  redirected: { to: '住建局', receipt: '118', reason },
  redirectOutcomeRecorded: { outcome: reason },
  ended: { reason },
  closed: {
    tally: {
      count: 3,
      solved: { yes: 3, partly: 0, no: 0 },
      scores: [0, 0, 0, 1, 2],
      reportersUnsolved: 0,
      reportersAnswered: 1,
    },
  },
  secondLookReminded: {},
  lookedAgain: { findings: reason, date: day, holds: false, photoIds: none },
  showcaseNamed: { done: '一户一户说通。', consent: 'nobodyShown' },
  showcasePublished: {},
  showcaseTakenDown: { reason },
  reopened: { to: 'implementation', reason, due: day },
  dueWarned: { light: 'red' },
  dueMoved: { due: day, why: 'calendar', windowEnds: day },
  leadGone: { memberId: 'm', why: 'disabled', due: day },
  unitSucceeded: { unitId: 'u', formerId: 'w' },
  groupSucceeded: { groupId: 'g', formerId: 'h' },
  pictureCovered: { photoId: 'p', parts: [{ x: 0, y: 0, width: 100, height: 100 }] },
}

const reports: Samples<ReportEvent> = {
  submitted: { districtId: 'd', groupId: 'g', stationId: null, anonymity: 'hidden', due: day },
  transferred: { groupId: 'g', reason, due: day },
  accepted: { matterId: 'm' },
  merged: { matterId: 'm' },
  settled: { matterId: 'm', what: '换了灯泡', byWhom: '社区' },
  redirected: { to: 'hotline12345', name: '12345', receipt: '7', text: '已转' },
  redirectOutcomeRecorded: { outcome: '修好了' },
  asked: { question: '几栋？' },
  added: { due: day },
  declined: { reason: 'inCourt', advice: '请找 12348' },
  appealed: { due: day },
  appealDecided: { upheld: false, answer: '说明如下', due: null },
  withdrawn: {},
  urged: {},
  dueWarned: { light: 'yellow' },
  dueMoved: { due: day, why: 'calendar' },
  groupSucceeded: { groupId: 'g', formerId: 'h' },
  pictureCovered: { photoId: 'p', parts: [{ x: 0, y: 0, width: 100, height: 100 }] },
}

const telling: Telling = {
  name: (id) => `<${id}>`,
  party: (id) => `<${id}>`,
  task: (id) => `<${id}>`,
  date: (value) => `<${value}>`,
  moment: (at) => `<${at}>`,
}

const toldBy = (data: object): NoticeWords => {
  const text = (field: string): string => {
    const value: unknown = Reflect.get(data, field)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return { text, date: text, moment: text, is: (field, value) => Reflect.get(data, field) === value }
}

const isWhole = (sentence: string): void => {
  expect(sentence).not.toMatch(/undefined|null|NaN|\[object|[。.][，,]|：$|: $/)
  expect(sentence.trim().length).toBeGreaterThan(2)
}

const matterTypes = Object.keys(matters) as MatterEventType[]
const reportTypes = Object.keys(reports) as ReportEventType[]

test.each(matterTypes)('a matter: %s', (type) => {
  const event = { type, ...matters[type] } as never
  isWhole((zhCn.event[type] as (event: never, tell: Telling) => string)(event, telling))
  isWhole((en.event[type] as (event: never, tell: Telling) => string)(event, telling))
})

test.each(reportTypes)('a report: %s', (type) => {
  const event = { type, ...reports[type] } as never
  isWhole((reportZh.event[type] as (event: never, tell: Telling) => string)(event, telling))
  isWhole((reportEn.event[type] as (event: never, tell: Telling) => string)(event, telling))
})

const told = Object.keys(accountZh.notice.matter) as (keyof typeof accountZh.notice.matter)[]

test.each(told)('a message about a matter, with and without its details: %s', (type) => {
  for (const words of [accountZh, accountEn]) {
    isWhole(words.notice.matter[type](toldBy(matters[type])))
    expect(words.notice.matter[type](toldBy({}))).not.toMatch(/undefined|NaN/)
  }
})

const toldOfReports = Object.keys(accountZh.notice.report) as (keyof typeof accountZh.notice.report)[]

test.each(toldOfReports)('a message about a report, with and without its details: %s', (type) => {
  for (const words of [accountZh, accountEn]) {
    isWhole(words.notice.report[type](toldBy(reports[type])))
    expect(words.notice.report[type](toldBy({}))).not.toMatch(/undefined|NaN/)
  }
})

describe.each([
  ['Chinese', zhCn, reportZh, deskZh, paperZh, accountZh, /工作日|放假/],
  ['English', en, reportEn, deskEn, paperEn, accountEn, /calendar|holidays/i],
] as const)('a date that a holiday has moved, in %s', (_language, matter, report, desk, paper, { notice }, why) => {
  const { dueMoved } = matters
  const event = { type: 'dueMoved' } as const
  test.each([
    ['a matter', matter.event.dueMoved({ ...event, ...dueMoved }, telling)],
    ['a report', report.event.dueMoved({ ...event, ...reports.dueMoved }, telling)],
    ['a report at the desk', desk.event.dueMoved({ ...event, ...reports.dueMoved }, telling)],
    ['a paper', paper.event.dueMoved()],
    ['a message about a matter', notice.matter.dueMoved(toldBy(dueMoved))],
    ['a message about a report', notice.report.dueMoved(toldBy(reports.dueMoved))],
  ])('%s says why', (_what, sentence) => expect(sentence).toMatch(why))
})
