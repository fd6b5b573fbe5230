// One valid command for every action, and a matter that is prepared for it as far as it can be at that step.

import { emptyTally } from '@domain/evaluation/rating'
import type { ActionId, Command } from '@domain/matter/action'
import type { Context } from '@domain/matter/kind'
import type { Matter, Meeting, Task } from '@domain/matter/matter'
import { type StepId, stepIds } from '@domain/matter/step'
import type { Dispatch } from '@domain/trait/dispatch'
import { idOf, ids } from './id'
import { atStep, completeAt, things } from './matter'

const monday = '2026-11-02T02:00:00.000Z'
const objection = { id: idOf('thing', 96), at: monday }
const milestone = { id: idOf('thing', 97), what: '清完主管', due: '2026-11-20' }
const contradiction = { id: idOf('thing', 100), at: monday, photoIds: ['p'] }

export const commands: { readonly [Id in ActionId]: Extract<Command, { action: Id }> } = {
  claim: { action: 'claim' },
  assign: { action: 'assign', memberId: ids.otherMember },
  join: { action: 'join' },
  leave: { action: 'leave' },
  release: { action: 'release', reason: '调任' },
  handOver: { action: 'handOver', memberId: ids.groupMember, reason: '住院' },
  writeTopic: { action: 'writeTopic', question: '怎么治', affected: '居民', where: '东门', why: '说法不一' },
  writePlan: { action: 'writePlan', findOut: ['源头'], hear: [], work: [] },
  addVisit: {
    action: 'addVisit',
    visitId: idOf('thing', 90),
    date: '2026-11-02',
    households: 3,
    opinions: ['太挤'],
    photoIds: [],
  },
  writeFindings: { action: 'writeFindings', findings: '管径不足' },
  handOverFinding: {
    action: 'handOverFinding',
    dispatchId: idOf('thing', 110),
    what: '路口井盖松动',
    to: 'unit',
    name: '城管局',
    unitId: ids.unit,
  },
  decideHandOver: { action: 'decideHandOver', dispatchId: things.dispatch, granted: true, due: '2026-12-01' },
  answerHandOver: { action: 'answerHandOver', dispatchId: things.dispatch, text: '已换井盖', last: true },
  inviteParty: {
    action: 'inviteParty',
    partyId: idOf('thing', 91),
    kind: 'unit',
    name: '住建局',
    unitId: ids.secondUnit,
  },
  answerParty: { action: 'answerParty', partyId: things.unitParty, accepted: true },
  inviteConcerned: { action: 'inviteConcerned' },
  takeSeat: { action: 'takeSeat', partyId: idOf('thing', 94), kind: 'resident', via: 'link', accepted: true },
  scheduleMeeting: {
    action: 'scheduleMeeting',
    meetingId: idOf('thing', 92),
    form: 'bench',
    startsAt: '2026-11-05T07:00:00.000Z',
    place: '社区',
    agenda: '议一议',
  },
  cancelMeeting: { action: 'cancelMeeting', meetingId: things.meeting, reason: '下雨' },
  closeMeeting: {
    action: 'closeMeeting',
    meetingId: things.meeting,
    attendance: 8,
    opinions: 4,
    minutes: '记录',
    photoIds: [],
  },
  writeMinutes: { action: 'writeMinutes', meetingId: things.meeting, minutes: '改过的记录' },
  objectMinutes: {
    action: 'objectMinutes',
    meetingId: things.meeting,
    objectionId: idOf('thing', 95),
    reason: '我说的是两年一清',
  },
  answerObjection: { action: 'answerObjection', objectionId: objection.id, answer: '已改为两年一清' },
  fixMinutes: { action: 'fixMinutes', meetingId: things.meeting },
  addResolution: {
    action: 'addResolution',
    resolutionId: idOf('thing', 93),
    meetingId: things.meeting,
    what: '清淤',
    unitId: ids.unit,
    due: '2026-12-01',
  },
  entrustResolution: {
    action: 'entrustResolution',
    resolutionId: idOf('thing', 101),
    partyId: things.residentParty,
    what: '各家门前自己扫',
    due: '2026-12-01',
  },
  settleThere: {
    action: 'settleThere',
    resolutionId: idOf('thing', 102),
    meetingId: things.meeting,
    what: '换了两块盖板',
    byWhom: '社区',
  },
  recordNoAgreement: { action: 'recordNoAgreement', reason: '出资比例谈不拢' },
  sendOutcome: { action: 'sendOutcome', text: '建议清淤' },
  answerOutcome: {
    action: 'answerOutcome',
    unitId: ids.unit,
    verdict: 'adopted',
    responsible: '市政科',
    due: '2026-12-02',
  },
  answerResolution: {
    action: 'answerResolution',
    resolutionId: things.firstResolution,
    verdict: 'adopted',
    responsible: '市政科',
    due: '2026-12-02',
  },
  reportTask: {
    action: 'reportTask',
    taskId: things.firstResolution,
    progress: 40,
    text: '进场',
    beforeIds: [],
    afterIds: [],
  },
  planMilestone: {
    action: 'planMilestone',
    taskId: things.firstResolution,
    milestoneId: idOf('thing', 98),
    what: '材料进场',
    due: '2026-11-20',
  },
  reachMilestone: { action: 'reachMilestone', milestoneId: milestone.id, text: '管子到了', afterIds: [] },
  contradictTask: {
    action: 'contradictTask',
    taskId: things.firstResolution,
    contradictionId: idOf('thing', 99),
    text: '管口还是满的',
    photoIds: ['p'],
  },
  answerContradiction: {
    action: 'answerContradiction',
    contradictionId: contradiction.id,
    answer: '去看过，确实还堵',
    upheld: true,
  },
  finishTask: { action: 'finishTask', taskId: things.firstResolution, text: '完工', afterIds: [] },
  confirmTask: { action: 'confirmTask', taskId: things.firstResolution, text: '属实' },
  returnTask: { action: 'returnTask', taskId: things.firstResolution, reason: '还堵着' },
  giveUpTask: { action: 'giveUpTask', taskId: things.firstResolution, reason: '并入明年改造' },
  askExpert: { action: 'askExpert', askingId: idOf('thing', 113), field: '规划', what: '看管线怎么走' },
  offerExpert: { action: 'offerExpert', askingId: things.asking, personId: ids.expert },
  answerOffer: { action: 'answerOffer', askingId: things.asking, accepted: true },
  recordAdvice: { action: 'recordAdvice', askingId: things.asking, date: '2026-11-02', advice: '加粗主管' },
  enterContribution: {
    action: 'enterContribution',
    contributionId: idOf('thing', 111),
    giver: 'collective',
    name: '岩子河村',
    gave: 'money',
    amount: 20_000,
  },
  enterEffect: {
    action: 'enterEffect',
    effectId: idOf('thing', 112),
    what: '新增摊位',
    amount: 22,
    measure: '个',
    date: '2026-11-01',
    source: '社区',
  },
  decideEntry: { action: 'decideEntry', entryId: things.effect, granted: true },
  planUpkeep: { action: 'planUpkeep', who: '社区', how: '每季清一次', until: '2027-06-01' },
  publishResult: { action: 'publishResult', summary: '治好了' },
  followUp: { action: 'followUp', findings: '满意', date: '2026-11-02' },
  handIn: { action: 'handIn' },
  takeBack: { action: 'takeBack' },
  lookAtHandIn: { action: 'lookAtHandIn' },
  confirm: { action: 'confirm' },
  advance: { action: 'advance' },
  confirmAnswers: { action: 'confirmAnswers' },
  sendBack: { action: 'sendBack', to: 'topic', reason: '再想想' },
  pause: { action: 'pause', reason: '汛期', lookAgain: '2026-12-01' },
  resume: { action: 'resume' },
  askExtension: { action: 'askExtension', days: 5, reason: '等图纸' },
  decideExtension: { action: 'decideExtension', granted: true, reason: '同意' },
  urge: { action: 'urge' },
  supervise: { action: 'supervise', text: '请说明进度' },
  answerSupervision: { action: 'answerSupervision', text: '下周开会' },
  note: { action: 'note', text: '内部情况' },
  settle: { action: 'settle', what: '当场疏通', byWhom: '社区' },
  redirect: { action: 'redirect', to: '12345', receipt: 'A1', reason: '属市级事权' },
  recordRedirectOutcome: { action: 'recordRedirectOutcome', outcome: '已派单' },
  end: { action: 'end', reason: '市场已拆除' },
  close: { action: 'close' },
  secondLook: { action: 'secondLook', findings: '没有再积水', date: '2026-11-02', holds: true, photoIds: [] },
  nameShowcase: { action: 'nameShowcase', done: '一户一户说通', consent: 'nobodyShown' },
  publishShowcase: { action: 'publishShowcase' },
  takeDownShowcase: { action: 'takeDownShowcase', reason: '又积水了' },
  reopen: { action: 'reopen', to: 'deliberation', reason: '没解决' },
  mergeReport: { action: 'mergeReport', reportId: idOf('report', 2) },
  removeReport: { action: 'removeReport', reportId: ids.report },
  widenClaim: { action: 'widenClaim', scope: 'district' },
  warnDue: { action: 'warnDue', light: 'red' },
  remindPause: { action: 'remindPause' },
  moveDue: { action: 'moveDue', due: '2026-12-24' },
  dropMember: { action: 'dropMember', memberId: ids.lead, why: 'left' },
  succeedUnit: { action: 'succeedUnit', unitId: ids.secondUnit, formerId: ids.unit },
  succeedGroup: { action: 'succeedGroup', groupId: ids.otherGroup },
  press: { action: 'press', of: 'topic' },
  nudge: { action: 'nudge', of: things.dispatch },
  superviseLate: { action: 'superviseLate', of: 'topic', text: '请说明' },
  takeUpLate: { action: 'takeUpLate', of: 'topic', byWhom: '示例副主席', text: '周三到现场' },
  superviseJointly: { action: 'superviseJointly', of: 'topic', text: '请书面答复' },
  listLate: { action: 'listLate', of: 'topic' },
  answerPressing: { action: 'answerPressing', of: 'topic', text: '下周办好' },
  remindSecondLook: { action: 'remindSecondLook' },
  coverPicture: {
    action: 'coverPicture',
    photoId: idOf('thing', 41),
    parts: [{ x: 100, y: 100, width: 50, height: 50 }],
  },
}

