// The stand-in for a demo: `WECHAT_STAND_IN=1 npm start` starts it and points the server's settings at it.

import { standInAccount, standInOfficial, startStandIn } from './stand-in'

type Environment = Record<string, string | undefined>

const templates = [
  { id: 'stand-in-progress', title: '事项进展通知', keys: ['thing1', 'phrase2', 'time3', 'thing4'] },
  { id: 'stand-in-meeting', title: '会议通知', keys: ['thing1', 'time2', 'thing3', 'thing4'] },
  { id: 'stand-in-todo', title: '待办提醒', keys: ['thing1', 'phrase2', 'date3', 'thing4'] },
  { id: 'stand-in-rating', title: '评价提醒', keys: ['thing1', 'date2', 'thing3'] },
] as const

const pages = ['home', 'say', 'matter', 'matters', 'mine', 'report', 'notice'].map((name) => `pages/${name}/index`)

const port = 8079

export const standInFor = async (environment: Environment): Promise<void> => {
  const { url } = await startStandIn({ port, templates, pages })
  const settings: Environment = {
    WECHAT_API_URL: url,
    WECHAT_APP_ID: standInAccount.appId,
    WECHAT_APP_SECRET: standInAccount.secret,
    WECHAT_OFFICIAL_APP_ID: standInOfficial.appId,
    WECHAT_OFFICIAL_SECRET: standInOfficial.secret,
    WECHAT_PUSH_TOKEN: 'standin',
    WECHAT_PUSH_AES_KEY: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
    WECHAT_TEMPLATE_PROGRESS: templates[0].id,
    WECHAT_TEMPLATE_MEETING: templates[1].id,
    WECHAT_TEMPLATE_TODO: templates[2].id,
    WECHAT_TEMPLATE_RATING: templates[3].id,
  }
  for (const [name, value] of Object.entries(settings)) environment[name] ??= value
  process.stdout.write(`  微信替身 / stand-in for WeChat  ${url}\n`)
}
