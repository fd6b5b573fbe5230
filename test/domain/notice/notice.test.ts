// Who is told what: written out for every kind of event.

import { tally } from '@domain/evaluation/rating'
import type { Command } from '@domain/matter/action'
import type { MatterEvent, MatterEventType } from '@domain/matter/event'
import type { Matter } from '@domain/matter/matter'
import { matterNotices } from '@domain/matter/process'
import type { Audience } from '@domain/notice/audience'
import type { Notice } from '@domain/notice/notice'
import type { ReportEvent, ReportEventType } from '@domain/report/event'
import { reportNotices } from '@domain/report/process'
import type { Report } from '@domain/report/report'
import { everyone, type Someone } from '../build/actor'
import { districtId, idOf, ids } from '../build/id'
import { act, aMatter, atStep, completeAt, type History, opened, things } from '../build/matter'
import { aReport } from '../build/report'

const party: Readonly<Record<string, string>> = {
  [things.residentParty]: 'invited resident',
  [things.expertParty]: 'invited expert',
}

const person: Readonly<Record<string, string>> = {
  [ids.lead]: 'lead',
  [ids.coMember]: 'coMember',
  [ids.groupMember]: 'groupMember',
  [ids.otherMember]: 'otherMember',
  [ids.unit]: 'unit',
  [ids.secondUnit]: 'secondUnit',
}

/** An audience in words, so that a table of them can be read. */
const inWords = (audience: Audience): readonly string[] => {
  switch (audience.kind) {
    case 'people':
    case 'units':
      return audience.ids.map((id) => person[id] ?? id)
    case 'parties':
      return audience.ids.map((id) => party[id] ?? id)
    case 'concerned':
      return [`${audience.as}s`]
    case 'bodies':
      return [`${audience.role} of every ${audience.body}`]
    case 'holders':
      if (audience.placeId === null) return [`every ${audience.role}`]
      return [
        `${audience.role} of ${audience.placeId === districtId ? 'district' : audience.placeId === ids.group ? 'group' : audience.placeId}`,
      ]
  }
}

const told = (notices: readonly Notice[]): readonly string[] =>
  [...new Set(notices.flatMap(({ audience }) => audience.to.flatMap(inWords)))].sort()

const at = '2026-11-02T02:00:00.000Z'
const notices = (event: MatterEvent, after: Matter, before: Matter | null = after) =>
  matterNotices([{ version: 2, at, actorId: ids.coordinator, actorRole: 'coordinator', event }], after, before)

const running = completeAt('implementation').matter
const followers = ['reporters', 'supporters', 'followers']
const everybody = ['participants', ...followers]
const team = ['coMember', 'lead']
const desk = 'coordinator of group'
const bothUnits = ['secondUnit', 'unit']
const guests = ['invited resident', 'unit']
const rated = tally([])

