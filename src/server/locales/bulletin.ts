// The words of the bulletin, as its draft and its document have them.

import type { Account, Closed, Head, LateItem, OfGroup, Shown, Topic, UnderWay } from '../../domain/bulletin/account'
import type { Period } from '../../domain/bulletin/period'
import { localDate } from '../../domain/calendar/local-time'
import type { Figures } from '../../domain/figure/figure'
import type { StepId } from '../../domain/matter/step'
import { withoutEndMark } from '../../domain/text/end-mark'
import { stepNames } from './step'
import { dayOf } from './subscribe'

const half = (from: string): string => (from.slice(5, 7) === '01' ? '上半年' : '下半年')

/** 2026年11月, 2026年上半年, 2026年. */
export const spanOf = ({ span, from }: Period): string => {
  const year = `${from.slice(0, 4)}年`
  if (span === 'year') return year
  return span === 'half' ? `${year}${half(from)}` : `${year}${Number(from.slice(5, 7))}月`
}

const percent = (share: number): string => `${Math.round(share * 100)}%`

const counted = ({
  meetings,
  participants,
  opinions,
  plans,
  solved,
}: Pick<Figures, 'meetings' | 'participants' | 'opinions' | 'plans' | 'solved'>) =>
  `召开协商会 ${meetings} 场，${participants} 人次参加，收集意见 ${opinions} 条，形成协商方案 ${plans} 个，解决问题 ${solved} 件`

const who = ({ who: name, unitId, kind }: LateItem): string => {
  if (name !== '') return name
  return unitId === null && kind !== 'dispatch' ? '牵头委员' : '承办单位'
}

/** What was to be done by the date. */
const owed = ({ kind, what }: LateItem): string => {
  if (kind === 'answer') return '答复协商意见'
  if (kind === 'dispatch') return `答复转出的“${withoutEndMark(what)}”`
  return kind === 'task' ? withoutEndMark(what) : (stepNames[what as StepId] ?? what)
}

export const bulletinWords = {
  title: (district: string, period: Period) => `${district}${spanOf(period)}“来商量”工作通报`,
  file: (title: string) => title,
  summary: (period: Period, { figures, year }: Pick<Account, 'figures' | 'year'>) =>
    [
      `${spanOf(period)}，${counted(figures)}。`,
      `收到居民诉求 ${figures.reports.in} 件，受理 ${figures.reports.accepted + figures.reports.merged} 件，当即办好 ${figures.reports.settled} 件。`,
      ...(figures.satisfaction === null
        ? []
        : [`收到评价 ${figures.ratings} 份，表示满意的占 ${percent(figures.satisfaction)}。`]),
      ...(figures.onTime === null ? [] : [`到期的步骤按时完成 ${percent(figures.onTime)}。`]),
      ...(period.span === 'year' ? [] : [`1 月以来，累计${counted(year)}。`]),
    ].join(''),
  summaryHead: '总体情况',
  groupsHead: '各组情况',
  group: ({ name, ...figures }: OfGroup) => `${name}：${counted(figures)}。`,
  underWayHead: '正在落实的事项',
  underWay: ({ title, number, projects, finished, overHalf }: UnderWay) =>
    `${withoutEndMark(title)}（${number}）：${projects} 项，竣工 ${finished}，过半 ${overHalf}，其余 ${projects - finished - overHalf}。`,
  closedHead: '办结的事项和居民评价',
  closed: ({ title, number, solved, ratings }: Closed) =>
    `${withoutEndMark(title)}（${number}）：${ratings === 0 ? '没有人评价' : `解决了 ${solved.yes}，部分解决 ${solved.partly}，没有解决 ${solved.no}`}。`,
  lateHead: '逾期的事项和责任方说明',
  late: (item: LateItem) =>
    `${withoutEndMark(item.title)}（${item.number}）：${owed(item)}应在${dayOf(item.due)}前完成，${who(item)}${item.said === null ? '没有说明' : `说明：${withoutEndMark(item.said)}`}。`,
  topicsHead: '高频话题',
  topic: ({ title, category, station, reports }: Topic) =>
    `${withoutEndMark(title)}：${reports} 件${[category, station].filter(Boolean).length === 0 ? '' : `（${[category, station].filter(Boolean).join('，')}）`}。`,
  shownHead: '优秀作业',
  shown: ({ title, number }: Shown) => `${withoutEndMark(title)}（${number}）。`,
  hardHead: '困难和问题',
  nextHead: '下一步工作',
  none: '没有。',
  corrects: (number: string) => `本通报更正 ${number} 号通报。`,
  draft: '（草稿，未签发）',
  signed: (name: string) => `签发：${name}`,
  hash: (hash: string) => `内容摘要（SHA-256）：${hash}`,
  logHead: ({ size, root, at }: Head) => `总日志的签名（${dayOf(localDate(at))}，共 ${size} 条）：${root}`,
} as const
