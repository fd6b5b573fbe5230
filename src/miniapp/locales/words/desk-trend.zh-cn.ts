// The words of the months of the figures: how long answers and results took, in Chinese.

export const deskTrend = {
  month: (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  came: '每月收到的诉求',
  answer: '多久有第一次答复（天）',
  result: '从立项到公布结果（天）',
  sentence: (median: string, ninetieth: string) => `一半在 ${median} 天内，九成在 ${ninetieth} 天内`,
  nobody: '还没有',
  list: '看这些诉求',
}
