// What `npm run wechat:doctor` says, in Chinese, for the person who sets the mini-program up.

import type { TemplateName } from '../../domain/notice/template'
import type { Failure } from '../wechat/outcome'

export const marks = { good: '✓', warn: '!', bad: '✗' } as const

export const doctorWords = {
  off: '未设置 WECHAT_APP_ID，微信的全部功能处于关闭状态。请按 docs/wechat.md 第 1 步取得 AppID 和 AppSecret 后设置。',
  asking: (address: string) => `正在检查，接口地址 ${address}`,
  appId: (id: string) => `小程序 AppID:${id}`,
  noPublicUrl: '未设置 PUBLIC_URL：图片无法送审、短信链接和网页授权无法使用。应为 https://已备案域名。',
  badPublicUrl: (url: string) => `PUBLIC_URL ${url} 不能用于微信：必须是 https、已备案域名、不能是 IP 或 localhost。`,
  goodPublicUrl: (url: string) => `对外网址 ${url}`,
  token: '接口调用凭据已取得',
  login: '登录凭证校验(code2Session)可用',
  officialMissing: '未设置 WECHAT_OFFICIAL_APP_ID：微信内网页不能静默登录，居民改用手机验证码（可不设）。',
  official: '服务号网页授权可用',
  templateMissing: (variable: string, title: string) =>
    `未设置 ${variable}：「${title}」不会推送微信消息，只进收件箱。`,
  templateUnknown: (variable: string) => `${variable} 的模板不在本小程序名下，请到「订阅消息—我的模板」核对模板 ID。`,
  templateKeys: (variable: string, has: string) => `${variable} 的关键词编号不对，该模板的编号是：${has || '（无）'}。`,
  template: (title: string) => `订阅消息「${title}」`,
  pushMissing: '未设置 WECHAT_PUSH_TOKEN 和 WECHAT_PUSH_AES_KEY：图片一律转人工审核。',
  pushSilent: (address: string) => `消息推送地址 ${address} 没有按约定回应，请确认服务已启动且公网可达。`,
  push: '消息推送地址回应正确',
  pageMissing: '小程序尚未发布（找不到页面 pages/say/index）：发布前生成的小程序码要到发布后才能打开。',
  code: '小程序码可以生成',
  link: '短信用的 URL Link 可以生成',
  smsLog: '短信仍是打印在日志里(SMS_URL=log)，正式使用前请设置短信服务。',
  smsNoNotice: '未设置 SMS_NOTICE_TEMPLATE：委员和工作人员收不到短信提醒（可不设）。',
  sms: '短信服务已设置（不试发，以免收费）',
  toEnter: '请在公众平台填写以下内容：',
  domains: (host: string) => `  开发管理—服务器域名：request、uploadFile、downloadFile 三处都填 https://${host}`,
  rule: (url: string, letter: string, page: string) =>
    `  扫普通链接二维码打开小程序：规则 ${url}/${letter}/ ，页面 ${page}`,
  pushAddress: (url: string) => `  消息推送：URL ${url}/api/wechat.push ，安全模式，数据格式 JSON`,
  oauth: (host: string) => `  服务号—网页授权域名：${host}`,
  allGood: '检查通过。',
  someBad: (count: number) => `有 ${count} 项需要处理。`,
} as const

export const templateTitles: Readonly<Record<TemplateName, string>> = {
  progress: '事项进展',
  meeting: '会议通知',
  todo: '待办提醒',
  rating: '评价提醒',
}

const byNumber: Readonly<Record<number, string>> = {
  40001: 'AppSecret 不对或已重置，请到「开发管理—开发设置」核对。',
  40013: 'AppID 不对，请到「开发管理—开发设置」核对。',
  40125: 'AppSecret 不对，请到「开发管理—开发设置」重置后更新设置。',
  40164: '服务器的出口 IP 不在白名单里，请到「开发管理—IP 白名单」加入。',
  45009: '当日调用次数已用完，请明天再试。',
  48001: '该接口没有权限：请先完成认证，并在「开发管理—接口设置」开通。',
}

const byName: Partial<Readonly<Record<Failure, string>>> = {
  unreachable: '连接不上接口地址，请检查服务器能否访问外网。',
  busy: '微信系统繁忙，请稍后再试。',
}

export const failureWords = (what: string, failure: Failure, errcode: number | null): string => {
  const advice = (errcode === null ? undefined : byNumber[errcode]) ?? byName[failure] ?? ''
  return `${what}失败(${errcode ?? '无应答'})。${advice}`
}
