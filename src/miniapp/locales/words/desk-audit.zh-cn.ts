// The words of what an auditor looks through, in Chinese.

import type { Trail } from '@domain/log/trail'

const trail: Record<Trail, string> = {
  desk: '管理操作和登录',
  contact: '查看联系方式',
  matter: '事项的记录',
  report: '诉求的记录',
  paper: '文书的记录',
}

const noneText: Record<Trail, string> = {
  desk: '有人改了设置、人员，或登录了工作账号，会记在这里。',
  contact: '有人查看提出人的联系方式，会记在这里。',
  matter: '记录写下约五分钟后，排进总日志，才列在这里。',
  report: '记录写下约五分钟后，排进总日志，才列在这里。',
  paper: '记录写下约五分钟后，排进总日志，才列在这里。',
}

/** What a desk did, by the name of what it asked the server for. */
const done: Readonly<Record<string, string>> = {
  'session.signIn': '用手机号登录',
  'session.wechat': '用微信登录',
  'session.wechatPhone': '用微信登录，并核对手机号',
  'session.oauthCode': '在微信网页里登录',
  'session.demo': '演示登录',
  'factor.confirm': '设好二次验证',
  'factor.prove': '二次验证',
  'factor.renew': '换恢复码',
  'factor.remove': '取消二次验证',
  'factor.reset': '重置别人的二次验证',
  'person.save': '修改人员',
  'person.delete': '注销账号',
  'roster.import': '导入委员名册',
  'group.save': '修改活动组',
  'group.merge': '合并活动组',
  'unit.save': '修改承办单位',
  'unit.merge': '合并承办单位',
  'station.save': '修改连心站',
  'calendar.save': '修改工作日历',
  'district.save': '修改区县信息',
  'check.decide': '审核文字或图片',
  'flag.decide': '处理举报',
  'meeting.proxyVote': '代不会用手机的人表态',
  'matter.ledger': '导出台账',
  'report.contact': '查看联系方式',
  'roster.turn': '换届',
  'person.stand': '修改账号状态',
  'figure.dutyOf': '查看一位委员的履职记录',
  'matter.import': '登记已经在办的事项',
  'proposal.set': '修改提案设置',
  'proposal.import': '导入往届提案',
}

const subject: Readonly<Record<string, string>> = { matter: '事项', report: '诉求' }

/** What was sent along, by its name in the contract. */
const field: Readonly<Record<string, string>> = {
  name: '名称',
  phone: '电话',
  code: '验证码',
  device: '设备',
  holdings: '角色',
  profile: '名册信息',
  disabled: '停用',
  kind: '种类',
  area: '范围',
  groupId: '活动组',
  place: '地点',
  photoId: '照片',
  fileId: '文件',
  intoId: '并入哪一个',
  organiser: '主办单位',
  filing: '备案号',
  complaints: '投诉建议',
  service: '客服',
  categories: '类别',
  brands: '品牌',
  terms: '期限',
  days: '日期',
  year: '年份',
  reason: '原因',
  choice: '怎么选',
  from: '从哪天起',
  to: '到哪天为止',
}

export const audit = {
  title: '操作记录',
  text: '谁、什么时候、做了什么。这里看不到联系方式，也看不到写了什么。记录只能增加，不能改、不能删。',
  heads: '总日志的签名',
  trail,
  none: '还没有记录',
  noneText,
  done,
  doneOther: '其他操作',
  subject,
  nobody: '居民或系统',
  event: (what: string, number: string, version: number) => `${what} ${number}，第 ${version} 条`,
  by: (who: string, role: string, at: string) => (role === '' ? `${who}，${at}` : `${who}（${role}），${at}`),
  about: (number: string) => `编号 ${number}`,
  code: (type: string) => `记录类型 ${type}`,
  fields: (names: string) => `写了这些项：${names}`,
  field: (name: string): string => field[name] ?? '其他',
  and: '、',
}