const cases: {
  readonly [Type in MatterEventType]: readonly [Extract<MatterEvent, { type: Type }>, readonly string[]]
} = {
  opened: [
    {
      type: 'opened',
      districtId,
      groupId: ids.group,
      title: '',
      summary: '',
      category: '',
      place: { text: '' },
      photoIds: [],
      reportId: '',
      due: '',
    },
    ['member of group'],
  ],
  dispatchProposed: [
    { type: 'dispatchProposed', dispatchId: 'x', what: '', to: 'unit', name: '', unitId: ids.secondUnit },
    [desk, 'office of district'],
  ],
  dispatchSent: [
    { type: 'dispatchSent', dispatchId: 'x', what: '', to: 'unit', name: '', unitId: ids.secondUnit, due: '' },
    [...followers, 'secondUnit', ...team],
  ],
  dispatchKept: [{ type: 'dispatchKept', dispatchId: 'x', reason: '' }, team],
  dispatchAnswered: [
    { type: 'dispatchAnswered', dispatchId: 'x', name: '', text: '', last: true },
    [...followers, ...team, desk],
  ],
  contributionEntered: [
    { type: 'contributionEntered', contributionId: 'c', giver: 'unit', gave: 'money', amount: 1 },
    [desk],
  ],
  effectEntered: [
    { type: 'effectEntered', effectId: 'f', what: '', amount: 1, measure: '', date: '', source: '' },
    [desk],
  ],
  entryConfirmed: [{ type: 'entryConfirmed', entryId: 'f' }, [...followers, ...team]],
  entryRefused: [{ type: 'entryRefused', entryId: 'f', reason: '' }, team],
  upkeepPlanned: [{ type: 'upkeepPlanned', who: '', how: '', until: '' }, [...followers, desk]],
  // what is owed no more falls to the lead
  dueNear: [{ type: 'dueNear', of: things.firstResolution, due: '' }, ['lead']],
  expertAsked: [
    { type: 'expertAsked', askingId: 'a', field: '', what: '' },
    ['coordinator of every pool', 'office of district'],
  ],
  // who is offered is named in the state
  expertOffered: [{ type: 'expertOffered', askingId: 'a', personId: ids.expert, due: '' }, []],
  expertAnswered: [
    { type: 'expertAnswered', askingId: 'a', accepted: true },
    [...team, desk, 'coordinator of every pool', 'office of district', 'askers'],
  ],
  expertAdvised: [
    { type: 'expertAdvised', askingId: 'a', personId: ids.expert, date: '', advice: '' },
    [...followers, ...team, desk, 'askers'],
  ],
  openedFrom: [
    {
      type: 'openedFrom',
      districtId,
      groupId: ids.group,
      title: '',
      summary: '',
      category: '',
      place: { text: '' },
      photoIds: [],
      origin: { kind: 'visit', title: '主席蹲点调研' },
      due: '',
    },
    ['member of group', desk],
  ],
  imported: [
    {
      type: 'imported',
      districtId,
      groupId: ids.group,
      title: '',
      summary: '',
      category: '',
      place: { text: '' },
      step: 'topic',
      resolutions: [],
      due: '',
    },
    team,
  ],
  reportMerged: [{ type: 'reportMerged', reportId: 'r' }, team],
  reportLeft: [{ type: 'reportLeft', reportId: 'r' }, []],
  claimed: [{ type: 'claimed', memberId: ids.lead, due: 'd' }, [...followers, desk, ...team]],
  assigned: [{ type: 'assigned', memberId: ids.lead, due: 'd' }, [...followers, desk, ...team]],
  joined: [{ type: 'joined', memberId: ids.coMember }, ['lead']],
  left: [{ type: 'left', memberId: ids.groupMember }, ['lead']],
  released: [{ type: 'released', reason: 'r', due: 'd' }, [...followers, desk, 'member of group', ...team]],
  handedOver: [{ type: 'handedOver', memberId: ids.lead, reason: 'r' }, [...followers, desk, ...team]],
  claimWidened: [{ type: 'claimWidened', scope: 'district', due: 'd' }, [desk, 'every member']],
  topicWritten: [{ type: 'topicWritten', question: '', affected: '', where: '', why: '' }, []],
  planWritten: [{ type: 'planWritten', findOut: [], hear: [], work: [] }, []],
  visitAdded: [
    { type: 'visitAdded', visitId: 'v', date: 'd', households: 1, opinions: ['o'], photoIds: [] },
    followers,
  ],
  findingsWritten: [{ type: 'findingsWritten', findings: 'f' }, []],
  partyInvited: [
    { type: 'partyInvited', partyId: things.unitParty, kind: 'unit', name: 'n', unitId: ids.unit },
    ['unit'],
  ],
  concernedInvited: [{ type: 'concernedInvited' }, ['reporters', 'supporters']],
  partyAnswered: [{ type: 'partyAnswered', partyId: 'p', accepted: true }, team],
  meetingScheduled: [
    { type: 'meetingScheduled', meetingId: 'm', form: 'bench', startsAt: at, place: 'p', agenda: 'a' },
    [...everybody, ...guests, ...team, desk],
  ],
  meetingCancelled: [
    { type: 'meetingCancelled', meetingId: 'm', reason: 'r' },
    [...everybody, ...guests, ...team, desk],
  ],
  meetingClosed: [
    { type: 'meetingClosed', meetingId: 'm', attendance: 1, opinions: 1, minutes: 'm', photoIds: [] },
    [...everybody, ...guests, ...team, desk],
  ],
  minutesWritten: [
    { type: 'minutesWritten', meetingId: 'm', minutes: 'm', objectUntil: at },
    ['participants', ...guests],
  ],
  minutesObjected: [{ type: 'minutesObjected', meetingId: 'm', objectionId: 'o' }, [...team, desk]],
  objectionAnswered: [{ type: 'objectionAnswered', meetingId: 'm', objectionId: 'o', answer: 'a' }, ['participants']],
  minutesFixed: [{ type: 'minutesFixed', meetingId: 'm' }, [...everybody, ...guests, ...team, desk]],
  resolutionAdded: [
    { type: 'resolutionAdded', resolutionId: 'r', meetingId: 'm', what: 'w', unitId: ids.unit, due: 'd' },
    [],
  ],
  resolutionEntrusted: [
    {
      type: 'resolutionEntrusted',
      resolutionId: 'r',
      meetingId: 'm',
      what: 'w',
      partyId: things.residentParty,
      due: 'd',
    },
    ['invited resident'],
  ],
  settledThere: [
    { type: 'settledThere', resolutionId: 'r', meetingId: 'm', what: 'w', byWhom: 'b' },
    [...everybody, desk],
  ],
  noAgreementRecorded: [{ type: 'noAgreementRecorded', reason: 'r' }, [...everybody, desk]],
  outcomeSent: [{ type: 'outcomeSent', text: 't', unitIds: [ids.unit] }, [...followers, 'unit', desk]],
  unitsReminded: [{ type: 'unitsReminded', unitIds: [ids.unit], remindOn: 'd' }, ['unit', ...team, desk]],
  outcomeAnswered: [
    { type: 'outcomeAnswered', unitId: ids.unit, verdict: 'declined', reason: 'r' },
    [...followers, ...team, desk],
  ],
  resolutionAnswered: [
    {
      type: 'resolutionAnswered',
      resolutionId: things.firstResolution,
      unitId: ids.unit,
      verdict: 'declined',
      reason: 'r',
    },
    [...followers, ...team, desk],
  ],
  taskReported: [
    { type: 'taskReported', taskId: things.firstResolution, progress: 1, text: 't', beforeIds: [], afterIds: [] },
    [...followers, ...team],
  ],
  milestonePlanned: [
    { type: 'milestonePlanned', taskId: things.firstResolution, milestoneId: 'x', what: 'w', due: 'd' },
    [...followers, ...team],
  ],
  milestoneReached: [
    { type: 'milestoneReached', taskId: things.firstResolution, milestoneId: 'x', what: 'w', text: 't', afterIds: [] },
    [...followers, ...team],
  ],
  taskContradicted: [
    { type: 'taskContradicted', taskId: things.firstResolution, contradictionId: 'x', photoIds: ['p'] },
    [...followers, 'unit', ...team, desk],
  ],
  contradictionAnswered: [
    {
      type: 'contradictionAnswered',
      taskId: things.secondResolution,
      contradictionId: 'x',
      answer: 'a',
      upheld: false,
    },
    [...followers, 'secondUnit', ...team, desk],
  ],
  taskFinished: [
    { type: 'taskFinished', taskId: things.firstResolution, text: 't', afterIds: [] },
    [...followers, ...team],
  ],
  taskConfirmed: [{ type: 'taskConfirmed', taskId: things.firstResolution, text: 't' }, [...followers, 'unit']],
  taskReturned: [{ type: 'taskReturned', taskId: things.firstResolution, reason: 'r' }, [...followers, 'unit']],
  taskGivenUp: [
    { type: 'taskGivenUp', taskId: things.secondResolution, reason: 'r' },
    [...followers, 'secondUnit', ...team, desk],
  ],
  resultPublished: [
    { type: 'resultPublished', summary: 's', windowEnds: 'd' },
    [...everybody, ...team, desk, ...bothUnits],
  ],
  followedUp: [{ type: 'followedUp', findings: 'f', date: 'd' }, [desk, 'reporters']],
  handedIn: [{ type: 'handedIn' }, [desk]],
  handInLookedAt: [{ type: 'handInLookedAt' }, []],
  takenBack: [{ type: 'takenBack' }, []],
  advanced: [
    { type: 'advanced', from: 'submission', to: 'implementation', due: 'd' },
    [...followers, ...team, desk, ...bothUnits],
  ],
  sentBack: [
    { type: 'sentBack', from: 'implementation', to: 'submission', reason: 'r', due: 'd' },
    [...followers, ...team, 'invited resident', ...bothUnits],
  ],
  paused: [{ type: 'paused', reason: 'r', lookAgain: 'd' }, [...followers, ...team, desk, ...bothUnits]],
  resumed: [{ type: 'resumed', due: 'd' }, [...followers, ...team, desk, ...bothUnits]],
  pauseReminded: [{ type: 'pauseReminded' }, ['lead', desk]],
  extensionAsked: [{ type: 'extensionAsked', days: 1, reason: 'r' }, [desk]],
  extensionDecided: [{ type: 'extensionDecided', granted: false, reason: 'r' }, team],
  urged: [{ type: 'urged' }, ['lead', desk]],
  supervised: [{ type: 'supervised', text: 't' }, [...team, desk]],
  pressed: [{ type: 'pressed', of: 'topic', missed: 'd', due: 'd', opens: [] }, ['lead', desk]],
  lateListed: [
    { type: 'lateListed', of: 'topic', due: 'd' },
    ['lead', desk, 'office of district', 'chair of district', 'secretariat of district'],
  ],
  pressingAnswered: [
    { type: 'pressingAnswered', of: 'topic', rung: 3, text: 't' },
    [desk, 'office of district', 'chair of district'],
  ],
  supervisionAnswered: [{ type: 'supervisionAnswered', text: 't' }, ['office of district', 'chair of district']],
  noted: [{ type: 'noted', text: 't' }, [...team, desk]],
  settled: [{ type: 'settled', what: 'w', byWhom: 'b', windowEnds: 'd' }, [...everybody, ...team, desk]],
  redirected: [{ type: 'redirected', to: 't', receipt: 'r', reason: 'r' }, [...everybody, ...team, desk, ...bothUnits]],
  redirectOutcomeRecorded: [{ type: 'redirectOutcomeRecorded', outcome: 'o' }, everybody],
  ended: [{ type: 'ended', reason: 'r' }, [...everybody, ...team, desk, ...bothUnits]],
  closed: [{ type: 'closed', tally: rated }, [...everybody, ...team, desk, ...bothUnits]],
  secondLookReminded: [{ type: 'secondLookReminded' }, [...team, desk]],
  lookedAgain: [
    { type: 'lookedAgain', findings: 'f', date: 'd', holds: true, photoIds: [] },
    [...everybody, 'lead', desk],
  ],
  showcaseNamed: [{ type: 'showcaseNamed', done: 'd', consent: 'allAgreed' }, ['office of district']],
  showcasePublished: [{ type: 'showcasePublished' }, [...everybody, ...team, desk]],
  showcaseTakenDown: [{ type: 'showcaseTakenDown', reason: 'r' }, [...team, desk]],
  reopened: [
    { type: 'reopened', to: 'implementation', reason: 'r', due: 'd' },
    [...everybody, ...team, desk, ...bothUnits, 'office of district'],
  ],
  dueWarned: [{ type: 'dueWarned', light: 'red' }, ['lead', desk, 'office of district']],
  dueMoved: [{ type: 'dueMoved', due: 'd', why: 'calendar' }, [desk, ...team]],
  leadGone: [
    { type: 'leadGone', memberId: ids.lead, why: 'left', due: 'd' },
    [...followers, desk, 'member of group', ...team],
  ],
  unitSucceeded: [{ type: 'unitSucceeded', unitId: ids.secondUnit, formerId: ids.unit }, ['secondUnit', desk, ...team]],
  groupSucceeded: [{ type: 'groupSucceeded', groupId: ids.group, formerId: ids.otherGroup }, [desk, ...team]],
  pictureCovered: [{ type: 'pictureCovered', photoId: 'p', parts: [] }, []],
}

