// What has happened to a matter, in Chinese: one sentence for every kind of event, as a resident would be told it.

import type { MatterEvent, MatterEventType } from '@domain/matter/event'
import { bare } from '../bare'
import { common } from './common.zh-cn'
import { step } from './step.zh-cn'

/** What the sentences need besides the event. */
export interface Telling {
  /** public name of a person or unit; a general word when there is none */
  readonly name: (id: string) => string
  /** name of a party to the consultation */
  readonly party: (id: string) => string
  readonly task: (id: string) => string
  readonly date: (value: string) => string
  readonly moment: (at: string) => string
}

export type Sentences = {
  readonly [Type in MatterEventType]: (event: Extract<MatterEvent, { type: Type }>, tell: Telling) => string
}

/** Within a sentence of ours, what people wrote ends without its own full stop. */

const because = (reason: string | undefined): string =>
  reason === undefined || reason === '' ? '' : `：${bare(reason)}`

export const event: Sentences = {
  opened: () => '召集人受理了居民的诉求，开始协商这件事',
  reportMerged: () => '又有居民提到同一件事，合在一起办',
  reportLeft: () => '一位居民撤回了自己提的那一份',
  claimed: (e, t) => `${t.name(e.memberId)}认领了这件事，牵头协商`,
  assigned: (e, t) => `召集人请${t.name(e.memberId)}牵头协商`,
  joined: (e, t) => `${t.name(e.memberId)}参与协办`,
  left: (e, t) => `${t.name(e.memberId)}不再协办`,
  released: (e) => `牵头的委员退回了认领${because(e.reason)}`,
  handedOver: (e, t) => `改由${t.name(e.memberId)}牵头${because(e.reason)}`,
  claimWidened: (e) =>
    e.scope === 'assign' ? '还没有委员认领，请召集人指派一位' : '小组里还没有委员认领，现在全区县的委员都可以认领',
  topicWritten: () => '写清了要商量的问题',
  planWritten: () => '写好了协商方案',
  visitAdded: (e, t) => `${t.date(e.date)}上门走访 ${e.households} 户，听到 ${e.opinions.length} 条意见`,
  findingsWritten: () => '写下了调研了解到的情况',
  partyInvited: (e, t) => `邀请${t.party(e.partyId)}一起来商量`,
  concernedInvited: () => '邀请所有提出和支持这件事的人一起来商量',
  partyAnswered: (e, t) =>
    e.accepted ? `${t.party(e.partyId)}答应参加` : `${t.party(e.partyId)}不能参加${because(e.reason)}`,
  meetingScheduled: (e, t) => `定于${t.moment(e.startsAt)}在${e.place}开${common.meetingForm[e.form]}`,
  meetingCancelled: (e) => `原定的协商会不开了${because(e.reason)}`,
  meetingClosed: (e) => `开了协商会，${e.attendance} 人参加，听到 ${e.opinions} 条意见`,
  minutesWritten: (e, t) => `会议记录改过了，到会的人可在${t.moment(e.objectUntil)}前核对`,
  minutesObjected: () => '有到会的人对会议记录提出异议',
  objectionAnswered: (e) => `答复对会议记录的异议${because(e.answer)}`,
  minutesFixed: () => '会议记录定稿',
  resolutionAdded: (e, t) => `议定：${bare(e.what)}，由${t.name(e.unitId)}在${t.date(e.due)}前办好`,
  noAgreementRecorded: (e) => `这次没有商量出一致意见${because(e.reason)}`,
  outcomeSent: (e, t) => `把协商意见送到了${e.unitIds.map(t.name).join('、')}`,
  unitsReminded: (e, t) => `提醒还没有答复的单位：${e.unitIds.map(t.name).join('、')}`,
  milestonePlanned: (e, t) => `“${t.task(e.taskId)}”定下节点：${bare(e.what)}，${t.date(e.due)}前做到`,
  milestoneReached: (e, t) => `“${t.task(e.taskId)}”做到了：${bare(e.what)}`,
  taskContradicted: (e, t) => `有居民说“${t.task(e.taskId)}”的情况不是这样`,
  contradictionAnswered: (e, t) =>
    `${e.upheld ? '居民说得对，接着办' : '回应居民的不同说法'}（“${t.task(e.taskId)}”）${because(e.answer)}`,
  outcomeAnswered: (e, t) => `${t.name(e.unitId)}答复：${common.verdict[e.verdict]}${e.reason ? `，${e.reason}` : ''}`,
  taskReported: (e, t) => `“${t.task(e.taskId)}”办到了 ${e.progress}%`,
  taskFinished: (e, t) => `承办单位报告“${t.task(e.taskId)}”办好了，等委员核实`,
  taskConfirmed: (e, t) => `委员到现场核实，“${t.task(e.taskId)}”办好了`,
  taskReturned: (e, t) => `“${t.task(e.taskId)}”还没办好，请单位接着办${because(e.reason)}`,
  taskGivenUp: (e, t) => `“${t.task(e.taskId)}”不再办理${because(e.reason)}`,
  resultPublished: (e, t) => `公布了办理结果，请大家在${t.date(e.windowEnds)}前评价`,
  followedUp: (e, t) => `${t.date(e.date)}上门回访`,
  handedIn: () => '这一步写好了，交给召集人确认',
  advanced: (e, t) =>
    `“${step[e.from].name}”完成，进入“${step[e.to].name}”${e.due === null ? '' : `，${t.date(e.due)}前完成`}`,
  sentBack: (e) => `请委员回到“${step[e.to].name}”再完善${because(e.reason)}`,
  paused: (e, t) => `暂停办理${because(e.reason)}，${t.date(e.lookAgain)}再看`,
  pauseReminded: () => '到了再看的日子，请委员看看能不能接着办',
  resumed: (e, t) => `接着办理${e.due === null ? '' : `，${t.date(e.due)}前完成这一步`}`,
  extensionAsked: (e) => `申请延长 ${e.days} 个工作日${because(e.reason)}`,
  extensionDecided: (e, t) =>
    e.granted ? `同意延期${e.due === undefined ? '' : `到${t.date(e.due)}`}` : `没有同意延期${because(e.reason)}`,
  urged: () => '有人催办这件事',
  supervised: (e) => `督办${because(e.text)}`,
  supervisionAnswered: (e) => `答复督办${because(e.text)}`,
  noted: (e) => `内部备注${because(e.text)}`,
  settled: (e) => `现场办结：${bare(e.what)}（${e.byWhom}）`,
  redirected: (e) => `转给${e.to}办理，受理号 ${e.receipt}${because(e.reason)}`,
  redirectOutcomeRecorded: (e) => `转办的结果${because(e.outcome)}`,
  ended: (e) => `不再协商这件事${because(e.reason)}`,
  closed: (e) => `办结归档，${e.tally.count} 人参加了评价${e.reason === undefined ? '' : `。${e.reason}`}`,
  secondLookReminded: () => '办结满三十天，请再去看一看',
  lookedAgain: (e, t) => `${t.date(e.date)}回看：${e.holds ? '问题没有再出现' : '问题又出现了'}${because(e.findings)}`,
  reopened: (e) => `有人说没有解决，回到“${step[e.to].name}”重新办理${because(e.reason)}`,
  dueWarned: (e) => (e.light === 'red' ? '这一步已经超期' : '这一步快到期了'),
}

/** Something newer than this app has happened. */
export const otherEvent: string = '有了新进展'
/** In place of names that the public is not told. */
export const somebody: string = '有关人员'
export const aParty = (kind: keyof typeof common.party): string => `一位${common.party[kind]}`
export const aTask: string = '这项任务'
