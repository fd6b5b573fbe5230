// The words that pages of all kinds of papers share, in Chinese.

export const paper = {
  lists: { desk: '待办', mine: '我的', public: '公开' },
  listsOf: '看哪些',
  allSteps: '全部',
  stepsOf: '按步骤看',
  search: '按标题、编号找',
  number: (number: string) => `编号 ${number}`,
  over: { closed: '已办结', ended: '已终止' },
  happened: '经过',
  happenedOther: '有了新情况',
  nothing: '现在没有需要您办的',
  notOffered: '现在不能这样办了',
  back: '返回',
  more: '其他操作',
  verify: '核对记录',
  intact: (events: number) => `${events} 条记录首尾相连，没有被改动`,
  broken: (version: number) => `第 ${version} 条记录对不上，请联系办公室`,
  done: '已提交',
  queued: '网络不好，已存好，联网后自动提交',
  unknown: '没有这一类文件',
  /** what can happen to a paper of any kind */
  event: {
    accountJoined: () => '两个账号合并成了一个',
    unitSucceeded: () => '单位合并了，由合并后的单位接着办',
    groupSucceeded: () => '小组合并了，由合并后的小组接着办',
    personGone: () => '有人不再参加这项工作',
    dueMoved: () => '放假安排有变，期限跟着调整了',
  },
}
