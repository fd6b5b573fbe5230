// The words of the figures from every side, in English.

import type { deskTrend as zhCn } from './desk-trend.zh-cn'
import { many } from './many'

export const deskTrend: typeof zhCn = {
  title: 'How long until an answer, and until a result',
  half: { reports: 'Half of the reports: first answer within', matters: 'Half of the matters: result within' },
  most: { reports: 'Nine in ten reports: first answer within', matters: 'Nine in ten matters: result within' },
  days: (n) => (n === 1 ? 'day' : 'days'),
  of: (count) => `counted from ${count} of this time`,
  look: 'Shown as',
  looks: { chart: 'Chart', table: 'Table' },
  by: { month: 'By month', category: 'By category', group: 'By group' },
  noCategory: 'No category',
  month: (month) => month,
  came: { reports: 'Reports that came', matters: 'Matters opened' },
  took: { reports: 'Days until the first answer', matters: 'Days from opening to the published result' },
  columns: {
    reports: ['Came', 'Answered', 'Median days', '90th'],
    matters: ['Opened', 'Results', 'Median days', '90th'],
  },
  sentence: (median, ninetieth) => `half within ${many(Number(median), 'day')}, nine in ten within ${ninetieth}`,
  nobody: 'none yet',
  few: 'fewer than 3',
  heat: {
    title: 'Where reports come from',
    by: 'By what',
    side: { stations: 'Stations', groups: 'Groups, communities', categories: 'Categories' },
    month: (month) => month.slice(2),
    cell: (name, month, count) => `${name}, ${month}: ${count}`,
    none: 'Nowhere have three people or more told of something in this time',
    text: 'The darker, the more reports. Cells of fewer than three people are blank.',
  },
  file: { xlsx: 'Download as Excel', png: 'Save as a picture' },
  fileName: (who, from, to, as) => `Figures ${who} ${from} to ${to}.${as}`,
  source: (name) => `${name}: which ones`,
  noLines: 'None in this time',
  more: (count) => `The latest ${count} only`,
  unclaimed: 'See those unclaimed',
  overdue: 'See those overdue',
}
