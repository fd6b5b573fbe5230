// The words of good work that others can learn from, in Chinese.

export const showcase = {
  title: '优秀作业',
  means: '办结后回看没有反复、值得别的小组参考的事和提案。新的在前，不排名、不评奖，所有评价都附在旁边。',
  none: '还没有公布的优秀作业',
  question: '商量的问题',
  situation: '提案反映的情况',
  done: '怎么办成的',
  effects: '成效',
  effect: (what: string, amount: string, measure: string) => `${what} ${amount} ${measure}`,
  source: (date: string, source: string) => `截至${date} · ${source}`,
  look: (date: string) => `${date}回看，没有再出现`,
  kept: (date: string) => `${date}回看，答应的都落实了`,
  verdicts: '大家的评价',
  reply: '对“没有解决”的答复',
  replyToProposers: '对“不同意”的答复',
  judged: { agree: '同意', understand: '理解', reserve: '保留意见', disagree: '不同意', silent: '没有表态' },
  people: (count: number) => `${count} 人次`,
  open: '看全过程',
  published: (date: string) => `${date}公布`,
}
