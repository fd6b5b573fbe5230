// The words of good work that others can learn from, in Chinese.

export const showcase = {
  title: '优秀作业',
  means: '办结后回看没有反复、值得别的小组参考的事。新的在前，不排名、不评奖，所有评价都附在旁边。',
  none: '还没有公布的优秀作业',
  question: '商量的问题',
  done: '怎么办成的',
  effects: '成效',
  effect: (what: string, amount: string, measure: string) => `${what} ${amount} ${measure}`,
  source: (date: string, source: string) => `截至${date} · ${source}`,
  look: (date: string) => `${date}回看，没有再出现`,
  verdicts: '大家的评价',
  reply: '对“没有解决”的答复',
  open: '看全过程',
  published: (date: string) => `${date}公布`,
}