test.each(Object.entries(cases))('of %s are told', (_type, [event, audience]) => {
  expect(told(notices(event, running))).toEqual([...audience].sort())
})

test('anyone who did it is not told', () => {
  for (const notice of notices({ type: 'handedIn' }, running)) expect(notice.audience.except).toBe(ids.coordinator)
})

describe('by circumstance', () => {
  const from = (history: History, who: Someone, command: Command): readonly Notice[] => {
    const after = act(history, who, command)
    return matterNotices(after.log.slice(history.log.length), after.matter, history.matter)
  }

  test('a first warning is between the lead and the coordinators', () => {
    expect(told(notices({ type: 'dueWarned', light: 'yellow' }, running))).toEqual([desk, 'lead'].sort())
  })

  test('a warning reaches the units whose answer or work is awaited', () => {
    const sent = act(atStep('submission'), everyone.lead, { action: 'sendOutcome', text: '建议' }).matter
    expect(told(notices({ type: 'dueWarned', light: 'yellow' }, sent))).toEqual([desk, 'lead', ...bothUnits].sort())
    const atWork = atStep('implementation').matter
    expect(told(notices({ type: 'dueWarned', light: 'yellow' }, atWork))).toEqual([desk, 'lead', ...bothUnits].sort())
  })

  test('a claim that is to be assigned concerns the coordinators', () => {
    expect(told(notices({ type: 'claimWidened', scope: 'assign', due: 'd' }, opened().matter))).toEqual([desk])
  })

  test('a matter settled on the spot is not offered to members', () => {
    const { matter, log } = act(opened(), everyone.coordinator, { action: 'settle', what: '疏通', byWhom: '社区' })
    expect(matterNotices(log, matter, null).map(({ kind }) => kind)).toEqual(['settled'])
  })

  test('a new matter is offered to the members of its group', () => {
    const { matter, log } = opened()
    expect(told(matterNotices(log, matter, null))).toEqual(['member of group'])
  })

  test('who led before hears of the hand over', () => {
    expect(
      told(
        from(atStep('plan'), everyone.coordinator, { action: 'handOver', memberId: ids.groupMember, reason: '住院' }),
      ),
    ).toEqual(['coMember', desk, 'groupMember', 'lead', ...followers].sort())
  })

  test('of a step that a matter enters, units are told only of step 7', () => {
    expect(told(from(completeAt('parties'), everyone.lead, { action: 'advance' }))).not.toContain('unit')
  })

  test('nobody is told who nobody is', () => {
    const nobody = aMatter({ leadId: null, coMemberIds: [] })
    expect(told(notices({ type: 'joined', memberId: ids.coMember }, nobody))).toEqual([])
    expect(notices({ type: 'joined', memberId: ids.coMember }, nobody)).toEqual([])
  })
})