const meeting = (status: Meeting['status']): Meeting => ({
  id: things.meeting,
  round: 0,
  form: 'courtyard',
  startsAt: '2026-11-01T07:00:00.000Z',
  place: '市场门口',
  agenda: '治积水',
  status,
})

const task = (status: Task['status']): Task => ({
  id: things.firstResolution,
  what: '清淤',
  unitId: ids.unit,
  due: '2026-12-01',
  status,
  progress: 0,
  beforeIds: [],
  afterIds: [],
})

/** Carried by the resident who was asked to the table by name. */
const residentTask: Task = {
  id: things.residentTask,
  what: '各家门前自己扫',
  partyId: things.residentParty,
  due: '2026-12-01',
  status: 'underWay',
  progress: 0,
  beforeIds: [],
  afterIds: [],
  milestones: [{ ...milestone, id: things.residentMilestone }],
}

const result = { summary: '治好了', publishedAt: '2026-11-02T02:00:00.000Z', windowEnds: '2026-11-23' }
const pause = { reason: '汛期', lookAgain: '2026-12-01', since: '2026-11-02T02:00:00.000Z' }
const unclaimed = { leadId: null, unclaimedSince: '2026-11-02T02:00:00.000Z' } as const
const paused = { status: 'paused', pause } as const

/** Minutes that can still be objected to. */
const underReview = (parts: Partial<Meeting> = {}) => ({
  meetings: [{ ...meeting('closed'), minutes: '记录', objectUntil: '2026-11-05T02:00:00.000Z', ...parts }],
})
const closed = { status: 'closed', due: null, result } as const

