// The words of the document that tells a person what is kept of them.

import { localClock, localDate } from '../../domain/calendar/local-time'
import type { Role } from '../../domain/people/role'
import type { Anonymity, ReportStatus } from '../../domain/report/report'

const statuses: Readonly<Record<ReportStatus, string>> = {
  submitted: '已提交，等待答复',
  asked: '请我补充',
  accepted: '已受理，成为协商事项',
  merged: '已并入一件协商事项',
  settled: '已直接答复',
  redirected: '已告知到别处办理',
  declined: '没有受理',
  appealed: '已请求复核',
  withdrawn: '已撤回',
}

const seen: Readonly<Record<Anonymity, string>> = {
  named: '公开时显示我的称呼。',
  hidden: '公开时不显示我是谁。',
  anonymous: '完全匿名。',
}

const roles: Readonly<Record<Role, string>> = {
  member: '政协委员',
  coordinator: '召集人',
  office: '政协办公室',
  chair: '主席会议成员',
  unit: '承办单位',
  expert: '专家',
  secretariat: '两办督查',
  auditor: '审计员',
  steward: '站点联络员',
}

const solved: Readonly<Record<string, string>> = { yes: '解决了', partly: '部分解决', no: '没有解决' }

const named = (table: Readonly<Record<string, string>>, key: string): string => table[key] ?? key

/** 2026年11月29日 16:45, in China. */
export const momentOf = (at: string): string => {
  const [year = '', month = '', day = ''] = localDate(at).split('-')
  return `${year}年${Number(month)}月${Number(day)}日 ${localClock(at)}`
}

export const mineWords = {
  title: '我在来商量的信息',
  intro: (at: string) => `这份文件列出来商量到 ${at} 为止保存的您的信息。`,
  none: '没有。',
  rest: '每一项的全部内容，包括消息、授权和办理经过，在同时可以导出的数据文件（JSON）里。',
  account: '账号',
  called: (name: string | null) => `称呼：${name ?? '没有留'}。`,
  phone: (phone: string | null) => `手机号：${phone ?? '没有留'}。`,
  since: (at: string) => `从 ${at} 开始使用。`,
  reports: '我提的诉求',
  report: (number: string) => `编号 ${number}`,
  reported: (number: string, at: string, status: string) => `编号 ${number}，${at} 提交，现在：${status}。`,
  status: (status: string) => named(statuses, status),
  seenBy: (anonymity: string) => named(seen, anonymity),
  place: (place: string) => `地点：${place}`,
  added: (at: string, text: string) => `${at} 补充：${text}`,
  photos: (count: number) => `另有照片 ${count} 张。`,
  voice: '另有录音一段。',
  evaluations: '我的评价',
  evaluated: (at: string, answer: string, score: number, words: string | null) =>
    `${at}，${named(solved, answer)}，${score} 分${words === null || words === '' ? '。' : `：${words}`}`,
  statements: '我在协商会上写的意见',
  remarks: '我在协商意见和任务下写的话',
  stated: (at: string, text: string) => `${at}：${text}`,
  papers: '我写的、参与的文件',
  paper: (title: string, number: string, at: string) => `${at}：${title}（编号 ${number}）。`,
  parties: '我报名参加的商量',
  party: (at: string, name: string | null, reason: string | null) =>
    [at, name === null ? '' : `，称呼 ${name}`, reason === null ? '。' : `，理由：${reason}`].join(''),
  follows: '我支持和关心的',
  supported: (count: number) => `支持了 ${count} 件。`,
  followed: (count: number) => `关心 ${count} 件事项。`,
  reveals: '谁看过我的联系方式',
  revealed: (at: string, by: string) => `${at}，${named(roles, by)}。`,
  sessions: '登录的设备',
  session: (device: string, since: string, seenAt: string) => `${device}，${since} 登录，${seenAt} 最近使用。`,
}
