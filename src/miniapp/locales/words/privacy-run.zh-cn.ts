// The words of what is deleted every night, in Chinese.

import type { KeptId } from '@domain/privacy/kept'

export const what: Record<KeptId, string> = {
  phone: '手机号（加密保存）',
  name: '怎么称呼您（加密保存）',
  identity: '微信给的编号（加密保存）',
  report: '您提的话和地点',
  partyName: '参加协商时怎么称呼、不来的原因（加密保存）',
  picture: '您的照片（拍摄位置等已去掉）',
  voice: '您的录音',
  looseFile: '选了但没有提交的照片、录音',
  support: '“我也遇到”和关心的事',
  evaluation: '您的评价',
  matter: '协商事项的办理经过',
  reveal: '谁看过您的联系方式',
  audit: '工作人员的管理操作记录',
  notice: '已读的消息',
  unreadNotice: '没有读的消息',
  delivery: '消息有没有送到微信或短信',
  consent: '您同意接收几条微信提醒',
  session: '在哪些设备上登录',
  smsCode: '短信验证码',
  request: '防止重复提交的记录',
  check: '公开前审核留下的副本',
  flag: '举报，和是谁举报的',
  idleAccount: '没人再用的账号',
}

export const privacyRun = {
  what,
  and: '；',
  title: '到期删除',
  text: '每天夜里，保存到期的信息自动删除，删了就找不回来。这里是每次删除的记录。',
  none: '还没有删除记录',
  noneText: '今晚第一次运行以后，这里会有记录。',
  nothing: '没有到期的',
  count: (name: string, n: number) => `${name} ${n} 条`,
  table: '看每项保存多久',
}