const look = { on: '2026-11-02', reminded: true, findings: '没有再积水', date: '2026-11-02', holds: true, photoIds: [] }
/** Closed, and found still solved. */
const stillSolved = { ...closed, secondLook: look } as const
const showcase = { status: 'named', done: '一户一户说通', consent: 'nobodyShown' } as const

interface Prepared {
  /** the step has just begun, or holds all that it asks for */
  readonly from?: 'begun' | 'complete'
  readonly with?: Partial<Matter>
  readonly at?: string
}

/** What an action needs besides the right step and the right person. */
/** Every step is late, and was pressed for by the clock. */
const pressed = {
  due: '2026-11-20',
  tasks: [],
  unitAnswers: [],
  pressings: stepIds.map((of) => ({
    of,
    missed: '2026-11-20',
    rung: 1 as const,
    due: '2026-11-26',
    opens: ['2026-11-27', '2026-12-04', '2026-12-11'],
  })),
}
const late = '2026-12-14T02:00:00.000Z'

const dispatch = (status: Dispatch['status']): Dispatch => ({
  id: things.dispatch,
  what: '路口井盖松动',
  to: 'unit',
  name: '城管局',
  unitId: ids.unit,
  status,
  outcomes: [],
})

const expertAsked = (status: 'offered' | 'accepted') =>
  ({ id: things.asking, field: '规划', what: '看管线', status, personId: ids.expert }) as const

