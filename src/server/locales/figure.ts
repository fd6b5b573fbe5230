// The words of the figures as a file: the spreadsheet and the picture.

import type { Figures } from '../../domain/figure/figure'

type Counted = Exclude<keyof Figures, 'reports' | 'steps'>

export const figureWords = {
  file: '数据',
  sheets: { figures: '数据', months: '每月', categories: '类别', groups: '活动组' },
  period: (from: string, to: string) => `${from} 至 ${to}`,
  name: {
    meetings: '协商会议',
    participants: '参会人次',
    households: '走访户次',
    opinions: '收集意见',
    plans: '协商方案',
    findings: '调研成果',
    resolutions: '协商意见',
    solved: '解决的事',
    onTime: '按期率（%）',
    satisfaction: '满意率（%）',
    ratings: '评价人数',
    unclaimed: '待认领',
    overdue: '已超期',
  } satisfies Record<Counted, string>,
  report: {
    in: '收到诉求',
    accepted: '受理',
    merged: '并入',
    settled: '现场办结',
    redirected: '转办',
    declined: '未受理',
    withdrawn: '撤回',
    open: '待答复',
  } satisfies Record<keyof Figures['reports'], string>,
  head: {
    figure: '项目',
    value: '数量',
    by: { months: '月份', categories: '类别', groups: '活动组' },
    reports: ['收到诉求', '已答复', '首次答复天数（中位数）', '首次答复天数（九成以内）'],
    matters: ['立项', '已公布结果', '到结果天数（中位数）', '到结果天数（九成以内）'],
  },
  noCategory: '没有分类',
  few: '不足 3 件',
  picture: {
    months: '每月收到的诉求',
    categories: '按类别',
    groups: '按活动组',
    took: (median: number, ninetieth: number) => `一半在 ${median} 天内答复，九成在 ${ninetieth} 天内`,
    result: (median: number, ninetieth: number) => `一半在 ${median} 天内有结果，九成在 ${ninetieth} 天内`,
    made: '来商量',
  },
} as const
