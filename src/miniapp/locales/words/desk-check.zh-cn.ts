// The words of the queue of what has to be looked at, in Chinese.

import type { CheckKind, HoldReason } from '@domain/check/check'

const why: Record<HoldReason, string> = {
  doubtful: '机器拿不准，请人看看',
  risky: '机器认为有风险。协商里谈到投诉、批评很正常，请按内容判断',
  unknownAuthor: '写的人没有用微信打开过，机器没法检查',
  noAnswer: '机器没有按时回答',
  notChecked: '机器没有检查',
  notFetched: '机器没能打开这个文件',
  noMachine: '这类文件机器不检查',
}

const kind: Record<CheckKind, string> = { text: '文字', picture: '照片', voice: '录音' }

/** What WeChat's machine suspects, by its number. */
const label: Readonly<Record<number, string>> = {
  10001: '广告',
  20001: '时政',
  20002: '色情',
  20003: '辱骂',
  20006: '违法犯罪',
  20008: '欺诈',
  20012: '低俗',
  20013: '版权',
  21000: '其他',
}

export const check = {
  queue: { check: '公开前要看的', flag: '有人举报的' },
  flagText: '有人觉得这些内容不该公开。举报不会让它消失，由您来定。举报的人看得到结果，写的人不知道是谁举报的。',
  flagNone: '没有举报',
  flagNoneText: '居民觉得别人的话、照片不该公开时，会到这里来。',
  flagged: (n: number) => `${n} 人举报`,
  flagReason: {
    abuse: '辱骂、人身攻击',
    privacy: '泄露隐私',
    untrue: '不是事实',
    advert: '广告',
    illegal: '违法违规',
    other: '其他',
  },
  keep: '可以留着',
  kept: '照常公开，已告诉举报的人',
  hidden: '已不公开，已告诉写的人和举报的人',
  title: '待审核',
  text: '别人看到之前，这里的内容要请您看一眼。办理不受影响。',
  kind,
  why,
  suspects: (n: number) => `机器怀疑：${label[n] ?? `编号 ${n}`}`,
  subject: {
    report: '诉求',
    matter: '协商事项',
    proposal: '提案',
    bulletin: '通报',
    groupLook: '半年推进',
    clue: '提案线索',
    appraisal: '民主评议',
  },
  none: '没有等审核的内容',
  noneText: '机器拿不准、没法检查的，会到这里来。',
  hint: '从左边选一条',
  keys: '键盘：J 下一条，K 上一条，Esc 返回',
  words: '写的是',
  picture: '要公开的照片',
  about: '出自',
  openReport: '看这条诉求',
  openMatter: '看这件事项',
  openPaper: '看这份文件',
  mine: '这是您自己写的，请别的召集人或政协办公室来看。',
  approve: '可以公开',
  refuse: '先不公开',
  refusing: {
    label: { reason: '为什么不公开' },
    hint: { reason: '会原样告诉写的人，请写清怎么改就可以' },
    fault: { reason: { missing: '请写明原因，写的人要看到' } },
  },
  refuseSend: '不公开，并告诉他原因',
  cancel: '再想想',
  approved: '已公开',
  refused: '没有公开，原因已告诉写的人',
  written: (moment: string) => `${moment}写的`,
  back: '返回列表',
}
