// The words of messages that WeChat delivers: a state of at most five characters, and a short remark.

import type { SentMatterKind, SentReportKind } from '../../domain/notice/subscribe'
import type { TemplateName } from '../../domain/notice/template'

interface Words {
  readonly state: string
  readonly note: string
}

const matterMessages: Readonly<Record<SentMatterKind, Words>> = {
  opened: { state: '待认领', note: '有新事项等待认领' },
  dispatchProposed: { state: '待决定', note: '有一项发现要转出，请决定' },
  dispatchSent: { state: '待答复', note: '有一项转来的事，请答复' },
  dueNear: { state: '快到期', note: '有一件事明天到期，请按时办好' },
  expertAsked: { state: '待推荐', note: '有一件事想请专家，请推荐' },
  expertOffered: { state: '待答复', note: '请您去出主意，请答复' },
  openedFrom: { state: '待认领', note: '有新事项等待认领' },
  claimed: { state: '已认领', note: '已有委员认领此事' },
  assigned: { state: '已指派', note: '已指派委员负责此事' },
  leadGone: { state: '待认领', note: '原负责委员不再负责，重新认领' },
  released: { state: '待认领', note: '原负责委员已退出，重新认领' },
  handedOver: { state: '已移交', note: '已移交另一位委员负责' },
  claimWidened: { state: '待认领', note: '认领范围已扩大，请关注' },
  partyInvited: { state: '待答复', note: '邀请您参加协商，请答复' },
  concernedInvited: { state: '邀请协商', note: '邀请您一起来商量，请答复' },
  meetingScheduled: { state: '会议通知', note: '协商会时间已定，请查看' },
  meetingCancelled: { state: '会议取消', note: '协商会已取消，点击看原因' },
  meetingClosed: { state: '协商完毕', note: '协商会已开，点击看结果' },
  minutesWritten: { state: '请核对', note: '会议记录已改，请核对' },
  minutesObjected: { state: '有异议', note: '有人对会议记录提出异议' },
  minutesFixed: { state: '已定稿', note: '会议记录已定稿，点击查看' },
  noAgreementRecorded: { state: '未达一致', note: '本次协商未达成一致意见' },
  outcomeSent: { state: '已报送', note: '协商意见已报送承办单位' },
  outcomeAnswered: { state: '单位答复', note: '承办单位已答复协商意见' },
  resolutionAnswered: { state: '单位答复', note: '承办单位已答复一项协商意见' },
  unitsReminded: { state: '待答复', note: '协商意见还没有答复，请答复' },
  taskContradicted: { state: '有不同说法', note: '有居民说这项任务没办好' },
  contradictionAnswered: { state: '已回应', note: '居民的不同说法已有回应' },
  taskFinished: { state: '待核实', note: '承办单位报告任务已完成' },
  taskConfirmed: { state: '已落实', note: '一项议定事项已落实' },
  taskReturned: { state: '待整改', note: '任务被退回，请继续办理' },
  taskGivenUp: { state: '不再办理', note: '一项议定事项不再办理' },
  resultPublished: { state: '待评价', note: '办理结果已公布，请您评价' },
  handedIn: { state: '待确认', note: '本步骤已提交，请确认' },
  advanced: { state: '办理中', note: '事项已进入下一步' },
  sentBack: { state: '已退回', note: '事项退回前面的步骤' },
  paused: { state: '已暂停', note: '事项暂停办理，点击看原因' },
  resumed: { state: '办理中', note: '事项恢复办理' },
  pauseReminded: { state: '暂停到期', note: '约定的日子到了，请查看' },
  extensionAsked: { state: '待审批', note: '有延期申请等待决定' },
  extensionDecided: { state: '已决定', note: '延期申请已有结果' },
  urged: { state: '有人催办', note: '群众催促此事，请查看' },
  pressed: { state: '已超期', note: '有一件事已超期，请办理并答复' },
  supervised: { state: '督办', note: '办公室督办此事，请答复' },
  settled: { state: '待评价', note: '此事已现场办结，请您评价' },
  redirected: { state: '已转办', note: '此事已转其他渠道办理' },
  redirectOutcomeRecorded: { state: '转办结果', note: '转办的事项有了结果' },
  ended: { state: '已终止', note: '事项已终止，点击看原因' },
  closed: { state: '已办结', note: '事项已办结，感谢关注' },
  secondLookReminded: { state: '待回看', note: '办结满三十天，请回看' },
  lookedAgain: { state: '已回看', note: '办结后回看有了结果' },
  reopened: { state: '重新办理', note: '事项重新办理' },
  dueWarned: { state: '临近到期', note: '办理期限将到或已过' },
}

const reportMessages: Readonly<Record<SentReportKind, Words>> = {
  submitted: { state: '待受理', note: '收到新的诉求，请答复' },
  transferred: { state: '已转组', note: '诉求已转到另一活动组' },
  accepted: { state: '已受理', note: '已列为协商事项' },
  merged: { state: '已并入', note: '已并入同类协商事项' },
  settled: { state: '现场办结', note: '已现场办结，请您评价' },
  redirected: { state: '已转办', note: '已转其他渠道办理' },
  redirectOutcomeRecorded: { state: '转办结果', note: '转办的诉求有了结果' },
  asked: { state: '待补充', note: '还需要您补充情况' },
  added: { state: '已补充', note: '诉求人补充了情况' },
  declined: { state: '不予受理', note: '点击看原因和去处，可申诉' },
  appealed: { state: '待复核', note: '诉求人提出申诉，请答复' },
  appealDecided: { state: '已复核', note: '申诉已有结果' },
  urged: { state: '有人催办', note: '诉求人催促，请查看' },
  dueWarned: { state: '临近到期', note: '答复期限将到或已过' },
}

/** By process and event. */
export const messages: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  matter: matterMessages,
  report: reportMessages,
}

/** Where a process has no words of its own for it. */
export const plainMessages: Readonly<Record<TemplateName, Words>> = {
  progress: { state: '有新进展', note: '有新进展，点击查看' },
  meeting: { state: '会议通知', note: '会议时间已定，请查看' },
  todo: { state: '待办理', note: '有事项等您办理，请查看' },
  rating: { state: '待评价', note: '结果已公布，请您评价' },
}

/** Where a thing has no title of its own, or nothing of it is fit to be shown. */
export const untitled = '您关注的事项'
export const unplaced = '详见小程序'

/** `2026-11-21` -> `2026年11月21日` */
export const dayOf = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${Number(year)}年${Number(month)}月${Number(day)}日`
}
