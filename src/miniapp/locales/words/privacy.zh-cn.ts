// The words of the table of what is kept about people, in Chinese.

import type { CollectedKind } from '@domain/privacy/collected'
import type { Purpose, Reader, Retention, Since } from '@domain/privacy/kept'
import { privacyRun } from './privacy-run.zh-cn'

const purpose: Record<Purpose, string> = {
  signIn: '登录',
  reach: '办理时联系您',
  case: '弄清楚是什么事、怎么办的',
  place: '知道在哪里',
  message: '把进展告诉您',
  safety: '保证安全、有据可查',
  once: '网络不好时不丢、不重复',
  account: '账号没人用了就不再留着',
}

const reader: Record<Reader, string> = {
  program: '只有程序用，没有人看',
  self: '您自己',
  charge: '答复、牵头的人（每看一次都有记录）',
  desk: '负责办理的工作人员',
  everybody: '公开，不带您的名字',
}

const since: Record<Since, string> = {
  made: '保存满',
  read: '读过以后满',
  used: '最后一次使用以后满',
  decided: '审核以后满',
  over: '事项办完以后满',
}

const span = (days: number): string =>
  days % 365 === 0 ? `${days / 365} 年` : days % 30 === 0 ? `${days / 30} 个月` : `${days} 天`

const retention = (retention: Retention): string => {
  switch (retention.until) {
    case 'account':
      return '到您删除为止；账号没有了，就不再和您有关'
    case 'record':
      return '作为办理档案保存；您删除自己以后，里面没有您的名字和原话'
    case 'days':
      return `${since[retention.after]} ${span(retention.days)}，自动删除`
  }
}

const collected: Record<CollectedKind, { readonly what: string; readonly purpose: string }> = {
  phone: { what: '手机号', purpose: '用于识别委员、工作人员身份，以及在您愿意时向您反馈办理情况' },
  picture: { what: '选中的照片或视频信息', purpose: '用于拍照或选取照片说明所反映的问题' },
  microphone: { what: '麦克风', purpose: '用于语音录入您反映的情况' },
  place: { what: '选择的位置信息', purpose: '用于标明所反映问题的地点，或按远近看事项，由您在地图上选定' },
  clipboard: { what: '剪切板', purpose: '用于复制查询码、电话和链接，只写入，不读取' },
  calendar: { what: '日历（仅写入）权限', purpose: '用于把您要参加的协商会记到手机日历，由您点选' },
}

export const privacy = {
  collected,
  collectedTitle: '会向手机和微信要什么',
  collectedText: '只在您点了相应的按钮时才要；不同意，别的照样能用。',
  tableTitle: '逐项说明',
  tableText: '系统每天夜里按这张表自动删除到期的信息。',
  what: privacyRun.what,
  and: privacyRun.and,
  purpose,
  reader,
  retention,
  why: '用来',
  who: '谁看得到',
  long: '保存多久',
}
