// WeChat as a part of the app: its settings and the client, made together.

import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../db/database'
import type { Secret } from '../secret'
import type { Asking } from './ask'
import { fetchToken, type WechatClient, wechatClient } from './client'
import type { WechatSetting } from './setting'
import { sharedTokens } from './token'

export interface Wechat {
  readonly setting: WechatSetting
  readonly client: WechatClient
}

interface WechatServices {
  readonly db: Database
  readonly secret: Secret
  readonly clock: () => string
  readonly wait?: (milliseconds: number) => Promise<unknown>
  readonly timeout?: number
}

const defaultTimeout = 6000

export const openWechat = (setting: WechatSetting, services: WechatServices): Wechat => {
  const { wait = sleep, timeout = defaultTimeout } = services
  const asking: Asking = {
    base: setting.apiUrl,
    timeout,
    wait: async (milliseconds) => {
      await wait(milliseconds)
    },
  }
  const { db, secret, clock } = services
  const fetch = () => fetchToken(asking, setting)
  const tokens = sharedTokens({ db, secret, clock, appId: setting.appId, fetchToken: fetch, wait: asking.wait })
  return { setting, client: wechatClient(setting, tokens, asking) }
}