test('a notice carries what its sentence needs and no more', () => {
  const data = (event: MatterEvent) => notices(event, running).map((notice) => notice.data)
  expect(data(cases.meetingScheduled[0])).toEqual([{ form: 'bench', startsAt: at, place: 'p' }])
  expect(data(cases.advanced[0])).toEqual([{ from: 'submission', to: 'implementation', due: 'd' }])
  expect(data(cases.reportMerged[0])).toEqual([{}])
  expect(data(cases.noted[0])).toEqual([{}])
  expect(data(cases.taskContradicted[0])).toEqual([{}])
  expect(data(cases.partyInvited[0])).toEqual([{ kind: 'unit' }])
})

const concerned = ['reporters', 'supporters']
const reportCases: {
  readonly [Type in ReportEventType]: readonly [Extract<ReportEvent, { type: Type }>, readonly string[]]
} = {
  submitted: [
    { type: 'submitted', districtId, groupId: ids.group, stationId: null, anonymity: 'hidden', due: 'd' },
    [desk],
  ],
  transferred: [{ type: 'transferred', groupId: ids.group, reason: 'r', due: 'd' }, [desk, 'reporters']],
  accepted: [{ type: 'accepted', matterId: 'm' }, concerned],
  merged: [{ type: 'merged', matterId: 'm' }, concerned],
  settled: [{ type: 'settled', matterId: 'm', what: 'w', byWhom: 'b' }, concerned],
  redirected: [{ type: 'redirected', to: 'unit', name: 'n', receipt: 'r', text: 't' }, concerned],
  redirectOutcomeRecorded: [{ type: 'redirectOutcomeRecorded', outcome: 'o' }, concerned],
  asked: [{ type: 'asked', question: 'q' }, ['reporters']],
  added: [{ type: 'added', due: 'd' }, [desk]],
  declined: [{ type: 'declined', reason: 'abuse', advice: 'a' }, ['reporters']],
  appealed: [{ type: 'appealed', due: 'd' }, ['office of district']],
  appealDecided: [{ type: 'appealDecided', upheld: true, answer: 'a', due: 'd' }, ['reporters', desk]],
  withdrawn: [{ type: 'withdrawn' }, [desk]],
  urged: [{ type: 'urged' }, [desk]],
  dueWarned: [{ type: 'dueWarned', light: 'red' }, [desk, 'office of district']],
  dueMoved: [{ type: 'dueMoved', due: 'd', why: 'calendar' }, [desk, 'reporters']],
  groupSucceeded: [{ type: 'groupSucceeded', groupId: ids.group, formerId: ids.otherGroup }, [desk]],
  pictureCovered: [{ type: 'pictureCovered', photoId: 'p', parts: [] }, []],
}

describe('of a report', () => {
  const ofReport = (event: ReportEvent, after: Report = aReport()) =>
    reportNotices([{ version: 1, at, actorId: null, actorRole: 'reporter', event }], after)

  test.each(Object.entries(reportCases))('%s: told are', (_type, [event, audience]) => {
    expect(told(ofReport(event))).toEqual([...audience].sort())
  })

  test('while an appeal waits, the office is urged and hears what is added', () => {
    const appealed = aReport({ status: 'appealed' })
    expect(told(ofReport({ type: 'urged' }, appealed))).toEqual(['office of district'])
    expect(told(ofReport({ type: 'added', due: 'd' }, appealed))).toEqual(['office of district'])
  })

  test('a rejected appeal is between the office and the reporter', () => {
    expect(told(ofReport({ type: 'appealDecided', upheld: false, answer: 'a', due: null }))).toEqual(['reporters'])
  })

  test('a transfer is told to the new group', () => {
    const moved = aReport({ groupId: idOf('group', 2) })
    expect(told(ofReport(reportCases.transferred[0], moved))).toEqual([`coordinator of ${ids.otherGroup}`, 'reporters'])
  })
})