const prepared: Partial<Record<ActionId, Prepared>> = {
  offerExpert: { with: { experts: [{ id: things.asking, field: '规划', what: '看管线', status: 'asked' }] } },
  answerOffer: { with: { experts: [expertAsked('offered')] } },
  recordAdvice: { with: { experts: [expertAsked('accepted')] } },
  decideHandOver: { with: { dispatches: [dispatch('proposed')] } },
  nudge: { with: { dispatches: [{ ...dispatch('sent'), due: '2026-11-03' }] } },
  answerHandOver: { with: { dispatches: [dispatch('sent')] } },
  decideEntry: {
    with: {
      effects: [{ id: things.effect, what: '摊位', amount: 22, measure: '个', date: '2026-11-01', source: '社区' }],
    },
  },
  claim: { with: unclaimed },
  assign: { with: unclaimed },
  cancelMeeting: { with: { meetings: [meeting('scheduled')] } },
  closeMeeting: { with: { meetings: [meeting('scheduled')] } },
  addResolution: { with: { meetings: [meeting('closed')], resolutions: [] } },
  entrustResolution: { with: { meetings: [meeting('closed')], resolutions: [] } },
  settleThere: { with: { meetings: [meeting('closed')], resolutions: [] } },
  recordNoAgreement: { with: { meetings: [meeting('closed')], resolutions: [] } },
  writeMinutes: { with: underReview() },
  objectMinutes: { with: underReview() },
  answerObjection: { with: underReview({ objections: [objection] }) },
  fixMinutes: { with: underReview(), at: '2026-11-05T02:00:01.000Z' },
  press: { with: { ...pressed, pressings: [] }, at: late },
  superviseLate: { with: pressed, at: late },
  takeUpLate: { with: pressed, at: late },
  superviseJointly: { with: pressed, at: late },
  listLate: { with: pressed, at: late },
  answerPressing: { with: pressed, at: late },
  sendOutcome: { with: { outcome: null } },
  // anyone who was heard without a resolution of theirs answers the whole
  answerOutcome: {
    with: {
      outcome: { text: '建议', sentAt: result.publishedAt },
      unitAnswers: [{ unitId: ids.unit }],
      resolutions: [],
    },
  },
  answerResolution: {
    with: { outcome: { text: '建议', sentAt: result.publishedAt }, unitAnswers: [{ unitId: ids.unit }] },
  },
  reportTask: { with: { tasks: [task('underWay'), residentTask] } },
  planMilestone: { with: { tasks: [task('underWay'), residentTask] } },
  reachMilestone: { with: { tasks: [{ ...task('underWay'), milestones: [milestone] }, residentTask] } },
  contradictTask: { with: { tasks: [task('done')] } },
  answerContradiction: { with: { tasks: [{ ...task('done'), contradictions: [contradiction] }] } },
  finishTask: { with: { tasks: [task('underWay'), residentTask] } },
  confirmTask: { with: { tasks: [task('finished')] } },
  returnTask: { with: { tasks: [task('finished')] } },
  giveUpTask: { with: { tasks: [task('underWay')] } },
  followUp: { with: { result } },
  handIn: { from: 'complete', with: { handedIn: false } },
  takeBack: { with: { handedIn: true } },
  lookAtHandIn: { with: { handedIn: true } },
  confirm: { from: 'complete', with: { handedIn: true } },
  advance: { from: 'complete' },
  confirmAnswers: { from: 'complete' },
  sendBack: { with: { handedIn: true } },
  resume: { with: paused },
  decideExtension: { with: { extension: { days: 5, reason: '等图纸' } } },
  answerSupervision: { with: { supervision: { text: '请说明', at: result.publishedAt } } },
  recordRedirectOutcome: {
    with: { status: 'redirected', closing: { reason: '市级事权', to: '12345', receipt: 'A1' } },
  },
  close: { with: { result }, at: '2026-11-24T02:00:00.000Z' },
  secondLook: { with: { ...closed, secondLook: { on: '2026-11-02', reminded: true } } },
  coverPicture: { with: { photoIds: [idOf('thing', 41)] } },
  remindSecondLook: { with: { ...closed, secondLook: { on: '2026-11-02' } } },
  nameShowcase: { with: stillSolved },
  publishShowcase: { with: { ...stillSolved, showcase } },
  takeDownShowcase: { with: { ...stillSolved, showcase } },
  reopen: { with: { result } },
  widenClaim: { with: { ...unclaimed, claimScope: 'group' }, at: '2026-11-06T02:00:00.000Z' },
  warnDue: { at: '2027-03-01T02:00:00.000Z' },
  remindPause: { with: paused, at: '2026-12-01T02:00:00.000Z' },
}

const allParties = completeAt('parties').matter.parties

/**
 * A matter at that step in which nothing but the step and the person can stand against the action, and when it is. Its
 * claim is open to the district, and the table of step 4 is complete, so that units and experts have a part in it.
 */
export const readyFor = (id: ActionId, step: StepId): { matter: Matter; context: Partial<Context> } => {
  const { from = 'begun', with: parts = {}, at } = prepared[id] ?? {}
  const { matter } = from === 'complete' ? completeAt(step) : atStep(step)
  return {
    matter: { ...matter, claimScope: 'district', parties: allParties, ...parts },
    context: { ratings: { tally: emptyTally, reporters: 1 }, ...(at === undefined ? {} : { at }) },
  }
}
