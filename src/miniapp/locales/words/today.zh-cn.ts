// The words of the day's work (今天要办), in Chinese.

import type { OwedKind } from '@domain/matter/owed'
import type { ProposalOwedKind } from '@domain/proposal/owed'
import type { ProposalStep } from '@domain/proposal/proposal'
import type { ReportStatus } from '@domain/report/report'
import type { Lane } from '@domain/today/lane'

const lane: Record<Lane, string> = {
  late: '已超期',
  dueToday: '今天到期',
  supervised: '督办要回复',
  confirm: '待确认',
  assign: '待指派',
  answer: '待答复',
  unclaimed: '没人认领',
  check: '待审核',
  owed: '要办的',
  mine: '我在办的',
  claim: '等待认领',
}

const owes: Record<OwedKind | ProposalOwedKind, string> = {
  talk: '办前沟通',
  answer: '逐条答复',
  assist: '写会办意见',
  urge: '回复督办',
  lookBack: '报告落实情况',
  sign: '请您联名',
  repair: '退回补充',
  hear: '确认沟通情况',
  judge: '评价答复',
  answerMerge: '答复并案',
  dispatch: '答复转来的事',
  invitation: '答复邀请',
  outcome: '答复协商意见',
  resolution: '答复议定事项',
  task: '落实任务',
  contradiction: '回应不同说法',
}

const seat: Record<ProposalStep, string> = {
  write: '起草',
  review: '审查',
  entrust: '交办',
  handle: '办理',
  feedback: '评价',
  lookBack: '回看',
}

/** Of a report, as its desk calls it. */
export const status: Record<ReportStatus, string> = {
  submitted: '待答复',
  asked: '已请补充',
  accepted: '已受理',
  merged: '已并入',
  settled: '现场办结',
  redirected: '已转办',
  declined: '未受理',
  appealed: '申诉中',
  withdrawn: '已撤回',
}

export const today = {
  title: '今天要办',
  all: '全部',
  lanes: '看哪一类',
  lane,
  owes,
  status,
  seat,
  empty: (names: readonly string[]) => `现在没有：${names.join('、')}`,
  none: '今天的事都办完了',
  noneText: '有新的事会通知您。',
  notFound: '没有找到',
  notFoundText: '换个说法，或换一类再找。',
  search: '搜标题、编号、牵头人',
  searchPhone: '搜标题、编号或手机号',
  table: '今天要办的事',
  tick: (title: string) => `选中：${title}`,
  tickAll: '选中这里列出的全部',
  export: '导出表格',
  inList: '到清单里找',
  column: { title: '事项', state: '步骤', group: '活动组', lead: '牵头', due: '到期' },
  sortBy: (column: string) => `按${column}排序`,
  proposals: '提案',
  proposalsText: '您写的、交给您办的和公开的',
  kind: { report: '诉求', matter: '事项', check: '审核', proposal: '提案' },
  noDue: '没有期限',
  noLead: '没人认领',
  hint: '从左边选一件',
  more: (n: number) => `先列出最急的 ${n} 件`,
  toCheck: '去审核',
  checkText: '这件在审核里看：决定公开，或说明为什么不公开。',
  keys: {
    title: '键盘',
    open: 'J 打开第一件，？看有哪些键',
    list: [
      ['J 或 ↓', '下一件；还没打开时，打开第一件'],
      ['K 或 ↑', '上一件'],
      ['A', '办打开的这件：写进表单，或按第一个按钮'],
      ['1 到 9', '看第几类'],
      ['0', '看全部'],
      ['/', '搜索'],
      ['Esc', '从表单回来'],
      ['?', '打开这张表'],
    ] as readonly (readonly [string, string])[],
  },
}
