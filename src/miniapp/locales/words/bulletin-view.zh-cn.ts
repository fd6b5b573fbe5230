// The words of a bulletin's page, in Chinese.

import type { Closed, Head, LateItem, OfGroup, Topic, UnderWay } from '@domain/bulletin/account'

export const bulletinView = {
  figure: {
    meetings: '协商会（场）',
    participants: '参加（人次）',
    opinions: '意见（条）',
    plans: '方案（个）',
    solved: '解决（件）',
  },
  none: '没有',
  groups: '各组情况',
  group: ({ meetings, participants, opinions, plans, solved }: OfGroup) =>
    `协商会 ${meetings} 场，${participants} 人次，意见 ${opinions} 条，方案 ${plans} 个，解决 ${solved} 件`,
  underWay: '正在落实的事项',
  projects: ({ projects, finished, overHalf }: UnderWay) =>
    `${projects} 项：竣工 ${finished}，过半 ${overHalf}，其余 ${projects - finished - overHalf}`,
  closed: '办结的事项和居民评价',
  verdicts: ({ solved, ratings }: Closed) =>
    ratings === 0 ? '没有人评价' : `解决了 ${solved.yes}，部分解决 ${solved.partly}，没有解决 ${solved.no}`,
  late: '逾期的事项和责任方说明',
  lateItem: ({ who, unitId, kind, said }: LateItem, due: string) =>
    `应在${due}前完成。${who || (unitId === null && kind !== 'dispatch' ? '牵头委员' : '承办单位')}${said === null ? '没有说明' : `说明：${said}`}`,
  topics: '高频话题',
  topic: ({ reports, category, station }: Topic) => [`${reports} 件`, category, station].filter(Boolean).join(' · '),
  shown: '优秀作业',
  hard: '困难和问题',
  next: '下一步工作',
  signed: (name: string, date: string) => `${name}于${date}签发`,
  hash: (hash: string) => `内容摘要 ${hash}`,
  logHead: ({ size, root }: Head, date: string) => `总日志的签名（${date}，共 ${size} 条）${root.slice(0, 16)}`,
  document: '下载公文（DOCX）',
  sheet: '公文样式',
  print: '打印',
  correct: '发更正通报',
  corrects: (number: string) => `本通报更正 ${number} 号通报。`,
  runsUntil: (last: string, next: string) => `这一期到${last}结束，${next}起可以送主席签发。`,
  returned: (text: string) => `退回修改：${text}`,
}
