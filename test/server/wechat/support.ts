// A server of ours beside a stand-in of WeChat's, both by the same clock.

import { readSetting } from '../../../src/server/setting'
import type { WechatSetting } from '../../../src/server/wechat/setting'
import { type StandIn, standInAccount, standInOfficial, startStandIn } from '../../wechat-stand-in/stand-in'
import type { Template } from '../../wechat-stand-in/world'
import { aServer, type ServerOptions, type TestServer } from '../support/server'

export const pushToken = 'pushtoken'
export const aesKey = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'

/** The account's templates; the numbers of the keys are the account's own. */
export const templates: readonly Template[] = [
  { id: 'tmpl-progress-0001', title: '事项进展通知', keys: ['thing2', 'phrase3', 'time4', 'thing7'] },
  { id: 'tmpl-meeting-00002', title: '会议通知', keys: ['thing1', 'time2', 'thing3', 'thing4'] },
  { id: 'tmpl-todo-00000003', title: '待办提醒', keys: ['thing1', 'phrase2', 'date3', 'thing4'] },
  { id: 'tmpl-rating-000004', title: '评价提醒', keys: ['thing1', 'date2', 'thing3'] },
]

const keysOf = (index: number): string => `${templates[index]?.id}:${templates[index]?.keys.join(',')}`

export const environmentFor = (url: string): Readonly<Record<string, string>> => ({
  WECHAT_APP_ID: standInAccount.appId,
  WECHAT_APP_SECRET: standInAccount.secret,
  WECHAT_API_URL: url,
  WECHAT_OFFICIAL_APP_ID: standInOfficial.appId,
  WECHAT_OFFICIAL_SECRET: standInOfficial.secret,
  WECHAT_PUSH_TOKEN: pushToken,
  WECHAT_PUSH_AES_KEY: aesKey,
  WECHAT_TEMPLATE_PROGRESS: keysOf(0),
  WECHAT_TEMPLATE_MEETING: keysOf(1),
  WECHAT_TEMPLATE_TODO: keysOf(2),
  WECHAT_TEMPLATE_RATING: keysOf(3),
})

export const settingFor = (url: string): WechatSetting => {
  const read = readSetting(environmentFor(url))
  if ('problems' in read || read.setting.wechat === null) throw new Error('The settings of the test are wrong.')
  return read.setting.wechat
}

export interface WechatServer extends TestServer {
  readonly standIn: StandIn
}

export const releasedPages = ['pages/home/index', 'pages/say/index', 'pages/matter/index', 'pages/report/index']

export const aWechatServer = async (options: ServerOptions = {}): Promise<WechatServer> => {
  const clock: { now: () => number } = { now: Date.now }
  const standIn = await startStandIn({ now: () => clock.now(), templates, pages: releasedPages })
  const server = await aServer({ wechat: settingFor(standIn.url), ...options })
  clock.now = () => Date.parse(server.now())
  return {
    ...server,
    standIn,
    close: async () => {
      await server.close()
      await standIn.stop()
    },
  }
}
