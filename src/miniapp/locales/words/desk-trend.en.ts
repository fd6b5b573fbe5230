// The words of the months of the figures, in English.

import type { deskTrend as zhCn } from './desk-trend.zh-cn'

export const deskTrend: typeof zhCn = {
  month: (month) => month,
  came: 'Reports that came, by month',
  answer: 'Days until the first answer',
  result: 'Days from opening to the published result',
  sentence: (median, ninetieth) => `half within ${median} days, nine in ten within ${ninetieth}`,
  nobody: 'none yet',
  list: 'See these reports',
}
